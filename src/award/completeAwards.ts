import { compareText } from "../issue/compareText.js";
import { weekdayOf } from "../period/dayNumber.js";
import type { Period } from "../period/period.js";
import type { AwardWindow } from "./awardRule.js";
import { OpenWindow } from "./openWindow.js";
import type { ReadAwardRule } from "./readAwardRule.js";
import type { DaySpan, Served } from "./served.js";
import type { StandingFact } from "./standingFacts.js";

/** What completes an award. */
export interface Completion {
  /** By date and id, at least one. */
  readonly facts: readonly StandingFact[];
  /** The day on which it is completed. */
  readonly on: string;
  readonly value: bigint;
  readonly times: number;
  /** The days that count together, as numbers. */
  readonly window: DaySpan;
}

/**
 * Finds the awards that facts complete, the earliest first; all facts of a day are looked at together. What is completed
 * on other days than `within` is no award, and its facts serve no other.
 */
export function completeAwards(
  rule: ReadAwardRule,
  facts: readonly StandingFact[],
  served: Served,
  within: Period | undefined,
): Completion[] {
  const free = facts.filter((one) => !served.has(one));
  const completions = rule.measure.kind === "fact" ? completeSingly(rule, free) : completeInWindows(rule, free);

  return completions.filter(({ on }) => isWithin(on, within));
}

function completeSingly(rule: ReadAwardRule, facts: readonly StandingFact[]): Completion[] {
  return facts.flatMap((one) => {
    const { on, day } = one.fact;
    const times = timesOf(rule, one.value);
    return times === 0 ? [] : [{ facts: [one], on, value: one.value, times, window: { start: day, end: day } }];
  });
}

function completeInWindows(rule: ReadAwardRule, facts: readonly StandingFact[]): Completion[] {
  const completions: Completion[] = [];
  const open = new OpenWindow(rule.measure);
  const absorbed = new AbsorbedDays(rule);
  for (let at = 0; at < facts.length; ) {
    const { day, on } = facts[at]?.fact ?? { day: 0, on: "" };
    const start = at;
    while (facts[at]?.fact.day === day) at++;
    open.dropBefore(startOf(rule.window, day));
    open.addDay(facts.slice(start, at).filter((one) => !absorbed.has(one)));
    const { value, first } = open;
    const times = first === undefined ? 0 : timesOf(rule, value);
    if (first === undefined || times === 0) continue;
    const taken =
      rule.per === undefined ? open.takeAll() : open.take((sum) => timesOf(rule, sum) >= Math.min(times, TIMES_MAX));
    const window = windowOf(rule.window, first.fact.day, day);
    const subjects = absorbed.add(taken.facts, window);
    if (subjects !== undefined) open.dropSubjects(subjects);
    completions.push({ facts: inOrder(taken.facts), on, value: taken.value, times, window });
  }

  return completions;
}

/** What later facts add nothing to: without `per` a window pays once, and with it each subject of a count pays once. */
class AbsorbedDays {
  private end = Number.NEGATIVE_INFINITY;
  private readonly ends = new Map<string, number>();

  constructor(private readonly rule: ReadAwardRule) {}

  has({ fact, subject }: StandingFact): boolean {
    return fact.day <= this.end || fact.day <= (this.ends.get(subject) ?? Number.NEGATIVE_INFINITY);
  }

  /** The subjects that were counted, where these are what must not be counted again. */
  add(facts: readonly StandingFact[], { end }: DaySpan): ReadonlySet<string> | undefined {
    if (this.rule.per === undefined) {
      this.end = end;
      return undefined;
    }
    if (this.rule.measure.kind !== "count_distinct") return undefined;
    const subjects = new Set(facts.map(({ subject }) => subject));
    for (const subject of subjects) this.ends.set(subject, end);
    return subjects;
  }
}

function inOrder(facts: readonly StandingFact[]): readonly StandingFact[] {
  return [...facts].sort(({ fact: left }, { fact: right }) => left.day - right.day || compareText(left.id, right.id));
}

/** As often as anything can be paid: more is no safe whole number. */
export const TIMES_MAX = 9_007_199_254_740_991;

/** How often a value pays; 0 where it does not reach the bound. */
export function timesOf({ bound, per }: Pick<ReadAwardRule, "bound" | "per">, value: bigint): number {
  const isReached = bound === undefined ? value >= 0n : bound.is === "above" ? value > bound.to : value >= bound.to;
  if (!isReached) return 0;
  const times = per === undefined ? 1n : value / per;

  return times > BigInt(TIMES_MAX) ? TIMES_MAX : Math.max(0, Number(times));
}

/** The first day that counts together with a day. */
function startOf(window: AwardWindow, day: number): number {
  switch (window.kind) {
    case "day":
      return day;
    case "rolling_days":
      return day - window.days + 1;
    case "natural_week":
      return day - weekdayOf(day) + 1;
  }
}

/** The days that count together with an award's, of which the first is that of its first fact where days roll. */
function windowOf(window: AwardWindow, first: number, day: number): DaySpan {
  const start = window.kind === "rolling_days" ? first : startOf(window, day);
  const length = window.kind === "day" ? 1 : window.kind === "natural_week" ? 7 : window.days;

  return { start, end: start + length - 1 };
}

function isWithin(on: string, within: Period | undefined): boolean {
  return within === undefined || (on >= within.start && (within.end == null || on <= within.end));
}
