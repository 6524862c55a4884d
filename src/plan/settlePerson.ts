import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import { addToTally, headOf, type LineTally, partsOf } from "./lineTally.js";
import { type PlacedFacts, placeFacts } from "./placeFacts.js";
import type { ReadAdjustment } from "./readAdjustments.js";
import type { TableSource } from "./readGoal.js";
import type { PaidPeriod } from "./readPrior.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";
import { settlePeriod } from "./settlePeriod.js";
import { EarnedBook } from "./settleReturns.js";
import type { Statement, StatementLine, TrueUpLine } from "./statement.js";
import { writeTrueUps } from "./writeTrueUps.js";

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

/** What became of a participant's facts. */
export interface PersonOutcome {
  /** None for who has nothing to do with the period. */
  readonly statement: Statement | undefined;
  /** Facts of other days than those that were settled. */
  readonly elsewhere: readonly ReadFact[];
}

/** Settles one participant: closed periods again as far as they are known now, then the period itself. */
export function settlePerson(input: PersonInput): PersonOutcome {
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
  const settled = checkPerson(input, placement.periods, issues)
    ? placement.periods.map((placed, at) =>
        isSettled(closed[at], placed, input) ? settlePeriod(terms, placed, issues) : [],
      )
    : [];
  const trueUps = closed.flatMap((period, at) => settleTrueUps(period, settled[at] ?? [], settlement));
  const lines = [...(settled.at(-1) ?? []), ...trueUps];
  const id = person?.id ?? participant;

  return { statement: writeStatement({ id, settlement, lines, issues }), elsewhere: placement.elsewhere };
}

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

/** What an earlier period comes to now, less what was paid for it. */
function settleTrueUps(
  { period, paid }: PaidPeriod,
  lines: readonly StatementLine[],
  { terms }: ReadSettlement,
): TrueUpLine[] {
  const now: LineTally = new Map();
  for (const line of lines) {
    for (const { fact, amount } of partsOf(line)) addToTally(now, headOf(line), fact, millionthsOf(amount));
  }

  return writeTrueUps(paid, now, { period, scale: terms.rounding.scale, settled: lines });
}

function writeStatement({
  id,
  settlement,
  lines,
  issues,
}: {
  readonly id: string;
  readonly settlement: ReadSettlement;
  readonly lines: readonly StatementLine[];
  readonly issues: readonly Issue[];
}): Statement | undefined {
  const { period, plan, terms } = settlement;
  const fields = { participant: id, period, plan: plan.id, currency: plan.currency };
  if (issues.length > 0)
    return { ...fields, status: "blocked", total: null, lines: [], issues: issues.slice(0, ISSUE_COUNT_MAX) };
  if (lines.length === 0) return undefined;
  const { scale } = terms.rounding;
  const total = lines.reduce((sum, { amount }) => sum + millionthsOf(amount), 0n);

  return {
    ...fields,
    status: "settled",
    total: formatFixed(total / 10n ** BigInt(AMOUNT_SCALE - scale), scale),
    lines,
  };
}

const ISSUE_COUNT_MAX = 100;
