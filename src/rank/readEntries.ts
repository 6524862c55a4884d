import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import { type ReadFigure, readFigure } from "../money/readFigure.js";
import { readDate } from "../period/readDate.js";
import type { Standing } from "./standing.js";

const KEYS = ["participant", "value", "tieValues", "reachedOn"] as const;
const ISSUE_COUNT_MAX = 100;

/** An entry; without a value it has no standing. */
export interface ReadEntry extends Omit<Standing, "value"> {
  readonly value: ReadFigure | undefined;
}

/** Whether an entry is ranked. */
export function hasValue(entry: ReadEntry): entry is ReadEntry & Standing {
  return entry.value !== undefined;
}

/** Reads the entries of a ranking: each participant once, each with a value with a figure for every tie-breaker. */
export function readEntries(
  value: unknown,
  { tieBreakerCount, path }: { readonly tieBreakerCount: number; readonly path: IssuePath },
  issues: Issue[],
): ReadEntry[] {
  if (!Array.isArray(value)) {
    const code = value === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path, expected: "a list of entries", value }));
    return [];
  }
  const list: readonly unknown[] = value;
  const entries: ReadEntry[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const entry = readEntry(list[at], { tieBreakerCount, path: [...path, at] }, issues);
    if (entry === undefined) continue;
    const { key, participant } = entry;
    if (seen.has(key)) {
      const expected = "each participant once";
      issues.push(
        createIssue({ code: "id_duplicate", path: [...path, at, "participant"], expected, value: participant }),
      );
    }
    seen.add(key);
    entries.push(entry);
  }

  return entries;
}

interface EntryPlace {
  readonly tieBreakerCount: number;
  readonly path: IssuePath;
}

function readEntry(value: unknown, place: EntryPlace, issues: Issue[]): ReadEntry | undefined {
  const { path } = place;
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const participant = readExternalId(ownValue(value, "participant"), (key) => [...path, key], "participant", issues);
  const figure = readOptionalFigure(ownValue(value, "value") ?? null, [...path, "value"], issues);
  const tieValues = ownValue(value, "tieValues");
  const reachedOn = ownValue(value, "reachedOn");

  return {
    participant,
    key: idKey(participant),
    value: figure,
    tieValues: tieValues === undefined && figure === undefined ? [] : readTieValues(tieValues, place, issues),
    reachedOn: reachedOn === undefined ? undefined : readDate(reachedOn, [...path, "reachedOn"], issues),
  };
}

function readTieValues(value: unknown, { tieBreakerCount, path }: EntryPlace, issues: Issue[]): Standing["tieValues"] {
  if (value === undefined && tieBreakerCount === 0) return [];
  const ownPath = [...path, "tieValues"];
  if (!Array.isArray(value) || value.length !== tieBreakerCount) {
    const code = Array.isArray(value) ? "length_mismatch" : value === undefined ? "key_missing" : "type_mismatch";
    const expected = `a list of ${tieBreakerCount} figures, one for each tie-breaker`;
    issues.push(createIssue({ code, path: ownPath, expected, value }));
    return [];
  }

  return Array.from(value, (figure: unknown, at) => readOptionalFigure(figure, [...ownPath, at], issues));
}

function readOptionalFigure(value: unknown, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  return value === null ? undefined : readFigure(value, path, issues);
}
