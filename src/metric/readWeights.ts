import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import type { ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";

/**
 * What the items of a list weigh, exactly 1 together, or `undefined` with an issue.
 *
 * Where no item has a weight each has the same, kept as a quotient, so that three thirds are 1.
 */
export function readWeights(
  weights: readonly unknown[],
  { path, zero }: { readonly path: IssuePath; readonly zero: "allowed" | "refused" },
  issues: Issue[],
): readonly ReadFigure[] | undefined {
  if (weights.every((weight) => weight === undefined)) {
    return weights.map(() => ({ dividend: 1n, divisor: BigInt(weights.length) }));
  }
  const countBefore = issues.length;
  const read = weights.map((weight, at) => {
    const place = [...path, at, "weight"];
    const units = readShare(weight, place, issues) ?? RATIO_ONE;
    if (units === 0n && zero === "refused") {
      const expected = "a weight above 0";
      issues.push(createIssue({ code: "weight_not_positive", path: place, expected, value: weight }));
    }
    return units;
  });
  const sum = read.reduce((total, units) => total + units, 0n);
  if (issues.length === countBefore && sum !== RATIO_ONE) {
    const expected = "weights that are exactly 1 together";
    issues.push(createIssue({ code: "weights_not_one", path, expected, value: formatExact(sum, RATIO_SCALE) }));
  }

  return issues.length > countBefore ? undefined : read.map((dividend) => ({ dividend, divisor: RATIO_ONE }));
}
