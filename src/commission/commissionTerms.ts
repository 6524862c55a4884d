import type { Rounding } from "../money/rounding.js";

/** In which currency a table pays, and how its amounts are rounded. */
export interface CommissionTerms {
  /** Currency of what is paid, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How amounts are rounded. */
  readonly rounding?: Rounding | undefined;
}
