import fc from "fast-check";
import {
  accrueCommission,
  addDays,
  alignmentPreset,
  allocatePool,
  applyAdjustment,
  applyGoalTemplates,
  apportion,
  assessAssignment,
  attainabilityPreset,
  blendTargetChange,
  businessDateOf,
  carryOverObjective,
  cascadeGoal,
  checkAlignment,
  checkAwardRule,
  checkBonus,
  checkCalendar,
  checkCondition,
  checkGoal,
  checkLinkage,
  checkLinkageTable,
  checkObjective,
  checkPaceRule,
  checkPlan,
  checkRateTable,
  checkRecalibration,
  checkSmart,
  checkTargetVersion,
  checkTrigger,
  closeStatement,
  compileCommission,
  compoundOverAssignment,
  computeAttainability,
  computeAttainment,
  computeBonus,
  computeClawback,
  computeCommission,
  computeControlLimits,
  computeCusum,
  computeMatrixPayout,
  computePace,
  computePayout,
  computeProgress,
  computeRuns,
  computeScorecard,
  computeStaleness,
  computeSwapAttainment,
  computeTeamAttainment,
  convertAmount,
  convertTarget,
  countDays,
  countSwappedLevel,
  countWorkingDays,
  currencyScale,
  diffStatements,
  estimateEarnings,
  evaluateAwards,
  evaluateCondition,
  evaluateContest,
  excludeWindfalls,
  explainGoalChange,
  explainRealignment,
  explainStatement,
  flagWindfall,
  forecastAttainment,
  fundPool,
  type IncentivePlan,
  isWorkingDay,
  lintObjective,
  lintPlan,
  lintTrigger,
  measureFacts,
  measureGoalCoverage,
  netConfidence,
  overlapOf,
  pacePreset,
  periodFromLabel,
  periodLabel,
  periodOf,
  periodsOverlap,
  placeInZones,
  RulesError,
  rankParticipants,
  realignPlan,
  recalibrateTargets,
  releaseCommission,
  resplitWeights,
  reviewCalendar,
  rollUpProgress,
  rollUpStatus,
  runTriggers,
  scoreAlignment,
  scoreKeyResult,
  scoreObjective,
  scoreQuality,
  settlementId,
  settlePlan,
  solveCredit,
  splitPeriod,
  spreadGoal,
  spreadTarget,
  statusOnScale,
  statusScalePreset,
  stepTrigger,
  undoAdjustment,
  undoPlanAdjustment,
} from "incentive-rules";
import {
  parseAccrualState,
  parseAdjustmentUndo,
  parseCalendar,
  parseCondition,
  parseFact,
  parseGoal,
  parseGoalTemplate,
  parseHandover,
  parseKeyResult,
  parseLinkage,
  parseManualAdjustment,
  parseMetric,
  parseObjective,
  parsePaceRule,
  parseParticipant,
  parsePeriod,
  parsePlan,
  parseRateTable,
  parseRecalibration,
  parseRecordedReceipt,
  parseStatement,
  parseTarget,
  parseTargetVersion,
  parseTrigger,
  parseTriggerState,
} from "incentive-rules/schema";
import { guidePlan } from "incentive-rules/template";
import { expect, test } from "vitest";
import { createConditionTest } from "../src/condition/createConditionTest.js";
import { readCondition } from "../src/condition/readCondition.js";
import { RUNS } from "./laws/arbitraries.js";
import { callUntyped } from "./support/callUntyped.js";

const table = {
  measuredBy: "attainment",
  method: "marginal",
  bands: [
    { upTo: "80%", rate: "1%" },
    { rate: "1.5%", kicker: "5" },
  ],
} as const;
const plan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount" }],
  components: [{ id: "commission", kind: "commission", metric: "signed", table }],
} as const satisfies IncentivePlan;
const guideTerms = {
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  lightningAward: "1",
  breakthroughAward: "1",
  poolFund: { kind: "fixed", amount: "1" },
} as const;
const settlement = {
  plan,
  period: "2026-11",
  participants: [{ id: "Ann" }],
  targets: [{ participant: "Ann", metric: "signed", period: "2026-11", target: "1000" }],
  facts: [{ id: "D-1", kind: "deal", on: "2026-11-02", participant: "Ann", amount: "100" }],
};
const [statement] = settlePlan(settlement).statements;
const record = statement && closeStatement(statement);
const text = { locale: "zh-CN", format: "markdown" } as const;
const byAmount = compileCommission({ measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] });
const recalibration = {
  id: "r",
  baseline: "1",
  version: "2",
  reason: "Because",
  method: { kind: "index", index: "90%" },
  conserve: { kind: "none" },
} as const;
const targetVersion = { version: "1", targets: [{ id: "Ann", target: "1" }] } as const;
const goal = { id: "all", metric: "m", owner: { kind: "company" }, period: "2027", target: "1" } as const;
const realignment = { plan, version: "next", goals: [goal], decidedOn: "2026-12-01" } as const;
const realigned = realignPlan(realignment);
const asked = { kind: "compare", value: { metric: "m" }, is: "at_least", to: "1" } as const;
const trigger = {
  id: "t",
  version: "1",
  fire: { when: asked, consecutive: 1 },
  recover: { when: { kind: "not", of: asked }, consecutive: 1 },
  life: { max: 2 },
  effects: [{ kind: "propose_review" }],
  reason: { en: "Why", "zh-CN": "原因" },
} as const;
const measuring = {
  id: "quarter",
  kind: "bonus",
  targetIncentive: "1",
  measure: {
    kind: "curve",
    metric: "signed",
    curve: {
      measuredBy: "attainment",
      between: "linear",
      points: [
        { at: "0", pays: "0" },
        { at: "1", pays: "1" },
      ],
    },
  },
} as const;
const swapping = {
  ...trigger,
  id: "swap",
  effects: [{ kind: "swap_metric", from: "signed", to: "held", target: "1" }],
} as const;
const review = { kind: "review", on: "2026-11-02", values: [{ metric: "m", value: "1" }] } as const;
const triggerState = stepTrigger({ trigger, observation: review }).state;
const curve = { measuredBy: "amount", between: "linear", points: [{ at: "0", pays: "0" }] } as const;
const lightning = {
  id: "lightning",
  measure: { kind: "sum", of: "amount", credit: "credit" },
  window: { kind: "day" },
  is: "above",
  to: "10",
  pays: { kind: "amount", amount: "5" },
} as const;
/** The test of facts by a condition, as a filter would ask it. */
const testAmount = createConditionTest(
  readCondition({ kind: "between", value: { attribute: "amount" }, from: "0", to: "1" }, [], [], {
    operands: ["attribute"],
  }) ?? { kind: "all", of: [] },
);

