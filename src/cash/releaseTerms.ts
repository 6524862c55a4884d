import type { FullRounding } from "../money/rounding.js";
import type { ReadAgeingBand } from "./readAgeing.js";

/**
 * What earnings are released by.
 *
 * - `deal_part`: a deal's cash releases what this deal earned, in proportion.
 * - `blended`: all cash releases at one rate, Σ earned ÷ Σ amount, whichever deal it is for.
 */
export type ReleaseMethod = "deal_part" | "blended";

/** The names of {@link ReleaseMethod}. */
export const RELEASE_METHODS = ["deal_part", "blended"] as const satisfies readonly ReleaseMethod[];

/** Terms that were checked; one open band of 1 where cash does not age. */
export interface ReleaseTerms {
  readonly method: ReleaseMethod;
  readonly ageing: readonly ReadAgeingBand[];
  readonly rounding: FullRounding;
}
