/**
 * The guide's own plan, ready to use: every figure that the guide names, and what it leaves open as terms.
 *
 * @module incentive-rules/template
 */

export { guidePlan } from "./guidePlan.js";
export type { GuidePlanTerms } from "./guidePlanTerms.js";
