import type { Issue } from "./issue.js";

/** So many issues are reported at the most: an input with more is not mended issue by issue. */
const ISSUE_COUNT_MAX = 100;

/**
 * The error of every compute and parse function: what it was given cannot be computed with, and why.
 *
 * Nothing was computed in part. The message names the function, the path and the value of the first issue.
 *
 * @example
 * ```ts
 * import { computeCommission, RulesError } from "incentive-rules";
 *
 * const table = { measuredBy: "attainment", method: "marginal", bands: [{ rate: "0.01" }] } as const;
 * let caught: unknown;
 * try {
 *   computeCommission({ table, credited: "100", target: "0" });
 * } catch (error) {
 *   caught = error;
 * }
 *
 * caught instanceof RulesError && caught.issues[0]?.code; // => "target_not_positive"
 * caught instanceof RulesError && caught.message; // => 'computeCommission: target: expected an amount above 0, received "0"'
 * ```
 */
export class RulesError extends Error {
  /** Tells it from other errors where `instanceof` cannot, as between the ESM and the CommonJS build. */
  override readonly name = "RulesError";
  /** What is wrong, in the order of the input; at least one and at most 100. */
  readonly issues: readonly Issue[];

  /** Names the function that refused and what it found. */
  constructor(functionName: string, issues: readonly Issue[]) {
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
    super(`${functionName}: ${issues[0]?.message ?? "refused"}${more}`);
    this.issues = issues.slice(0, ISSUE_COUNT_MAX);
  }
}

/** Throws what was found, if anything was. */
export function throwIssues(functionName: string, issues: readonly Issue[]): void {
  if (issues.length > 0) refuse(functionName, issues);
}

/** Throws what was found. */
export function refuse(functionName: string, issues: readonly Issue[]): never {
  throw new RulesError(functionName, issues);
}
