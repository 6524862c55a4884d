import type { ReadAward } from "../award/readAward.js";
import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import { AwardBook } from "./awardBook.js";
import { checkPriorTerms, type PriorTerms } from "./checkPriorTerms.js";
import { addToTally, type LineTally } from "./lineTally.js";
import { readStatement } from "./readStatement.js";
import type { ReadStatement } from "./readStatementFields.js";
import type { StatedStretch } from "./statedLine.js";

/** A closed period of one participant, and all that has been paid for it: in its own statement and in later true-ups. */
export interface PaidPeriod {
  readonly period: ClosedPeriod;
  readonly paid: LineTally;
  /** What its own statement was; `undefined` where there is none. */
  readonly status: ReadStatement["status"] | undefined;
  /** Awards of the period as they were granted last. */
  readonly granted: readonly ReadAward[];
  /** What bonuses, shares and prizes were paid for as a whole. */
  readonly stretches: readonly StatedStretch[];
  /** Ids of the receipts and invoices that it was paid by, and of the handovers. */
  readonly receipts: readonly string[];
  readonly handovers: readonly string[];
  /** Whether its draw has been settled: a draw is what was paid by what was known then, and is never settled again. */
  readonly isDrawn: boolean;
  /** What its own statement says was held back before it, in millionths. */
  readonly keptBefore: bigint;
}

/** What was settled before. */
export interface PriorBook {
  /** Keys of those who have statements. */
  readonly participants: Iterable<string>;
  /** All closed periods, whosever they are, each once. */
  readonly periods: readonly ClosedPeriod[];
  /**
   * Closed periods by date: those of the participant, and those of others that touch none of them, for which the
   * participant was paid nothing.
   */
  readonly of: (participant: string) => readonly PaidPeriod[];
  /** What the participant owes by the last statement that says so, in millionths. */
  readonly owedBy: (participant: string) => bigint;
  /** What of the participant waits by the last statement that says so, in millionths; may be negative. */
  readonly waitingFor: (participant: string) => bigint;
}

/** Reads the statements of earlier periods; none where nothing is given. */
export function readPrior(value: unknown, terms: PriorTerms, path: IssuePath, issues: Issue[]): PriorBook {
  if (value === undefined) return NOTHING_SETTLED;
  const list = isHolder(value) ? ownValue(value, "statements") : undefined;
  const listPath = [...path, "statements"];
  if (!Array.isArray(list)) {
    issues.push(createIssue({ code: "type_mismatch", path: listPath, expected: "a list of statements", value: list }));
    return NOTHING_SETTLED;
  }
  const statements = new Map<string, ReadStatement[]>();
  for (const [at, item] of list.entries()) {
    const statement = readStatement(item, [...listPath, at], issues);
    if (statement === undefined || !checkPriorTerms(statement, terms, [...listPath, at], issues)) continue;
    const own = statements.get(statement.participant);
    if (own === undefined) statements.set(statement.participant, [statement]);
    else own.push(statement);
  }

  const all = distinctPeriods([...statements.values()].flat());
  const closed = new Map([...statements].map(([key, own]) => [key, closePeriods(own, all, listPath, issues)]));

  return {
    participants: closed.keys(),
    periods: all,
    of: (participant) => withOthers(closed.get(participant) ?? [], all),
    owedBy: (participant) => lastOf(statements.get(participant) ?? [], "owed"),
    waitingFor: (participant) => lastOf(statements.get(participant) ?? [], "waiting"),
  };
}

const NOTHING_SETTLED: PriorBook = {
  participants: [],
  periods: [],
  of: () => [],
  owedBy: () => 0n,
  waitingFor: () => 0n,
};

function lastOf(statements: readonly ReadStatement[], key: "owed" | "waiting"): bigint {
  const stated = [...statements]
    .sort((left, right) => compareText(left.period.start, right.period.start))
    .flatMap(({ lines }) => lines.flatMap((line) => line[key] ?? []));

  return stated.at(-1) ?? 0n;
}

