import type { AwardContext } from "../award/grantAwards.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod, Period } from "../period/period.js";
import { FIRST_DATE, type PlainDate } from "../period/plainDate.js";
import { askedFacts } from "./askedFacts.js";
import type { AwardLine } from "./awardLine.js";
import { checkGaps } from "./checkGaps.js";
import { checkPaidFacts } from "./checkPaidFacts.js";
import { type PlacedFacts, placeFacts } from "./placeFacts.js";
import type { ReadAdjustment } from "./readAdjustments.js";
import type { TableSource } from "./readGoal.js";
import type { ReadPerson } from "./readParticipants.js";
import type { PaidPeriod } from "./readPrior.js";
import type { ReadSettlement } from "./readSettlement.js";
import { settleAwards } from "./settleAwards.js";
import { type SettledPeriod, settlePeriod } from "./settlePeriod.js";
import { EarnedBook } from "./settleReturns.js";

/** One participant of a settlement. */
export interface PersonInput {
  readonly settlement: ReadSettlement;
  /** Key of the participant's id. */
  readonly participant: string;
  /** What the participant is credited with, by date and id. */
  readonly facts: readonly ReadFact[];
  readonly adjustments: readonly ReadAdjustment[];
  readonly compiled: TableSource;
  readonly awards: AwardContext;
}

/** A participant's statement before what many share is added to it. */
export interface Draft {
  /** Key of the participant's id. */
  readonly participant: string;
  readonly id: string;
  /** `undefined` for one whom nobody knows. */
  readonly person: ReadPerson | undefined;
  /** All facts of the participant up to the last day that is settled, by date and id. */
  readonly facts: readonly ReadFact[];
  /** Closed periods by date, and what has been paid for them. */
  readonly closed: readonly PaidPeriod[];
  /** The closed periods again, then the period itself. */
  readonly periods: readonly DraftPeriod[];
  readonly issues: readonly Issue[];
  /** Of the issues those that say what is missing of closed periods. */
  readonly lost: readonly Issue[];
  /** Facts of other days than those that were settled. */
  readonly elsewhere: readonly ReadFact[];
}

/** One period of a draft. */
export interface DraftPeriod extends SettledPeriod, PlacedFacts {}

/** Settles one participant alone: closed periods again as far as they are known now, then the period itself. */
export function draftStatement(input: PersonInput): Draft {
  const { settlement, participant } = input;
  const facts = knownBy(settlement.period.end, input.facts);
  const issues: Issue[] = [];
  const person = settlement.people.get(participant);
  const closed = settlement.prior.of(participant);
  const periods = [...closed.map(({ period }) => period), settlement.period];
  const { versions } = settlement;
  const placement = placeFacts({ facts: askedFacts(input.facts, versions), periods, versions }, issues);
  const lost: Issue[] = [];
  checkPaidFacts(closed, input, lost);
  checkGaps(placement.elsewhere, periods, lost);
  // What else is missing is found even where something is, so that all of it can be mended at once.
  const isKnown = checkPerson(input, closed, placement.periods, lost);
  issues.push(...lost);
  for (const { credited, returned } of placement.periods) {
    for (const facts of [credited, returned]) {
      for (const { rest } of facts) if (rest.money.gap !== undefined) issues.push(rest.money.gap);
    }
  }
  const earned = new EarnedBook(originalsOf(placement.periods));
  const terms = { ...input, facts, person, periods, stays: person?.stays ?? [], earned };
  const awards = awardTo({ ...input, facts }, person, closed, issues);
  const drafted = placement.periods.map((placed, at) => {
    const { earned: own, corrections } =
      isKnown && isSettled(closed[at], placed, terms.stays, input) ? settlePeriod(terms, placed, issues) : NOTHING;
    const { period } = placed;
    return { ...placed, earned: [...own, ...awards(period)], corrections };
  });

  return {
    participant,
    id: person?.id ?? participant,
    person,
    facts,
    closed,
    periods: drafted,
    issues,
    // Facts on days on which somebody is not there any more leave everyone else with more.
    lost: [...lost, ...issues.filter(({ code }) => code === "participant_absent")],
    elsewhere: placement.elsewhere,
  };
}

/** What was awarded before is held, and what has been completed since is added. */
function awardTo(
  { settlement, participant, facts, awards }: PersonInput,
  person: ReadPerson | undefined,
  closed: readonly PaidPeriod[],
  issues: Issue[],
): (period: ClosedPeriod) => readonly AwardLine[] {
  const { versions } = settlement;
  const granted = closed.flatMap((one) => one.granted);
  const isAsked =
    granted.length > 0 || versions.some(({ components }) => components.some(({ kind }) => kind === "award"));
  if (!isAsked || person === undefined) return () => [];
  const start = person.rows[0]?.days.start;
  // Rows that do not say when somebody came say from ever.
  const whose = { key: participant, id: person.id, start: start === FIRST_DATE ? undefined : start };

  // Awards are for one's own acts.
  const own = facts.filter(({ rest }) => rest.credit === undefined);

  return settleAwards({ versions, participant: whose, facts: own, granted, context: awards }, issues);
}

/** Facts are by date, so that the last one tells whether any has to go. */
function knownBy(end: PlainDate, facts: readonly ReadFact[]): readonly ReadFact[] {
  return (facts.at(-1)?.on ?? "") > end ? facts.filter(({ on }) => on <= end) : facts;
}

const NOTHING: SettledPeriod = { earned: [], corrections: [] };

/**
 * A closed period that came to nothing, and of which nothing has come since, is left alone: nobody may have a target for
 * it. One that was blocked is not, nor one of somebody who was there and of whom nobody knew it.
 */
function isSettled(
  closed: PaidPeriod | undefined,
  placed: PlacedFacts,
  stays: readonly Period[],
  { adjustments }: PersonInput,
): boolean {
  const { period, credited, returned } = placed;
  if (closed === undefined || closed.paid.size > 0 || credited.length + returned.length > 0) return true;
  const isDue = closed.status !== "settled" && stays.some((stay) => overlap(stay, period) !== undefined);

  return isDue || adjustments.some(isIn(period));
}

function isIn({ start, end }: ClosedPeriod): (adjustment: ReadAdjustment) => boolean {
  return ({ on }) => on >= start && on <= end;
}

/** Someone that nobody knows cannot be paid, nor silently left out. */
function checkPerson(
  { settlement, participant, adjustments }: PersonInput,
  closed: readonly PaidPeriod[],
  placed: readonly PlacedFacts[],
  issues: Issue[],
): boolean {
  const isConcerned =
    settlement.prior.waitingFor(participant) !== 0n ||
    closed.some(({ paid }) => paid.size > 0) ||
    placed.some(
      ({ period, credited, returned }) => credited.length + returned.length > 0 || adjustments.some(isIn(period)),
    );
  if (settlement.people.has(participant) || !isConcerned) return true;
  const expected = "the id of one of the participants";
  issues.push(createIssue({ code: "participant_unknown", path: ["participants"], expected, value: participant }));

  return false;
}

function originalsOf(placed: readonly PlacedFacts[]): ReadonlySet<string> {
  return new Set(placed.flatMap(({ returned }) => returned.map(({ rest }) => rest.reversal?.original.id ?? "")));
}
