import type { Condition } from "../condition/condition.js";
import type { LevelCount } from "./levelCount.js";
import type { MetricCredit } from "./metricCredit.js";

/** Which facts are looked at. */
export interface FactFilter {
  /** Kinds of facts; all where absent. */
  readonly facts?: string | readonly string[] | undefined;
  /** Asked of each: attributes, and the fact's own `amount`, `quantity`, `customer`, `kind`, `on`, `recordedOn`. */
  readonly where?: Condition | undefined;
}

/** What every metric has. */
export interface MetricFields {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in its plan. */
  readonly id: string;
  /** A name for people; it changes nothing. */
  readonly label?: string | undefined;
  /** What it counts in, such as `visits`; `money` makes an attribute money, which is converted and netted as amounts are. */
  readonly unit?: string | undefined;
  /** Whether more is better. Default: `higher_is_better`. */
  readonly direction?: "higher_is_better" | "lower_is_better" | undefined;
  /** What people do (过程指标), or what comes of it (结果指标). */
  readonly nature?: "process" | "outcome" | undefined;
}

/** Whose credit counts. */
export interface CreditedMetric {
  /** Which credit of a fact counts. Default: `own`, the participant's own. */
  readonly credit?: MetricCredit | undefined;
}

/** The figure of a fact that is looked at: its money, how many, or an attribute that holds a decimal. */
export type MeasuredField = "amount" | "quantity" | AttributeName;

/** An attribute by its name. */
export interface AttributeName {
  /** The name under `attributes`. */
  readonly attribute: string;
}

/** What is credited, added up: of split facts the participant's part. */
export interface SumMetric extends MetricFields, FactFilter, CreditedMetric {
  /** Adds up. */
  readonly kind: "sum";
  /** Which figure. */
  readonly of: MeasuredField;
}

/** How many facts a participant has a part in; one that is fully reversed is no longer counted. */
export interface CountMetric extends MetricFields, FactFilter, CreditedMetric {
  /** Counts facts. */
  readonly kind: "count";
}

/** How many different customers, or values of an attribute, the counted facts have. */
export interface CountDistinctMetric extends MetricFields, FactFilter, CreditedMetric {
  /** Counts what differs. */
  readonly kind: "count_distinct";
  /** What differs. */
  readonly of: "customer" | AttributeName;
}

/** One figure from the facts themselves, split or not; reversals and what they fully reverse are left out. */
export interface FigureMetric extends MetricFields, FactFilter, CreditedMetric {
  /**
   * `average`; `median` (of an even number the mean of the two in the middle); `max`; `last` by date, then id.
   */
  readonly kind: "average" | "median" | "max" | "last";
  /** Which figure. */
  readonly of: MeasuredField;
}

/** One metric divided by another; of a group the group's sums, never the mean of its members' ratios. */
export interface RatioMetric extends MetricFields {
  /** Divides. */
  readonly kind: "ratio";
  /** The metric that is divided. */
  readonly dividend: string;
  /** The metric that it is divided by. */
  readonly divisor: string;
}

/** Calendar days up to a fact: from a date it carries, or from an earlier fact about the same thing. */
export interface DaysBetweenMetric extends MetricFields, FactFilter, CreditedMetric {
  /** Counts days. */
  readonly kind: "days_between";
  /** The beginning. */
  readonly from: AttributeName | FirstFact;
  /** What is made of many. */
  readonly aggregate: "average" | "median" | "max";
}

/** The first fact of a sort about the same customer or attribute value. */
export interface FirstFact {
  /** Which facts begin. */
  readonly first: FactFilter;
  /** What the two facts have in common. */
  readonly of: "customer" | AttributeName;
}

