import { compareText } from "../issue/compareText.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Fact } from "../metric/fact.js";
import { createLedger } from "../metric/ledger.js";
import { readFacts } from "../metric/readFacts.js";
import { originalMissing } from "../metric/traceReversals.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import type { Period } from "../period/period.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readPeriod } from "../period/readPeriod.js";
import type { Award, UndecidedFact, WithheldAward } from "./award.js";
import type { AwardRule, CustomerListing } from "./awardRule.js";
import { readCustomerLists } from "./customerLists.js";
import { grantAwards } from "./grantAwards.js";
import { holdOnly } from "./holdGranted.js";
import { newCustomerTests } from "./newCustomerTests.js";
import type { ReadAward } from "./readAward.js";
import { readGranted, readRules, readStarts } from "./readAwardLists.js";
import type { ReadAwardRule } from "./readAwardRule.js";

/** What {@link evaluateAwards} takes. */
export interface AwardsInput {
  /** What is awarded; each id once. */
  readonly rules: readonly AwardRule[];
  /** What happened, in any order: windows and new customers look back to whatever is given. */
  readonly facts: readonly Fact[];
  /** The days whose awards are asked for, both included. Default: all. */
  readonly period?: Period | undefined;
  /** When participants came; needed by rules with a tenure. */
  readonly participants?: readonly AwardParticipant[] | undefined;
  /**
   * Which customers are on which lists; `[]` says that nobody is on any. A list that no row names is not known otherwise,
   * and what asks for it is undecided.
   */
  readonly customers?: readonly CustomerListing[] | undefined;
  /**
   * What was granted before: it stands as far as its facts carry it, and is not granted again. Of an award either all of
   * its facts are given or none: then it stands as it was.
   */
  readonly granted?: readonly Award[] | undefined;
  /** The currency of what is paid; needed where a fact names its own. */
  readonly currency?: string | undefined;
  /** How awards are rounded. Default: the currency's digits, half-up. */
  readonly rounding?: Rounding | undefined;
  /** When fiscal quarters begin, for limits. */
  readonly calendar?: Calendar | undefined;
}

/** When a participant came. */
export interface AwardParticipant {
  /** Id of the participant. */
  readonly id: string;
  /** The first day. */
  readonly start?: string | undefined;
}

/** Awards, and what came of all else; by date, then by rule and participant. */
export interface EvaluatedAwards {
  /**
   * Completed in the period; those granted before that stand are among them, and pay less where a part of what they were
   * granted for has been reversed.
   */
  readonly awards: readonly Award[];
  /** Granted before, in the period, and no longer carried by their facts: to be taken back. */
  readonly undone: readonly Award[];
  /** Completed in the period and beyond the limit of their rule. */
  readonly withheld: readonly WithheldAward[];
  /** Facts that a rule could not decide about. */
  readonly undecided: readonly UndecidedFact[];
}

/**
 * Finds the instant rewards that facts complete (即时奖励): the earliest first, each fact for one award of a rule.
 *
 * An award belongs to the day on which it is completed. A reversal counts on the day of what it reverses, so that a
 * contract cancelled later undoes the award of its day, and one cancelled in part leaves what the rest carries. An award of `granted` stands by the terms it was granted by for
 * as long as its facts carry it, whatever the rules say now; running again with all that was granted grants nothing twice.
 *
 * @throws {@link RulesError} whatever {@link checkAwardRule} finds, the codes of facts, `id_duplicate`,
 * `figure_missing`, `prior_fact_missing`, `amount_out_of_range`, `date_malformed`, `period_reversed`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example Three leading customers within any seven days (行业攻坚奖)
 * ```ts
 * import { evaluateAwards } from "incentive-rules";
 *
 * const opened = (on: string, customer: string) => ({ id: `O-${customer}`, kind: "opening", on, participant: "Ann", customer });
 * const { awards } = evaluateAwards({
 *   rules: [
 *     {
 *       id: "industry",
 *       facts: "opening",
 *       customers: { list: "leading" },
 *       measure: { kind: "count_distinct", of: "customer" },
 *       window: { kind: "rolling_days", days: 7 },
 *       is: "at_least",
 *       to: "3",
 *       pays: { kind: "amount", amount: "1000" },
 *     },
 *   ],
 *   facts: [opened("2026-11-05", "A"), opened("2026-11-06", "B"), opened("2026-11-09", "C")],
 *   customers: ["A", "B", "C"].map((customer) => ({ list: "leading", customer })),
 * });
 *
 * awards.map(({ on, amount, working }) => [on, amount, working.window]);
 * // => [["2026-11-09", "1000.00", { start: "2026-11-05", end: "2026-11-11" }]]
 * ```
 *
 * @see GUIDE G15, G16, G17, G34 and G35
 */
