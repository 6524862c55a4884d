import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { readExternalId } from "../metric/readCredits.js";

/** A row of a linkage that was checked. */
export interface ReadLinkageRow {
  /** By what focuses are compared; `undefined` where the row is always in force. */
  readonly focusKey: string | undefined;
  readonly metrics: readonly string[];
  readonly components: readonly string[];
}

/** The most rows of a linkage. */
export const LINKAGE_ROW_COUNT_MAX = 1_000;
/** The most metrics, and the most components, of a row. */
export const LINKED_COUNT_MAX = 100;
const KEYS = ["$schema", "id", "version", "label", "rows"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads any value as a linkage; when issues were added, there is no result. */
export function readLinkage(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadLinkageRow[] | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) {
    return undefined;
  }
  readText(ownValue(document, "$schema"), [...path, "$schema"], issues);
  readRuleId(ownValue(document, "id"), [...path, "id"], issues);
  readRuleId(ownValue(document, "version"), [...path, "version"], issues);
  readText(ownValue(document, "label"), [...path, "label"], issues);
  const place = [...path, "rows"];
  const list = readList(ownValue(document, "rows"), { path: place, lengthMax: LINKAGE_ROW_COUNT_MAX }, issues) ?? [];
  const rows: ReadLinkageRow[] = [];
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const row = readRow(list[at], [...place, at], issues);
    if (row !== undefined) rows.push(row);
  }

  return issues.length > countBefore ? undefined : rows;
}

function readRow(value: unknown, path: IssuePath, issues: Issue[]): ReadLinkageRow | undefined {
  if (!readKeys(value, ["focus", "metrics", "components"], path, issues)) return undefined;
  const focus = ownValue(value, "focus");
  const focusKey =
    focus === undefined ? undefined : idKey(readExternalId(focus, (key) => [...path, key], "focus", issues));
  const metrics = readIds(ownValue(value, "metrics"), [...path, "metrics"], issues);
  const components = readIds(ownValue(value, "components"), [...path, "components"], issues);

  return { focusKey, metrics, components };
}

function readIds(value: unknown, path: IssuePath, issues: Issue[]): readonly string[] {
  const list = readList(value, { path, lengthMax: LINKED_COUNT_MAX }, issues) ?? [];
  const ids = new Set<string>();
  for (const [at, item] of list.entries()) {
    const id = readRuleId(item, [...path, at], issues);
    if (id === undefined) continue;
    if (ids.has(id)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at], expected: "each id once", value: id }));
    }
    ids.add(id);
  }

  return [...ids];
}
