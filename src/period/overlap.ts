import { ownValue } from "../issue/readKeys.js";
import type { ClosedPeriod, Period } from "./period.js";
import type { PlainDate } from "./plainDate.js";

/** The days that two checked periods share, `undefined` where there are none; with an end of `null` where both are open. */
export function overlap(one: Period, other: ClosedPeriod): ClosedPeriod | undefined;
export function overlap(one: Period, other: Period): Period | undefined;
export function overlap(one: Period, other: Period): Period | undefined {
  const start = one.start > other.start ? one.start : other.start;
  const end = earlierEnd(ownValue(one, "end") ?? null, ownValue(other, "end") ?? null);

  return end !== null && end < start ? undefined : { start, end };
}

function earlierEnd(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other;

  return one < other ? one : other;
}
