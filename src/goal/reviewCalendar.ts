import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { type Cutting, readCutting } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import { compileCalendar } from "../period/compileCalendar.js";
import type { ClosedPeriod, PeriodInput } from "../period/period.js";
import { periodAround } from "../period/periodAround.js";
import type { PlainDate } from "../period/plainDate.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { shiftDays } from "../period/shiftDays.js";
import type { Calibration, CalibrationTopic, DataReview, DataReviewTopic, Review } from "./review.js";

/** What {@link reviewCalendar} takes. */
export interface ReviewCalendarInput {
  /** The period, first and last day included, or its label. */
  readonly period: PeriodInput;
  /** The calendar, with a `fortnightAnchor`, a day on which a fortnight begins. */
  readonly calendar: Calendar;
}

/**
 * The fortnightly data reviews and monthly calibrations of a period (双周数据复盘-月度策略校准), by date.
 *
 * A fortnight or a month belongs to the period in which its last day lies, so that each is reviewed once, whatever periods
 * the calendar is asked for. It is looked at on the first working day after it, which may lie after the period. A
 * calibration rests on the data reviews that were held since the one before it; on one day the data review comes first.
 *
 * @throws {@link RulesError} `anchor_missing`, `working_days_missing` (none within a year after a fortnight or a month),
 * `period_too_long` (more than 10,000 fortnights), `period_open`, `period_reversed`, `date_malformed`,
 * `date_out_of_range`, `label_malformed`, `fiscal_year_start_missing`, `unknown_key`, `key_missing`, `type_mismatch`, and
 * whatever {@link checkCalendar} finds
 *
 * @example
 * ```ts
 * import { reviewCalendar } from "incentive-rules";
 *
 * const reviews = reviewCalendar({ period: "2026-11", calendar: { fortnightAnchor: "2026-11-02" } });
 *
 * reviews.map(({ kind, on }) => [kind, on]);
 * // => [["data_review", "2026-11-02"], ["data_review", "2026-11-16"], ["data_review", "2026-11-30"], ["calibration", "2026-12-01"]]
 * reviews[3]?.looksAt[0]; // => "data_reviews"
 * ```
 *
 * @see GUIDE G11
 */
export function reviewCalendar(input: ReviewCalendarInput): readonly Review[] {
  const issues: Issue[] = [];
  if (!readKeys(input, ["period", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const period = readClosedPeriod(ownValue(input, "period"), ["period"], issues, calendar);
  const fortnights = issues.length > 0 ? undefined : readCutting("fortnight", calendar, ["calendar"], issues);
  const months = readCutting("month", calendar, ["calendar"], issues);
  if (period === undefined || fortnights === undefined || months === undefined) return refuse(NAME, issues);
  const { isWorkingDay } = compileCalendar(calendar);
  const calibrations = endingIn(period, months, issues).map((covers) => ({
    covers,
    after: dayAfter(shiftDays(covers.start, -1), isWorkingDay, issues),
    on: dayAfter(covers.end, isWorkingDay, issues),
  }));
  // The first month may begin before the period and rest on fortnights that ended there, the last on one that ends after.
  const start = earlier(calibrations[0]?.covers.start ?? period.start, period.start);
  const last = calibrations.at(-1)?.on ?? period.end;
  const end = last > period.end ? shiftDays(last, -1) : period.end;
  const reviews = endingIn({ start, end }, fortnights, issues).map((covers) =>
    dataReview(covers, dayAfter(covers.end, isWorkingDay, issues)),
  );
  if (issues.length > 0) return refuse(NAME, issues);

  return [
    ...reviews.filter(({ covers }) => period.start <= covers.end && covers.end <= period.end),
    ...calibrations.map((one) => calibration(one, reviews)),
  ].sort(byDate);
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

const NAME = "reviewCalendar";
const PIECE_COUNT_MAX = 10_000;
const SEARCH_DAYS = 366;
const REVIEW_TOPICS: readonly DataReviewTopic[] = [
  "progress",
  "pace",
  "forecast",
  "stale_check_ins",
  "control_limits",
  "trigger_signals",
];
const CALIBRATION_TOPICS: readonly CalibrationTopic[] = [
  "data_reviews",
  "proposed_changes",
  "attainability",
  "relevance",
  "linkage",
];

/** The pieces whose last day lies in a period, each whole. */
function endingIn(period: ClosedPeriod, cutting: Cutting, issues: Issue[]): readonly ClosedPeriod[] {
  const pieces: ClosedPeriod[] = [];
  let piece = periodAround(period.start, cutting);
  while (piece.end <= period.end && pieces.length <= PIECE_COUNT_MAX) {
    pieces.push(piece);
    const next = periodAround(shiftDays(piece.end, 1), cutting);
    // At the last date of all there is no next one.
    if (next.end <= piece.end) break;
    piece = next;
  }
  if (pieces.length <= PIECE_COUNT_MAX) return pieces;
  const expected = `a period of at most ${PIECE_COUNT_MAX} fortnights`;
  issues.push(createIssue({ code: "period_too_long", path: ["period"], expected, value: period.end }));

  return [];
}

function dayAfter(end: PlainDate, isWorkingDay: (date: PlainDate) => boolean, issues: Issue[]): PlainDate {
  if (issues.length > 0) return end;
  for (let days = 1; days <= SEARCH_DAYS; days++) {
    const date = shiftDays(end, days);
    if (date > end && isWorkingDay(date)) return date;
  }
  const expected = `a working day within a year after ${end}`;
  issues.push(createIssue({ code: "working_days_missing", path: ["calendar"], expected, value: end }));

  return end;
}

function dataReview(covers: ClosedPeriod, on: PlainDate): DataReview {
  return { kind: "data_review", on, covers, looksAt: [...REVIEW_TOPICS] };
}

/** It rests on the reviews that were held since the calibration before it, up to its own day. */
function calibration(
  { covers, after, on }: { readonly covers: ClosedPeriod; readonly after: PlainDate; readonly on: PlainDate },
  reviews: readonly DataReview[],
): Calibration {
  const own = reviews.filter((review) => after < review.on && review.on <= on);

  return { kind: "calibration", on, covers, looksAt: [...CALIBRATION_TOPICS], reviews: own.map((one) => one.on) };
}

/** The sort is stable and the reviews stand first, so that on one day they come before the calibration. */
function byDate(one: Review, other: Review): number {
  return one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
}
