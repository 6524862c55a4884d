import { shareUnits } from "../money/shareUnits.js";
import { type Cadence, type Cutting, readCutting } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import { cutPeriod } from "../period/cutPeriod.js";
import type { ClosedPeriod } from "../period/period.js";
import type { DayWeights } from "./dayWeights.js";

/** What counts alike where nothing is weighted: every month, every day, or every working day. */
export type SpreadMeasure = "equal" | "calendar_days" | "working_days";

/** A target that is to be spread, checked. */
export interface ReadSpread {
  readonly units: bigint;
  readonly scale: number;
  readonly whole: ClosedPeriod;
  readonly cadence: Cadence;
  readonly cutting: Cutting;
  readonly calendar: Calendar;
  /** Of the whole together above 0. */
  readonly weights: DayWeights;
}

/** What a stretch of days is to reach. */
export interface UnitSpan {
  readonly period: ClosedPeriod;
  readonly units: bigint;
}

/**
 * Spreads units down the steps as far as the cadence needs, and adds up what each of its periods holds. All cadences go
 * down the same steps: that is what makes them agree.
 */
export function spreadUnits({ units, whole, cadence, cutting, calendar, weights }: ReadSpread): UnitSpan[] {
  let spans: UnitSpan[] = [{ period: whole, units }];
  for (const step of STEPS.slice(0, STEPS.indexOf(FINEST[cadence]) + 1)) {
    const stepCutting = readCutting(step, calendar, [], []);
    if (stepCutting !== undefined) spans = spans.flatMap((span) => cutSpan(span, stepCutting, weights));
  }

  return addUp(spans, cutPeriod(whole, cutting) ?? []);
}

const STEPS: readonly Cadence[] = ["year", "half", "quarter", "month", "week", "day"];

/** The step whose stretches each lie within one period of a cadence. */
const FINEST: Readonly<Record<Cadence, Cadence>> = {
  year: "year",
  half: "half",
  quarter: "quarter",
  month: "month",
  two_months: "month",
  week: "week",
  fortnight: "day",
  half_month: "day",
  day: "day",
};

function cutSpan(span: UnitSpan, cutting: Cutting, weights: DayWeights): UnitSpan[] {
  const pieces = cutPeriod(span.period, cutting) ?? [];
  if (pieces.length === 1) return [span];
  const parts = pieces.map((piece) => weights.between(piece));
  // A stretch that counts nothing was given nothing.
  const isWeightless = parts.every((part) => part === 0n);
  const shares = isWeightless ? [] : shareUnits({ units: span.units, weights: parts, method: "largest_remainder" });

  return pieces.map((period, at) => ({ period, units: shares[at] ?? 0n }));
}

/** The sums of spans by the periods that they lie in; both are in order. */
function addUp(spans: readonly UnitSpan[], periods: readonly ClosedPeriod[]): UnitSpan[] {
  let next = 0;

  return periods.map((period) => {
    let units = 0n;
    for (let span = spans[next]; span !== undefined && span.period.start <= period.end; span = spans[++next]) {
      units += span.units;
    }
    return { period, units };
  });
}