function distinctPeriods(statements: readonly ReadStatement[]): readonly ClosedPeriod[] {
  return [...new Map(statements.map(({ period }) => [`${period.start} ${period.end}`, period])).values()];
}

function withOthers(own: readonly PaidPeriod[], all: readonly ClosedPeriod[]): readonly PaidPeriod[] {
  if (own.length === all.length) return own;
  const periods = [...own];
  for (const period of all) {
    if (periods.some((one) => overlap(one.period, period) !== undefined)) continue;
    periods.push({ ...openBook(period, undefined), granted: [] });
  }

  return periods.sort((left, right) => compareText(left.period.start, right.period.start));
}

/** A closed period that statements are put to. */
interface OpenBook {
  readonly period: ClosedPeriod;
  readonly status: PaidPeriod["status"];
  readonly paid: LineTally;
  readonly awards: AwardBook;
  readonly stretches: StatedStretch[];
  readonly receipts: string[];
  readonly handovers: string[];
  isDrawn: boolean;
  keptBefore: bigint;
}

/** Puts the true-ups of later statements to the periods that they are for, which may be closed by others' statements only. */
function closePeriods(
  statements: readonly ReadStatement[],
  all: readonly ClosedPeriod[],
  path: IssuePath,
  issues: Issue[],
): PaidPeriod[] {
  const inOrder = [...statements].sort((left, right) => compareText(left.period.start, right.period.start));
  const periods = inOrder.map(({ period, status }) => openBook(period, status));
  for (const [at, { period }] of periods.entries()) {
    const before = periods[at - 1]?.period;
    if (before === undefined || before.end < period.start) continue;
    const expected = "one statement of a participant for each day";
    issues.push(createIssue({ code: "periods_overlap", path, expected, value: period.start }));
  }
  const bookOf = (period: ClosedPeriod): OpenBook | undefined => {
    const known = periods.find((one) => isSame(one.period, period));
    if (known !== undefined || !all.some((one) => isSame(one, period))) return known;
    const opened = openBook(period, undefined);
    periods.push(opened);
    return opened;
  };
  // Later statements say what became of the awards of earlier ones.
  for (const { period: own, lines } of inOrder) {
    for (const { component, kind, period, parts, granted, stretches, keptBefore, receipts, handovers } of lines) {
      const book = bookOf(period ?? own);
      if (book === undefined) {
        const expected = "the statement of each period that a true-up is for";
        issues.push(createIssue({ code: "prior_missing", path, expected, value: (period ?? own).start }));
        continue;
      }
      book.stretches.push(...stretches);
      book.receipts.push(...receipts);
      book.handovers.push(...handovers);
      if (granted !== undefined && component !== null) {
        // A statement has a line for each version of the plan, and a true-up has all of them.
        if (period === undefined) book.awards.add(component, granted);
        else book.awards.replace(component, granted);
      }
      book.isDrawn = true;
      if (period === undefined && keptBefore !== undefined) book.keptBefore = keptBefore;
      // What was drawn and what had to wait is paid by what was known then.
      if (kind !== "draw" && kind !== "hold") addToTally(book.paid, { component, kind, period: undefined }, parts);
    }
  }

  return periods
    .sort((left, right) => compareText(left.period.start, right.period.start))
    .map(({ awards, ...closed }) => ({ ...closed, granted: awards.all() }));
}

function openBook(period: ClosedPeriod, status: PaidPeriod["status"]): OpenBook {
  const isDrawn = status === "settled";

  return {
    ...{ period, status, isDrawn, paid: emptyTally(), awards: new AwardBook() },
    ...{ stretches: [], receipts: [], handovers: [], keptBefore: 0n },
  };
}

function isSame(one: ClosedPeriod, other: ClosedPeriod): boolean {
  return one.start === other.start && one.end === other.end;
}

/** A whole settlement may be given: what else it holds is left alone. */
function isHolder(value: unknown): value is { readonly statements?: unknown } {
  return typeof value === "object" && value !== null;
}

function emptyTally(): LineTally {
  return new Map();
}
