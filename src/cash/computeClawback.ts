import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatFixed } from "../money/formatDecimal.js";
import { formatFigure, multiplyFigures } from "../money/readFigure.js";
import { readUnitsFromZero } from "../money/readUnits.js";
import { roundFigure } from "../money/roundFigure.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import { daysBetween } from "../period/dayNumber.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { ClawbackTerms } from "./clawbackTerms.js";
import { clawbackShareOn, readClawbackTerms } from "./readClawbackTerms.js";

/** What {@link computeClawback} takes. */
export interface ClawbackInput {
  /** What is taken back, and how long. */
  readonly terms: ClawbackTerms;
  /** What was paid for the deal: whole minor units, 0 or more. What a return took is not clawed back again. */
  readonly earned: DecimalInput;
  /** The day from which days are counted: of signature, invoice or payment, as the plan says. */
  readonly startsOn: PlainDate;
  /** The day of the cancellation, not before `startsOn`. */
  readonly cancelledOn: PlainDate;
  /** What was taken back of it before, for returns or by an earlier clawback: whole minor units, 0 or more. Default: 0. */
  readonly takenBack?: DecimalInput | undefined;
  /** Currency of what was earned, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How what is due is rounded. Default: the currency's digits, half-up. */
  readonly rounding?: Rounding | undefined;
}

/** What is taken back, and why: earned × share is `exact`, `exact` + `rounding` is `due`. */
export interface Clawback {
  /** What is posted now: `takenBack` − `due`, or 0 where no less was taken before; never above 0. */
  readonly amount: string;
  /** What is to be taken back in all; at most what was earned. */
  readonly due: string;
  /** What was taken back before. */
  readonly takenBack: string;
  /** Days from `startsOn` to the cancellation, 0 on the same day. */
  readonly days: number;
  /** Days of the window that were left, 0 on its last day and after. */
  readonly remaining: number;
  /** What part of what was earned is due, half-up to ten digits. */
  readonly share: string;
  /** What is due before rounding, half-up to ten digits. */
  readonly exact: string;
  /** What rounding added. */
  readonly rounding: string;
}

/**
 * Computes what is taken back of what a deal earned when it is cancelled within a number of days (扣回).
 *
 * A cancellation on the last day of the window still counts, one the day after takes back nothing. The day of the start
 * is day 0. `pro_rata` therefore takes back everything on day 0 and nothing on the last. What is due is rounded once, and
 * what was taken back before is taken off it, so that a clawback computed again takes nothing twice and returns and
 * clawbacks together take at most what was earned.
 *
 * @throws {@link RulesError} `dates_reversed` (cancelled before the start: nothing should have been paid),
 * `amount_negative`, `amount_malformed`, `total_off_scale` (finer than a minor unit), `days_out_of_range`,
 * `rate_out_of_range`, `ratio_malformed`, `date_malformed`, `date_out_of_range`, `currency_unknown`,
 * `scale_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure of
 * `terms`
 *
 * @example Cancelled after 30 of 90 days
 * ```ts
 * import { computeClawback } from "incentive-rules";
 *
 * const deal = { earned: "1000", startsOn: "2026-09-01", cancelledOn: "2026-10-01" };
 *
 * computeClawback({ ...deal, terms: { kind: "full", withinDays: 90 } }).amount; // => "-1000.00"
 * computeClawback({ ...deal, terms: { kind: "pro_rata", withinDays: 90 } }).amount; // => "-666.67"
 * computeClawback({ ...deal, terms: { kind: "share", withinDays: 90, share: "50%" } }).amount; // => "-500.00"
 * computeClawback({ ...deal, terms: { kind: "full", withinDays: 29 } }).amount; // => "0.00"
 * ```
 */
export function computeClawback(input: ClawbackInput): Clawback {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const document = guardStructure(ownValue(input, "terms"), issues, ["terms"]);
  throwIssues(NAME, issues);
  const terms = readClawbackTerms(document, ["terms"], issues);
  const earned = readUnitsFromZero(ownValue(input, "earned"), rounding.scale, ["earned"], issues);
  const taken = ownValue(input, "takenBack");
  const takenBack = taken === undefined ? 0n : readUnitsFromZero(taken, rounding.scale, ["takenBack"], issues);
  const startsOn = readDate(ownValue(input, "startsOn"), ["startsOn"], issues);
  const cancelledOn = readDate(ownValue(input, "cancelledOn"), ["cancelledOn"], issues);
  const days = startsOn === undefined || cancelledOn === undefined ? 0 : daysBetween(startsOn, cancelledOn);
  if (days < 0) {
    const expected = `a date from ${startsOn} on; what is cancelled before is not paid`;
    issues.push(createIssue({ code: "dates_reversed", path: ["cancelledOn"], expected, value: cancelledOn }));
  }
  throwIssues(NAME, issues);
  if (terms === undefined || earned === undefined || takenBack === undefined) return refuse(NAME, issues);

  const share = clawbackShareOn(terms, days);
  const all = { dividend: earned, divisor: 10n ** BigInt(rounding.scale) };
  const due = roundFigure(multiplyFigures(all, share), rounding);

  return {
    amount: formatFixed(due.units > takenBack ? takenBack - due.units : 0n, rounding.scale),
    due: formatFixed(due.units, rounding.scale),
    takenBack: formatFixed(takenBack, rounding.scale),
    days,
    remaining: Math.max(terms.withinDays - days, 0),
    share: formatFigure(share),
    exact: due.exact,
    rounding: due.rounding,
  };
}

const NAME = "computeClawback";
const KEYS = ["terms", "earned", "startsOn", "cancelledOn", "takenBack", "currency", "rounding"] as const;
