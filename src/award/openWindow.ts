import type { AwardMeasure } from "./awardRule.js";
import type { StandingFact } from "./standingFacts.js";

/** Facts that count together and serve no award yet, with what they come to. */
export class OpenWindow {
  private facts: StandingFact[] = [];
  private from = 0;
  private meter: Meter;

  constructor(private readonly measure: AwardMeasure) {
    this.meter = new Meter(measure);
  }

  get value(): bigint {
    return this.meter.value;
  }

  get first(): StandingFact | undefined {
    return this.facts[this.from];
  }

  /**
   * Takes in the facts of a day: what lowers the value first, then from the greatest on, so that their ids decide
   * nothing about what is left for another award.
   */
  addDay(facts: readonly StandingFact[]): void {
    const inOrder = [...facts].sort((left, right) => placeOf(left) - placeOf(right) || compareDown(left, right));
    for (const one of inOrder) {
      this.facts.push(one);
      this.meter.add(one);
    }
  }

  dropBefore(day: number): void {
    for (let one = this.first; one !== undefined && one.fact.day < day; one = this.first) this.shift(one);
  }

  takeAll(): TakenFacts {
    return this.take((_, isLast) => isLast);
  }

  /** Takes facts from the first on until they are enough; the others stay. */
  take(isEnough: (value: bigint, isLast: boolean) => boolean): TakenFacts {
    const taken = new Meter(this.measure);
    const facts: StandingFact[] = [];
    for (let one = this.first; one !== undefined; one = this.first) {
      facts.push(one);
      taken.add(one);
      this.shift(one);
      if (isEnough(taken.value, this.first === undefined)) break;
    }

    return { facts, value: taken.value };
  }

  /** Lets go of facts about what has been counted. */
  dropSubjects(subjects: ReadonlySet<string>): void {
    const left = this.facts.slice(this.from).filter(({ subject }) => !subjects.has(subject));
    this.facts = [];
    this.from = 0;
    this.meter = new Meter(this.measure);
    for (const one of left) {
      this.facts.push(one);
      this.meter.add(one);
    }
  }

  private shift(first: StandingFact): void {
    this.meter.remove(first);
    this.from++;
  }
}

/** Facts that were taken, in the order in which they were, and what they come to. */
export interface TakenFacts {
  readonly facts: readonly StandingFact[];
  readonly value: bigint;
}

/** What facts come to together. */
export function measureTogether(measure: AwardMeasure, facts: readonly StandingFact[]): bigint {
  const meter = new Meter(measure);
  for (const one of facts) meter.add(one);

  return meter.value;
}

function placeOf({ value }: StandingFact): number {
  return value < 0n ? 0 : 1;
}

/** Those of one value are in the order of their ids before. */
function compareDown({ value: left }: StandingFact, { value: right }: StandingFact): number {
  return left === right ? 0 : left > right ? -1 : 1;
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
