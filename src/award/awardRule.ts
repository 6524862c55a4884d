import type { Condition } from "../condition/condition.js";
import type { AttributeName, FactFilter, MeasuredField } from "../metric/metric.js";

/**
 * A small reward for one act, at once (即时奖励, SPIFF): for a single fact, or for a sum or a count in a window.
 *
 * All facts of a day are looked at together: of a day what lowers a sum comes first, then the greatest, so that ids decide
 * nothing. A fact that reverses another is netted into that one on its day; one that is fully reversed does not count. Each
 * fact serves one award of a rule.
 *
 * @example More than 100,000 signed on one day (闪电签单红包)
 * ```ts
 * import { type AwardRule, evaluateAwards } from "incentive-rules";
 *
 * const rule: AwardRule = {
 *   id: "lightning",
 *   facts: "deal",
 *   measure: { kind: "sum", of: "amount", credit: "credit" },
 *   window: { kind: "day" },
 *   is: "above",
 *   to: "100000",
 *   pays: { kind: "amount", amount: "500" },
 * };
 * const deal = { kind: "deal", on: "2026-11-09", participant: "Ann" };
 * const facts = [
 *   { ...deal, id: "D-1", amount: "60000" },
 *   { ...deal, id: "D-2", amount: "40000.01" },
 * ];
 *
 * evaluateAwards({ rules: [rule], facts }).awards.map(({ on, facts, amount }) => [on, facts, amount]);
 * // => [["2026-11-09", ["D-1", "D-2"], "500.00"]]
 * ```
 *
 * @see GUIDE G15, G16, G17, G34, G35
 */
export interface AwardRule extends FactFilter {
  /** 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly id: string;
  /** A name for people; it changes no figure. */
  readonly label?: string | undefined;
  /** Which customers count; all where absent. */
  readonly customers?: CustomerTest | undefined;
  /** How long the participant may have been there; for ever where absent. */
  readonly tenure?: Tenure | undefined;
  /** What is looked at. */
  readonly measure: AwardMeasure;
  /** Over which days; needed by all measures but that of a single fact. */
  readonly window?: AwardWindow | undefined;
  /** How the measure lies against `to`: exactly on it, `above` (超) is not reached and `at_least` (达到, 满) is. */
  readonly is?: "above" | "at_least" | undefined;
  /** What is to be reached, 0 or more; of single facts it may be left out together with `is`, and each qualifies. */
  readonly to?: string | undefined;
  /**
   * Pays once for each full `per` of the measure, above 0; a subject that has been counted is not counted again within the
   * same window. Without it a window pays once: facts that come later in its days add nothing.
   */
  readonly per?: string | undefined;
  /** What it pays. */
  readonly pays: AwardPay;
  /** What multiplies it: up to three. All that match apply, and one matches where a fact of the award's last day does. */
  readonly multipliers?: readonly AwardMultiplier[] | undefined;
  /** How often it is paid at most to one participant; what is beyond is listed as withheld. */
  readonly limit?: AwardLimit | undefined;
  /** For how many days after a fact its reversal undoes the award, 0 to 3,660; later ones change nothing. Default: for ever. */
  readonly undoneWithin?: number | undefined;
}

/** Which customers count on the date of a fact; both where both are given. */
export interface CustomerTest {
  /** The customer is on this list on that day, such as `leading`. */
  readonly list?: string | undefined;
  /**
   * The customer is new (新客户): nobody has a standing fact of the rule about the same customer in so many days before,
   * or ever before: 1 to 3,660. Of several on one day the first by id is the one with a new customer.
   */
  readonly dormantDays?: number | "ever" | undefined;
}

/** How long a participant may have been there (新人), counted from the first day of the participant's rows. */
export type Tenure = FirstMonthTenure | FirstDaysTenure;

/** The first month (首月). */
export interface FirstMonthTenure {
  /** A month. */
  readonly kind: "first_month";
  /** From the day of joining to the day before the same day of the next month, or to the end of the month of joining. */
  readonly counted: "from_hire" | "calendar";
}

/** The first days. */
export interface FirstDaysTenure {
  /** So many days. */
  readonly kind: "first_days";
  /** The day of joining with them: 1 to 3,660. */
  readonly days: number;
}

/** What an award looks at. */
export type AwardMeasure = SingleFactMeasure | SumMeasure | CountMeasure | DistinctMeasure;

/** Whose part of a shared fact is meant: each participant's own, or all of it for its owner, who has the greatest part (ties by id). */
export type AwardCredit = "credit" | "deal";

/** Each fact by itself. */
export interface SingleFactMeasure {
  /** One fact. */
  readonly kind: "fact";
  /** Its figure. */
  readonly of: MeasuredField;
  /** Whose. */
  readonly credit: AwardCredit;
}

/** Figures added up. */
export interface SumMeasure {
  /** Adds up. */
  readonly kind: "sum";
  /** Which figure. */
  readonly of: MeasuredField;
  /** Whose. */
  readonly credit: AwardCredit;
}

/** How many facts. */
export interface CountMeasure {
  /** Counts facts. */
  readonly kind: "count";
}

/** How many different customers, or values of an attribute. */
export interface DistinctMeasure {
  /** Counts what differs. */
  readonly kind: "count_distinct";
  /** What differs. */
  readonly of: "customer" | AttributeName;
}

/** The days that count together. */
export type AwardWindow = DayWindow | RollingWindow | WeekWindow;

/** One day. */
export interface DayWindow {
  /** By itself. */
  readonly kind: "day";
}

/** Any so many days in a row (任意 7 天内). */
export interface RollingWindow {
  /** Wherever they begin. */
  readonly kind: "rolling_days";
  /** 1 to 366. */
  readonly days: number;
}

/** Monday to Sunday. */
export interface WeekWindow {
  /** The ISO week. */
  readonly kind: "natural_week";
}

/** What an award pays. */
export type AwardPay = AmountPay | RatePay;

/** A sum of money. */
export interface AmountPay {
  /** The same each time. */
  readonly kind: "amount";
  /** Money, 0 or more. */
  readonly amount: string;
}

/** A share of what was measured. */
export interface RatePay {
  /** By the measure. */
  readonly kind: "rate";
  /** 0 to 1; not together with `per`. */
  readonly rate: string;
}

/** What multiplies an award. */
export interface AwardMultiplier {
  /** 0 to 100, up to six fraction digits: `"2"` doubles. */
  readonly factor: string;
  /** The customer of the fact is on this list on its day. */
  readonly list?: string | undefined;
  /** Asked of the fact; unknown does not multiply and is listed. Either this or a list. */
  readonly where?: Condition | undefined;
}

/** How often an award is paid at most. */
export interface AwardLimit {
  /** A whole number from 1 to 1,000,000. */
  readonly count: number;
  /** In each of which, weeks from Monday and quarters by the fiscal year; `person` is once and for all. */
  readonly per: "day" | "week" | "month" | "quarter" | "half" | "year" | "person";
}

/** A customer on a list, such as that of the leading ones, and when. */
export interface CustomerListing {
  /** Name of the list: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly list: string;
  /** Id of the customer. */
  readonly customer: string;
  /** First day. Default: from ever. */
  readonly start?: string | undefined;
  /** Last day. Default: until further notice. */
  readonly end?: string | null | undefined;
}
