import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { readDate } from "../period/readDate.js";
import type { AwardParticipant } from "./evaluateAwards.js";
import { type ReadAward, readAward } from "./readAward.js";
import { type ReadAwardRule, readAwardRule } from "./readAwardRule.js";

const RULE_COUNT_MAX = 1_000;
const ROW_COUNT_MAX = 1_000_000;

/** Rules, each id once. */
export function readRules(value: unknown, issues: Issue[]): readonly ReadAwardRule[] {
  const list = readList(value, { path: ["rules"], lengthMax: RULE_COUNT_MAX }, issues) ?? [];
  const rules = list.map((rule, at) => readAwardRule(rule, ["rules", at], issues));
  checkOnce(rules, (at) => ["rules", at, "id"], issues);

  return rules.filter((rule) => rule !== undefined);
}

/** Participants by the keys of their ids. */
export function readStarts(value: unknown, issues: Issue[]): ReadonlyMap<string, AwardParticipant> {
  const list = isNothing(value) ? [] : readList(value, { path: ["participants"], lengthMax: ROW_COUNT_MAX }, issues);
  const rows = (list ?? []).map((row, at) => {
    const path = ["participants", at];
    if (!readKeys(row, ["id", "start"], path, issues)) return undefined;
    const id = readExternalId(ownValue(row, "id"), (key) => [...path, key], "id", issues);
    const start = ownValue(row, "start");
    return { id, start: start === undefined ? undefined : readDate(start, [...path, "start"], issues) };
  });
  checkOnce(rows, (at) => ["participants", at, "id"], issues);

  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[idKey(row.id), row] as const])));
}

/** Awards that were granted before, each once. */
export function readGranted(value: unknown, issues: Issue[]): readonly ReadAward[] {
  const list = isNothing(value) ? [] : readList(value, { path: ["granted"], lengthMax: ROW_COUNT_MAX }, issues);
  const granted = (list ?? []).map((award, at) => readAward(award, ["granted", at], issues));
  checkOnce(
    granted.map((one) => one?.award),
    (at) => ["granted", at, "id"],
    issues,
  );

  return granted.filter((award) => award !== undefined);
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function checkOnce(
  rows: readonly ({ readonly id: string } | undefined)[],
  pathTo: (at: number) => IssuePath,
  issues: Issue[],
): void {
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (row === undefined) continue;
    if (seen.has(idKey(row.id))) {
      issues.push(createIssue({ code: "id_duplicate", path: pathTo(at), expected: "each id once", value: row.id }));
    }
    seen.add(idKey(row.id));
  }
}