export function evaluateAwards(input: AwardsInput): EvaluatedAwards {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const rules = readRules(ownValue(input, "rules"), issues);
  const period = ownValue(input, "period");
  const days = period === undefined ? undefined : readPeriod(period, ["period"], issues);
  const starts = readStarts(ownValue(input, "participants"), issues);
  const lists = readCustomerLists(ownValue(input, "customers"), ["customers"], issues);
  const granted = readGranted(ownValue(input, "granted"), issues);
  const currency = ownValue(input, "currency");
  const rounding = readRounding(currency, ownValue(input, "rounding"), issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  throwIssues(NAME, issues);
  const terms = { currency, rounding, taxRateOn: () => 0n };
  const facts = readFacts(ownValue(input, "facts"), { terms, path: ["facts"], cutOff: undefined }, issues);
  throwIssues(NAME, issues);
  const ledger = createLedger({ facts, terms, path: ["facts"], asked: new Set() }, issues);
  for (const fact of ledger.trace.originalsMissing) issues.push(originalMissing(fact, ["facts"]));
  throwIssues(NAME, issues);
  const context = {
    terms,
    lists,
    calendar,
    newCustomers: newCustomerTests({ facts, trace: ledger.trace, lists, until: undefined }),
    isGiven: (fact: string) => facts.find(fact) !== undefined,
  };
  const grantedTo = byParticipant(granted);
  const participants = new Set([...ledger.participants, ...granted.map(({ participant }) => participant)]);
  const outcomes = [...participants].sort(compareText).flatMap((key) => {
    const own = grantedTo.get(key) ?? [];
    const participant = { key, id: starts.get(key)?.id ?? key, start: starts.get(key)?.start };
    const person = { facts: ledger.factsOf(key), participant, granted: own, context };
    return [
      ...rules.map((rule) =>
        grantAwards(
          { ...person, rule, granted: own.filter(isOf(rule)), withheld: undefined, within: undefined },
          issues,
        ),
      ),
      holdOnly({ ...person, granted: own.filter((one) => !rules.some((rule) => isOf(rule)(one))) }, issues),
    ];
  });
  throwIssues(NAME, issues);
  const inOrder = orderBy(rules, days);

  return {
    awards: inOrder(outcomes.flatMap(({ awards }) => awards)),
    undone: inOrder(outcomes.flatMap(({ undone }) => undone)),
    withheld: inOrder(outcomes.flatMap(({ withheld }) => withheld)),
    undecided: inOrder(outcomes.flatMap(({ undecided }) => undecided)),
  };
}

const NAME = "evaluateAwards";
const KEYS = [
  "rules",
  "facts",
  "period",
  "participants",
  "customers",
  "granted",
  "currency",
  "rounding",
  "calendar",
] as const;

function isOf({ id }: ReadAwardRule): (granted: ReadAward) => boolean {
  return ({ award }) => award.rule === id;
}

function byParticipant(granted: readonly ReadAward[]): ReadonlyMap<string, readonly ReadAward[]> {
  const groups = new Map<string, ReadAward[]>();
  for (const one of granted) {
    const own = groups.get(one.participant);
    if (own === undefined) groups.set(one.participant, [one]);
    else own.push(one);
  }

  return groups;
}

/** Puts what is asked for in order: by date, then by rule; who comes first by id is first. */
function orderBy(
  rules: readonly ReadAwardRule[],
  days: Period | undefined,
): <One extends { readonly on: string; readonly rule: string }>(all: readonly One[]) => One[] {
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  const placeOf = ({ rule }: { readonly rule: string }) => places.get(rule) ?? rules.length;

  return (all) =>
    all
      .filter(({ on }) => days === undefined || (on >= days.start && (days.end == null || on <= days.end)))
      .sort((left, right) => compareText(left.on, right.on) || placeOf(left) - placeOf(right));
}
