import { weekdayOf } from "../period/dayNumber.js";
import type { Period } from "../period/period.js";
import type { AwardMeasure, AwardWindow } from "./awardRule.js";
import type { ReadAwardRule } from "./readAwardRule.js";
import type { StandingFact } from "./standingFacts.js";

/** What completes an award. */
export interface Completion {
  /** By date and id, at least one. */
  readonly facts: readonly StandingFact[];
  /** The day on which it is completed, as a number and a date. */
  readonly day: number;
  readonly on: string;
  readonly value: bigint;
  readonly times: number;
  /** The days that count together, as numbers. */
  readonly window: DaySpan;
}

/** Days by their numbers, both included. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
}

/** What has been granted before: facts and days that serve no other award. */
export interface Served {
  readonly facts: ReadonlySet<string>;
  readonly spans: readonly DaySpan[];
}

/** Finds the awards that facts complete, the earliest first; all facts of a day are looked at together. */
export function completeAwards(
  rule: ReadAwardRule,
  facts: readonly StandingFact[],
  served: Served,
  within: Period | undefined,
): Completion[] {
  const free = facts.filter(
    ({ fact }) =>
      !served.facts.has(fact.id) && !served.spans.some(({ start, end }) => fact.day >= start && fact.day <= end),
  );

  return rule.measure.kind === "fact" ? completeSingly(rule, free, within) : completeInWindows(rule, free, within);
}

function completeSingly(rule: ReadAwardRule, facts: readonly StandingFact[], within: Period | undefined): Completion[] {
  return facts.flatMap((one) => {
    const { on, day } = one.fact;
    const times = isWithin(on, within) ? timesOf(rule, one.value) : 0;
    return times === 0 ? [] : [{ facts: [one], day, on, value: one.value, times, window: { start: day, end: day } }];
  });
}

function completeInWindows(
  rule: ReadAwardRule,
  facts: readonly StandingFact[],
  within: Period | undefined,
): Completion[] {
  const completions: Completion[] = [];
  const open = new OpenWindow(rule.measure);
  let absorbedTo = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < facts.length; ) {
    const { day, on } = facts[at]?.fact ?? { day: 0, on: "" };
    open.dropBefore(startOf(rule.window, day));
    for (; facts[at]?.fact.day === day; at++) {
      const one = facts[at];
      if (one !== undefined && day > absorbedTo) open.add(one);
    }
    const { value, first } = open;
    const times = first === undefined || !isWithin(on, within) ? 0 : timesOf(rule, value);
    if (first === undefined || times === 0) continue;
    const taken = rule.per === undefined ? open.takeAll() : open.take((sum) => carries(rule, sum, times));
    const own =
      rule.per === undefined ? windowOf(rule.window, first.fact.day, day) : { start: first.fact.day, end: day };
    if (rule.per === undefined) absorbedTo = own.end;
    completions.push({ facts: taken.facts, day, on, value: taken.value, times, window: own });
  }

  return completions;
}

/** How often a value pays; 0 where it does not reach the bound. */
export function timesOf({ bound, per }: Pick<ReadAwardRule, "bound" | "per">, value: bigint): number {
  const isReached = bound === undefined ? value >= 0n : bound.is === "above" ? value > bound.to : value >= bound.to;
  if (!isReached) return 0;

  return per === undefined ? 1 : Math.max(0, Number(value / per));
}

function carries(rule: ReadAwardRule, value: bigint, times: number): boolean {
  return timesOf(rule, value) >= times;
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

/** The days that an award takes up which pays once. */
function windowOf(window: AwardWindow, first: number, day: number): DaySpan {
  const start = window.kind === "rolling_days" ? first : startOf(window, day);
  const length = window.kind === "day" ? 1 : window.kind === "natural_week" ? 7 : window.days;

  return { start, end: start + length - 1 };
}

function isWithin(on: string, within: Period | undefined): boolean {
  return within === undefined || (on >= within.start && (within.end == null || on <= within.end));
}

/** Facts that count together and serve no award yet, with what they come to. */
class OpenWindow {
  private readonly facts: StandingFact[] = [];
  private from = 0;
  private readonly meter: Meter;

  constructor(private readonly measure: AwardMeasure) {
    this.meter = new Meter(measure);
  }

  get value(): bigint {
    return this.meter.value;
  }

  get first(): StandingFact | undefined {
    return this.facts[this.from];
  }

  add(one: StandingFact): void {
    this.facts.push(one);
    this.meter.add(one);
  }

  dropBefore(day: number): void {
    for (let one = this.first; one !== undefined && one.fact.day < day; one = this.first) {
      this.meter.remove(one);
      this.from++;
    }
  }

  takeAll(): { readonly facts: readonly StandingFact[]; readonly value: bigint } {
    return this.take((_, isLast) => isLast);
  }

  /** Takes facts from the first on until they are enough; the others stay. */
  take(isEnough: (value: bigint, isLast: boolean) => boolean): {
    readonly facts: readonly StandingFact[];
    readonly value: bigint;
  } {
    const taken = new Meter(this.measure);
    const facts: StandingFact[] = [];
    for (let one = this.first; one !== undefined; one = this.first) {
      facts.push(one);
      taken.add(one);
      this.meter.remove(one);
      this.from++;
      if (isEnough(taken.value, this.first === undefined)) break;
    }

    return { facts, value: taken.value };
  }
}

/** Adds up, or counts what differs. */
class Meter {
  private sum = 0n;
  private readonly counts: Map<string, number> | undefined;

  constructor(measure: AwardMeasure) {
    this.counts = measure.kind === "count_distinct" ? new Map() : undefined;
  }

  get value(): bigint {
    return this.sum;
  }

  add({ subject, value }: StandingFact): void {
    const before = this.counts?.get(subject) ?? 0;
    this.counts?.set(subject, before + 1);
    if (before === 0 || this.counts === undefined) this.sum += value;
  }

  remove({ subject, value }: StandingFact): void {
    const before = this.counts?.get(subject) ?? 0;
    this.counts?.set(subject, before - 1);
    if (before === 1 || this.counts === undefined) this.sum -= value;
  }
}

/** What facts come to together. */
export function measureTogether(measure: AwardMeasure, facts: readonly StandingFact[]): bigint {
  const meter = new Meter(measure);
  for (const one of facts) meter.add(one);

  return meter.value;
}
