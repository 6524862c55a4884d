import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { LEVEL_COUNTS, type LevelCount } from "../metric/levelCount.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmountFromZero } from "../money/readAmount.js";

/** What {@link countSwappedLevel} takes; each 0 or more. */
export interface SwappedLevelInput {
  /** What was held on the day of the swap (期初). */
  readonly opening: DecimalInput;
  /** What has come in since (新增). */
  readonly inflow: DecimalInput;
  /** What has left without being signed (流失). */
  readonly lost: DecimalInput;
  /** What has left by being signed (签约). */
  readonly signed: DecimalInput;
  /** What counts of it. Default: `stock_plus_signed`. */
  readonly counts?: LevelCount | undefined;
}

/** What counts of a level. */
export interface SwappedLevel {
  /** What counts. */
  readonly value: string;
  /** What is held now. */
  readonly stock: string;
  /** By which reading it counts. */
  readonly counts: LevelCount;
}

/**
 * What counts of a metric that is a level (存量), such as qualified customers held (意向客户储备量), since it took the place
 * of another.
 *
 * What is held is `opening + inflow − lost − signed`. By `stock_plus_signed` what was signed since the swap counts as if it
 * were still held, so that closing a customer is never punished; by `inflow` only what came in counts. A level is never
 * prorated by days. All is exact. Of a metric in a plan {@link LevelMetric} says the same, and it is counted from facts.
 *
 * @throws {@link RulesError} `amount_negative` (also where more has left than was there), `amount_malformed`,
 * `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example 10 in reserve, 30 come in, 6 are lost, 9 sign
 * ```ts
 * import { countSwappedLevel } from "incentive-rules";
 *
 * const level = { opening: 10, inflow: 30, lost: 6, signed: 9 };
 *
 * countSwappedLevel(level); // => { value: "34", stock: "25", counts: "stock_plus_signed" }
 * countSwappedLevel({ ...level, counts: "stock" }).value; // => "25"
 * countSwappedLevel({ ...level, counts: "inflow" }).value; // => "30"
 * ```
 *
 * @see GUIDE G12
 */
export function countSwappedLevel(input: SwappedLevelInput): SwappedLevel {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const amount = (key: AmountKey) => readAmountFromZero(ownValue(input, key), [key], issues) ?? 0n;
  const [opening, inflow, lost, signed] = [amount("opening"), amount("inflow"), amount("lost"), amount("signed")];
  const given = ownValue(input, "counts");
  const counts = given === undefined ? "stock_plus_signed" : readOneOf(given, LEVEL_COUNTS, ["counts"], issues);
  if (counts === undefined) return refuse(NAME, issues);
  const stock = opening + inflow - lost - signed;
  if (stock < 0n) {
    const expected = "no more to leave than was there and came in";
    const value = formatExact(stock, AMOUNT_SCALE);
    issues.push(createIssue({ code: "amount_negative", path: ["opening"], expected, value }));
  }
  throwIssues(NAME, issues);
  const values = { stock_plus_signed: stock + signed, stock, inflow };

  return { value: formatExact(values[counts], AMOUNT_SCALE), stock: formatExact(stock, AMOUNT_SCALE), counts };
}

const NAME = "countSwappedLevel";
const KEYS = ["opening", "inflow", "lost", "signed", "counts"] as const;

type AmountKey = Exclude<(typeof KEYS)[number], "counts">;
