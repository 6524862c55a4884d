import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import type { GoalScope } from "./goal.js";

const KEYS = ["customerTypes", "productLines", "regions"] as const;
/** The most names of one sort that a scope lists. */
export const SCOPE_NAME_COUNT_MAX = 1_000;

/** Reads what a goal covers; the result has the lists that were given. */
export function readScope(value: unknown, path: IssuePath, issues: Issue[]): GoalScope | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const lists = KEYS.flatMap((key) => {
    const given = ownValue(value, key);
    return given === undefined ? [] : [[key, readNames(given, [...path, key], issues)] as const];
  });

  return Object.fromEntries(lists);
}

/** What two scopes have in common exactly when they are the same. */
export function scopeKey(scope: GoalScope | undefined): string {
  return JSON.stringify(KEYS.map((key) => [...((scope && ownValue(scope, key)) ?? [])].map(idKey).sort()));
}

function readNames(value: unknown, path: IssuePath, issues: Issue[]): readonly string[] {
  const list = readList(value, { path, lengthMax: SCOPE_NAME_COUNT_MAX }, issues) ?? [];
  const seen = new Set<string>();

  return list.map((item, at) => {
    const name = readExternalId(item, () => [...path, at], "", issues);
    if (seen.has(idKey(name))) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at], expected: "each once", value: name }));
    }
    seen.add(idKey(name));
    return name;
  });
}
