import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import type { ClosedPeriod } from "../period/period.js";
import { type PlacedFacts, placeFacts } from "./placeFacts.js";
import type { ReadAdjustment } from "./readAdjustments.js";
import type { TableSource } from "./readGoal.js";
import type { PaidPeriod } from "./readPrior.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";
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
}

/** A participant's statement before what many share is added to it. */
export interface Draft {
  /** Key of the participant's id. */
  readonly participant: string;
  readonly id: string;
  /** Closed periods by date, and what has been paid for them. */
  readonly closed: readonly PaidPeriod[];
  /** The closed periods again, then the period itself. */
  readonly periods: readonly DraftPeriod[];
  readonly issues: readonly Issue[];
  /** Facts of other days than those that were settled. */
  readonly elsewhere: readonly ReadFact[];
}

/** One period of a draft. */
export interface DraftPeriod extends SettledPeriod {
  readonly period: ClosedPeriod;
}

/** Settles one participant alone: closed periods again as far as they are known now, then the period itself. */
export function draftStatement(input: PersonInput): Draft {
  const { settlement, participant } = input;
  const issues: Issue[] = [];
  const person = settlement.people.get(participant);
  const closed = settlement.prior.of(participant);
  const periods = [...closed.map(({ period }) => period), settlement.period];
  const placement = placeFacts({ facts: input.facts, periods, versions: settlement.versions }, issues);
  checkPaidFacts(closed, input, issues);
  for (const { credited, returned } of placement.periods) {
    for (const facts of [credited, returned]) {
      for (const { rest } of facts) if (rest.money.gap !== undefined) issues.push(rest.money.gap);
    }
  }
  const earned = new EarnedBook(originalsOf(placement.periods));
  const terms = { ...input, stays: person?.stays ?? [], earned };
  // What else is missing is found even where something is, so that all of it can be mended at once.
  const isKnown = checkPerson(input, placement.periods, issues);
  const drafted = placement.periods.map((placed, at) => ({
    period: placed.period,
    ...(isKnown && isSettled(closed[at], placed, input) ? settlePeriod(terms, placed, issues) : NOTHING),
  }));

  return {
    participant,
    id: person?.id ?? participant,
    closed,
    periods: drafted,
    issues,
    elsewhere: placement.elsewhere,
  };
}

const NOTHING: SettledPeriod = { earned: [], corrections: [] };

/** A closed period in which nothing was paid and nothing has come since is left alone: nobody may have a target for it. */
function isSettled(closed: PaidPeriod | undefined, placed: PlacedFacts, { adjustments }: PersonInput): boolean {
  const { period, credited, returned } = placed;
  const isOpen = closed === undefined;

  return isOpen || closed.paid.size > 0 || credited.length + returned.length > 0 || adjustments.some(isIn(period));
}

function isIn({ start, end }: ClosedPeriod): (adjustment: ReadAdjustment) => boolean {
  return ({ on }) => on >= start && on <= end;
}

/** Someone that nobody knows cannot be paid, nor silently left out. */
function checkPerson(
  { settlement, participant, adjustments }: PersonInput,
  placed: readonly PlacedFacts[],
  issues: Issue[],
): boolean {
  const isConcerned = placed.some(
    ({ period, credited, returned }) => credited.length + returned.length > 0 || adjustments.some(isIn(period)),
  );
  if (settlement.people.has(participant) || !isConcerned) return true;
  const expected = "the id of one of the participants";
  issues.push(createIssue({ code: "participant_unknown", path: ["participants"], expected, value: participant }));

  return false;
}

/** What was paid for a fact or adjustment that is no longer given would be taken back as if it had been returned. */
function checkPaidFacts(
  closed: readonly PaidPeriod[],
  { settlement, adjustments }: PersonInput,
  issues: Issue[],
): void {
  const decided = new Set([...adjustments, ...settlement.lateAdjustments].map(({ id }) => idKey(id)));
  for (const { paid } of closed) {
    for (const { kind, parts } of paid.values()) {
      const isAdjustment = kind === "adjustment";
      for (const id of parts.keys()) {
        const fact = isAdjustment ? undefined : settlement.facts.find(idKey(id));
        if (fact !== undefined) checkVersion(fact, settlement, issues);
        if (fact !== undefined || (isAdjustment && decided.has(idKey(id)))) continue;
        const path = [isAdjustment ? "adjustments" : "facts"];
        const expected = `the ${path[0]} of the periods that prior statements are of`;
        issues.push(createIssue({ code: "prior_fact_missing", path, expected, value: id }));
      }
    }
  }
}

/** Without the version of the plan that it was paid by, a fact would come to nothing now. */
function checkVersion({ id, on }: ReadFact, { versions }: ReadSettlement, issues: Issue[]): void {
  if (versionOn(versions, on) !== undefined) return;
  const expected = `the version of the plan that is effective on ${on}, when ${id} was paid by it`;
  issues.push(createIssue({ code: "version_missing", path: ["versions"], expected, value: undefined }));
}

function originalsOf(placed: readonly PlacedFacts[]): ReadonlySet<string> {
  return new Set(placed.flatMap(({ returned }) => returned.map(({ rest }) => rest.reversal?.original.id ?? "")));
}
