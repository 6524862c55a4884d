import type { Issue } from "../issue/issue.js";
import type { FactTerms } from "../metric/factTerms.js";
import { subjectOf } from "../metric/factTest.js";
import { figureMissing } from "../metric/figureMissing.js";
import { figureOf, wholeFigureOf } from "../metric/figureOf.js";
import type { ReadFact } from "../metric/readFact.js";
import { AMOUNT_ONE, millionthsOf } from "../money/readAmount.js";
import type { AwardMeasure } from "./awardRule.js";

/** What is left of a fact when its reversals are taken off. */
export interface StandingFact {
  readonly fact: ReadFact;
  /** In millionths; one for what is counted. */
  readonly value: bigint;
  /** What is counted once; its id where facts are counted. */
  readonly subject: string;
}

/** By what the value of a fact is told. */
export interface StandingTerms {
  readonly measure: AwardMeasure;
  readonly undoneWithin: number | undefined;
  /** Key of the participant. */
  readonly participant: string;
  readonly terms: FactTerms;
  /** Names the rule where a figure is missing. */
  readonly rule: string;
}

/** The facts of one participant that reverse others, by the id of the fact at the beginning. */
export type Reversals = ReadonlyMap<string, readonly ReadFact[]>;

/** Groups the reversals among facts. */
export function reversalsOf(facts: readonly ReadFact[]): Reversals {
  const reversals = new Map<string, ReadFact[]>();
  for (const fact of facts) {
    const id = fact.rest.reversal?.original.id;
    if (id === undefined) continue;
    const own = reversals.get(id);
    if (own === undefined) reversals.set(id, [fact]);
    else own.push(fact);
  }

  return reversals;
}

/** A fact with its reversals netted; `undefined` where nothing is left of it, or where it is no one's whole. */
export function standingFact(
  fact: ReadFact,
  reversals: Reversals,
  standing: StandingTerms,
  issues: Issue[],
): StandingFact | "subject_missing" | undefined {
  const { measure, undoneWithin = Number.POSITIVE_INFINITY, participant } = standing;
  const undoing = (reversals.get(fact.id) ?? []).filter(({ day }) => day - fact.day <= undoneWithin);
  const count = undoing.reduce((sum, { rest }) => sum + (rest.reversal?.countChange ?? 0), 1);
  if (count <= 0) return undefined;
  if (measure.kind === "count") return { fact, value: AMOUNT_ONE, subject: fact.id };
  if (measure.kind === "count_distinct") {
    const subject = subjectOf(fact, measure.of);
    return subject === undefined ? "subject_missing" : { fact, value: AMOUNT_ONE, subject };
  }
  if (measure.credit === "deal" && ownerOf(fact) !== participant) return undefined;
  const value = [fact, ...undoing].reduce((sum, one) => sum + figureIn(one, measure, standing, issues), 0n);

  return value === 0n && undoing.length > 0 ? undefined : { fact, value, subject: fact.id };
}

/** Who has the greatest part of a fact; of those with as much the first by id. */
function ownerOf({ participant, rest }: ReadFact): string | undefined {
  const { split } = rest;
  if (split === undefined) return participant;
  const { participants, weights } = split.credits;
  const greatest = weights.reduce((most, weight) => (weight > most ? weight : most), 0n);

  return participants[weights.indexOf(greatest)];
}

function figureIn(
  fact: ReadFact,
  { of, credit }: Extract<AwardMeasure, { readonly kind: "fact" | "sum" }>,
  { terms, rule }: StandingTerms,
  issues: Issue[],
): bigint {
  const source = { of, isMoney: of === "amount", terms };
  const figure = credit === "deal" ? wholeFigureOf(fact, source) : figureOf(fact, source);
  if (figure !== undefined) return millionthsOf(figure);
  issues.push(fact.rest.money.gap ?? figureMissing(fact, { id: rule, of }, ["facts"]));

  return 0n;
}
