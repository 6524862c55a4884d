import { hashTexts } from "../issue/hashTexts.js";
import { ownValue } from "../issue/readKeys.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";

/**
 * What two versions of a plan that were checked have in common exactly when they say the same in the same words, to the same
 * day. What a version is called, and when it begins, is another when a later change was undone.
 */
export function planFingerprint(plan: IncentivePlan): string {
  const end = ownValue(plan.effective, "end");

  return hashTexts(textsOf({ ...plan, version: undefined, effective: { end } }));
}

/** Keys in one order, since a store may keep them in another; what is `undefined` is not there. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [`"${value}`];
  if (Array.isArray(value)) return ["[", ...value.flatMap(textsOf), "]"];
  if (typeof value !== "object" || value === null) return [String(value)];
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const own = fields.filter(([, field]) => field !== undefined).sort(([one], [other]) => (one < other ? -1 : 1));

  return ["{", ...own.flatMap(([key, field]) => [`"${key}`, ...textsOf(field)]), "}"];
}
