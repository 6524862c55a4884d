import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import type { ClosedStatement } from "./closedStatement.js";
import { addToTally, type LineTally } from "./lineTally.js";
import { readStatement } from "./readStatement.js";
import type { ReadStatement } from "./readStatementFields.js";
import type { Statement, StatementFields, TrueUpLine } from "./statement.js";
import { writeTrueUps } from "./writeTrueUps.js";

/** What `diffStatements` takes: two statements of one participant, period and plan, or the records of such. */
export interface StatementPair {
  /** As it was; a blocked one paid nothing. */
  readonly previous: Statement | ClosedStatement;
  /** As it is. */
  readonly next: Statement | ClosedStatement;
}

/** What turns one statement into another: the amounts of the lines are the total. */
export interface StatementDifference extends StatementFields {
  /** What is to be paid beside the previous statement (negative: taken back). */
  readonly total: string;
  /** One for each component and kind of line that changed, by fact. */
  readonly lines: readonly TrueUpLine[];
}

/**
 * Compares two statements of one period (多退少补): the difference by component and fact, to the last minor unit.
 *
 * Added to the previous statement it gives the next; of a statement and itself it is empty; differences of a chain of
 * statements that ends where it began add up to zero. Statements may come from JSON, or be records of `closeStatement`.
 * What a settlement with `prior` puts on its own lines is found in the same way.
 *
 * @throws {@link RulesError} `statements_mismatch` for different participants, periods, plans or currencies,
 * `statement_blocked` when the next one is, `statement_unbalanced` when lines and parts do not add up, and codes of its
 * fields
 *
 * @example
 * ```ts
 * import { diffStatements, type IncentivePlan, settlePlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ upTo: "1000", rate: "1%" }, { rate: "2%" }] },
 *     },
 *   ],
 * };
 * const settle = (amounts: readonly string[]) =>
 *   settlePlan({
 *     plan,
 *     period: "2026-11",
 *     participants: [{ id: "Ann" }],
 *     facts: amounts.map((amount, at) => ({
 *       id: `D-${at}`,
 *       kind: "deal",
 *       on: "2026-11-09",
 *       participant: "Ann",
 *       amount,
 *     })),
 *   }).statements[0];
 *
 * const previous = settle(["900", "300"]);
 * const next = settle(["900", "200"]);
 * const difference = previous && next && diffStatements({ previous, next });
 *
 * difference?.total; // => "-2.00"
 * difference?.lines[0]?.working.parts; // => [{ fact: "D-1", now: "3.00", before: "5.00", amount: "-2.00" }]
 * ```
 */
export function diffStatements(input: StatementPair): StatementDifference {
  const issues: Issue[] = [];
  if (!readKeys(input, ["previous", "next"], [], issues)) return refuse(NAME, issues);
  const previous = readStatement(ownValue(input, "previous"), ["previous"], issues);
  const next = readStatement(ownValue(input, "next"), ["next"], issues);
  throwIssues(NAME, issues);
  if (previous === undefined || next === undefined) return refuse(NAME, issues);
  checkPair(previous, next, issues);
  throwIssues(NAME, issues);
  const { id, period, plan, currency } = next;
  const scale = Math.max(previous.scale, next.scale);
  const lines = writeTrueUps(tallyOf(previous), tallyOf(next), { period, scale, settled: undefined, stated: [] });
  const total = lines.reduce((sum, { amount }) => sum + millionthsOf(amount), 0n);

  return {
    participant: id,
    period,
    plan,
    currency,
    total: formatFixed(total / 10n ** BigInt(AMOUNT_SCALE - scale), scale),
    lines,
  };
}

const NAME = "diffStatements";

function tallyOf({ lines }: ReadStatement): LineTally {
  const tally: LineTally = new Map();
  for (const line of lines) addToTally(tally, line, line.parts);

  return tally;
}

function checkPair(previous: ReadStatement, next: ReadStatement, issues: Issue[]): void {
  const mismatch = (key: string, expected: string, value: string) =>
    issues.push(createIssue({ code: "statements_mismatch", path: ["next", key], expected, value }));
  for (const key of ["participant", "plan", "currency"] as const) {
    if (next[key] !== previous[key]) mismatch(key, `${previous[key]}, as in the previous statement`, next[key]);
  }
  for (const key of ["start", "end"] as const) {
    const before = previous.period[key];
    if (next.period[key] !== before) mismatch("period", `${before}, as in the previous statement`, next.period[key]);
  }
  if (next.status === "blocked") {
    const expected = "a statement that was settled";
    issues.push(createIssue({ code: "statement_blocked", path: ["next", "status"], expected, value: next.status }));
  }
}
