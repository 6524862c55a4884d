import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue } from "../issue/readKeys.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { compareFigures, NOTHING, type ReadFigure, readFigure, WHOLE } from "../money/readFigure.js";
import { readRatio } from "../money/readRatio.js";
import { type Cutting, readCutting } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import { cutPeriod } from "../period/cutPeriod.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { createDayCounter, type DayCounter } from "./dayPosition.js";
import type { DayPosition, Expectation, ExpectationTiming } from "./expectation.js";
import { type Expected, linearShare, seasonalShare } from "./expectedShare.js";
import { checkAlike } from "./percentSign.js";

/** The days of a call, each where it was given. */
export interface ReadTiming {
  readonly period: ClosedPeriod | undefined;
  readonly asOf: PlainDate | undefined;
  readonly calendar: Calendar;
}

type Key = Exclude<Expectation extends infer Each ? (Each extends Expectation ? keyof Each : never) : never, "kind">;

const KEYS: Readonly<Record<Expectation["kind"], readonly Key[]>> = {
  linear: ["dayCount", "days"],
  seasonal: ["dayCount", "days", "cadence", "weights"],
  counted: ["passed", "total"],
  stated: ["share"],
};
const DAY_COUNTS = ["inclusive", "elapsed", "endpoints"] as const;
const COUNTED_DAYS = ["calendar", "working"] as const;
const COUNT_MAX = 1_000_000;
const PIECE_COUNT_MAX = 10_000;

/** Reads period, day and calendar of a call. */
export function readTiming(
  input: { readonly [Key in keyof ExpectationTiming]?: unknown },
  issues: Issue[],
): ReadTiming {
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const period = ownValue(input, "period");
  const asOf = ownValue(input, "asOf");

  return {
    period: period === undefined ? undefined : readClosedPeriod(period, ["period"], issues, calendar),
    asOf: asOf === undefined ? undefined : readDate(asOf, ["asOf"], issues),
    calendar,
  };
}

/** The share of the way that is expected, or `undefined` with an issue. Of the kinds, those that a caller takes. */
export function readExpectation(
  value: unknown,
  { timing, path, kinds }: { readonly timing: ReadTiming; readonly path: IssuePath; readonly kinds: readonly string[] },
  issues: Issue[],
): Expected | undefined {
  const found = readKinded(value, KEYS, path, issues);
  if (found === undefined) return undefined;
  if (readOneOf(found.name, kinds, [...path, "kind"], issues) === undefined) return undefined;
  if (found.name === "counted") return readCounted(found, path, issues);
  if (found.name === "stated") return readStated(found.own("share"), [...path, "share"], issues);

  return readByDays(found, { timing, path }, issues);
}

function readByDays(
  { name, own }: Kinded<Expectation["kind"], Key>,
  { timing, path }: { readonly timing: ReadTiming; readonly path: IssuePath },
  issues: Issue[],
): Expected | undefined {
  const countBefore = issues.length;
  const { period, asOf, calendar } = timing;
  if (period === undefined) noteMissing("period", "a period", issues);
  if (asOf === undefined) noteMissing("asOf", "the day that is looked from", issues);
  const dayCount = readOneOf(own("dayCount"), DAY_COUNTS, [...path, "dayCount"], issues);
  const days = readOneOf(own("days") ?? "calendar", COUNTED_DAYS, [...path, "days"], issues);
  const cutting = name === "seasonal" ? readCutting(own("cadence"), calendar, [...path, "cadence"], issues) : undefined;
  if (period === undefined || asOf === undefined || dayCount === undefined || days === undefined) return undefined;
  if (issues.length > countBefore) return undefined;
  const terms = { dayCount, countDays: createDayCounter(days, calendar) };
  if (terms.countDays(period) === 0) {
    const expected = "a period with working days";
    issues.push(createIssue({ code: "working_days_missing", path: ["period"], expected, value: period.start }));
    return undefined;
  }
  if (cutting === undefined) return linearShare(asOf, period, terms);
  const { countDays } = terms;
  const pieces = readPieces(own("weights"), { period, cutting, countDays, path: [...path, "weights"] }, issues);

  return pieces === undefined ? undefined : seasonalShare(asOf, { period, pieces }, terms);
}

function noteMissing(key: string, expected: string, issues: Issue[]): void {
  // What was given and refused has its issue.
  if (issues.some(({ path }) => path[0] === key || path[0] === "calendar")) return;
  issues.push(createIssue({ code: "key_missing", path: [key], expected, value: undefined }));
}

function readPieces(
  value: unknown,
  {
    period,
    cutting,
    countDays,
    path,
  }: {
    readonly period: ClosedPeriod;
    readonly cutting: Cutting;
    readonly countDays: DayCounter;
    readonly path: IssuePath;
  },
  issues: Issue[],
) {
  const countBefore = issues.length;
  const list = readList(value, { path, lengthMax: PIECE_COUNT_MAX }, issues);
  if (list === undefined) return undefined;
  const weights = list.map((weight, at) => readWeight(weight, [...path, at], issues));
  checkAlike(list, (at) => [...path, at], issues);
  const pieces = cutPeriod(period, cutting, PIECE_COUNT_MAX);
  if (pieces?.length !== list.length) {
    const expected = `one weight for each of the ${pieces?.length ?? `more than ${PIECE_COUNT_MAX}`} pieces`;
    issues.push(createIssue({ code: "length_mismatch", path, expected, value }));
  }
  if (issues.length === countBefore && weights.every((weight) => weight === 0n)) {
    issues.push(createIssue({ code: "weights_all_zero", path, expected: "a weight above 0", value }));
  }
  if (issues.length > countBefore || pieces === undefined) return undefined;
  for (const [at, piece] of pieces.entries()) {
    if (weights[at] === 0n || countDays(piece) > 0) continue;
    const expected = `a weight of 0, since there is no working day from ${piece.start} to ${piece.end}`;
    issues.push(createIssue({ code: "working_days_missing", path: [...path, at], expected, value: list[at] }));
  }
  if (issues.length > countBefore) return undefined;

  return pieces.map((piece, at) => ({ piece, weight: weights[at] ?? 0n }));
}

function readWeight(value: unknown, path: IssuePath, issues: Issue[]): bigint {
  const weight = readRatio(value, path, issues) ?? 0n;
  if (weight < 0n)
    issues.push(createIssue({ code: "weight_negative", path, expected: "a weight of 0 or more", value }));

  return weight;
}

function readCounted(
  { own }: Kinded<Expectation["kind"], Key>,
  path: IssuePath,
  issues: Issue[],
): Expected | undefined {
  const code = "count_out_of_range";
  const total = readCount(own("total"), { from: 1, to: COUNT_MAX, code }, [...path, "total"], issues);
  const passed = readCount(own("passed"), { from: 0, to: total ?? COUNT_MAX, code }, [...path, "passed"], issues);
  if (passed === undefined || total === undefined) return undefined;
  const days: DayPosition = { passed, total, left: total - passed };

  return { share: { dividend: BigInt(passed), divisor: BigInt(total) }, days };
}

function readStated(value: unknown, path: IssuePath, issues: Issue[]): Expected | undefined {
  const share: ReadFigure | undefined = readFigure(value, path, issues);
  if (share === undefined) return undefined;
  if (compareFigures(share, NOTHING) >= 0 && compareFigures(share, WHOLE) <= 0) return { share, days: null };
  issues.push(createIssue({ code: "rate_out_of_range", path, expected: "a ratio from 0 to 1", value }));

  return undefined;
}
