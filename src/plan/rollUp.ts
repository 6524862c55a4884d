import { compareText } from "../issue/compareText.js";
import { idKey } from "../issue/externalId.js";
import type { RolledUpPart } from "../metric/factRest.js";
import { joinParts } from "../metric/joinParts.js";
import { compareFacts, type Ledger } from "../metric/ledger.js";
import type { ReadFact } from "../metric/readFact.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod, Period } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ReadPerson } from "./readParticipants.js";
import { type EndedLine, reportingLine } from "./reportingLine.js";

/** What is credited to managers for those who report to them. */
export interface RollUp {
  /** The own credit of everybody below a manager, by date and id; each fact once. */
  readonly factsOf: (manager: string) => readonly ReadFact[];
  /** Whether anybody reports to a manager, directly, on some of the days. */
  readonly hasReports: (manager: string, days: ClosedPeriod) => boolean;
  /** Whom nothing could be rolled up to, by id. */
  readonly ended: readonly EndedLine[];
}

/** Nothing is rolled up where no metric asks for it. */
export const NO_ROLL_UP: RollUp = { factsOf: () => [], hasReports: () => false, ended: [] };

/** Rolls everybody's own credit up along the managers of the day. */
export function rollUp({ ledger, people, until }: RollUpInput): RollUp {
  const below = new Map<string, Report[]>();
  const ended = new Map<string, EndedLine>();
  const reportDays = daysOfReports(people);
  for (const participant of [...ledger.participants].sort(compareText)) {
    for (const report of reportsOf(participant, { ledger, people, until }, ended)) {
      for (const manager of report.managers) {
        const own = below.get(manager);
        if (own === undefined) below.set(manager, [report]);
        else own.push(report);
      }
    }
  }

  return {
    factsOf: (manager) => rolledUp(below.get(manager) ?? [], { ledger, people }),
    hasReports: (manager, days) => reportDays.get(manager)?.some((own) => overlap(own, days) !== undefined) ?? false,
    ended: [...ended].sort(([left], [right]) => compareText(left, right)).map(([, one]) => one),
  };
}

interface RollUpInput {
  readonly ledger: Pick<Ledger, "participants" | "factsOf">;
  readonly people: ReadonlyMap<string, ReadPerson>;
  /** The last day that is settled. */
  readonly until: PlainDate;
}

/** Somebody with facts on some days, and whom these are rolled up to. */
interface Report {
  readonly participant: string;
  readonly days: ClosedPeriod;
  readonly managers: readonly string[];
}

/** The days of the rows that name a manager, by the manager's key. */
function daysOfReports(people: RollUpInput["people"]): ReadonlyMap<string, readonly Period[]> {
  const found = new Map<string, Period[]>();
  for (const { rows } of people.values()) {
    for (const { manager, days } of rows) {
      if (manager === undefined) continue;
      const own = found.get(idKey(manager));
      if (own === undefined) found.set(idKey(manager), [days]);
      else own.push(days);
    }
  }

  return found;
}

/** One for each line that somebody reports along on a day with facts. */
function reportsOf(
  participant: string,
  { ledger, people, until }: RollUpInput,
  ended: Map<string, EndedLine>,
): Report[] {
  const dates = new Set(ledger.factsOf(participant).filter(isOwn).map(dateOf));
  const reports: Report[] = [];
  for (const start of [...dates].sort(compareText)) {
    if (start > until || start <= (reports.at(-1)?.days.end ?? "")) continue;
    const line = reportingLine(participant, start, people);
    if (line.ended !== undefined) ended.set(`${line.ended.manager}\n${line.ended.reason}`, line.ended);
    reports.push({ participant, days: { start, end: line.until }, managers: line.managers });
  }

  return reports;
}

function rolledUp(reports: readonly Report[], { ledger, people }: Omit<RollUpInput, "until">): readonly ReadFact[] {
  const facts = new Map<number, ReadFact>();
  for (const { participant, days } of reports) {
    for (const fact of ledger.factsOf(participant)) {
      const date = dateOf(fact);
      if (!isOwn(fact) || date < days.start || date > days.end) continue;
      facts.set(fact.at, withPart(fact, people.get(participant)?.id ?? participant, facts.get(fact.at)));
    }
  }

  return [...facts.values()].sort(compareFacts);
}

function withPart(fact: ReadFact, participant: string, before: ReadFact | undefined): ReadFact {
  const { rest, ...joined } = joinParts(fact, before);
  const via: readonly RolledUpPart[] = [...(before?.rest.via ?? []), { participant, fact }];

  return { ...joined, rest: { ...rest, credit: "rolled_up", via } };
}

function isOwn({ rest }: ReadFact): boolean {
  return rest.credit === undefined;
}

/** A reversal takes back what its original brought, so it goes the same way. */
function dateOf({ on, rest }: ReadFact): string {
  return rest.reversal?.original.on ?? on;
}
