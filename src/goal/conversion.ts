import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import type { RoundingMode } from "../money/rounding.js";

/** How a target of one metric becomes one of another (指标换算): revenue ÷ average order value = customers. */
export interface GoalConversion {
  /** The metric wanted: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly metric: string;
  /** What it counts in; none where absent. */
  readonly unit?: string | undefined;
  /** One after the other, up to 20. */
  readonly steps: readonly ConversionStep[];
}

/** One step of a conversion. */
export interface ConversionStep {
  /** Divided, as by an average order value or a conversion rate, or multiplied. */
  readonly kind: "divide" | "multiply";
  /** By what: above 0, up to 10 fraction digits, `"25%"` is 0.25. */
  readonly by: DecimalInput | ExactQuotient;
  /** What the figure is after it; a name for people. */
  readonly gives?: string | undefined;
}

/** The figure after a step. */
export interface ConvertedFigure {
  /** What it is, where the step said so. */
  readonly gives: string | null;
  /** Half-up to ten digits; the next step goes on with the exact figure. */
  readonly figure: string;
}

/** A rounding that says which way, and how far. */
export interface NamedRounding {
  /** Fraction digits, 0 to 6: 0 for what is counted. Default: those of the currency; where none is given they are named. */
  readonly scale?: number | undefined;
  /** `up` where a part of a customer would not do. */
  readonly mode: RoundingMode;
}
