import type { Verdict } from "../condition/verdict.js";
import type { Issue } from "../issue/issue.js";
import type { FactTerms } from "../metric/factTerms.js";
import { testFact } from "../metric/factTest.js";
import type { ReadFact } from "../metric/readFact.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { Calendar } from "../period/calendar.js";
import type { Period } from "../period/period.js";
import type { Award, UndecidedFact, WithheldAward } from "./award.js";
import { type Completion, completeAwards } from "./completeAwards.js";
import { type CustomerLists, isKnownList, isListed } from "./customerLists.js";
import { holdGranted } from "./holdGranted.js";
import { createLimit } from "./limitAwards.js";
import type { NewCustomerTest } from "./newCustomerTests.js";
import type { ReadAward } from "./readAward.js";
import type { ReadAwardRule } from "./readAwardRule.js";
import type { Served } from "./served.js";
import { type Reversals, reversalsOf, type StandingFact, standingFact } from "./standingFacts.js";
import { isInTenure } from "./tenure.js";
import { awardId, writeAward } from "./writeAward.js";

/** One participant under one rule. */
export interface GrantInput {
  readonly rule: ReadAwardRule;
  /** What the participant is credited with, by date and id. */
  readonly facts: readonly ReadFact[];
  readonly participant: AwardedParticipant;
  /** What this rule has granted the participant before. */
  readonly granted: readonly ReadAward[];
  /** What the rule has withheld by terms that were in force before: it serves no other award. */
  readonly withheld: Served | undefined;
  /** The days on which awards can be completed; all where absent. */
  readonly within: Period | undefined;
  readonly context: AwardContext;
}

/** Who is awarded. */
export interface AwardedParticipant {
  readonly key: string;
  readonly id: string;
  /** The first day; `undefined` where nobody says. */
  readonly start: string | undefined;
}

/** What awards are granted by beside the facts. */
export interface AwardContext {
  readonly terms: FactTerms;
  readonly lists: CustomerLists;
  readonly newCustomers: (rule: ReadAwardRule) => NewCustomerTest;
  /** Whether a fact was given, by the key of its id. */
  readonly isGiven: (fact: string) => boolean;
  /** Says when fiscal quarters begin. */
  readonly calendar: Calendar;
}

/** What a participant has by a rule. */
export interface GrantedAwards {
  /** By date; those granted before that stand are among them. */
  readonly awards: readonly Award[];
  /** Granted before, and no longer carried by their facts. */
  readonly undone: readonly Award[];
  readonly withheld: readonly WithheldAward[];
  readonly undecided: readonly UndecidedFact[];
  /** What serves no other award of the rule. */
  readonly served: Served;
}

/** Grants what the facts complete, and keeps what was granted as long as its facts carry it. */
export function grantAwards(input: GrantInput, issues: Issue[]): GrantedAwards {
  const { rule, facts, participant, context } = input;
  const reversals = reversalsOf(facts);
  const { standing, undone, served } = holdGranted(input, reversals, issues);
  const undecided: UndecidedFact[] = [];
  const note = (fact: ReadFact, reason: UndecidedFact["reason"]) =>
    undecided.push({ rule: rule.id, participant: participant.id, fact: fact.id, on: fact.on, reason });
  const candidates = collectFacts(input, reversals, note, issues).filter((one) => !input.withheld?.has(one));
  const limit = createLimit(rule.limit, standing, context.calendar);
  const awards = [...standing];
  const withheld: WithheldAward[] = [];
  for (const completion of completeAwards(rule, candidates, served, input.within)) {
    const { on, times, value } = completion;
    const paid = limit(completion);
    const facts = completion.facts.map(({ fact }) => fact.id);
    const factors = paid > 0 ? factorsOf(rule, completion, context, note) : [];
    const terms = { ...rule, factors, window: completion.window };
    served.add(facts, completion.facts, terms);
    if (paid > 0) {
      const id = awardId(rule.id, participant.key, facts);
      const head = { id, rule: rule.id, participant: participant.id, on, facts };
      const figures = { value, times: paid, timesGranted: paid };
      const award = writeAward({ head, terms, figures }, context.terms.rounding, issues);
      if (award !== undefined) awards.push(award);
    }
    if (paid < times) withheld.push({ rule: rule.id, participant: participant.id, on, facts, times: times - paid });
  }
  awards.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));

  return { awards, undone, withheld, undecided, served };
}

type Note = (fact: ReadFact, reason: UndecidedFact["reason"]) => void;

