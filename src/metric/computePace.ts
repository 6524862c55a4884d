import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { divideFigures, formatFigure, quotientText, readFigure, subtractFigures } from "../money/readFigure.js";
import type { Expectation, ExpectationTiming } from "./expectation.js";
import { type GoalRange, readRange, valueAt } from "./goalRange.js";
import type { Pace } from "./pace.js";
import { PACE_PRESETS, type PacePresetName, presetOf } from "./pacePreset.js";
import type { PaceRule } from "./paceRule.js";
import { readStaleness } from "./readCheckIn.js";
import { type ReadTiming, readExpectation, readTiming } from "./readExpectation.js";
import { type ReadPaceRule, readPaceRule } from "./readPaceRule.js";
import { runRateOf } from "./runRateOf.js";
import type { CheckIn, Staleness } from "./staleness.js";
import { statusOf } from "./statusOf.js";
import { wayCovered } from "./wayCovered.js";

/** What {@link computePace} takes. */
export interface PaceInput extends GoalRange, ExpectationTiming {
  /** What was reached: a decimal, a ratio such as `"25%"`, or an exact quotient. */
  readonly actual: DecimalInput | ExactQuotient;
  /** How much of the way is expected. */
  readonly expected: Expectation;
  /** How the pace is given a status: a rule, or the name of a published one. Absent: it is given none. */
  readonly rule?: PaceRule | PacePresetName | undefined;
  /** The last check-in and the next one. */
  readonly checkIn?: CheckIn | undefined;
}

/**
 * Computes a pace: the progress (进度) held against the part of the way that the calendar expects (时间进度).
 *
 * Progress is (actual − start) ÷ (target − start), for goals that rise and goals that fall. A progress that is known
 * as a ratio is `{ actual: "33.5%", target: "1" }`. Before the period nothing is expected, after it everything. A status is
 * given by a named rule or not at all, since published rules contradict each other; its bounds are compared exactly, before
 * anything is rounded.
 *
 * @throws {@link RulesError} `amount_malformed`, `target_missing`, `target_not_positive`, `undefined_range` (the target is the
 * start), `divisor_not_positive`, `working_days_missing`, `length_mismatch` (not one weight a piece), `weight_negative`,
 * `weights_all_zero`, `count_out_of_range`, `rate_out_of_range`, `ratio_malformed`, `anchor_missing`, `dates_reversed`,
 * `days_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, whatever {@link checkPaceRule} and
 * {@link checkCalendar} find, and those of dates and periods
 *
 * @example Halfway through February of a quarter that is expected to end strong
 * ```ts
 * import { computePace } from "incentive-rules";
 *
 * const goal = { period: "2025-Q1", asOf: "2025-02-14", actual: "450000", target: "1200000" };
 * const season = { kind: "seasonal", dayCount: "inclusive", cadence: "month", weights: ["0.25", "0.30", "0.45"] } as const;
 *
 * const pace = computePace({ ...goal, expected: season });
 * pace.expected; // => "0.4"
 * pace.expectedValue; // => "480000"
 * pace.ratio; // => "0.9375"
 *
 * computePace({ ...goal, expected: { kind: "linear", dayCount: "inclusive" } }).ratio; // => "0.75"
 * ```
 *
 * @example What the rest takes, and a status by a published rule
 * ```ts
 * import { computePace } from "incentive-rules";
 *
 * const { runRate, status } = computePace({
 *   actual: "310000",
 *   target: "800000",
 *   expected: { kind: "counted", passed: 9, total: 22 },
 *   rule: "viva_goals",
 * });
 *
 * runRate.needed; // => "37692.3076923077"
 * runRate.speedUp; // => "1.094292804"
 * status; // => { name: "behind", by: "band", measuredBy: "gap", value: "0.0215909091", band: 1 }
 * ```
 *
 * @see GUIDE G6 and G11: the long term broken down to days, looked at every fortnight
 */
export function computePace(input: PaceInput): Pace {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const timing = readTiming(input, issues);
  const range = readRange(input, issues);
  const actual = readFigure(ownValue(input, "actual"), ["actual"], issues);
  const expected = readExpectation(ownValue(input, "expected"), { timing, path: ["expected"], kinds: KINDS }, issues);
  const rule = readRule(ownValue(input, "rule"), issues);
  const checkIn = readCheckIn(ownValue(input, "checkIn"), timing, issues);
  if (range === undefined || actual === undefined || expected === undefined || issues.length > 0) {
    return refuse(NAME, issues);
  }
  const progress = wayCovered(actual, range.start, range.target);
  const { share, days } = expected;

  return {
    progress: formatFigure(progress),
    progressQuotient: quotientText(progress),
    expected: formatFigure(share),
    expectedQuotient: quotientText(share),
    expectedValue: formatFigure(valueAt(share, range)),
    behindBy: formatFigure(subtractFigures(share, progress)),
    ratio: share.dividend === 0n ? null : formatFigure(divideFigures(progress, share)),
    days,
    runRate: runRateOf(progress, expected, range),
    status:
      rule === undefined ? null : statusOf(rule, { progress, expected: share, outdated: checkIn?.outdated ?? false }),
    checkIn: checkIn ?? null,
  };
}

const NAME = "computePace";
const KEYS = ["actual", "start", "target", "expected", "period", "asOf", "calendar", "rule", "checkIn"] as const;
const KINDS = ["linear", "seasonal", "counted", "stated"] as const;

function readRule(value: unknown, issues: Issue[]): ReadPaceRule | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string") return readPaceRule(value, ["rule"], issues);
  const name = readOneOf(value, PACE_PRESETS, ["rule"], issues);

  return name === undefined ? undefined : readPaceRule(presetOf(name).rule, ["rule"], issues);
}

function readCheckIn(value: unknown, { asOf }: ReadTiming, issues: Issue[]): Staleness | undefined {
  if (value === undefined) return undefined;
  if (asOf !== undefined) return readStaleness(value, { asOf, path: ["checkIn"] }, issues);
  if (issues.some(({ path }) => path[0] === "asOf")) return undefined;
  issues.push(
    createIssue({ code: "key_missing", path: ["asOf"], expected: "the day that is looked from", value: undefined }),
  );

  return undefined;
}
