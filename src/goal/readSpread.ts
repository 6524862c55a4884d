import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { checkAlike } from "../metric/percentSign.js";
import { readRatio } from "../money/readRatio.js";
import { readUnits } from "../money/readUnits.js";
import { readRounding } from "../money/rounding.js";
import { CADENCES, readCutting } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import { cutPeriod, PIECE_COUNT_MAX } from "../period/cutPeriod.js";
import { daysBetween } from "../period/dayNumber.js";
import type { ClosedPeriod } from "../period/period.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { type DayWeights, type WeighedStretch, weighDays, weighStretches } from "./dayWeights.js";
import type { ReadSpread } from "./spreadUnits.js";

/** The keys of a spread beside what is spread. */
export const SPREAD_KEYS = ["cadence", "by", "weights", "weightsBy", "calendar", "currency", "rounding"] as const;
const MEASURES = ["equal", "calendar_days", "working_days"] as const;

/** Reads what is to be spread and how; when issues were added, there is no result. */
export function readSpread(input: unknown, issues: Issue[]): ReadSpread | undefined {
  if (!readKeys(input, ["target", "period", ...SPREAD_KEYS], [], issues)) return undefined;
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const { scale } = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const units = readUnits(ownValue(input, "target"), scale, ["target"], issues);
  const whole = readClosedPeriod(ownValue(input, "period"), ["period"], issues, calendar);
  const cadence = readOneOf(ownValue(input, "cadence"), CADENCES, ["cadence"], issues);
  const cutting = cadence === undefined ? undefined : readCutting(cadence, calendar, ["cadence"], issues);
  const by = readOneOf(ownValue(input, "by") ?? "equal", MEASURES, ["by"], issues);
  if (whole !== undefined) checkLength(whole, issues);
  if (units === undefined || whole === undefined || cadence === undefined || cutting === undefined) return undefined;
  if (by === undefined || issues.length > 0) return undefined;
  const given = ownValue(input, "weights");
  const weightsBy = ownValue(input, "weightsBy");
  const days = weighDays(whole, by, calendar);
  const weights =
    given === undefined && weightsBy === undefined
      ? days
      : readSeasons({ weights: given, weightsBy: weightsBy ?? cadence }, { whole, calendar, days }, issues);
  if (given === undefined && days.between(whole) === 0n) {
    issues.push(daysMissing(["period"], "a period with a working day", whole.start));
  }

  return weights === undefined || issues.length > 0
    ? undefined
    : { units, scale, whole, cadence, cutting, calendar, weights };
}

function checkLength({ start, end }: ClosedPeriod, issues: Issue[]): void {
  const days = daysBetween(start, end) + 1;
  if (days <= PIECE_COUNT_MAX) return;
  const expected = `a period of at most ${PIECE_COUNT_MAX} days`;
  issues.push(createIssue({ code: "period_too_long", path: ["period"], expected, value: days }));
}

interface Within {
  readonly whole: ClosedPeriod;
  readonly calendar: Calendar;
  readonly days: DayWeights;
}

function readSeasons(
  { weights, weightsBy }: { readonly weights: unknown; readonly weightsBy: unknown },
  { whole, calendar, days }: Within,
  issues: Issue[],
): DayWeights | undefined {
  const path = ["weights"];
  const cutting = readCutting(weightsBy, calendar, ["weightsBy"], issues);
  const list = readList(weights, { path, lengthMax: PIECE_COUNT_MAX }, issues);
  const periods = cutting === undefined ? undefined : cutPeriod(whole, cutting);
  if (list === undefined || periods === undefined) return undefined;
  if (list.length !== periods.length) {
    const expected = `one weight for each of ${periods.length} periods`;
    issues.push(createIssue({ code: "length_mismatch", path, expected, value: list }));
    return undefined;
  }
  checkAlike(list, (at) => [...path, at], issues);
  const stretches = periods.map((period, at): WeighedStretch => {
    const weight = readWeight(list[at], [...path, at], issues);
    if (weight > 0n && days.between(period) === 0n) {
      const expected = `a weight of 0, since there is no working day from ${period.start} to ${period.end}`;
      issues.push(daysMissing([...path, at], expected, list[at]));
    }
    return { period, weight };
  });
  if (issues.length === 0 && stretches.every(({ weight }) => weight === 0n)) {
    issues.push(createIssue({ code: "weights_all_zero", path, expected: "a weight above 0", value: list }));
  }

  return issues.length > 0 ? undefined : weighStretches(whole, stretches, days);
}

function readWeight(value: unknown, path: IssuePath, issues: Issue[]): bigint {
  const weight = readRatio(value, path, issues) ?? 0n;
  if (weight < 0n) {
    issues.push(createIssue({ code: "weight_negative", path, expected: "a weight of 0 or more", value }));
  }

  return weight;
}

function daysMissing(path: IssuePath, expected: string, value: unknown): Issue {
  const hint = 'by: "calendar_days" counts every day';

  return createIssue({ code: "working_days_missing", path, expected, value, hint });
}