/** The facts that can serve an award. */
function collectFacts(input: GrantInput, reversals: Reversals, note: Note, issues: Issue[]): StandingFact[] {
  const { rule, facts, participant, context } = input;
  const { measure, undoneWithin } = rule;
  const { terms } = context;
  const standing = { measure, undoneWithin, participant: participant.key, terms, rule: rule.id };
  const candidates: StandingFact[] = [];
  const isHopeless = createHopelessTest(rule, reversals, terms);
  for (let start = 0; start < facts.length; ) {
    const end = endOfDay(facts, start);
    if (!isHopeless(facts, start, end)) {
      for (const fact of facts.slice(start, end)) {
        if (fact.rest.reverses !== undefined || !asksFor(fact, input, note)) continue;
        const found = standingFact(fact, reversals, standing, issues);
        if (found === "subject_missing") note(fact, found);
        else if (found !== undefined) candidates.push(found);
      }
    }
    start = end;
  }

  return candidates;
}

function endOfDay(facts: readonly ReadFact[], start: number): number {
  const day = facts[start]?.day;
  let end = start + 1;
  while (end < facts.length && facts[end]?.day === day) end++;

  return end;
}

/**
 * Tells of most days at once that their total does not reach the bound: what comes in is at most the sum of the positive
 * amounts in minor units, which are whole numbers in doubles. Facts that are shared, reversed or have figures of their
 * own are looked at one by one, and so is everything that there may be something to note about.
 */
function createHopelessTest(
  { measure, window, bound, filter, list, dormantDays, tenure }: ReadAwardRule,
  reversals: Reversals,
  { rounding }: FactTerms,
): (facts: readonly ReadFact[], start: number, end: number) => boolean {
  const isDaySum = measure.kind === "sum" && measure.of === "amount" && window.kind === "day";
  const isNoted = [filter.test, list, dormantDays, tenure].some((test) => test !== undefined);
  if (!isDaySum || bound === undefined || isNoted) return () => false;
  const unit = 10 ** (AMOUNT_SCALE - rounding.scale);
  const needed = Number(bound.to);

  return (facts, start, end) => {
    let sum = 0;
    for (let at = start; at < end; at++) {
      const fact = facts[at];
      if (fact === undefined || Number.isNaN(fact.units) || fact.rest.split !== undefined) return false;
      if (reversals.size > 0 && reversals.has(fact.id)) return false;
      if (fact.units > 0) sum += fact.units;
    }
    return sum * unit < needed;
  };
}

/** Whether a rule asks for a fact: its kind and condition, the participant's tenure, the customer. */
function asksFor(fact: ReadFact, { rule, participant, context }: GrantInput, note: Note): boolean {
  const verdict = testFact(fact, rule.filter);
  if (verdict === "unknown") note(fact, "attribute_missing");
  if (verdict !== "true") return false;
  if (rule.tenure !== undefined) {
    if (participant.start === undefined) {
      note(fact, "start_missing");
      return false;
    }
    if (!isInTenure(rule.tenure, participant.start, fact.on)) return false;
  }
  if (rule.list === undefined && rule.dormantDays === undefined) return true;
  const { customer } = fact.rest;
  if (customer === undefined) {
    note(fact, "customer_missing");
    return false;
  }
  if (rule.list !== undefined && !isKnownList(context.lists, rule.list)) {
    note(fact, "list_missing");
    return false;
  }
  if (rule.list !== undefined && !isListed(context.lists, rule.list, customer, fact.on)) return false;

  return rule.dormantDays === undefined || context.newCustomers(rule)(fact);
}

/**
 * The factors of the multipliers that a fact of the last day matches, whichever of them is looked at first. What is
 * unknown is noted where none does.
 */
function factorsOf(
  { multipliers }: ReadAwardRule,
  { facts, on }: Completion,
  { lists }: AwardContext,
  note: Note,
): readonly bigint[] {
  const last = facts.map(({ fact }) => fact).filter((fact) => fact.on === on);

  return multipliers.flatMap(({ factor, list, where }) => {
    const verdicts = last.map((fact) =>
      list === undefined ? testFact(fact, { kinds: undefined, test: where?.test }) : listVerdict(lists, list, fact),
    );
    if (verdicts.includes("true")) return [factor];
    for (const [at, fact] of last.entries()) if (verdicts[at] === "unknown") note(fact, "multiplier_unknown");
    return [];
  });
}

function listVerdict(lists: CustomerLists, list: string, { rest, on }: ReadFact): Verdict {
  if (rest.customer === undefined || !isKnownList(lists, list)) return "unknown";

  return isListed(lists, list, rest.customer, on) ? "true" : "false";
}
