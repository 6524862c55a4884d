import { formatFigure } from "../money/readFigure.js";
import type { BonusFigures, Measured } from "./bonusFigures.js";

/** A metric as it was looked up. */
export interface MeasuredMetric {
  /** The metric's id. */
  readonly metric: string;
  /** What was looked up. */
  readonly measuredBy: "attainment" | "amount";
  /** What was reached; `null` where it is missing. */
  readonly actual: string | null;
  /** What was to be reached; `null` where it is missing. */
  readonly target: string | null;
  /** The attainment, half-up to ten digits, or the amount; `null` where it is missing, or where a target of 0 pays nothing. */
  readonly measured: string | null;
}

/** Writes down what was looked up. */
export function writeMeasured(
  metric: string,
  measuredBy: MeasuredMetric["measuredBy"],
  found: Measured,
  { of }: BonusFigures,
): MeasuredMetric {
  const { actual, target } = of(metric);

  return {
    metric,
    measuredBy,
    actual: actual === undefined ? null : formatFigure(actual),
    target: target === undefined ? null : formatFigure(target),
    measured: typeof found === "object" ? formatFigure(found) : null,
  };
}
