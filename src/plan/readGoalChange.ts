import type { Issue, IssuePath } from "../issue/issue.js";
import { readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { GoalChangeKind, GoalChangeProtection } from "./goalChange.js";

/** What a plan says of changes of goals within a period, with its default. */
export interface ReadGoalChange {
  readonly kind: GoalChangeKind;
  readonly protection: GoalChangeProtection;
}

/** The names of {@link GoalChangeKind}. */
export const GOAL_CHANGE_KINDS = [
  "next_period",
  "prorate",
  "keep_bands",
  "close_stretch",
] as const satisfies readonly GoalChangeKind[];

/** The names of {@link GoalChangeProtection}. */
export const GOAL_CHANGE_PROTECTIONS = ["hold_harmless", "none"] as const satisfies readonly GoalChangeProtection[];

/** By what comes before is paid anyway where there is nothing to protect. */
const KEYS_OF: Readonly<Record<GoalChangeKind, readonly "protection"[]>> = {
  next_period: [],
  prorate: ["protection"],
  keep_bands: ["protection"],
  close_stretch: [],
};

/** Reads what a plan says of changes of goals, if it does. */
export function readGoalChange(value: unknown, path: IssuePath, issues: Issue[]): ReadGoalChange | undefined {
  if (value === undefined) return undefined;
  const given = readKinded<GoalChangeKind, "protection">(value, KEYS_OF, path, issues);
  if (given === undefined) return undefined;
  const stated = given.own("protection") ?? "hold_harmless";
  const protection = readOneOf(stated, GOAL_CHANGE_PROTECTIONS, [...path, "protection"], issues);

  return protection && { kind: given.name, protection: KEYS_OF[given.name].length === 0 ? "none" : protection };
}
