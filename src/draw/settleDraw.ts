import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { type Proration, readProration } from "../money/proration.js";
import { multiplyFigures } from "../money/readFigure.js";
import { readUnits, readUnitsFromZero } from "../money/readUnits.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import { daysBetween } from "../period/dayNumber.js";
import type { ClosedPeriod, PeriodInput } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import type { Draw, NegativePolicy } from "./draw.js";
import { drawnIn } from "./drawnIn.js";
import { payDraw } from "./payDraw.js";
import { NEGATIVE_POLICIES, readDraw } from "./readDraw.js";
import type { SettledDraw } from "./settledDraw.js";
import { writeDraw } from "./writeDraw.js";

/** What {@link settleDraw} takes. */
export interface DrawInput {
  /** What is paid at least, and what is owed for it. */
  readonly draw: Draw;
  /** Which period it is. */
  readonly period: PeriodInput;
  /** What was earned in it, in whole minor units; negative where more was taken back. */
  readonly earned: DecimalInput;
  /** What was owed before: `balance.after` of the period before, 0 or more. Default: 0. */
  readonly owed?: DecimalInput | undefined;
  /** What becomes of earnings below zero. Default: a draw makes up for them too; where none is in force less than nothing is paid. */
  readonly negative?: NegativePolicy | undefined;
  /** The part of the period on which somebody was there: draws are for the whole. */
  readonly proration?: Proration | undefined;
  /** The currency, by its ISO 4217 code. */
  readonly currency?: string | undefined;
  /** How a prorated draw is rounded. Default: the currency's digits, half-up. */
  readonly rounding?: Rounding | undefined;
}

/**
 * Settles a period's draw (预支、保底): what is paid beside what was earned, what is taken for it, and what is owed then.
 *
 * Whoever earns exactly the draw is advanced nothing and pays nothing back. Only what is earned above the draw is taken, within the
 * limits of the recovery, a share of it rounded down. A draw that is in force on some days of the period only, or for
 * somebody who is not there on all of them, is their share of it, rounded once. What is earned above a draw is never
 * kept for later: it makes up for debts, not for draws to come.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `amount_out_of_range`, `total_off_scale`, `rate_out_of_range`, `ratio_malformed`,
 * `date_malformed`, `date_out_of_range`, `period_reversed`, `period_open`, `label_malformed`, `list_empty`,
 * `list_too_long`, `proration_out_of_range`, `currency_unknown`, `scale_out_of_range`, `value_unknown`, `unknown_key`,
 * `key_missing`, `type_mismatch`
 *
 * @example 500 lent in March, of which April can pay back 375
 * ```ts
 * import { type Draw, settleDraw } from "incentive-rules";
 *
 * const draw: Draw = { kind: "recoverable", amounts: [{ amount: "2000" }] };
 *
 * const march = settleDraw({ draw, period: "2026-03", earned: "1500" });
 * march.paid; // => "2000.00"
 * march.balance.after; // => "500.00"
 *
 * const april = settleDraw({ draw, period: "2026-04", earned: "2375", owed: march.balance.after });
 * april.paid; // => "2000.00"
 * april.balance; // => { before: "500.00", lent: "0.00", recovered: "375.00", forgiven: "0.00", after: "125.00" }
 * ```
 *
 * @example A guarantee: the greater of the two, and nothing owed
 * ```ts
 * import { settleDraw } from "incentive-rules";
 *
 * const { paid, balance } = settleDraw({
 *   draw: { kind: "non_recoverable", amounts: [{ amount: "5000" }] },
 *   period: "2026-03",
 *   earned: "3200",
 * });
 *
 * paid; // => "5000.00"
 * balance.after; // => "0.00"
 * ```
 */
export function settleDraw(input: DrawInput): SettledDraw {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const document = guardStructure(ownValue(input, "draw"), issues, ["draw"]);
  throwIssues(NAME, issues);
  const { scale } = rounding;
  const draw = readDraw(document, scale, ["draw"], issues);
  const period = readClosedPeriod(ownValue(input, "period"), ["period"], issues);
  const earned = readUnits(ownValue(input, "earned"), scale, ["earned"], issues);
  const owed = readUnitsFromZero(ownValue(input, "owed") ?? "0", scale, ["owed"], issues);
  const given = ownValue(input, "negative");
  const negative = given === undefined ? undefined : readOneOf(given, NEGATIVE_POLICIES, ["negative"], issues);
  const { part, of } = readProration(ownValue(input, "proration"), ["proration"], issues);
  throwIssues(NAME, issues);
  if (draw === undefined || period === undefined || earned === undefined || owed === undefined) {
    return refuse(NAME, issues);
  }
  const inForce = drawnIn(draw, period, (days) => ({ dividend: lengthOf(days), divisor: lengthOf(period) }));
  const { dividend, divisor } = multiplyFigures(inForce, { dividend: part, divisor: of });
  const drawn = divideRounded(dividend, divisor, rounding.mode);
  const below = earned < 0n ? -earned : 0n;
  if (owed + drawn + below >= 10n ** BigInt(WHOLE_DIGITS_MAX + scale)) {
    const expected = "a draw that makes no debt of more than 15 digits before the point";
    issues.push(
      createIssue({ code: "amount_out_of_range", path: ["draw"], expected, value: formatFixed(drawn, scale) }),
    );
  }
  throwIssues(NAME, issues);

  return writeDraw(payDraw(draw, { period, earned, drawn, owed, negative }), scale);
}

const NAME = "settleDraw";
const WHOLE_DIGITS_MAX = 15;
const KEYS = ["draw", "period", "earned", "owed", "negative", "proration", "currency", "rounding"] as const;

function lengthOf({ start, end }: ClosedPeriod): bigint {
  return BigInt(daysBetween(start, end) + 1);
}
