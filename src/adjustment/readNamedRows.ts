import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { TARGET_COUNT_MAX } from "./readTargetVersion.js";

/** A row that names a target by its id. */
export interface NamedRow<Figure> {
  readonly id: string;
  readonly key: string;
  readonly path: IssuePath;
  readonly figure: Figure;
}

const ISSUE_COUNT_MAX = 100;

/** Reads rows of an id and one figure, each id once. */
export function readNamedRows<Key extends string, Figure>(
  value: unknown,
  {
    path,
    key: figureKey,
    read,
  }: {
    readonly path: IssuePath;
    readonly key: Key;
    readonly read: (value: unknown, path: IssuePath, issues: Issue[]) => Figure | undefined;
  },
  issues: Issue[],
): readonly NamedRow<Figure>[] {
  const list = readList(value, { path, lengthMax: TARGET_COUNT_MAX }, issues) ?? [];
  const rows: NamedRow<Figure>[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const place = [...path, at];
    const row = list[at];
    if (!readKeys<"id" | Key>(row, ["id", figureKey], place, issues)) continue;
    const id = readExternalId(ownValue(row, "id"), (own) => [...place, own], "id", issues);
    const figure = read(ownValue(row, figureKey), [...place, figureKey], issues);
    const key = idKey(id);
    if (seen.has(key)) {
      const expected = "each target once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, "id"], expected, value: id }));
    }
    seen.add(key);
    if (figure !== undefined) rows.push({ id, key, path: place, figure });
  }

  return rows;
}
