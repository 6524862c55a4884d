import type { ReadPlan } from "../plan/readPlan.js";

/** The components of a plan in its order, those of later versions behind. */
export function componentIds(versions: readonly ReadPlan[]): readonly string[] {
  return [...new Set(versions.flatMap(({ components }) => components.map(({ id }) => id)))];
}
