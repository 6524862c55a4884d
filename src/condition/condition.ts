/** A metric's value (指标). */
export interface MetricOperand {
  /** The metric's id. */
  readonly metric: string;
}

/** How far a metric's target has been reached (达成率). */
export interface AttainmentOperand {
  /** The metric's id. */
  readonly attainment: string;
  /** Over which days: of the fiscal year, half or quarter up to now. Default: those that are asked about. */
  readonly over?: "quarter" | "half" | "year" | undefined;
}

/** A value that the thing asked about carries, such as a fact or a person. */
export interface AttributeOperand {
  /** Its name; any text but `__proto__`, `constructor` and `prototype`. */
  readonly attribute: string;
}

/** How many facts of a kind there were in the last days. */
export interface CountOperand {
  /** The kind of the facts. */
  readonly count: string;
  /** Length of the window in days, the day asked about included: 1 to 3,660. */
  readonly days: number;
}

/** What a condition looks at. */
export type Operand = MetricOperand | AttainmentOperand | AttributeOperand | CountOperand;

/** True where all are true; false where one is false, whatever is unknown (且). */
export interface AllCondition {
  /** Joins by "and". */
  readonly kind: "all";
  /** One or more; 1,000 nodes in the whole tree at the most. */
  readonly of: readonly Condition[];
}

/** True where one is true, whatever is unknown; false where all are false (或). */
export interface AnyCondition {
  /** Joins by "or". */
  readonly kind: "any";
  /** One or more; 1,000 nodes in the whole tree at the most. */
  readonly of: readonly Condition[];
}

/** True where the other is false; unknown where it is unknown (非). */
export interface NotCondition {
  /** Turns round. */
  readonly kind: "not";
  /** The other. */
  readonly of: Condition;
}

/** A value against one bound. */
export interface CompareCondition {
  /** Compares. */
  readonly kind: "compare";
  /** What is compared. */
  readonly value: Operand;
  /** How: exactly on the bound `above` (超) and `below` are false, `at_least` (达到, 以上) and `at_most` (以内) true. */
  readonly is: Comparison;
  /** A decimal, a ratio or a date to order by; to be `equal` or `not_equal` to any text, or true or false, as well. */
  readonly to: string | boolean;
}

/** How a value lies against a bound. */
export type Comparison = "above" | "at_least" | "equal" | "not_equal" | "at_most" | "below";

/** A value from one bound to another, both included. */
export interface BetweenCondition {
  /** Compares with two bounds. */
  readonly kind: "between";
  /** What is compared. */
  readonly value: Operand;
  /** The lower bound: a decimal, a ratio or a date. */
  readonly from: string;
  /** The upper bound, of the same sort and not below the lower. */
  readonly to: string;
}

/** A value that is one of a list; decimals and ratios by what they are worth, anything else as text. */
export interface InCondition {
  /** Compares with a list. */
  readonly kind: "in";
  /** What is compared. */
  readonly value: Operand;
  /** 1 to 1,000 texts. */
  readonly of: readonly string[];
}

/**
 * What has to hold (条件): for a fact to count, a gate to open, a criterion to be met.
 *
 * A value and a bound that are both decimals or ratios compare as exact figures (`"80%"`, `"0.8"` and `"0.80"` are
 * one), two dates by the calendar, anything else only as equal or not: by code point, however letters are composed.
 * `"007"` is no decimal and equals only `"007"`. What is missing, or cannot be compared, is unknown and passes nothing.
 *
 * @example Signed through a partner, and not for the public sector
 * ```ts
 * import { type Condition, measureFacts } from "incentive-rules";
 *
 * const where: Condition = {
 *   kind: "all",
 *   of: [
 *     { kind: "in", value: { attribute: "channel" }, of: ["partner", "referral"] },
 *     { kind: "not", of: { kind: "compare", value: { attribute: "public" }, is: "equal", to: true } },
 *     { kind: "compare", value: { attribute: "amount" }, is: "above", to: "100000" },
 *   ],
 * };
 * const deal = { kind: "deal", on: "2026-11-23", participant: "Ann" };
 * const facts = [
 *   { ...deal, id: "D-1", amount: "100000.01", attributes: { channel: "partner", public: false } },
 *   { ...deal, id: "D-2", amount: "100000.00", attributes: { channel: "partner", public: false } },
 *   { ...deal, id: "D-3", amount: "250000.00", attributes: { channel: "partner" } },
 * ];
 *
 * const [measured] = measureFacts({ metrics: [{ id: "large", kind: "count", where }], facts, by: "participant" });
 * measured?.value; // => "1"
 * measured?.undecidedCount; // => 1
 * ```
 */
export type Condition = AllCondition | AnyCondition | NotCondition | CompareCondition | BetweenCondition | InCondition;
