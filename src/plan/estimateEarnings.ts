import { createIssue, moveIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { RulesError, refuse, throwIssues } from "../issue/rulesError.js";
import type { Fact } from "../metric/fact.js";
import { readExternalId } from "../metric/readCredits.js";
import { formatFixed } from "../money/formatDecimal.js";
import { diffStatements } from "./diffStatements.js";
import { type NextBands, nextBands } from "./nextBands.js";
import type { ReadPerson } from "./readParticipants.js";
import { readSettlement, SETTLEMENT_KEYS } from "./readSettlement.js";
import { type SettledEveryone, settleEveryone } from "./settleEveryone.js";
import type { SettlementInput } from "./settlementInput.js";
import type { SettledStatement, Statement, StatementFields, TrueUpLine } from "./statement.js";
import { type UncountedProspect, uncountedProspects } from "./uncountedProspects.js";

/** What {@link estimateEarnings} takes: a settlement, and what may be in it too. */
export interface EstimateInput extends SettlementInput {
  /** Id of one of the participants: whose pay is asked for. */
  readonly participant: string;
  /** What may happen: facts with ids and dates of their own. Returns too; `[]` tells what there is now. */
  readonly prospects: readonly Fact[];
}

/** What there is now and what there would be then, or what is missing to say so. */
export type EarningsEstimate = SettledEstimate | BlockedEstimate;

/** What every estimate has. */
export interface EstimateFields extends StatementFields {
  /** Prospects that count for nothing in the participant's own facts, and why, in the order given. */
  readonly uncounted: readonly UncountedProspect[];
}

/** Both statements can be paid: `withProspects.total` − `now.total` = `gain`, and so are the amounts of `changes`. */
export interface SettledEstimate extends EstimateFields {
  /** Both can be paid. */
  readonly status: "settled";
  /** By the facts alone. */
  readonly now: SettledStatement;
  /** By the facts and the prospects. */
  readonly withProspects: SettledStatement;
  /** What the prospects add; negative where they take back. */
  readonly gain: string;
  /** The gain by component and kind of line, and in each by fact, as {@link diffStatements} gives it. */
  readonly changes: readonly TrueUpLine[];
  /** The next band of each commission and stretch of the period, in the order of the lines. */
  readonly next: readonly NextBands[];
}

/** Either statement, or both, cannot be settled; each says what it is missing. */
export interface BlockedEstimate extends EstimateFields {
  /** Data are missing. */
  readonly status: "blocked";
  /** By the facts alone. */
  readonly now: Statement;
  /** By the facts and the prospects. */
  readonly withProspects: Statement;
  /** There is none. */
  readonly gain: null;
  /** There are none. */
  readonly changes: readonly [];
  /** There are none. */
  readonly next: readonly [];
}

/**
 * Says what a participant would be paid if some deals closed: pay now, pay then, and what is missing to the next band.
 *
 * The period is settled twice as {@link settlePlan} settles it, without the prospects and with them, so that pools, gates,
 * awards and returns move as they would. Facts of others are needed where something looks at them: pools, contests, new
 * customers. It is no promise: it says what the settlement would be if nothing else happened.
 *
 * Missing data (a target, an exchange rate) block the estimate and not the call. A prospect with the id of a fact is
 * refused. One that does not count for the participant is listed with its reason; of those that do, some may still move
 * nothing, where no component asks for them.
 *
 * @throws {@link RulesError} `participant_unknown` for the participant asked for, and the codes of {@link settlePlan};
 * what is wrong with a prospect has the path `prospects`
 *
 * @example A deal of 40,000 that is on the table
 * ```ts
 * import { estimateEarnings, type IncentivePlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2026-1",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: {
 *         measuredBy: "attainment",
 *         method: "marginal",
 *         bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 *       },
 *     },
 *   ],
 * };
 *
 * const estimate = estimateEarnings({
 *   plan,
 *   period: "2026-11",
 *   participants: [{ id: "007" }],
 *   targets: [{ participant: "007", metric: "signed", period: "2026-11", target: "100000" }],
 *   facts: [{ id: "D-1", kind: "deal", on: "2026-11-05", participant: "007", amount: "70000" }],
 *   participant: "007",
 *   prospects: [{ id: "P-1", kind: "deal", on: "2026-11-28", participant: "007", amount: "40000" }],
 * });
 *
 * estimate.now.total; // => "700.00"
 * estimate.withProspects.total; // => "1250.00"
 * estimate.gain; // => "550.00"
 * estimate.next[0]?.now?.missing; // => "10000"
 * estimate.next[0]?.withProspects; // => { band: 2, bound: "120000", boundary: "upper_inclusive", missing: "10000", pays: { upTo: null, rate: "2%" } }
 * ```
 *
 * @see GUIDE G14
 */
export function estimateEarnings(input: EstimateInput): EarningsEstimate {
  const issues: Issue[] = [];
  if (!readKeys(input, [...SETTLEMENT_KEYS, "participant", "prospects"], [], issues)) return refuse(NAME, issues);
  const prospects: unknown = ownValue(input, "prospects");
  if (!Array.isArray(prospects)) {
    const code = prospects === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path: ["prospects"], expected: "a list of facts", value: prospects }));
  }
  const key = idKey(readExternalId(ownValue(input, "participant"), (name) => [name], "participant", issues));
  throwIssues(NAME, issues);
  const { participant, prospects: deals, ...given } = input;
  const before = settle(given);
  const person = before.settlement.people.get(key);
  if (person === undefined) {
    const expected = "the id of one of the participants";
    issues.push(createIssue({ code: "participant_unknown", path: ["participant"], expected, value: participant }));
    return refuse(NAME, issues);
  }
  const from = before.settlement.facts.count;
  const after = settle({ ...given, facts: [...given.facts, ...deals] }, from);
  const now = statementOf(person, before);
  const withProspects = statementOf(person, after);
  const { period, plan, currency } = now;
  const uncounted = uncountedProspects(after, { participant: key, from });
  const fields = { participant: person.id, period, plan, currency, uncounted };
  if (now.status === "blocked" || withProspects.status === "blocked") {
    return { ...fields, status: "blocked", now, withProspects, gain: null, changes: [], next: [] };
  }
  const { total: gain, lines: changes } = diffStatements({ previous: now, next: withProspects });

  return { ...fields, status: "settled", now, withProspects, gain, changes, next: nextBands(now, withProspects) };
}

