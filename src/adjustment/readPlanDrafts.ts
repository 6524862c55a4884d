import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readAnyLength } from "./readAnyLength.js";

const DRAFT_COUNT_MAX = 1_000;

/** Reads the ids of metrics or components that join a plan; all else is seen in the version that they join. */
export function readPlanDrafts(value: unknown, path: IssuePath, issues: Issue[]): readonly unknown[] {
  const list = readDraftList(value, path, issues);
  for (const [at, item] of list.entries()) {
    if (typeof item !== "object" || item === null || Array.isArray(item)) {
      issues.push(createIssue({ code: "type_mismatch", path: [...path, at], expected: "an object", value: item }));
    } else readRuleId(draftId(item), [...path, at, "id"], issues);
  }

  return list;
}

/** Reads ids of what leaves a plan. */
export function readDroppedIds(value: unknown, path: IssuePath, issues: Issue[]): readonly unknown[] {
  const list = readDraftList(value, path, issues);
  for (const [at, item] of list.entries()) readRuleId(item, [...path, at], issues);

  return list;
}

/** The id that a draft gives itself. */
export function draftId(draft: unknown): unknown {
  return typeof draft === "object" && draft !== null ? idOf(draft) : undefined;
}

function idOf(value: { readonly id?: unknown }): unknown {
  return ownValue(value, "id");
}

function readDraftList(value: unknown, path: IssuePath, issues: Issue[]): readonly unknown[] {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  // What is left out joins nothing and drops nothing.
  if (document === undefined || issues.length > countBefore) return [];

  return readAnyLength(document, { path, lengthMax: DRAFT_COUNT_MAX }, issues);
}
