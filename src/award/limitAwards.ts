import { readCutting } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import { periodAround } from "../period/periodAround.js";
import type { Award } from "./award.js";
import type { AwardLimit } from "./awardRule.js";

/** Tells how often an award is paid within the limit, which it then uses up. */
export type LimitTest = (award: { readonly on: string; readonly times: number }) => number;

/** A limit of which awards that stand have used up their part. */
export function createLimit(limit: AwardLimit | undefined, standing: readonly Award[], calendar: Calendar): LimitTest {
  if (limit === undefined) return ({ times }) => times;
  const cutting = limit.per === "person" ? undefined : readCutting(limit.per, calendar, [], []);
  const spanOf = (on: string) => (cutting === undefined ? "" : periodAround(on, cutting).start);
  const used = new Map<string, number>();
  for (const { on, working } of standing) {
    const span = spanOf(on);
    used.set(span, (used.get(span) ?? 0) + working.times);
  }

  return ({ on, times }) => {
    const span = spanOf(on);
    const before = used.get(span) ?? 0;
    const paid = Math.max(0, Math.min(times, limit.count - before));
    used.set(span, before + paid);
    return paid;
  };
}
