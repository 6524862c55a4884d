import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import type { Award } from "./award.js";
import { type DaySpan, measureTogether, type Served, timesOf } from "./completeAwards.js";
import type { GrantInput } from "./grantAwards.js";
import type { ReadAward } from "./readAward.js";
import { type Reversals, type StandingFact, type StandingTerms, standingFact } from "./standingFacts.js";

/** What becomes of awards that were granted before. */
export interface HeldAwards {
  readonly standing: readonly Award[];
  readonly undone: readonly Award[];
  readonly served: Served;
}

/**
 * Holds awards by the terms that they were granted by, so that a change of rules undoes none: each stands as long as
 * what is left of its facts carries as much as was paid for.
 */
export function holdGranted(
  input: Omit<GrantInput, "rule" | "within">,
  reversals: Reversals,
  issues: Issue[],
): HeldAwards {
  if (input.granted.length === 0) return NOTHING_GRANTED;
  const wanted = new Set(input.granted.flatMap(({ award }) => award.facts.map(idKey)));
  const known = new Map<string, ReadFact>();
  for (const fact of input.facts) if (wanted.has(idKey(fact.id))) known.set(idKey(fact.id), fact);
  const standing: Award[] = [];
  const undone: Award[] = [];
  const facts = new Set<string>();
  const spans: DaySpan[] = [];
  for (const granted of input.granted) {
    const { award, measure, per, window } = granted;
    const left = award.facts.flatMap((id) => {
      const fact = known.get(idKey(id));
      const found = fact === undefined ? undefined : standingFact(fact, reversals, termsOf(granted, input), issues);
      return typeof found === "object" ? [found] : [];
    });
    if (!stands(granted, left)) {
      undone.push(award);
      continue;
    }
    standing.push(award);
    for (const { fact } of left) facts.add(fact.id);
    if (measure.kind !== "fact" && per === undefined) spans.push(window);
  }

  return { standing, undone, served: { facts, spans } };
}

const NOTHING_GRANTED: HeldAwards = /* @__PURE__ */ {
  standing: [],
  undone: [],
  served: { facts: new Set(), spans: [] },
};

function stands(granted: ReadAward, left: readonly StandingFact[]): boolean {
  const { award, measure, isByRate } = granted;
  if (left.length === 0) return false;
  const value = measureTogether(measure, left);
  if (isByRate && value !== granted.value) return false;

  return timesOf(granted, value) >= award.working.times;
}

function termsOf(
  { measure, undoneWithin, award }: ReadAward,
  { participant, context }: Pick<GrantInput, "participant" | "context">,
): StandingTerms {
  return { measure, undoneWithin, participant: participant.key, terms: context.terms, rule: award.rule };
}
