import { idKey } from "../issue/externalId.js";
import type { GoalOwner } from "./goal.js";
import type { ReadGoal } from "./readGoal.js";
import type { GoalForest } from "./readGoals.js";

/** The goals below one that add up to it, by position: parts of others, and parts in time of its own owner. */
export interface GoalParts {
  readonly others: readonly number[];
  readonly own: readonly number[];
}

/**
 * The goals below one that are in its metric and unit. A company's year may be cut into quarters of the company and at
 * once into goals of teams: each of the two is the whole, and both together would be twice as much.
 */
export function partsOf(at: number, { goals, children }: GoalForest): GoalParts {
  const goal = goals[at];
  const parts = goal === undefined || goal.rollup === "none" ? [] : (children[at] ?? []);
  const alike = parts.filter((part) => isAlike(goal, goals[part]));
  const isOwn = (part: number) => ownerKey(goals[part]?.owner) === ownerKey(goal?.owner);

  return { others: alike.filter((part) => !isOwn(part)), own: alike.filter(isOwn) };
}

/** What two owners have in common exactly when they are the same. */
export function ownerKey(owner: GoalOwner | undefined): string {
  return owner === undefined || owner.kind === "company" ? "company" : `${owner.kind} ${idKey(owner.id)}`;
}

function isAlike(one: ReadGoal | undefined, other: ReadGoal | undefined): boolean {
  return one?.metric === other?.metric && one?.unit === other?.unit;
}
