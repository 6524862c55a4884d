/**
 * One step of an ageing table (账龄系数): how much of its part cash releases that comes so many days after the deal.
 *
 * Bands are in rising order and have no lower bound of their own. Cash on the bound is still in the band that ends there
 * (「以内」), cash from before the deal's date in the first band.
 */
export interface AgeingBand {
  /** The last day of the band: a whole number from 0, the deal's own date, to 3,660. Absent or `null` in the last band. */
  readonly upToDays?: number | null | undefined;
  /** What is released of the part: 0 to 1, `"0.8"` or `"80%"`. Never more: a premium for quick payment is a bonus. */
  readonly coefficient: string;
}
