import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_ONE, AMOUNT_SCALE } from "../money/readAmount.js";
import { formatFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { roundFigure } from "../money/roundFigure.js";
import { convertFigure } from "./readConversion.js";
import type { ReadKeyResult } from "./readTemplates.js";

/** A key result as plain data: a metric, from where it is to where it is to be. */
export interface DerivedKeyResult {
  /** Id of the template's key result. */
  readonly id: string;
  /** Which metric. */
  readonly metric: string;
  /** What it counts in, where the template says so. */
  readonly unit?: string | undefined;
  /** What it is at the start; `null` where that is not said. */
  readonly from: string | null;
  /** What is to be reached, rounded. */
  readonly to: string;
  /** The same before it was rounded, half-up to ten digits. */
  readonly exact: string;
}

/** A key result of somebody whose part of the goal is so many millionths. */
export function deriveKeyResult(
  { id, metric, unit, from, to }: ReadKeyResult,
  target: bigint,
  issues: Issue[],
): DerivedKeyResult | undefined {
  const figures = { from: from === undefined ? null : formatExact(from, AMOUNT_SCALE) };
  const fields = { id, metric, ...(unit === undefined ? {} : { unit }), ...figures };
  if (to.kind === "fixed") {
    const text = formatExact(to.figure, AMOUNT_SCALE);
    return { ...fields, to: text, exact: text };
  }
  const part = { dividend: target * to.share, divisor: AMOUNT_ONE * RATIO_ONE };
  const figure = convertFigure(part, to.steps);
  if (figure.dividend * AMOUNT_ONE >= (AMOUNT_LIMIT - AMOUNT_ONE) * figure.divisor) {
    const expected = `a figure of at most 15 digits before the point for "${id}"`;
    issues.push(
      createIssue({ code: "amount_out_of_range", path: ["templates"], expected, value: formatFigure(figure) }),
    );
    return undefined;
  }
  const { units, exact } = roundFigure(figure, to.rounding);

  return { ...fields, to: formatFixed(units, to.rounding.scale), exact };
}
