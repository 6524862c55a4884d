import { idKey } from "../issue/externalId.js";
import type { ReadAwardRule } from "./readAwardRule.js";
import type { StandingFact } from "./standingFacts.js";

/** Days by their numbers, both included. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
}

/** What serves no other award: facts, and the days or subjects that an award has used up. */
export class Served {
  private readonly facts = new Set<string>();
  private readonly spans: DaySpan[] = [];
  private readonly subjects = new Map<string, DaySpan[]>();

  has({ fact, subject }: StandingFact): boolean {
    if (this.facts.size === 0) return false;
    const isIn = ({ start, end }: DaySpan) => fact.day >= start && fact.day <= end;

    return this.facts.has(idKey(fact.id)) || this.spans.some(isIn) || (this.subjects.get(subject)?.some(isIn) ?? false);
  }

  /** Adds an award's facts by their ids, and what else the terms that it was granted by use up. */
  add(
    ids: readonly string[],
    facts: readonly StandingFact[],
    { measure, per, window }: Pick<ReadAwardRule, "measure" | "per"> & { readonly window: DaySpan },
  ): void {
    for (const id of ids) this.facts.add(idKey(id));
    if (measure.kind === "fact") return;
    if (per === undefined) this.spans.push(window);
    if (per === undefined || measure.kind !== "count_distinct") return;
    for (const { subject } of facts) {
      const spans = this.subjects.get(subject);
      if (spans === undefined) this.subjects.set(subject, [window]);
      else spans.push(window);
    }
  }
}