const NAME = "estimateEarnings";

/** Settles facts of which those from a position on are prospects; what is wrong with one of these is said of it. */
function settle(input: SettlementInput, from = Number.POSITIVE_INFINITY): SettledEveryone {
  const named = (issue: Issue) => ofProspects(issue, from);
  try {
    const everyone = settleEveryone(readSettlement(input));
    const statements = everyone.settled.statements.map((statement) =>
      statement.status === "settled" ? statement : { ...statement, issues: statement.issues.map(named) },
    );
    return { ...everyone, settled: { ...everyone.settled, statements } };
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return refuse(NAME, error.issues.map(named));
  }
}

function ofProspects(issue: Issue, from: number): Issue {
  const [list, at, ...rest] = issue.path;
  const isProspect = list === "facts" && typeof at === "number" && at >= from;

  return isProspect ? moveIssue(issue, ["prospects", at - from, ...rest]) : issue;
}

/** One of nothing for somebody who was not there in the period and has nothing in it. */
function statementOf({ id }: ReadPerson, { settlement, settled }: SettledEveryone): Statement {
  const { period, plan, terms } = settlement;

  return (
    settled.statements.find(({ participant }) => participant === id) ?? {
      participant: id,
      period,
      plan: plan.id,
      currency: plan.currency,
      status: "settled",
      total: formatFixed(0n, terms.rounding.scale),
      lines: [],
    }
  );
}
