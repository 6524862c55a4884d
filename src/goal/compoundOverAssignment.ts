import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatFigure, multiplyFigures, subtractFigures, WHOLE } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readOverAssignment } from "./readGoal.js";

/** What {@link compoundOverAssignment} takes. */
export interface OverAssignmentInput {
  /** What each level adds to the target that it was given, from the top: ratios, up to 32. */
  readonly levels: readonly DecimalInput[];
}

/**
 * How much more the lowest level is given than the highest wanted, where every level adds something (层层加码).
 *
 * @returns The ratio, half-up to ten digits.
 *
 * @throws {@link RulesError} `rate_out_of_range` (below 0, or above 1 and written without `%`), `ratio_malformed`,
 * `list_empty`, `list_too_long`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { compoundOverAssignment } from "incentive-rules";
 *
 * compoundOverAssignment({ levels: ["10%", "10%", "10%"] }); // => "0.331"
 * ```
 *
 * @see GUIDE G7
 */
export function compoundOverAssignment(input: OverAssignmentInput): string {
  const issues: Issue[] = [];
  if (!readKeys(input, ["levels"], [], issues)) return refuse(NAME, issues);
  const list = readList(ownValue(input, "levels"), { path: ["levels"], lengthMax: LEVEL_COUNT_MAX }, issues) ?? [];
  const ratios = list.map((level, at) => readOverAssignment(level, ["levels", at], issues) ?? 0n);
  if (issues.length > 0) return refuse(NAME, issues);
  const factors = ratios.map((ratio) => ({ dividend: RATIO_ONE + ratio, divisor: RATIO_ONE }));

  return formatFigure(subtractFigures(factors.reduce(multiplyFigures, WHOLE), WHOLE));
}

const NAME = "compoundOverAssignment";
const LEVEL_COUNT_MAX = 32;
