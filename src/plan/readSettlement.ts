import { type CustomerLists, readCustomerLists } from "../award/customerLists.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { FactBook } from "../metric/factBook.js";
import type { FactTerms } from "../metric/factTerms.js";
import { type FirstFacts, firstFactsOf } from "../metric/firstFacts.js";
import { createLedger, type Ledger } from "../metric/ledger.js";
import { readFacts } from "../metric/readFacts.js";
import { askedCredits } from "../metric/readMetrics.js";
import { originalMissing } from "../metric/traceReversals.js";
import type { ClosedPeriod } from "../period/period.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { checkHierarchy } from "./checkHierarchy.js";
import { deferTargets, deferVersions } from "./deferChanges.js";
import { type ReadAdjustment, readAdjustments } from "./readAdjustments.js";
import { type CashBook, readCash } from "./readCash.js";
import { type HoldBook, readHolds } from "./readHolds.js";
import { type ReadPerson, readParticipants } from "./readParticipants.js";
import type { ReadPlan } from "./readPlan.js";
import { type ReadDecision, readPoolDecisions } from "./readPoolDecisions.js";
import { type PriorBook, readPrior } from "./readPrior.js";
import { readTargets, type TargetBook } from "./readTargets.js";
import { readVersions, versionOn } from "./readVersions.js";
import { NO_ROLL_UP, type RollUp, rollUp } from "./rollUp.js";
import type { SettlementInput } from "./settlementInput.js";

/** The input of a settlement, checked. */
export interface ReadSettlement {
  /** By date; at least one. */
  readonly versions: readonly ReadPlan[];
  readonly plan: ReadPlan;
  readonly terms: FactTerms;
  readonly period: ClosedPeriod;
  readonly people: ReadonlyMap<string, ReadPerson>;
  readonly targets: TargetBook;
  readonly facts: FactBook;
  readonly ledger: Ledger;
  readonly rollUp: RollUp;
  /** Those that were known by the cut-off. */
  readonly adjustments: readonly ReadAdjustment[];
  /** Those that became known later. */
  readonly lateAdjustments: readonly ReadAdjustment[];
  readonly lists: CustomerLists;
  /** What leads have moved, by date and id. */
  readonly decisions: readonly ReadDecision[];
  readonly holds: HoldBook;
  readonly firstFacts: FirstFacts;
  readonly prior: PriorBook;
  readonly cash: CashBook;
}

const NAME = "settlePlan";
/** The keys of a settlement's input. */
export const SETTLEMENT_KEYS = [
  "plan",
  "versions",
  "period",
  "participants",
  "targets",
  "facts",
  "adjustments",
  "customers",
  "poolMoves",
  "receipts",
  "invoices",
  "handovers",
  "holds",
  "prior",
  "cutOff",
] as const;

/** Reads the input of a settlement, or refuses; data that are merely missing are left to the statements. */
export function readSettlement(input: SettlementInput): ReadSettlement {
  const issues: Issue[] = [];
  if (!readKeys(input, SETTLEMENT_KEYS, [], issues)) return refuse(NAME, issues);
  const given = readVersions(ownValue(input, "plan"), ownValue(input, "versions"), issues);
  const [plan] = given;
  throwIssues(NAME, issues);
  if (plan === undefined) return refuse(NAME, issues);
  const { calendar, currency, rounding } = plan;
  const period = readClosedPeriod(ownValue(input, "period"), ["period"], issues, calendar);
  const prior = readPrior(
    ownValue(input, "prior"),
    { plan: plan.id, currency, scale: rounding.scale, period },
    ["prior"],
    issues,
  );
  const periods = period === undefined ? [] : [...prior.periods, period];
  const versions = deferVersions(given, periods, issues);
  const people = readParticipants(ownValue(input, "participants"), ["participants"], issues);
  const targets = deferTargets(
    readTargets(ownValue(input, "targets") ?? [], { calendar, people }, ["targets"], issues),
    { versions, periods },
    issues,
  );
  const terms = { currency, rounding, taxRateOn: taxRates(versions) };
  const cutOff = readCutOff(ownValue(input, "cutOff"), issues);
  const facts = readFacts(ownValue(input, "facts"), { terms, path: ["facts"], cutOff }, issues);
  const adjustments = readAdjustments(ownValue(input, "adjustments"), rounding.scale, ["adjustments"], issues);
  const lists = readCustomerLists(ownValue(input, "customers"), ["customers"], issues);
  const decisions = readPoolDecisions(ownValue(input, "poolMoves"), rounding.scale, ["poolMoves"], issues);
  const received = {
    receipts: ownValue(input, "receipts"),
    invoices: ownValue(input, "invoices"),
    handovers: ownValue(input, "handovers"),
  };
  const cash = readCash(received, { versions, cutOff }, issues);
  const holds = readHolds(ownValue(input, "holds"), { path: ["holds"], cutOff }, issues);
  throwIssues(NAME, issues);
  if (period === undefined) return refuse(NAME, issues);
  const metrics = versions.flatMap((version) => version.metrics);
  const asked = askedCredits(metrics);
  if (asked.has("rolled_up")) checkHierarchy(people, ["participants"], issues);
  const ledger = createLedger({ facts, terms, path: ["facts"], asked }, issues);
  for (const fact of ledger.trace.originalsMissing) {
    // Nobody's statement could be blocked by it.
    if (fact.participant === undefined && fact.rest.credits === undefined)
      issues.push(originalMissing(fact, ["facts"]));
  }
  throwIssues(NAME, issues);

  return {
    versions,
    plan,
    terms,
    period,
    people,
    targets,
    facts,
    ledger,
    rollUp: asked.has("rolled_up") ? rollUp({ ledger, people, until: period.end }) : NO_ROLL_UP,
    adjustments: adjustments.filter(({ recordedOn }) => cutOff === undefined || recordedOn <= cutOff),
    lateAdjustments: adjustments.filter(({ recordedOn }) => cutOff !== undefined && recordedOn > cutOff),
    lists,
    decisions,
    holds,
    firstFacts: firstFactsOf(metrics, facts),
    prior,
    cash,
  };
}

/** The tax rate of a date is that of the version effective on it; outside of all, that of the first. */
function taxRates(versions: readonly ReadPlan[]): (on: string) => bigint {
  const [first] = versions;
  const common = first?.taxRate ?? 0n;
  if (versions.every(({ taxRate }) => taxRate === common)) return () => common;

  return (on) => versionOn(versions, on)?.taxRate ?? common;
}

function readCutOff(value: unknown, issues: Issue[]): string | undefined {
  if (value === undefined) return undefined;

  return readDate(value, ["cutOff"], issues);
}
