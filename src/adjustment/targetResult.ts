import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";

/** What is known of one target; what is absent or `null` is unknown, and never guessed. */
export interface TargetResult {
  /** Id of the target. */
  readonly id: string;
  /** Where it is going to end (预计完成值), with all that is in it, such as the `quotient` of {@link forecastAttainment}. */
  readonly forecast?: DecimalInput | ExactQuotient | null | undefined;
  /**
   * What of the forecast came once (意外大单), such as what {@link excludeWindfalls} has `excluded`: a method by forecasts
   * leaves it out. Absent or `null`: the forecast counts as it is.
   */
  readonly windfall?: DecimalInput | ExactQuotient | null | undefined;
  /** What was reached in a period that is over, windfalls too. Its target is never changed. */
  readonly reached?: DecimalInput | null | undefined;
  /** The attainment so far of what was due, which gates look at. */
  readonly attainment?: DecimalInput | ExactQuotient | null | undefined;
}
