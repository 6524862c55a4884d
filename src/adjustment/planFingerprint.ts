import { hashTexts } from "../issue/hashTexts.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";

/** What two versions of a plan that were checked have in common exactly when they say the same in the same words. */
export function planFingerprint(plan: IncentivePlan): string {
  return hashTexts(textsOf(plan));
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
