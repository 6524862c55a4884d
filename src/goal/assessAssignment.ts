import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatRatio } from "../money/formatDecimal.js";
import { readAmountFromZero } from "../money/readAmount.js";
import { compareFigures, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readAttainmentBound } from "../money/readRatioWithin.js";

/** What {@link assessAssignment} takes. */
export interface AssignmentInput {
  /** What all are to reach together: 0 or more. */
  readonly assigned: DecimalInput;
  /** What is wanted, above 0. */
  readonly target: DecimalInput;
  /** Assigned ÷ target below which the assignment is reviewed: a ratio, with a percent sign above 10. */
  readonly reviewBelow: DecimalInput;
  /** Where assigned ÷ target is meant to lie, both ends included. */
  readonly corridor: AssignmentCorridor;
}

/** A corridor of assigned ÷ target. */
export interface AssignmentCorridor {
  /** The least, not below `reviewBelow`. */
  readonly from: DecimalInput;
  /** The most, not below `from`. */
  readonly to: DecimalInput;
}

/** How what is assigned stands to what is wanted. */
export interface Assignment {
  /** Assigned ÷ target, half-up to ten digits. */
  readonly coverage: string;
  /** `review` below its bound, then `below`, `within` or `above` the corridor. */
  readonly verdict: "review" | "below" | "within" | "above";
}

/**
 * Says how what was assigned stands to what is wanted (任务覆盖率), by bounds that are always named.
 *
 * Exactly on `reviewBelow` nothing is reviewed, and exactly on either end of the corridor it is within. Nothing is
 * divided to find that out.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `target_not_positive`, `ratio_malformed`,
 * `bound_out_of_range`, `bounds_reversed`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { assessAssignment } from "incentive-rules";
 *
 * const bounds = { reviewBelow: "108%", corridor: { from: "110%", to: "115%" } };
 *
 * assessAssignment({ assigned: "10700000", target: "10000000", ...bounds }); // => { coverage: "1.07", verdict: "review" }
 * assessAssignment({ assigned: "11000000", target: "10000000", ...bounds }).verdict; // => "within"
 * ```
 *
 * @see GUIDE G7
 */
export function assessAssignment(input: AssignmentInput): Assignment {
  const issues: Issue[] = [];
  if (!readKeys(input, ["assigned", "target", "reviewBelow", "corridor"], [], issues)) return refuse(NAME, issues);
  const assigned = readAmountFromZero(ownValue(input, "assigned"), ["assigned"], issues);
  const target = readAmountFromZero(ownValue(input, "target"), ["target"], issues);
  const review = readAttainmentBound(ownValue(input, "reviewBelow"), ["reviewBelow"], issues);
  const corridor = ownValue(input, "corridor");
  if (!readKeys(corridor, ["from", "to"], ["corridor"], issues)) return refuse(NAME, issues);
  const from = readAttainmentBound(ownValue(corridor, "from"), ["corridor", "from"], issues);
  const to = readAttainmentBound(ownValue(corridor, "to"), ["corridor", "to"], issues);
  if (target === 0n) {
    const expected = "an amount above 0";
    issues.push(createIssue({ code: "target_not_positive", path: ["target"], expected, value: input.target }));
  }
  if (review === undefined || from === undefined || to === undefined) return refuse(NAME, issues);
  if (from < review) issues.push(reversed("from", "reviewBelow", corridor.from));
  if (to < from) issues.push(reversed("to", "corridor.from", corridor.to));
  if (assigned === undefined || target === undefined || issues.length > 0) return refuse(NAME, issues);
  const figure = { dividend: assigned, divisor: target };

  return { coverage: formatRatio(assigned, target), verdict: verdictOn(figure, { review, from, to }) };
}

const NAME = "assessAssignment";

function reversed(key: "from" | "to", other: string, value: unknown): Issue {
  const expected = `a bound of at least ${other}`;

  return createIssue({ code: "bounds_reversed", path: ["corridor", key], expected, value });
}

function verdictOn(
  figure: ReadFigure,
  { review, from, to }: { readonly review: bigint; readonly from: bigint; readonly to: bigint },
): Assignment["verdict"] {
  const isBelow = (bound: bigint) => compareFigures(figure, { dividend: bound, divisor: RATIO_ONE }) < 0;
  if (isBelow(review)) return "review";
  if (isBelow(from)) return "below";

  return compareFigures(figure, { dividend: to, divisor: RATIO_ONE }) > 0 ? "above" : "within";
}