/**
 * How many things are held on a date (存量): those that entered and have not left, by their last such fact.
 *
 * Facts move a thing by date, then id. A fact that is of several sorts is of the first of `enter`, `signed`, `leave`.
 *
 * @example A customer signs, and the reserve is none the smaller for it
 * ```ts
 * import { type LevelMetric, measureFacts } from "incentive-rules";
 *
 * const reserve: LevelMetric = {
 *   id: "reserve",
 *   kind: "level",
 *   enter: { facts: "qualified" },
 *   leave: { facts: "lost" },
 *   signed: { facts: "deal" },
 *   of: "customer",
 * };
 * const facts = [
 *   { id: "Q-1", kind: "qualified", on: "2026-10-20", participant: "Ann", customer: "C-1" },
 *   { id: "Q-2", kind: "qualified", on: "2026-11-02", participant: "Ann", customer: "C-2" },
 *   { id: "D-1", kind: "deal", on: "2026-11-20", participant: "Ann", customer: "C-1" },
 * ];
 * const [november] = measureFacts({
 *   metrics: [reserve],
 *   facts,
 *   by: "participant",
 *   period: { start: "2026-11-01", end: "2026-11-30" },
 * });
 *
 * november?.value; // => "2"
 * november?.level; // => { counts: "stock_plus_signed", opening: "1", entered: "1", left: "1", signed: "1" }
 * ```
 *
 * @see GUIDE G12
 */
export interface LevelMetric extends MetricFields, CreditedMetric {
  /** A stock, not a flow: it is never prorated by days. */
  readonly kind: "level";
  /** Facts by which a thing enters, such as a customer reaching the stage "qualified". A reversal of one is looked at as it is. */
  readonly enter: FactFilter;
  /** Facts by which it leaves. */
  readonly leave: FactFilter;
  /**
   * Facts by which it leaves by being signed (签约), whether or not they are among {@link leave}. Needed where they count, and
   * refused (`unknown_key`) where they do not.
   *
   * What is not held when it is signed is not signed out of the reserve, and does not count. A fact that reverses another
   * signs nothing; a signing of which reversals leave nothing is as though it had never been, so that the thing is held
   * unless another fact moved it.
   */
  readonly signed?: FactFilter | undefined;
  /**
   * What counts. Default: `stock`; where {@link signed} is given `stock_plus_signed`.
   *
   * - `stock`: what is held at the end (期末存量).
   * - `stock_plus_signed`: that, and what was signed within the days that are measured as if it were still held, so that
   *   closing a customer is never punished (含已签约). Each thing counts once, however often it is signed and comes back. What was
   *   signed before the days, such as before a swap, does not count.
   * - `inflow`: what came in within the days, each thing once (新增量).
   */
  readonly counts?: LevelCount | undefined;
  /** What is held. */
  readonly of: "customer" | AttributeName;
}

/**
 * How facts become a number (指标).
 *
 * @example Signed money, contracts, conversion and the days a decision takes
 * ```ts
 * import { type Metric, measureFacts } from "incentive-rules";
 *
 * const metrics: readonly Metric[] = [
 *   { id: "signed", kind: "sum", of: "amount", facts: "deal" },
 *   { id: "contracts", kind: "count", facts: "deal" },
 *   { id: "visits", kind: "count", facts: "visit", nature: "process" },
 *   { id: "conversion", kind: "ratio", dividend: "contracts", divisor: "visits" },
 *   {
 *     id: "cycle",
 *     kind: "days_between",
 *     facts: "deal",
 *     from: { first: { facts: "visit" }, of: "customer" },
 *     aggregate: "median",
 *   },
 * ];
 * const own = { participant: "Ann", customer: "C-1" };
 * const measurements = measureFacts({
 *   metrics,
 *   facts: [
 *     { id: "V-1", kind: "visit", on: "2026-10-02", ...own },
 *     { id: "V-2", kind: "visit", on: "2026-10-20", ...own },
 *     { id: "D-1", kind: "deal", on: "2026-11-01", amount: "5000", ...own },
 *   ],
 *   by: "participant",
 * });
 *
 * measurements.map(({ metric, value }) => [metric, value]);
 * // => [["signed", "5000"], ["contracts", "1"], ["visits", "2"], ["conversion", "0.5"], ["cycle", "30"]]
 * ```
 *
 * @see GUIDE G3
 */
export type Metric =
  | SumMetric
  | CountMetric
  | CountDistinctMetric
  | FigureMetric
  | RatioMetric
  | DaysBetweenMetric
  | LevelMetric;