const value = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Each takes two values of any kind where a typed caller has figures, lists or documents. */
const calls: Readonly<Record<string, (one: unknown, other: unknown) => unknown>> = {
  "computeCommission of anything": (one) => callUntyped(computeCommission, one),
  "computeCommission by a table of anything": (one, other) =>
    callUntyped(computeCommission, { table: { ...table, bands: [one, other] }, credited: one, target: other }),
  "computeCommission of figures": (one, other) =>
    callUntyped(computeCommission, { table, credited: one, target: "1", opening: other, base: one }),
  "computeCommission under terms": (one, other) =>
    callUntyped(computeCommission, { table, credited: "1", target: "1", currency: one, rounding: other }),
  "solveCredit of anything": (one, other) => callUntyped(solveCredit, { table: one, earns: other }),
  "solveCredit of figures": (one, other) =>
    callUntyped(solveCredit, { table, earns: one, target: "1", opening: other, creditScale: one }),
  "accrueCommission of credits": (one, other) =>
    callUntyped(accrueCommission, { table, target: "1", credits: [{ id: one, credited: other }, one], working: other }),
  "accrueCommission from a state": (one, other) => callUntyped(accrueCommission, { table, credits: one, state: other }),
  "accrueColumns of columns": (one, other) =>
    callUntyped(byAmount.accrueColumns, { owner: one, credited: other, opening: other }),
  "checkPlan of anything": (one) => checkPlan(one),
  "checkPlan by anything": (one, other) => checkPlan({ ...plan, metrics: [one], components: [other], calendar: one }),
  "lintPlan of anything": (one) => callUntyped(lintPlan, one),
  "lintPlan of components": (one, other) =>
    callUntyped(lintPlan, { ...plan, components: [...plan.components, { ...plan.components[0], where: one }, other] }),
  "measureFacts of anything": (one, other) =>
    callUntyped(measureFacts, { metrics: plan.metrics, facts: [one, other], by: one, period: other }),
  "measureFacts of fields": (one, other) =>
    callUntyped(measureFacts, {
      metrics: plan.metrics,
      facts: [
        { id: "D-1", kind: "deal", on: "2026-11-02", participant: "Ann", amount: one, attributes: { a: other } },
        { id: one, kind: other, on: "2026-11-02", credits: [{ participant: one, weight: other }], reverses: "D-1" },
        { id: "D-2", kind: "deal", on: one, participant: other, currency: one, rate: other, recordedOn: other },
      ],
      by: "participant",
    }),
  "measureFacts of levels": (one, other) => {
    const level = { id: "held", kind: "level", enter: {}, leave: {}, of: "customer" };
    const facts = [{ id: "D-1", kind: "deal", on: "2026-11-02", participant: "Ann", customer: one }];
    callUntyped(measureFacts, { metrics: [{ ...level, signed: one, counts: other }], facts, by: "participant" });
    callUntyped(measureFacts, {
      metrics: [{ ...level, signed: { facts: one, where: other } }],
      facts,
      by: "participant",
    });
  },
  "settlePlan of anything": (one, other) =>
    callUntyped(settlePlan, { plan: one, versions: other, period: one, participants: other, facts: one }),
  "settlePlan of lists": (one, other) =>
    callUntyped(settlePlan, {
      ...settlement,
      participants: [one, { id: other, start: one, end: other }],
      targets: [other, { participant: "Ann", metric: one, period: other, target: one }],
      adjustments: [
        one,
        { id: "A-1", participant: "Ann", on: "2026-11-02", amount: one, reason: other, approver: one },
      ],
      holds: [
        one,
        { id: "H-1", participant: one, start: "2026-11-02", end: other, reason: one },
        { id: one, deal: other, start: other, reason: "Audit", recordedOn: one },
      ],
      cutOff: other,
    }),
  "settlePlan of cash": (one, other) =>
    callUntyped(settlePlan, {
      ...settlement,
      plan: {
        ...plan,
        payment: { kind: "receipt", method: one, ageing: other, leavers: { withinDays: one } },
        clawback: other,
      },
      receipts: [one, { id: "R-1", deal: other, amount: one, on: other, agedOn: one, deductions: [other] }],
      invoices: other,
      handovers: [other, { id: "H-1", from: one, on: other, to: [one], deals: other, customers: [one] }],
    }),
  "settlePlan after anything": (one, other) =>
    callUntyped(settlePlan, { ...settlement, prior: { statements: [one, { ...statement, lines: [other] }] } }),
  "estimateEarnings of anything": (one, other) =>
    callUntyped(estimateEarnings, { ...settlement, participant: one, prospects: other }),
  "estimateEarnings of prospects": (one, other) =>
    callUntyped(estimateEarnings, {
      ...settlement,
      participant: "Ann",
      prospects: [one, { id: other, kind: "deal", on: "2026-11-03", participant: "Ann", amount: one }],
    }),
  "diffStatements of anything": (one, other) =>
    callUntyped(diffStatements, { previous: one, next: { ...statement, total: other, lines: one } }),
  "settlePlan after records of anything": (one, other) =>
    callUntyped(settlePlan, {
      ...settlement,
      prior: { statements: [{ ...record, lines: [one, { ...record?.lines[0], parts: other }] }] },
    }),
  "closeStatement of anything": (one, other) =>
    callUntyped(closeStatement, { ...record, lines: [{ ...record?.lines[0], parts: [one, [other, one]] }] }),
  "explainStatement of anything": (one, other) =>
    callUntyped(
      explainStatement,
      { ...statement, lines: [{ ...statement?.lines[0], working: one }], total: other },
      text,
    ),
  "explainStatement of a working with anything": (one, other) => {
    const [line] = statement?.lines ?? [];
    const working = { ...line?.working, table: one, bands: [other], parts: [], target: other, undecided: [one] };
    return callUntyped(
      explainStatement,
      { ...statement, lines: [{ ...line, working, amount: "0" }], total: "0" },
      text,
    );
  },
  "explainStatement of what is blocked": (one, other) =>
    callUntyped(
      explainStatement,
      { ...statement, status: "blocked", total: null, lines: [], issues: [one, other] },
      text,
    ),
  "settlementId of anything": (one, other) => callUntyped(settlementId, { plan: one, facts: [other] }),
  "checkRateTable of anything": (one) => checkRateTable(one),
  "apportion of anything": (one, other) => callUntyped(apportion, { total: one, weights: other, step: one }),
  "convertAmount of anything": (one, other) => callUntyped(convertAmount, { amount: one, rate: other }),
  "currencyScale of anything": (one) => callUntyped(currencyScale, one),
  "computeAttainment of anything": (one, other) => callUntyped(computeAttainment, one, other),
  "computeAttainment of figures": (one, other) =>
    callUntyped(computeAttainment, { actual: one, target: other, attainmentRounding: one }),
  "computeAttainment of a quotient": (one, other) =>
    callUntyped(computeAttainment, { actual: { dividend: one, divisor: other }, target: "0", zeroTarget: "full" }),
  "computeTeamAttainment of members": (one, other) =>
    callUntyped(computeTeamAttainment, { members: one, teamTarget: other }),
  "computeTeamAttainment of figures": (one, other) =>
    callUntyped(computeTeamAttainment, {
      members: [{ participant: one, actual: other, target: other }, one],
      teamTarget: { kind: "own", target: other },
    }),
  "computeProgress of anything": (one, other) => callUntyped(computeProgress, one, other),
  "computeProgress of figures": (one, other) =>
    callUntyped(computeProgress, { start: one, target: other, current: one, zeroRange: other }),
  "computeProgress of a kind": (one, other) =>
    callUntyped(computeProgress, { kind: "between", from: one, to: other, tolerance: one, current: other }),
  "computeProgress of milestones": (one, other) =>
    callUntyped(computeProgress, { kind: "milestones", milestones: [{ id: "a", weight: one }, other], current: one }),
  "computeProgress of what is measured": (one, other) =>
    callUntyped(computeProgress, { kind: "rate_per_day", target: "8", current: { total: one, days: other } }),
  "computeProgress of periods": (one, other) =>
    callUntyped(computeProgress, { kind: "at_least", target: "1", by: "periods", current: [one, other] }),
  "checkObjective of anything": (one) => checkObjective(one),
  "parseObjective of anything": (one, other) => parseObjective({ id: "a", owner: one, period: other, keyResults: one }),
  "parseKeyResult of anything": (one, other) =>
    parseKeyResult({ id: "a", measure: one, scoring: other, checkIns: [{ on: "2026-11-02", value: one }, other] }),
  "scoreKeyResult of anything": (one, other) =>
    callUntyped(scoreKeyResult, { keyResult: { id: "a", measure: one, checkIns: other }, asOf: one }),
  "scoreKeyResult of check-ins": (one, other) =>
    callUntyped(scoreKeyResult, {
      keyResult: {
        id: "a",
        measure: { kind: "from_to", start: "0", target: "1" },
        scoring: { kind: "zones", zones: [{ id: "z", at: one, score: other }, one] },
        checkIns: [{ on: one, value: other, confidence: one, status: other, note: one }, other],
      },
    }),
  "scoreObjective of anything": (one, other) =>
    callUntyped(scoreObjective, { objective: one, missing: other, counts: one, scoreRounding: other, scale: one }),
  "scoreObjective of key results": (one, other) =>
    callUntyped(scoreObjective, {
      objective: { id: "a", keyResults: [{ id: "b", measure: { kind: "binary" }, weight: one }, other] },
      scale: { bands: [one, { status: other, below: one }, { status: "end" }] },
    }),
  "lintObjective of anything": (one, other) => callUntyped(lintObjective, { objective: one, keyResultsMax: other }),
  "carryOverObjective of anything": (one, other) =>
    callUntyped(carryOverObjective, {
      objective: {
        id: "a",
        title: one,
        keyResults: [{ id: "b", measure: { kind: "binary" }, title: other, scoring: one }],
      },
      id: "b",
      period: other,
      start: "current",
      scale: 3,
      drop: one,
    }),
  "carryOverObjective under terms": (one, other) =>
    callUntyped(carryOverObjective, {
      objective: { id: "a", keyResults: [{ id: "b", measure: { kind: "binary" } }] },
      id: one,
      start: other,
      scale: one,
      drop: [other],
      asOf: one,
    }),
  "placeInZones of anything": (one, other) =>
    callUntyped(placeInZones, { start: one, target: other, zones: one, between: other, current: one }),
  "placeInZones of zones": (one, other) =>
    callUntyped(placeInZones, {
      start: "0",
      target: "1",
      zones: [
        { id: "a", at: one, score: other },
        { id: other, share: one, score: "1" },
      ],
      current: other,
    }),
  "resplitWeights of anything": (one, other) =>
    callUntyped(resplitWeights, { previous: one, next: [{ id: "a", weight: other }, one], scale: 3 }),
  "rollUpProgress of anything": (one, other) =>
    callUntyped(rollUpProgress, { method: "weighted", items: one, missing: other }),
  "rollUpProgress of items": (one, other) =>
    callUntyped(rollUpProgress, { method: "weighted", items: [{ id: "a", progress: one, weight: other }, one] }),
  "rollUpProgress of values": (one, other) =>
    callUntyped(rollUpProgress, { method: "sum", items: [{ id: "a", start: one, target: other, current: one }] }),
  "rollUpStatus of anything": (one, other) =>
    callUntyped(rollUpStatus, { method: "mean", statuses: [{ status: "a", value: one }, other], items: one }),
  "rollUpStatus of items": (one, other) =>
    callUntyped(rollUpStatus, {
      method: "latest",
      statuses: [{ status: "a" }],
      items: [{ id: "a", status: one, on: other }, one],
    }),
  "rollUpStatus of a gap": (one, other) =>
    callUntyped(rollUpStatus, { method: "from_gap", expected: one, progress: other, scale: one }),
  "statusOnScale of anything": (one, other) => callUntyped(statusOnScale, { figure: one, scale: { bands: other } }),
  "presets of anything": (one) => [callUntyped(statusScalePreset, one), callUntyped(alignmentPreset, one)],
  "netConfidence of anything": (one, other) =>
    callUntyped(netConfidence, { onTrack: one, atRisk: other, offTrack: one }),
  "scoreAlignment of anything": (one, other) =>
    callUntyped(scoreAlignment, {
      terms: { full: one, floor: other, healthyFrom: one, deductions: [{ id: "a", points: other }, one] },
      findings: [{ id: one, count: other }, other],
    }),
  "scoreQuality of anything": (one, other) =>
    callUntyped(scoreQuality, { passed: one, warned: other, failed: one, open: other, warningCounts: one }),
  "rankParticipants of anything": (one, other) => callUntyped(rankParticipants, { entries: one, method: other }),
  "rankParticipants of entries": (one, other) =>
    callUntyped(rankParticipants, {
      entries: [
        { participant: one, value: other, tieValues: [one], reachedOn: other },
        { participant: "A", value: one },
      ],
      method: "dense",
      tieBreakers: [{ metric: "deals" }],
    }),
  "rankParticipants by terms": (one, other) =>
    callUntyped(rankParticipants, {
      entries: [{ participant: "A", value: 1, tieValues: one }],
      method: "ordinal",
      direction: other,
      tieBreakers: other,
      top: { count: one, ties: other },
    }),
  "periodOf of anything": (one, other) => callUntyped(periodOf, "2026-11-23", one, other),
  "periodOf by a calendar of anything": (one, other) =>
    callUntyped(periodOf, one, "fortnight", { fiscalYearStart: one, fortnightAnchor: other, holidays: other }),
  "splitPeriod of anything": (one, other) => callUntyped(splitPeriod, one, "month", other),
  "splitPeriod of dates": (one, other) => callUntyped(splitPeriod, { start: one, end: other }, "month"),
  "periodLabel of anything": (one, other) => callUntyped(periodLabel, { period: one, calendar: other }),
  "periodFromLabel of anything": (one, other) => callUntyped(periodFromLabel, one, other),
  "addDays of anything": (one, other) => callUntyped(addDays, { date: one, days: other }),
  "addDays of any number of days": (one) => callUntyped(addDays, { date: "2026-11-23", days: one }),
  "countDays of anything": (one) => callUntyped(countDays, one),
  "countWorkingDays of anything": (one, other) =>
    callUntyped(countWorkingDays, { period: "2026", calendar: other, one }),
  "countWorkingDays by a calendar of anything": (one, other) =>
    callUntyped(countWorkingDays, {
      period: "2026",
      calendar: { weekend: one, workingDays: [other], holidays: other },
    }),
  "isWorkingDay of anything": (one, other) => callUntyped(isWorkingDay, { date: one, calendar: other }),
  "overlapOf of anything": (one, other) => callUntyped(overlapOf, one, { start: "2026-01-01", end: other }),
  "periodsOverlap of anything": (one, other) => callUntyped(periodsOverlap, { start: other }, one),
  "businessDateOf of anything": (one, other) => callUntyped(businessDateOf, { instant: one, timeZone: other }),
  "businessDateOf in any zone": (one) =>
    callUntyped(businessDateOf, { instant: "2026-10-31T16:30:00Z", timeZone: one }),
  "checkCalendar of anything": (one) => checkCalendar(one),
  "checkCondition of anything": (one) => checkCondition(one),
  "checkCondition of parts": (one, other) => checkCondition({ kind: "all", of: [{ kind: "not", of: one }, other] }),
  "evaluateCondition of anything": (one, other) => callUntyped(evaluateCondition, { condition: one, values: other }),
  "evaluateCondition of operands and bounds": (one, other) =>
    callUntyped(evaluateCondition, {
      condition: { kind: "compare", value: { attribute: one }, is: "equal", to: other },
      values: [],
    }),
  "evaluateCondition of values": (one, other) =>
    callUntyped(evaluateCondition, {
      condition: { kind: "between", value: { metric: "signed" }, from: "0", to: "1" },
      values: [{ metric: "signed", value: one }, { attribute: "channel", value: other }, one],
    }),
  "evaluateCondition of a quotient": (one, other) =>
    callUntyped(evaluateCondition, {
      condition: { kind: "in", value: { metric: "signed" }, of: ["0.5"] },
      values: [{ metric: "signed", value: { dividend: one, divisor: other } }],
    }),
  "a condition's test, of any attribute": (one) => testAmount((name) => (name === "amount" ? one : undefined)),
  "allocatePool of anything": (one, other) => callUntyped(allocatePool, { amount: one, members: other }),
  "allocatePool of members": (one, other) =>
    callUntyped(allocatePool, {
      amount: "1",
      members: [
        { id: one, weight: other },
        { id: "B", weight: one, floor: other, cap: one },
      ],
    }),
  "allocatePool by terms": (one, other) =>
    callUntyped(allocatePool, {
      amount: "1",
      members: [{ id: "A", weight: "1", actual: one, target: other, points: one }],
      split: one,
      moves: [other],
      margin: other,
    }),
  "fundPool of anything": (one, other) => callUntyped(fundPool, { funding: one, actual: other, target: one }),
  "fundPool of figures": (one, other) =>
    callUntyped(fundPool, {
      funding: { kind: "rate", of: "excess_over_opening", rate: one, opensAbove: other },
      actual: one,
      target: other,
    }),
  "releaseCommission of anything": (one, other) =>
    callUntyped(releaseCommission, { method: "blended", deals: one, receipts: other, ageing: one, state: other }),
  "releaseCommission of deals and receipts": (one, other) =>
    callUntyped(releaseCommission, {
      method: "deal_part",
      deals: [{ id: "D-1", amount: one, earned: other, on: one }, other],
      receipts: [{ id: one, deal: "D-1", amount: other, on: one, agedOn: other, deductions: [one] }, one],
      ageing: [{ upToDays: one, coefficient: other }, other],
      rate: one,
    }),
  "releaseCommission from a state": (one, other) =>
    callUntyped(releaseCommission, {
      method: "deal_part",
      deals: [{ id: "D-1", amount: "1", earned: "1" }],
      receipts: [],
      state: { version: 1, rate: one, deals: [{ id: "D-1", amount: one, earned: "1", net: other, deducted: one }] },
    }),
  "computeClawback of anything": (one, other) =>
    callUntyped(computeClawback, { terms: one, earned: other, startsOn: one, cancelledOn: other, takenBack: one }),
  "computeClawback of terms": (one, other) =>
    callUntyped(computeClawback, {
      terms: { kind: "share", withinDays: one, share: other },
      earned: other,
      startsOn: "2026-01-01",
      cancelledOn: "2026-01-02",
    }),
  "computePayout of anything": (one, other) => callUntyped(computePayout, { curve: one, actual: other, target: one }),
  "computePayout of figures": (one, other) => callUntyped(computePayout, { curve, actual: one, target: other }),
  "computePayout by points of anything": (one, other) =>
    callUntyped(computePayout, { curve: { ...curve, points: [one, { at: other, pays: one }] }, actual: "1" }),
  "computeScorecard of anything": (one, other) =>
    callUntyped(computeScorecard, { lines: [one], missing: "zero", measures: [other] }),
  "computeMatrixPayout of anything": (one, other) => callUntyped(computeMatrixPayout, { matrix: one, measures: other }),
  "computeMatrixPayout of axes": (one, other) =>
    callUntyped(computeMatrixPayout, { matrix: { axes: [one, one], between: "step", cells: other }, measures: [one] }),
  "checkBonus of anything": (one) => checkBonus(one),
  "computeBonus of anything": (one, other) =>
    callUntyped(computeBonus, {
      bonus: { targetIncentive: one, measure: other, gates: [one] },
      measures: other,
      values: one,
    }),
  "computeBonus of figures": (one, other) =>
    callUntyped(computeBonus, {
      bonus: { targetIncentive: "1", measure: { kind: "curve", metric: "signed", curve } },
      measures: [{ metric: "signed", actual: one, target: other }],
      proration: other,
    }),
  "checkPaceRule of anything": (one) => checkPaceRule(one),
  "checkPaceRule of bands": (one, other) =>
    checkPaceRule({ measuredBy: "gap", bands: [one, { status: other, upTo: one, below: other }], reached: one }),
  "pacePreset of anything": (one) => callUntyped(pacePreset, one),
  "computePace of anything": (one, other) =>
    callUntyped(computePace, { actual: one, start: other, target: one, expected: other, rule: one, checkIn: other }),
  "computePace of figures": (one, other) =>
    callUntyped(computePace, { actual: one, start: other, target: "1", expected: { kind: "stated", share: one } }),
  "computePace of days": (one, other) =>
    callUntyped(computePace, {
      period: one,
      asOf: other,
      actual: "1",
      target: "1",
      expected: { kind: "seasonal", dayCount: "inclusive", days: one, cadence: other, weights: [one, other] },
    }),
  "computePace of counts": (one, other) =>
    callUntyped(computePace, {
      asOf: "2026-11-02",
      actual: "1",
      target: "1",
      expected: { kind: "counted", passed: one, total: other },
      checkIn: { kind: "every", everyDays: one, graceDays: other, lastOn: one, startedOn: other },
    }),
  "computeStaleness of anything": (one, other) => callUntyped(computeStaleness, { checkIn: one, asOf: other }),
  "forecastAttainment of anything": (one) => callUntyped(forecastAttainment, one),
  "forecastAttainment of points": (one, other) =>
    callUntyped(forecastAttainment, {
      kind: "trend",
      points: [one, { at: one, value: other }],
      at: other,
      target: "1",
    }),
  "forecastAttainment by anything": (one, other) =>
    callUntyped(forecastAttainment, { kind: "run_rate", actual: one, windfall: other, target: "1", expected: other }),
  "attainabilityPreset of anything": (one) => callUntyped(attainabilityPreset, one),
  "computeAttainability of anything": (one, other) =>
    callUntyped(computeAttainability, { target: one, peers: other, direction: one }),
  "computeAttainability of people": (one, other) =>
    callUntyped(computeAttainability, {
      target: "1",
      peers: {
        results: [one, other],
        corridor: { from: one, to: other },
        countMin: one,
        quantile: other,
        quantilesAt: one,
      },
    }),
  "computeAttainability of a share": (one, other) =>
    callUntyped(computeAttainability, {
      target: "1",
      peers: { share: one, count: other, corridor: { from: "0", to: "1" }, countMin: 1 },
    }),
  "checkSmart of anything": (one, other) => callUntyped(checkSmart, { goal: one, evidence: other, calendar: one }),
  "checkSmart of a goal": (one, other) =>
    callUntyped(checkSmart, {
      goal: { id: "g", scope: { regions: [one], productLines: other }, metric: one, target: other, period: one },
      evidence: { metrics: [one, { id: other, role: one }], steps: { has: [one], asks: other } },
    }),
  "checkSmart of evidence": (one, other) =>
    callUntyped(checkSmart, {
      goal: { id: "g", target: "1" },
      evidence: {
        history: { value: one, trend: other, corridor: one },
        capacity: { needs: [one], limits: [other, { id: one, factors: [other] }], effortlessBelow: one },
        strategy: { phase: one, asks: [other, { focus: one, weightMin: other }], goals: [{ id: one, weight: other }] },
      },
    }),
  "reviewCalendar of anything": (one, other) => callUntyped(reviewCalendar, { period: one, calendar: other }),
  "reviewCalendar by a calendar": (one, other) =>
    callUntyped(reviewCalendar, { period: "2026-11", calendar: { fortnightAnchor: one, weekend: other } }),
  "computeControlLimits of anything": (one, other) =>
    callUntyped(computeControlLimits, { baseline: one, values: [other] }),
  "computeRuns of anything": (one, other) => callUntyped(computeRuns, { values: [one], center: other, length: one }),
  "computeCusum of anything": (one, other) =>
    callUntyped(computeCusum, { values: [one], center: other, sigma: one, k: other, h: one, side: other }),
  "checkAwardRule of anything": (one) => checkAwardRule(one),
  "evaluateAwards of anything": (one, other) =>
    callUntyped(evaluateAwards, { rules: [one], facts: other, customers: one, granted: other }),
  "evaluateAwards of facts": (one, other) =>
    callUntyped(evaluateAwards, { rules: [lightning], facts: [one, { ...settlement.facts[0], amount: other }] }),
  "evaluateAwards by measures": (one, other) =>
    callUntyped(evaluateAwards, { rules: [{ ...lightning, measure: one, window: other }], facts: settlement.facts }),
  "evaluateContest of anything": (one, other) => callUntyped(evaluateContest, { contest: one, entries: other }),
  "spreadTarget of anything": (one, other) =>
    callUntyped(spreadTarget, { target: one, period: other, cadence: "month", weights: one, calendar: other }),
  "spreadTarget by weights of anything": (one, other) =>
    callUntyped(spreadTarget, {
      target: "1",
      period: "2027-Q1",
      cadence: one,
      weights: [one, other],
      weightsBy: other,
    }),
  "recalibrateTargets of anything": (one, other) =>
    callUntyped(recalibrateTargets, { recalibration: one, targets: other, results: one }),
  "recalibrateTargets by anything": (one, other) =>
    callUntyped(recalibrateTargets, {
      recalibration: { ...recalibration, method: one, gates: [other], bounds: one, conserve: other, rounding: one },
      targets: targetVersion,
    }),
  "recalibrateTargets of rows": (one, other) =>
    callUntyped(recalibrateTargets, {
      recalibration: { ...recalibration, baseline: "1", conserve: { kind: "total", among: "all" } },
      targets: {
        ...targetVersion,
        baseline: { version: "0", targets: [one, { id: one, target: other, reached: one, group: one }] },
      },
      results: [other, { id: "Ann", forecast: one, windfall: other, reached: other, attainment: one }],
    }),
  "recalibrateTargets of figures": (one, other) =>
    callUntyped(recalibrateTargets, {
      recalibration: {
        ...recalibration,
        method: { kind: "relief", losses: [one, { id: one, lost: other }], from: { share: one, is: other } },
        gates: [{ kind: "turnover", above: one, counts: [other, { segment: one, left: other, of: one }] }],
        conserve: { kind: "total", gap: one, by: { kind: "weights", weights: [{ id: other, weight: one }] } },
      },
      targets: { version: "1", targets: [one, { id: "Ann", target: other, group: one, segment: other }] },
      results: other,
    }),
  "blendTargetChange of anything": (one, other) =>
    callUntyped(blendTargetChange, { period: one, target: other, changes: one, by: other, calendar: one }),
  "blendTargetChange of changes": (one, other) =>
    callUntyped(blendTargetChange, {
      period: "2027",
      target: "1",
      changes: [{ start: "2027-02-01", target: one }, { start: one, target: other }, other],
      by: "calendar_days",
    }),
  "flagWindfall of anything": (one, other) =>
    callUntyped(flagWindfall, { amount: one, commission: other, target: one, targetIncentive: other, above: one }),
  "excludeWindfalls of anything": (one, other) =>
    callUntyped(excludeWindfalls, {
      deals: [one, { id: one, amount: other, commission: one }],
      above: { shareOfTarget: other, amount: one },
    }),
  "checkLinkage of anything": (one, other) =>
    callUntyped(checkLinkage, {
      linkage: one,
      focus: other,
      goals: [goal],
      plan,
      payAtTarget: [{ component: one, amount: other }, other],
      tolerance: one,
    }),
  "checkLinkage of goals and pay": (one, other) =>
    callUntyped(checkLinkage, { goals: [one, other], plan, payAtTarget: one, tolerance: "0" }),
  "checkLinkage of plans": (one, other) =>
    callUntyped(checkLinkage, { goals: one, plan: other, payAtTarget: [], tolerance: "0" }),
  "realignPlan of anything": (one, other) =>
    callUntyped(realignPlan, { plan: one, version: other, goals: one, decidedOn: other, cost: one, linkage: other }),
  "realignPlan of drafts": (one, other) =>
    callUntyped(realignPlan, {
      ...realignment,
      metrics: [one, { id: "m2", kind: other, facts: one }],
      components: [other, { ...plan.components[0], label: one }, { id: "new", kind: "commission", table: other }],
    }),
  "realignPlan of one draft": (one, other) =>
    callUntyped(realignPlan, { ...realignment, components: [{ ...plan.components[0], table: one }], drop: other }),
  "realignPlan by costs": (one, other) =>
    callUntyped(realignPlan, { ...realignment, cost: { period: "2026-11", participants: one, facts: other } }),
  "explainGoalChange of anything": (one, other) =>
    callUntyped(explainGoalChange, one, { locale: "en", format: "text", reason: other }),
  "explainGoalChange of its parts": (one, other) =>
    callUntyped(
      explainGoalChange,
      { from: one, goals: [other, { ...goal, label: one }], plan: realigned.next },
      { locale: "en", format: "text" },
    ),
  "explainGoalChange by a plan": (one, other) =>
    callUntyped(
      explainGoalChange,
      { from: realigned.from, goals: realignment.goals, plan: { ...realigned.next, calendar: one, effective: other } },
      { locale: other, format: "markdown" },
    ),
  "explainRealignment of anything": (one, other) =>
    callUntyped(explainRealignment, one, { locale: "en", format: "text", goals: other, reason: one }),
  "explainRealignment of what is about a plan": (one, other) =>
    callUntyped(
      explainRealignment,
      {
        ...realigned,
        changes: [one, { kind: "added", of: "component", id: other }],
        missing: one,
        leftOver: other,
        findings: [other],
        cost: one,
      },
      { locale: "zh-CN", format: "markdown", goals: realignment.goals },
    ),
  "explainRealignment of versions and goals": (one, other) =>
    callUntyped(
      explainRealignment,
      { ...realigned, next: { ...realigned.next, calendar: one, effective: other } },
      { locale: one, format: "text", goals: [{ ...goal, label: other }] },
    ),
  "checkLinkageTable of anything": (one, other) =>
    checkLinkageTable({
      id: one,
      version: other,
      rows: [one, { focus: one, metrics: other, components: [one, other] }],
    }),
  "parseLinkage of anything": (one, other) =>
    parseLinkage({ id: "l", version: "1", rows: [{ metrics: one, components: other }] }),
  "checkRecalibration of anything": (one, other) => checkRecalibration({ ...recalibration, method: one, gates: other }),
  "checkTargetVersion of anything": (one, other) =>
    checkTargetVersion({ version: one, targets: [other], baseline: one }),
  "parseRecalibration of anything": (one, other) =>
    parseRecalibration({ ...recalibration, method: one, bounds: other }),
  "parseTargetVersion of anything": (one, other) => parseTargetVersion({ version: "1", targets: one, baseline: other }),
  "cascadeGoal of anything": (one, other) => callUntyped(cascadeGoal, { goal: one, shares: other, by: one }),
  "cascadeGoal of shares": (one, other) =>
    callUntyped(cascadeGoal, {
      goal,
      shares: [{ id: "a", owner: one, weight: other, floor: one, cap: other, tenureMonths: one }, other],
      by: { kind: "blend", parts: [{ share: one, by: other }] },
    }),
  "cascadeGoal by multipliers of anything": (one, other) =>
    callUntyped(cascadeGoal, {
      goal,
      shares: [{ id: "a", owner: { kind: "company" }, role: one, level: other }],
      by: { kind: "equal" },
      multipliers: [one, { kind: "tenure", fromMonths: one, belowMonths: other, factor: one }],
      conversion: { metric: one, steps: [other, { kind: "divide", by: one, gives: other }] },
      overAssignment: other,
    }),
  "spreadGoal of anything": (one, other) =>
    callUntyped(spreadGoal, { goal: { ...goal, period: one }, cadence: other, by: one, weights: other, calendar: one }),
  "spreadGoal of any goal": (one) => callUntyped(spreadGoal, { goal: one, cadence: "month" }),
  "checkGoal of anything": (one, other) => checkGoal({ ...goal, owner: one, scope: other, period: one, target: other }),
  "checkAlignment of anything": (one, other) => callUntyped(checkAlignment, { goals: one, people: other }),
  "checkAlignment of objectives": (one, other) =>
    callUntyped(checkAlignment, {
      goals: [goal],
      objectives: [one, { id: "o", goal: other, period: one, owner: other, keyResults: [{ id: "k", metric: one }] }],
      keyResultsMax: other,
    }),
  "checkAlignment of goals": (one, other) =>
    callUntyped(checkAlignment, { goals: [goal, { ...goal, id: "a", parent: one }, other], people: [one, other] }),
  "measureGoalCoverage of anything": (one, other) =>
    callUntyped(measureGoalCoverage, { goals: [goal, one, { ...goal, id: other }] }),
  "applyGoalTemplates of anything": (one, other) =>
    callUntyped(applyGoalTemplates, { templates: one, people: other, calendar: one }),
  "applyGoalTemplates of key results": (one, other) =>
    callUntyped(applyGoalTemplates, {
      templates: [{ id: "t", role: one, keyResults: [{ id: "k", metric: one, weight: other, measure: one }, other] }],
      people: [one, { id: other, objective: one, role: one, goal: other }],
    }),
  "applyGoalTemplates of figures": (one, other) =>
    callUntyped(applyGoalTemplates, {
      templates: [
        {
          id: "t",
          keyResults: [
            {
              id: "a",
              measure: { kind: "from_to", start: one, target: { kind: "of_goal", share: other, steps: one } },
            },
            { id: "b", measure: { kind: one, by: other, target: { kind: "of_goal", rounding: other } } },
            { id: "c", measure: { kind: "rate_per_day", target: one } },
          ],
        },
      ],
      people: [{ id: "Ann", objective: "a", goal }],
    }),
  "parseGoalTemplate of anything": (one, other) =>
    parseGoalTemplate({
      id: "t",
      level: other,
      keyResults: [{ id: "k", title: one, measure: { kind: "rank", target: one } }],
    }),
  "assessAssignment of anything": (one, other) =>
    callUntyped(assessAssignment, {
      assigned: one,
      target: other,
      reviewBelow: one,
      corridor: { from: one, to: other },
    }),
  "compoundOverAssignment of anything": (one, other) => callUntyped(compoundOverAssignment, { levels: [one, other] }),
  "convertTarget of anything": (one, other) =>
    callUntyped(convertTarget, { target: one, steps: [other, { kind: "divide", by: other }], rounding: one }),
  "checkTrigger of anything": (one, other) => checkTrigger({ ...trigger, fire: one, effects: [other], signals: one }),
  "checkTrigger of terms": (one, other) =>
    checkTrigger({
      ...trigger,
      life: { min: one, max: other },
      limit: one,
      approval: { tiers: [other, { upTo: one }] },
    }),
  "checkTrigger of effects": (one, other) =>
    checkTrigger({
      ...trigger,
      effects: [
        { kind: "swap_metric", from: one, to: other, target: one, progress: other },
        { kind: "tilt_weights", multiply: [one, { metric: "m", factor: other }] },
        { kind: "scale_target", metric: "m", factor: one, conserve: other },
        { kind: "add_dimension", metric: "m", target: one, weight: other },
        { kind: "add_component", component: one },
      ],
    }),
  "applyAdjustment of anything": (one, other) =>
    callUntyped(applyAdjustment, {
      triggers: [trigger, one],
      goals: other,
      decidedOn: other,
      from: one,
      scale: 4,
      targets: other,
    }),
  "applyAdjustment of goals": (one, other) =>
    callUntyped(applyAdjustment, {
      triggers: [{ ...trigger, effects: [{ kind: "scale_target", metric: "m", factor: "0.9" }], scope: other }],
      goals: [{ ...goal, weight: one, scope: other, unit: one }, goal],
      decidedOn: "2026-12-20",
      from: "2027-01-01",
      scale: 4,
      targets: [{ goal: "all", target: one }, other],
      rounding: one,
    }),
  "applyAdjustment of a plan": (one, other) =>
    callUntyped(applyAdjustment, {
      triggers: [
        {
          ...trigger,
          effects: [
            { kind: "swap_metric", from: "signed", to: "held", target: "1" },
            { kind: "add_component", component: one },
          ],
        },
        swapping,
      ],
      goals: [goal],
      plan: { plan: { ...plan, components: [other, measuring] }, inForce: other, version: one, metrics: [other] },
      decidedOn: "2026-12-20",
      from: "2027-01-01",
      change: one,
      scale: 4,
    }),
  "applyAdjustment of metrics that join": (one, other) =>
    callUntyped(applyAdjustment, {
      triggers: [swapping],
      goals: [goal],
      plan: {
        plan: { ...plan, components: [measuring] },
        version: "2",
        metrics: [{ id: "held", kind: one, of: other }],
      },
      decidedOn: "2026-12-20",
      from: "2027-01-01",
      scale: 4,
    }),
  "applyAdjustment of a team": (one, other) =>
    callUntyped(applyAdjustment, {
      triggers: [{ ...trigger, effects: [{ kind: "scale_target", metric: "m", factor: "0.9", conserve: "team" }] }],
      goals: [goal, { ...goal, id: "a", parent: one, target: other }, { ...goal, id: "b", parent: "all" }],
      decidedOn: "2026-12-20",
      from: "2027-01-01",
      scale: 4,
      rounding: { scale: one, mode: other },
    }),
  "undoAdjustment of anything": (one, other) =>
    callUntyped(undoAdjustment, { goals: one, undo: other, from: one, change: other }),
  "undoAdjustment of rows": (one, other) =>
    callUntyped(undoAdjustment, {
      goals: [goal],
      undo: { goals: [{ goal: "all", at: other, before: one, after: other }, one] },
      from: "2027-01-01",
    }),
  "undoPlanAdjustment of anything": (one, other) =>
    callUntyped(undoPlanAdjustment, { plan: one, undo: other, version: one, from: other }),
  "undoPlanAdjustment of an undo": (one, other) =>
    callUntyped(undoPlanAdjustment, {
      plan: { ...plan, label: undefined },
      undo: { goals: one, plan: { before: { ...plan, version: other, components: [one] }, after: other } },
      version: "3",
      from: "2027-01-01",
    }),
  "parseAdjustmentUndo of anything": (one, other) =>
    parseAdjustmentUndo({
      goals: [{ goal: one, at: other, before: { ...goal, target: one }, after: one }],
      plan: { before: { ...plan, effective: one }, after: other },
    }),
  "countSwappedLevel of anything": (one, other) =>
    callUntyped(countSwappedLevel, { opening: one, inflow: other, lost: "0", signed: one, counts: other }),
  "computeSwapAttainment of anything": (one, other) =>
    callUntyped(computeSwapAttainment, {
      before: { actual: one, target: other, length: 1 },
      after: { actual: "1", target: one, length: other },
      progress: other,
    }),
  "lintTrigger of anything": (one, other) => callUntyped(lintTrigger, { ...trigger, scope: one, signals: other }),
  "stepTrigger of anything": (one, other) => callUntyped(stepTrigger, { trigger: one, state: other, observation: one }),
  "stepTrigger of an observation": (one, other) =>
    callUntyped(stepTrigger, { trigger, observation: { ...review, on: one, scope: other, values: [one] } }),
  "stepTrigger of values": (one, other) =>
    callUntyped(stepTrigger, {
      trigger: { ...trigger, signals: [{ metric: "m", window: 1, aggregate: "mean" }] },
      observation: {
        ...review,
        values: [
          { metric: "m", value: one },
          { attribute: "a", value: other },
        ],
      },
    }),
  "stepTrigger from a state": (one, other) =>
    callUntyped(stepTrigger, {
      trigger,
      state: { ...triggerState, cycle: one, signals: [{ metric: "m", values: [other] }], reviewedOn: other },
      observation: { kind: "event", on: "2026-11-03", event: one },
    }),
  "runTriggers of anything": (one, other) =>
    callUntyped(runTriggers, { triggers: [trigger, one], states: other, observations: [other], calendar: one }),
  "runTriggers of observations": (one, other) =>
    callUntyped(runTriggers, {
      triggers: [trigger],
      states: [one],
      observations: [review, { kind: "approval", on: other, trigger: "t", role: one }],
    }),
  "parseTrigger of anything": (one, other) => parseTrigger({ ...trigger, reason: one, recover: other }),
  "parseTriggerState of anything": (one, other) =>
    parseTriggerState({ ...triggerState, since: one, fireCount: other, signals: one }),
  "parseGoal of anything": (one, other) => parseGoal({ ...goal, scope: { regions: one }, start: other }),
  "parseCondition of anything": (one) => parseCondition(one),
  "parseRateTable of anything": (one) => parseRateTable(one),
  "parseAccrualState of anything": (one) => parseAccrualState(one),
  "parseCalendar of anything": (one, other) => parseCalendar({ weekend: one, holidays: [other] }),
  "parseFact of anything": (one, other) =>
    parseFact({ id: "D-1", kind: "deal", on: "2026-11-23", credits: [one], amount: other, attributes: one }),
  "parseManualAdjustment of anything": (one, other) =>
    parseManualAdjustment({ id: one, participant: "Ann", on: other, amount: one, reason: other, approver: "Bo" }),
  "parseRecordedReceipt of anything": (one, other) =>
    parseRecordedReceipt({ id: "R-1", deal: one, amount: other, on: one, deductions: [other] }),
  "parseHandover of anything": (one, other) =>
    parseHandover({ id: "H-1", from: one, on: other, to: [{ participant: other, share: one }], deals: one }),
  "parseMetric of anything": (one, other) =>
    parseMetric({ id: "cycle", kind: "days_between", from: one, facts: other, where: one, aggregate: "max" }),
  "parseMetric of a level of anything": (one, other) =>
    parseMetric({ id: "held", kind: "level", enter: one, leave: {}, signed: other, counts: one, of: other }),
  "parsePaceRule of anything": (one, other) => parsePaceRule({ measuredBy: "ratio", bands: [one], reached: other }),
  "parseParticipant of anything": (one, other) => parseParticipant({ id: one, manager: other, start: other }),
  "parsePeriod of anything": (one) => parsePeriod(one),
  "parsePlan of anything": (one) => parsePlan(one),
  "guidePlan of anything": (one) => callUntyped(guidePlan, one),
  "guidePlan of terms": (one, other) =>
    callUntyped(guidePlan, { ...guideTerms, lightningAward: one, poolFund: other, poolSplit: one, effective: other }),
  "parsePlan of each kind of component": (one, other) =>
    parsePlan({
      id: "sales",
      version: "1",
      currency: "CNY",
      effective: { start: "2026-01-01" },
      metrics: [{ id: "signed", kind: "sum", of: "amount" }],
      components: [
        { id: "bonus", kind: "bonus", targetIncentive: "1", measure: one, gates: other, multipliers: [one] },
        { id: "award", kind: "award", measure: one, window: other, pays: one, customers: other, limit: one },
        { id: "pool", kind: "pool", metric: "signed", funding: one, teamTarget: "own", split: other, weights: one },
        { id: "contest", kind: "contest", metric: "signed", prizes: one, ties: other, eligible: one },
        one,
      ],
    }),
  "settlePlan of lists and moves": (one, other) =>
    callUntyped(settlePlan, {
      plan: guidePlan(guideTerms),
      period: "2026-11",
      participants: [{ id: "Ann", team: "north" }],
      facts: [],
      customers: one,
      poolMoves: other,
    }),
  "parsePlan of metrics and components": (one, other) =>
    parsePlan({
      id: "sales",
      version: "1",
      currency: "CNY",
      effective: { start: "2026-01-01" },
      calendar: one,
      metrics: [one, { id: "signed", kind: "sum", of: other }],
      components: [{ id: "commission", kind: "commission", metric: "signed", table: other, where: one }],
      holdback: { share: one, afterMonths: other, leavers: one },
    }),
  "parseStatement of anything": (one, other) =>
    parseStatement({
      participant: "Ann",
      period: { start: "2026-11-01", end: "2026-11-30" },
      plan: "sales",
      currency: "CNY",
      status: "settled",
      total: one,
      lines: [other, { component: null, kind: "adjustment", amount: one, working: other }],
    }),
  "parseTarget of anything": (one, other) =>
    parseTarget({ participant: "Ann", metric: "signed", period: one, target: "1", start: other }),
};

test.each(Object.entries(calls))("%s gives a result or a RulesError with 1 to 100 issues", (_, call) => {
  const law = fc.property(value, value, (one, other) => {
    try {
      call(one, other);
    } catch (error) {
      expect(error).toBeInstanceOf(RulesError);
      const count = error instanceof RulesError ? error.issues.length : 0;
      expect(count > 0 && count <= 100).toBe(true);
    }
  });
  fc.assert(law, { numRuns: RUNS });
});

test("an owner at the end of the range does not ask for the memory of four thousand million", () => {
  const columns = { owner: Uint32Array.of(2 ** 32 - 1), credited: Float64Array.of(100) };
  expect(() => byAmount.accrueColumns(columns)).toThrow("owner: expected positions below 1000000");
});

test("a million broken rows are answered with a hundred issues", () => {
  const credits = Array.from({ length: 1_000_000 }, () => ({ id: "", credited: "x" }));
  const refusal = () => accrueCommission({ table, target: "1", credits });
  expect(refusal).toThrow(RulesError);
  expect(refusal).toThrow("(and 99 more)");
});
