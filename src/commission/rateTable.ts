/**
 * What a band's rate applies to.
 *
 * - `marginal`: each slice of the credit at the rate of its own band (超额累进).
 * - `whole`: everything so far at the rate of the band reached, earlier deals too (全额累进).
 * - `whole_prospective`: what came after the opening at the rate of the band reached.
 */
export type RateMethod = "marginal" | "whole" | "whole_prospective";

/**
 * Which band a credit exactly on a bound is in.
 *
 * - `upper_inclusive`: the band that ends there (「以内」, 「超」): exactly 80% is still in the band up to 80%.
 * - `lower_inclusive`: the band that begins there (「达到」, 「满」, 「以上」).
 */
export type BandBoundary = "upper_inclusive" | "lower_inclusive";

/** What every band has, whatever it pays. */
export interface BandRange {
  /**
   * Where the band ends and the next begins: a ratio of the target (`"0.8"`, `"80%"`) or an amount, as the table is
   * measured. Absent or `null` in the last band, which has no end. Ratios above 10 are written with `%`.
   */
  readonly upTo?: string | null | undefined;
  /** Money paid once when the band is entered, taken back when a return leaves it; not on the first band. */
  readonly kicker?: string | undefined;
  /** A name for people; it changes nothing. */
  readonly label?: string | undefined;
}

/** A band that pays a share of the credit. */
export interface RatedBand extends BandRange {
  /** Money per money of credit: `"0.015"` or `"1.5%"`. 0 to 1; more only when written with `%`. */
  readonly rate: string;
  /** Not together with a rate. */
  readonly perUnit?: undefined;
}

/** A band that pays money for each unit of the credit, which then counts things, not money. */
export interface PerUnitBand extends BandRange {
  /** Money per unit of credit, 0 or more. */
  readonly perUnit: string;
  /** Not together with money per unit. */
  readonly rate?: undefined;
}

/** One step of a rate table (also: tier, bracket). It begins where the band before it ends, the first at zero. */
export type RateBand = RatedBand | PerUnitBand;

/**
 * What is paid for how much: bands in rising order, each with its rate (also: tier table, commission schedule).
 *
 * Bands have no lower bound of their own, so a table has no gaps or overlaps; the last is open, so nothing earned is
 * left unpaid in silence. Below zero the first band's rate goes on. It is a plain JSON document; decimals are text.
 *
 * @example The guide's table: up to 80% of the target at 1%, up to 120% at 1.5%, the part above at 2%
 * ```ts
 * import { computeCommission, type RateTable } from "incentive-rules";
 *
 * const table: RateTable = {
 *   measuredBy: "attainment",
 *   method: "marginal",
 *   bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 * };
 *
 * computeCommission({ table, credited: "150000", target: "100000" }).total; // => "2000.00"
 * ```
 *
 * @see GUIDE G14
 */
export interface RateTable {
  /** What the bounds are: ratios of the target, which is then required, or amounts of credit. */
  readonly measuredBy: "attainment" | "amount";
  /** What the rates apply to. */
  readonly method: RateMethod;
  /** Which band an exact bound is in. Required for the `whole…` methods of two bands or more, where it moves money; otherwise `upper_inclusive`. */
  readonly boundary?: BandBoundary | undefined;
  /** At least one band and at most 1,000. */
  readonly bands: readonly RateBand[];
}
