import type { ClosedPeriod, Period } from "./period.js";

/** The days that two checked periods share, `undefined` where there are none; open only where both are. */
export function overlap(one: Period, other: ClosedPeriod): ClosedPeriod | undefined;
export function overlap(one: Period, other: Period): Period | undefined;
export function overlap(one: Period, other: Period): Period | undefined {
  const start = one.start > other.start ? one.start : other.start;
  const end = earlierEnd(one.end ?? undefined, other.end ?? undefined);
  if (end === undefined) return { start };

  return end < start ? undefined : { start, end };
}

function earlierEnd(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;

  return one < other ? one : other;
}
