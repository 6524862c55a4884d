import type { FullRounding } from "../money/rounding.js";
import type { PlainDate } from "../period/plainDate.js";

/** How the amounts of facts become amounts that count. */
export interface FactTerms {
  /** The currency that everything is counted in; without one no fact may name its own. */
  readonly currency: string | undefined;
  readonly rounding: FullRounding;
  /** What is in the amounts of a date and does not count, in units of 10⁻¹⁰: the rate of a tax on the net amount. */
  readonly taxRateOn: (on: PlainDate) => bigint;
}
