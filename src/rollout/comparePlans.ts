import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import type { Participant } from "../plan/participant.js";
import type { SettlementInput } from "../plan/settlementInput.js";
import type { Settlement } from "../plan/settlePlan.js";
import { compareStatements } from "./compareStatements.js";
import type { ComparisonInput } from "./comparisonInput.js";
import { componentIds } from "./componentIds.js";
import { isCovered } from "./isCovered.js";
import type { PlanComparison } from "./planComparison.js";
import { type PlanSide, readPlanSide } from "./readPlanSide.js";
import { settleAs } from "./settleAs.js";
import { sharedBlocks } from "./sharedBlocks.js";
import { writeComparison } from "./writeComparison.js";

/**
 * Says who gains and who loses by another plan: settles the same facts by both, and compares the statements.
 *
 * A difference is next less previous; over everyone who is decided the differences are the difference of the totals, to
 * the last minor unit. Whoever is blocked by either plan, or may have a part in a pool or contest that is, is `undecided`,
 * with the reasons, and in no total. Only the period itself is settled: adjustments and true-ups are the same by any plan.
 *
 * @throws {@link RulesError} the codes of {@link settlePlan}; `version_missing` where a plan is not effective on every day
 * of the period, `versions_mismatch` where the plans differ in currency, or in the days that they give a label
 *
 * @example
 * ```ts
 * import { comparePlans, type IncentivePlan } from "incentive-rules";
 *
 * const plan = (version: string, above: string): IncentivePlan => ({
 *   id: "sales",
 *   version,
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ upTo: "80000", rate: "1%" }, { rate: above }] },
 *     },
 *   ],
 * });
 *
 * const { participants, totals, biggestGain } = comparePlans({
 *   previous: plan("1", "1.5%"),
 *   next: plan("2", "2%"),
 *   period: "2026-11",
 *   participants: [{ id: "Ann" }, { id: "Bo" }],
 *   facts: [
 *     { id: "D-1", kind: "deal", on: "2026-11-09", participant: "Ann", amount: "120000" },
 *     { id: "D-2", kind: "deal", on: "2026-11-09", participant: "Bo", amount: "60000" },
 *   ],
 * });
 *
 * participants.map(({ participant, outcome, difference }) => [participant, outcome, difference]);
 * // => [["Ann", "gains", "200.00"], ["Bo", "same", "0.00"]]
 * totals; // => { previous: "2000.00", next: "2200.00", difference: "200.00" }
 * biggestGain; // => { participant: "Ann", difference: "200.00" }
 * ```
 */
export function comparePlans(input: ComparisonInput): PlanComparison {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const previous = readPlanSide(ownValue(input, "previous"), "previous", issues);
  const next = readPlanSide(ownValue(input, "next"), "next", issues);
  throwIssues(NAME, issues);
  const [plan] = previous.versions;
  const [nextPlan] = next.versions;
  if (plan === undefined || nextPlan === undefined) return refuse(NAME, issues);
  checkAlike(input, { previous, next }, issues);
  throwIssues(NAME, issues);
  const settlements = { previous: settleBy(previous, input), next: settleBy(next, input) };
  const people = ownValue(input, "participants") ?? [];
  const before = bookOf(settlements.previous, people);
  const now = bookOf(settlements.next, people);
  const components = { previous: componentIds(previous.versions), next: componentIds(next.versions) };
  const scale = Math.max(plan.rounding.scale, nextPlan.rounding.scale);
  const compared = [...new Set([...before.statements.keys(), ...now.statements.keys()])]
    .sort(compareText)
    .map((key) => {
      const pair = { previous: before.statements.get(key), next: now.statements.get(key) };
      return compareStatements(pair, components, [...before.shared(key), ...now.shared(key)]);
    });

  return { currency: plan.currency, ...writeComparison(compared, components, scale), settlements };
}

const NAME = "comparePlans";
const KEYS = ["previous", "next", "period", "participants", "targets", "facts", "customers", "cutOff"] as const;

function settleBy({ given, placeOf }: PlanSide, input: ComparisonInput) {
  const { previous: _, next: __, ...situation } = input;
  const settled: SettlementInput = { ...given, ...situation };

  return settleAs(NAME, settled, placeOf);
}

/** What one settlement says of each participant, by the key of the id. */
function bookOf(settlement: Settlement, participants: readonly Participant[]) {
  return {
    statements: new Map(settlement.statements.map((statement) => [idKey(statement.participant), statement])),
    shared: sharedBlocks(settlement, participants),
  };
}

/** Amounts of two currencies, or of two periods, have no difference; nor does a plan that is not effective take away what it does not pay. */
function checkAlike(
  input: ComparisonInput,
  { previous, next }: { readonly previous: PlanSide; readonly next: PlanSide },
  issues: Issue[],
): void {
  const [plan] = previous.versions;
  const [nextPlan] = next.versions;
  if (plan?.currency !== nextPlan?.currency) {
    const expected = `${plan?.currency}, as the previous plan's`;
    issues.push(
      createIssue({ code: "versions_mismatch", path: ["next", "currency"], expected, value: nextPlan?.currency }),
    );
  }
  const [before, now] = [plan, nextPlan].map((one) =>
    readClosedPeriod(ownValue(input, "period"), ["period"], [], one?.calendar),
  );
  for (const [key, { versions }] of [["previous", previous] as const, ["next", next] as const]) {
    if (before === undefined || isCovered(before, versions)) continue;
    const expected = `a plan that is effective on every day from ${before.start} to ${before.end}`;
    const value = versions.map(({ effective }) => effective);
    const hint = "for a plan that begins later compare a copy that begins earlier";
    issues.push(createIssue({ code: "version_missing", path: [key], expected, value, hint }));
  }
  if (before?.start !== now?.start || before?.end !== now?.end) {
    const expected = `a calendar by which the period begins on ${before?.start}, as by the previous plan's`;
    issues.push(createIssue({ code: "versions_mismatch", path: ["next", "calendar"], expected, value: now?.start }));
  }
}
