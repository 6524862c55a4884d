import type { Proration } from "../money/proration.js";
import type { Rounding } from "../money/rounding.js";

/** In which currency a table pays, and how its amounts are rounded. */
export interface CommissionTerms {
  /** Currency of what is paid, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How amounts are rounded. */
  readonly rounding?: Rounding | undefined;
  /** What part of each target counts, as for who joined in mid-period; bounds by amount stay as they are. Default: all. */
  readonly proration?: Proration | undefined;
}

/** The keys of {@link CommissionTerms}. */
export const TERMS_KEYS = ["currency", "rounding", "proration"] as const;
