import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_ONE, AMOUNT_SCALE, readAmountFromZero } from "../money/readAmount.js";
import { addFigures, formatFigure, multiplyFigures, NOTHING } from "../money/readFigure.js";
import { roundFigure } from "../money/roundFigure.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import { compileCalendar } from "../period/compileCalendar.js";
import type { ClosedPeriod, PeriodInput } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { shiftDays } from "../period/shiftDays.js";
import type { TargetShare } from "../plan/commissionLine.js";
import { shareFigure, shareOf } from "../plan/cutStretches.js";
import type { ProrationBasis } from "../plan/incentivePlan.js";
import { PRORATION_BASES } from "../plan/readPlan.js";

/** What {@link blendTargetChange} takes. */
export interface TargetChangeInput {
  /** The period that each of the targets is for as a whole, or its label. */
  readonly period: PeriodInput;
  /** The target at its start: 0 or more. */
  readonly target: DecimalInput;
  /** What it becomes, in the order of the days; at most 1,000. */
  readonly changes: readonly TargetChange[];
  /** What of the period is counted; always named, since days and months give different targets. */
  readonly by: ProrationBasis;
  /** Fiscal year and working days. Default: the calendar year, Monday to Friday. */
  readonly calendar?: Calendar | undefined;
  /** The currency of the target, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How the blended target is rounded, once. */
  readonly rounding?: Rounding | undefined;
}

/** What a target becomes. */
export interface TargetChange {
  /** The first day on which it holds: in the period, after its first day and the change before. */
  readonly start: PlainDate;
  /** For the whole period: 0 or more. */
  readonly target: DecimalInput;
}

/** A target of a period in which it changed. */
export interface BlendedTarget {
  /** Rounded once. */
  readonly target: string;
  /** Half-up to ten digits. */
  readonly exact: string;
  /** What turns `exact` into the target. */
  readonly rounding: string;
  /** What was in force when, and how much of the period that is. */
  readonly stretches: readonly BlendedStretch[];
}

/** Days on which one target holds. */
export interface BlendedStretch {
  /** The days. */
  readonly period: ClosedPeriod;
  /** The target for the whole period. */
  readonly target: string;
  /** How much of the period they are. */
  readonly share: TargetShare;
  /** The part of the target, half-up to ten digits. */
  readonly counts: string;
}

/**
 * What is to be reached in a period in which the target changes: each target counts for its share of the period, as a
 * settlement prorates it (按天折算).
 *
 * The shares are kept exact and their sum is rounded once. A month belongs to the target that its 15th is in. Where no
 * working day or no whole month is in the period, days count.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `date_malformed`, `date_out_of_range` (a change outside
 * the period, on its first day, or not after the change before), `label_malformed`, `period_open`, `period_reversed`,
 * `fiscal_year_start_missing`, `currency_unknown`, `scale_out_of_range`, `list_empty`, `list_too_long`, `value_unknown`,
 * `unknown_key`, `key_missing`, `type_mismatch`, and whatever {@link checkCalendar} finds
 *
 * @example From 1,200,000 to 1,500,000 a year on 1 August
 * ```ts
 * import { blendTargetChange } from "incentive-rules";
 *
 * const change = {
 *   period: "2027",
 *   target: "1200000",
 *   changes: [{ start: "2027-08-01", target: "1500000" }],
 * };
 *
 * blendTargetChange({ ...change, by: "calendar_days" }).target; // => "1325753.42"
 * blendTargetChange({ ...change, by: "whole_months" }).target; // => "1325000.00"
 * ```
 *
 * @see GUIDE G40
 */
export function blendTargetChange(input: TargetChangeInput): BlendedTarget {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const period = readClosedPeriod(ownValue(input, "period"), ["period"], issues, calendar);
  const proration = readOneOf(ownValue(input, "by"), PRORATION_BASES, ["by"], issues);
  const first = readAmountFromZero(ownValue(input, "target"), ["target"], issues);
  const stretches = period === undefined ? [] : readStretches(first ?? 0n, ownValue(input, "changes"), period, issues);
  if (period === undefined || proration === undefined || issues.length > 0) return refuse(NAME, issues);
  const terms = { proration, workingDays: compileCalendar(calendar) };
  const parts = stretches.map(({ days, target }) => {
    const counted = shareOf(days, period, terms);
    return { days, target, counted, figure: multiplyFigures(shareFigure(counted), inFull(target)) };
  });
  const {
    units,
    exact,
    rounding: added,
  } = roundFigure(parts.map(({ figure }) => figure).reduce(addFigures, NOTHING), rounding);

  return {
    target: formatFixed(units, rounding.scale),
    exact,
    rounding: added,
    stretches: parts.map(({ days, target, counted: { part, of, by }, figure }) => ({
      period: days,
      target: formatExact(target, AMOUNT_SCALE),
      share: { part, of, by },
      counts: formatFigure(figure),
    })),
  };
}

const NAME = "blendTargetChange";
const KEYS = ["period", "target", "changes", "by", "calendar", "currency", "rounding"] as const;
const CHANGE_COUNT_MAX = 1_000;

interface TargetDays {
  readonly days: ClosedPeriod;
  /** In millionths. */
  readonly target: bigint;
}

function inFull(target: bigint) {
  return { dividend: target, divisor: AMOUNT_ONE };
}

function readStretches(first: bigint, value: unknown, { start, end }: ClosedPeriod, issues: Issue[]): TargetDays[] {
  const list = readList(value, { path: ["changes"], lengthMax: CHANGE_COUNT_MAX }, issues) ?? [];
  const stretches: TargetDays[] = [];
  let [from, target] = [start, first];
  for (const [at, change] of list.entries()) {
    const path = ["changes", at];
    if (!readKeys(change, ["start", "target"], path, issues)) continue;
    const on = readDate(ownValue(change, "start"), [...path, "start"], issues);
    const next = readAmountFromZero(ownValue(change, "target"), [...path, "target"], issues);
    if (on === undefined || next === undefined) continue;
    if (on <= from || on > end) {
      const expected = `a day after ${from} and not after ${end}`;
      issues.push(createIssue({ code: "date_out_of_range", path: [...path, "start"], expected, value: on }));
      continue;
    }
    stretches.push({ days: { start: from, end: shiftDays(on, -1) }, target });
    [from, target] = [on, next];
  }

  return [...stretches, { days: { start: from, end }, target }];
}
