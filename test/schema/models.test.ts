import {
  applyAdjustment,
  type ClosedStatement,
  closeStatement,
  type Fact,
  type IncentivePlan,
  type Issue,
  type Statement,
  settlePlan,
  stepTrigger,
  type Trigger,
} from "incentive-rules";
import * as schemas from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { cashPlan, clawbackPlan, clawedBack, collectedLate } from "../support/cashExplanationCases.js";
import { closedStretch, heldHarmless, swappedToLevel } from "../support/changeExplanationCases.js";
import { creditedForOthers, creditPlan } from "../support/creditExplanationCases.js";
import { flooredAndCarried, flooredAndReleased } from "../support/drawExplanationCases.js";
import { explanationCases } from "../support/explanationCases.js";
import { heldAndForfeited, heldAndPaid, paidAfterHold, stillOnHold } from "../support/holdExplanationCases.js";

const plan: IncentivePlan = {
  id: "sales",
  version: "2026-1",
  currency: "CNY",
  effective: { start: "2026-01-01", end: null },
  amounts: "gross",
  taxRate: "13%",
  returns: "original_rate",
  zeroTarget: "full",
  metrics: [
    { id: "signed", kind: "sum", of: "amount", facts: "deal" },
    { id: "profit", kind: "sum", of: { attribute: "profit" }, unit: "money", facts: ["deal"] },
  ],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      base: "profit",
      table: {
        measuredBy: "attainment",
        method: "marginal",
        bands: [
          { upTo: "80%", rate: "1%" },
          { upTo: null, rate: "2%", kicker: "500", label: "top" },
        ],
      },
      where: { kind: "compare", value: { attribute: "channel" }, is: "not_equal", to: "own" },
    },
  ],
};
const heldPlan: IncentivePlan = { ...plan, holdback: { share: "20%", afterMonths: 3, leavers: "forfeited" } };
const participants = [{ id: "Ann", start: "2026-10-16" }, { id: "Bo" }, { id: "Cy" }];
const targets = [
  { participant: "Ann", metric: "signed", period: "2026-10", target: "31000" },
  { participant: "Ann", metric: "signed", period: "2026-11", target: "0" },
  { participant: "Bo", metric: "signed", period: "2026-10", target: "10000" },
  { participant: "Bo", metric: "signed", period: "2026-11", target: "10000" },
];
const deal = { kind: "deal", attributes: { channel: "partner", profit: "1000" } };
const facts: readonly Fact[] = [
  { ...deal, id: "D-1", on: "2026-10-20", participant: "Ann", amount: "33900", currency: "USD", rate: "7.1" },
  {
    ...deal,
    id: "D-2",
    on: "2026-10-21",
    amount: "100.01",
    credits: [
      { participant: "Ann", share: "60%" },
      { participant: "Bo", share: "0.4" },
    ],
  },
  { id: "D-3", kind: "deal", on: "2026-10-22", participant: "Bo", amount: "5", attributes: { profit: "1" } },
];
const october = settlePlan({ plan, period: "2026-10", participants, targets, facts });
const november = settlePlan({
  plan,
  period: "2026-11",
  participants,
  targets,
  facts: [
    ...facts,
    { ...deal, id: "R-1", on: "2026-11-05", amount: "-3390", currency: "USD", rate: "7.1", reverses: "D-1" },
    { ...deal, id: "D-4", on: "2026-10-30", recordedOn: "2026-11-02", participant: "Bo", amount: "2260" },
  ],
  adjustments: [
    { id: "A-1", participant: "Ann", on: "2026-11-30", amount: "50.00", reason: "Goodwill", approver: "Cy" },
  ],
  prior: { statements: october.statements.filter(({ status }) => status === "settled") },
});
const statements: readonly Statement[] = [...october.statements, ...november.statements];
const heldStatements = [heldAndPaid, heldAndForfeited, stillOnHold, paidAfterHold].flatMap(
  (input) => settlePlan(input).statements,
);
const creditedStatements = settlePlan(creditedForOthers).statements;
const cashStatements = [collectedLate, clawedBack].flatMap((input) => settlePlan(input).statements);
const limitedStatements = [flooredAndReleased, flooredAndCarried].flatMap((input) => settlePlan(input).statements);
/** Of a newcomer by a commission and a bonus, and of one whose target is 0. */
const rampedStatements = explanationCases.flatMap(([name, one]) => (name.startsWith("newcomer") ? [one] : []));
const rampedPlan: IncentivePlan = {
  ...plan,
  ramp: { steps: ["0", "25%", "0.5"], months: "from_start", metrics: ["signed"], roles: ["销售"] },
};

const changedStatements = [heldHarmless, closedStretch, swappedToLevel].flatMap(
  (input) => settlePlan(input).statements,
);
const changedPlans = (heldHarmless.versions ?? []).flatMap((version): IncentivePlan[] => [
  version,
  { ...version, goalChange: { kind: "prorate", protection: "none" } },
  { ...version, goalChange: { kind: "next_period" } },
  { ...version, goalChange: { kind: "close_stretch" } },
]);

const october2026 = { start: "2026-10-01", end: "2026-10-31" };
const award = {
  id: "spiff:1",
  rule: "spiff",
  participant: "Ann",
  on: "2026-11-09",
  amount: "100.00",
  facts: ["D-1"],
  working: {
    window: { start: "2026-11-09", end: "2026-11-09" },
    measure: { kind: "fact", of: "amount", credit: "credit" },
    value: "10000",
    bound: { is: "above", to: "5000" },
    per: null,
    each: "100",
    rate: "0.01",
    times: 1,
    timesGranted: 1,
    factors: [],
    exact: "100",
    rounding: "0",
    undoneWithin: 30,
  },
} as const;
const recalibration = {
  id: "2027-h1",
  baseline: "2027-1",
  version: "2027-2",
  reason: "政策变化",
  conserve: { kind: "none" },
};
const stretch = { days: october2026, team: "north", facts: ["D-1"], moves: ["M-1"] };
const trueUp = { kind: "true_up", period: october2026, amount: "1.00" } as const;
const everyLine: ClosedStatement = {
  kind: "closed_statement",
  version: 1,
  participant: "Ann",
  period: { start: "2026-11-01", end: "2026-11-30" },
  plan: "sales",
  currency: "CNY",
  status: "settled",
  total: "122.00",
  lines: [
    { kind: "award", component: "spiff", amount: "100.00", awards: [award] },
    { kind: "pool", component: "pool", amount: "20.00", stretch },
    {
      kind: "payment",
      component: "fee",
      amount: "2.00",
      parts: [["D-1", "2.00"]],
      receipts: ["R-1"],
      handovers: ["H-1"],
    },
    { ...trueUp, of: "payment", component: "fee", parts: [["D-1", "1.00"]], receipts: ["R-1"], handovers: ["H-1"] },
    { kind: "plan_cap", component: null, amount: "-3.00" },
    { kind: "holdback", component: null, amount: "-1.00", keptBefore: "2.00" },
    { kind: "draw", component: null, amount: "1.00", owed: "1.00" },
    { ...trueUp, of: "award", component: "spiff", parts: [["spiff:0", "1.00"]], awards: [] },
    { ...trueUp, of: "bonus", component: "bonus", parts: [["bonus", "1.00"]], stretches: [stretch] },
    { ...trueUp, of: "holdback", component: null, parts: [["holdback", "1.00"]] },
    { ...trueUp, of: "draw", component: null, parts: [["draw", "1.00"]], owed: "2.00" },
    { kind: "hold", component: null, amount: "-2.00", waiting: "-5.00" },
  ],
};

const commissioned = plan.components[0] ?? never();
const fiscal = { metric: "signed", owner: { kind: "company" }, period: "FY2026-H1", target: "1" };
const decisionDays = { metric: "days" };
const watchful: Trigger = {
  id: "long-cycle",
  version: "1",
  fire: { when: { kind: "compare", value: decisionDays, is: "at_least", to: "45" }, consecutive: 2 },
  recover: { when: { kind: "compare", value: decisionDays, is: "at_most", to: "36" }, consecutive: 2 },
  life: { max: 6 },
  effects: [{ kind: "propose_review" }],
  reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
};

/** A model's functions, and documents with every field that it may have. */
interface Model {
  readonly parse: (valueOrText: unknown) => unknown;
  readonly schema: z.ZodType;
  readonly documents: readonly unknown[];
}

const undone = applyAdjustment({
  triggers: [
    {
      ...watchful,
      effects: [
        { kind: "swap_metric", from: "signed", to: "held", target: "60" },
        { kind: "add_dimension", metric: "proposals", target: "12", weight: "10%" },
        { kind: "pause_goal", goal: "visits" },
        { kind: "add_component", component: { ...commissioned, id: "more" } },
      ],
    },
  ],
  goals: ["signed", "visits", "margin"].map((metric) => ({
    id: metric,
    label: "Goal",
    metric,
    unit: "pieces",
    owner: { kind: "team", id: "East" },
    scope: { regions: ["East"] },
    period: metric === "signed" ? "2026-Q4" : { start: "2026-10-01", end: "2026-12-31" },
    start: "1",
    target: "20.0",
    weight: metric === "signed" ? "50%" : "0.25",
    parent: "all",
    commitment: "committed",
  })),
  plan: { plan, version: "2026-2" },
  decidedOn: "2026-09-14",
  from: "2026-10-01",
  scale: 4,
}).undo;

const models: Readonly<Record<string, Model>> = {
  AdjustmentUndo: {
    parse: schemas.parseAdjustmentUndo,
    schema: schemas.adjustmentUndoSchema,
    documents: [
      undone,
      { goals: [] },
      // In the first half of no year that begins in January, but of one that begins in July.
      { goals: [{ goal: "g", at: 0, before: { ...fiscal, id: "g" }, after: "f" }] },
    ],
  },
  Calendar: {
    parse: schemas.parseCalendar,
    schema: schemas.calendarSchema,
    documents: [
      {
        fiscalYearStart: 4,
        weekend: [6, 7],
        holidays: ["2026-10-01"],
        workingDays: ["2026-10-10"],
        fortnightAnchor: "2026-01-05",
      },
    ],
  },
  ClosedStatement: {
    parse: schemas.parseClosedStatement,
    schema: schemas.closedStatementSchema,
    documents: [
      ...[...statements, ...heldStatements, ...limitedStatements, ...changedStatements].map(closeStatement),
      everyLine,
    ],
  },
  Condition: {
    parse: schemas.parseCondition,
    schema: schemas.conditionSchema,
    documents: [
      {
        kind: "all",
        of: [
          { kind: "not", of: { kind: "in", value: { attribute: "channel" }, of: ["own"] } },
          { kind: "any", of: [{ kind: "between", value: { metric: "signed" }, from: "80%", to: "120%" }] },
          { kind: "compare", value: { count: "visit", days: 7 }, is: "at_least", to: "5" },
        ],
      },
    ],
  },
  Fact: {
    parse: schemas.parseFact,
    schema: schemas.factSchema,
    documents: [
      ...facts,
      ...creditedForOthers.facts,
      {
        id: "V-1",
        kind: "visit",
        on: "2026-11-02",
        recordedOn: "2026-11-03",
        credits: [{ participant: "Ann", weight: "2.5" }],
        quantity: "3",
        customer: "某某集团",
        reverses: "V-0",
        attributes: { remote: false, minutes: 45, note: null },
      },
    ],
  },
  Handover: {
    parse: schemas.parseHandover,
    schema: schemas.handoverSchema,
    documents: [
      { id: "H-1", from: "Ann", on: "2026-12-01", to: [{ participant: "Bo", share: "60%" }] },
      {
        id: "H-2",
        from: "Ann",
        on: "2026-12-01",
        to: [
          { participant: "Bo", share: "0.6" },
          { participant: "Cy", share: "0.4" },
        ],
        deals: ["D-1"],
        customers: ["某某集团"],
        recordedOn: "2026-12-05",
      },
    ],
  },
  RecordedReceipt: {
    parse: schemas.parseRecordedReceipt,
    schema: schemas.recordedReceiptSchema,
    documents: [
      { id: "R-1", deal: "D-1", amount: "30000.00", on: "2026-12-17" },
      {
        id: "R-2",
        deal: "D-1",
        amount: "-30000",
        on: "2027-01-17",
        agedOn: "2026-12-17",
        deductions: [{ kind: "rebate", amount: "-2000" }],
        recordedOn: "2027-01-18",
      },
    ],
  },
  Hold: {
    parse: schemas.parseHold,
    schema: schemas.holdSchema,
    documents: [
      {
        id: "H-1",
        participant: "Ann",
        start: "2026-03-10",
        end: "2026-04-20",
        reason: "审计",
        recordedOn: "2026-03-12",
      },
      { id: "H-2", deal: "D-1", start: "2026-03-10", end: null, reason: "Disputed" },
    ],
  },
  KeyResult: {
    parse: schemas.parseKeyResult,
    schema: schemas.keyResultSchema,
    documents: [
      { id: "a", measure: { kind: "from_to", start: "5", target: "5", zeroRange: "full", unmeasured: "start" } },
      { id: "a", measure: { kind: "at_least", target: "0.25", bound: "exclusive", by: "periods" } },
      {
        id: "a",
        measure: { kind: "at_most", start: "60", target: "36", bound: "inclusive" },
        scoring: {
          kind: "zones",
          between: "linear",
          zones: [
            { id: "commit", share: "30%", score: "0.3" },
            { id: "target", at: "36", score: "0.7" },
          ],
        },
      },
      { id: "a", measure: { kind: "between", from: "20", to: "30", by: "met" } },
      { id: "a", measure: { kind: "between", from: "20", to: "30", tolerance: "10" } },
      {
        id: "a",
        measure: { kind: "milestones", milestones: [{ id: "a", weight: "100%", label: "Signed" }] },
        checkIns: [{ on: "2026-11-02", value: ["a"] }],
      },
      { id: "a", measure: { kind: "binary" }, checkIns: [{ on: "2026-11-02", value: true }] },
      { id: "a", measure: { kind: "rank", target: "3", start: "9" } },
      { id: "a", measure: { kind: "benchmark", target: "5200", is: "above" }, scoring: { kind: "progress" } },
    ],
  },
  GoalTemplate: {
    parse: schemas.parseGoalTemplate,
    schema: schemas.goalTemplateSchema,
    documents: [
      {
        id: "newcomer",
        role: "fast-moving",
        level: "newcomer",
        title: "本月新客户数进入前三",
        keyResults: [
          { id: "place", title: "前三", weight: "20%", measure: { kind: "rank", target: "3" } },
          {
            id: "visits",
            weight: "0.3",
            metric: "customers-visited",
            unit: "visits",
            measure: {
              kind: "rate_per_day",
              target: {
                kind: "of_goal",
                share: "50%",
                steps: [
                  { kind: "divide", by: "25%", gives: "visits" },
                  { kind: "multiply", by: { dividend: "1", divisor: "21" } },
                ],
                rounding: { scale: 0, mode: "up" },
              },
            },
          },
          {
            id: "deals",
            weight: "0.25",
            measure: { kind: "from_to", start: "0", target: { kind: "of_goal", rounding: { scale: 0, mode: "down" } } },
          },
          {
            id: "customers",
            weight: "0.25",
            measure: {
              kind: "at_least",
              by: "distance",
              target: { kind: "of_goal", rounding: { scale: 0, mode: "down" } },
            },
          },
        ],
      },
    ],
  },
  Objective: {
    parse: schemas.parseObjective,
    schema: schemas.objectiveSchema,
    documents: [
      {
        id: "growth",
        title: "本月新客户数进入前三",
        owner: "Ann",
        period: "2026-11",
        goal: "2026-11-east",
        keyResults: [
          {
            id: "visits",
            title: "日均拜访",
            owner: "Bo",
            weight: "0.4",
            metric: "customers-visited",
            unit: "visits",
            measure: { kind: "rate_per_day", target: "8" },
            checkIns: [{ on: "2026-11-02", value: { total: "126", days: "21" } }],
          },
          {
            id: "conversion",
            weight: "60%",
            measure: { kind: "from_to", start: "18%", target: "25%" },
            scoring: { kind: "given", score: "0.7" },
            checkIns: [
              {
                on: "2026-11-02",
                value: { dividend: "1", divisor: "5" },
                confidence: "0.6",
                status: "on_track",
                note: "…",
              },
            ],
          },
        ],
      },
    ],
  },
  ManualAdjustment: {
    parse: schemas.parseManualAdjustment,
    schema: schemas.manualAdjustmentSchema,
    documents: [
      {
        id: "A-1",
        participant: "Ann",
        on: "2026-11-30",
        amount: "-50.00",
        reason: "Paid twice",
        approver: "Bo",
        recordedOn: "2026-12-01",
      },
    ],
  },
  Metric: {
    parse: schemas.parseMetric,
    schema: schemas.metricSchema,
    documents: [
      ...plan.metrics,
      ...creditPlan.metrics,
      { id: "visits", kind: "count", label: "拜访", unit: "visits", direction: "higher_is_better", nature: "process" },
      { id: "customers", kind: "count_distinct", of: "customer" },
      { id: "size", kind: "median", of: "quantity" },
      { id: "conversion", kind: "ratio", dividend: "signed", divisor: "visits" },
      {
        id: "cycle",
        kind: "days_between",
        from: { first: { facts: "visit" }, of: { attribute: "site" } },
        aggregate: "max",
      },
      { id: "age", kind: "days_between", from: { attribute: "found" }, aggregate: "average" },
      { id: "held", kind: "level", enter: { facts: "won" }, leave: { facts: ["lost", "gone"] }, of: "customer" },
      { id: "new", kind: "level", enter: { facts: "won" }, leave: {}, of: "customer", counts: "inflow" },
      {
        id: "reserve",
        kind: "level",
        enter: { facts: "qualified" },
        leave: { facts: "lost" },
        signed: { facts: "deal" },
        counts: "stock_plus_signed",
        of: "customer",
      },
    ],
  },
  PaceRule: {
    parse: schemas.parsePaceRule,
    schema: schemas.paceRuleSchema,
    documents: [
      {
        measuredBy: "gap",
        bands: [{ status: "on_track", upTo: "0" }, { status: "behind", below: "25%" }, { status: "at_risk" }],
        reached: "reached",
        exceeded: "exceeded",
        outdated: "outdated",
      },
    ],
  },
  Participant: {
    parse: schemas.parseParticipant,
    schema: schemas.participantSchema,
    documents: [
      {
        id: "007",
        role: "seller",
        level: "P5",
        team: "East",
        manager: "Bo",
        region: "华东",
        start: "2026-01-01",
        end: "2026-12-31",
      },
      { id: "张三", end: null },
    ],
  },
  Period: {
    parse: schemas.parsePeriod,
    schema: schemas.periodSchema,
    documents: [{ start: "2026-11-01", end: "2026-11-30" }, { start: "2026-11-01" }],
  },
  Plan: {
    parse: schemas.parsePlan,
    schema: schemas.planSchema,
    documents: [
      plan,
      creditPlan,
      cashPlan,
      clawbackPlan,
      heldPlan,
      rampedPlan,
      ...changedPlans,
      flooredAndCarried.plan,
      { ...cashPlan, payment: { kind: "invoice", method: "blended" } },
    ],
  },
  Statement: {
    parse: schemas.parseStatement,
    schema: schemas.statementSchema,
    documents: [
      ...statements,
      ...creditedStatements,
      ...cashStatements,
      ...heldStatements,
      ...limitedStatements,
      ...rampedStatements,
      ...changedStatements,
    ],
  },
  Goal: {
    parse: schemas.parseGoal,
    schema: schemas.goalSchema,
    documents: [
      { id: "2027", metric: "revenue", owner: { kind: "company" }, period: "2027", target: "1200000" },
      {
        id: "2027-Q1-east",
        label: "East",
        metric: "new-customers",
        unit: "customers",
        owner: { kind: "team", id: "East" },
        scope: { customerTypes: ["enterprise"], productLines: ["P-1"], regions: ["East", "华东"] },
        period: "FY2026-Q4",
        start: "0",
        target: "120",
        parent: "2027",
        weight: "60%",
        phase: "launch",
        commitment: "aspirational",
        rollup: "none",
        overAssignment: "10%",
      },
      {
        id: "ann",
        metric: "visits",
        owner: { kind: "person", id: "Ann" },
        period: { start: "2027-01-01", end: "2027-01-31" },
        target: "160",
      },
    ],
  },
  Linkage: {
    parse: schemas.parseLinkage,
    schema: schemas.linkageSchema,
    documents: [
      {
        $schema: "./linkage.schema.json",
        id: "linkage",
        version: "2027-1",
        label: "目标-激励联动表",
        rows: [
          { metrics: ["signed"], components: ["commission"] },
          { focus: "高端客户", metrics: ["key-customers", "lifetime-value"], components: ["signing", "growth"] },
          { focus: "existing customers", metrics: ["cross-sell"], components: ["loyalty"] },
        ],
      },
    ],
  },
  Recalibration: {
    parse: schemas.parseRecalibration,
    schema: schemas.recalibrationSchema,
    documents: [
      {
        ...recalibration,
        method: { kind: "index", index: "90%", least: "0.8", most: "1.2", segments: ["East", "华东"] },
        gates: [
          { kind: "attainment", below: "70%", share: "60%", countMin: 5, behindMin: 4 },
          {
            kind: "turnover",
            above: "15%",
            counts: [
              { segment: "East", left: 3, of: 20 },
              { left: 0, of: 4 },
            ],
          },
        ],
        bounds: { down: "20%", up: "0.05" },
        conserve: { kind: "total", gap: "-100.5", among: "all", by: { kind: "equal" } },
        currency: "CNY",
        rounding: { scale: 1, mode: "down" },
      },
      {
        ...recalibration,
        method: { kind: "relief", losses: [{ id: "Ann", lost: "10" }], from: { share: "30%", is: "at_least" } },
        conserve: {
          kind: "group",
          among: "others",
          by: { kind: "weights", weights: [{ id: "Bo", weight: "1.5" }] },
        },
      },
      {
        ...recalibration,
        method: { kind: "territory", changes: [{ id: "Ann", change: "-12%" }], from: { share: "0.15", is: "above" } },
        conserve: { kind: "total", by: { kind: "baseline" } },
      },
      { ...recalibration, method: { kind: "run_rate", forecastShare: "50%", segments: ["East"] } },
      { ...recalibration, method: { kind: "respread" } },
    ],
  },
  TargetVersion: {
    parse: schemas.parseTargetVersion,
    schema: schemas.targetVersionSchema,
    documents: [
      { version: "2027-1", targets: [{ id: "张三", target: "0" }] },
      {
        version: "2027-2",
        targets: [{ id: "Ann-Q1", target: "90.00", reached: "-80", group: "Ann", segment: "East" }],
        baseline: { version: "2027-1", targets: [{ id: "Ann-Q1", target: "100", group: "Ann", segment: "East" }] },
      },
    ],
  },
  Target: {
    parse: schemas.parseTarget,
    schema: schemas.targetSchema,
    documents: [
      { participant: "Ann", metric: "signed", period: "2026-Q4", target: "100000", start: "2026-10-16", end: null },
      { participant: "Ann", metric: "signed", period: { start: "2026-11-01", end: "2026-11-15" }, target: "0" },
      // In the first half of no year that begins in January, but of one that begins in July.
      { participant: "Ann", metric: "signed", period: "FY2026-H1", target: "1", start: "2026-11-01", end: null },
    ],
  },
  Trigger: {
    parse: schemas.parseTrigger,
    schema: schemas.triggerSchema,
    documents: [
      watchful,
      {
        ...watchful,
        $schema: "./trigger.schema.json",
        label: "Long cycle",
        priority: 7,
        scope: { customerTypes: ["enterprise"], productLines: ["P-1"], regions: ["East", "华东"] },
        signals: [{ metric: "days", window: 3, aggregate: "median" }],
        noData: "break",
        life: { min: 1, max: 6, missingMax: 3 },
        cooldown: 2,
        limit: { count: 1, cycle: "quarter" },
        approval: { tiers: [{ upTo: "5%" }, { upTo: "0.2", role: "总监" }, { role: "总经理" }], lapsesAfter: 2 },
        effects: [
          {
            kind: "swap_metric",
            from: "signed",
            to: "qualified-customers",
            target: "40",
            progress: "reset",
            counts: "stock",
          },
          { kind: "add_dimension", metric: "proposals", target: "12", weight: "15%" },
          { kind: "tilt_weights", multiply: [{ metric: "visits", factor: "150%" }] },
          { kind: "scale_target", metric: "visits", factor: "0.9", conserve: "team" },
          { kind: "add_component", component: plan.components[0] },
          { kind: "pause_goal", goal: "2027-east" },
          { kind: "propose_review" },
        ],
        afterwards: "keep",
        reason: { code: "long-cycle", en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
      },
    ],
  },
  TriggerState: {
    parse: schemas.parseTriggerState,
    schema: schemas.triggerStateSchema,
    documents: [
      stepTrigger({ trigger: watchful, observation: { kind: "review", on: "2026-11-02", values: [] } }).state,
      {
        version: 1,
        trigger: "long-cycle",
        triggerVersion: "1",
        phase: "active",
        since: "2026-11-02",
        fireCount: 2,
        recoverCount: 1,
        reviewCount: 3,
        missingCount: 1,
        cycle: { period: { start: "2026-10-01", end: "2026-12-31" }, count: 1 },
        signals: [{ metric: "days", values: ["45", { dividend: "136", divisor: "3" }, "-0.5"] }],
        observedOn: "2026-11-30",
        reviewedOn: "2026-11-30",
      },
    ],
  },
};

function never(): never {
  throw new Error("The plan has a component");
}

type Path = readonly (string | number)[];

/** The paths of all values below a value. */
function pathsOf(value: unknown, above: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];

  return Object.entries(value).flatMap(([name, item]) => {
    const path = [...above, Array.isArray(value) ? Number(name) : name];
    return [path, ...pathsOf(item, path)];
  });
}

/** A copy in which one place holds something else, under its own key or another. */
function replaced(value: unknown, [key, ...rest]: Path, change: (entry: [string, unknown]) => [string, unknown]) {
  const entries = Object.entries(Object(value)).map((entry): [string, unknown] => {
    if (entry[0] !== String(key)) return entry;
    return rest.length === 0 ? change(entry) : [entry[0], replaced(entry[1], rest, change)];
  });

  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;

  // A blocked statement's list of no lines is the one that zod leaves open.
  return (Object.isFrozen(value) || Object.keys(value).length === 0) && Object.values(value).every(isDeepFrozen);
}

function issuesOf(parse: Model["parse"], value: unknown): readonly Issue[] {
  try {
    parse(value);
  } catch (error) {
    return error instanceof Error && "issues" in error && Array.isArray(error.issues) ? error.issues : [];
  }

  return [];
}

const cases = Object.entries(models).flatMap(([name, { documents, ...model }]) =>
  documents.map((document, at) => ({
    name: `${name} ${at + 1}`,
    ...model,
    document: JSON.parse(JSON.stringify(document)),
  })),
);

describe("statements of these tests", () => {
  test("have a line of every kind", () => {
    const kinds = statements.flatMap(({ lines }) => lines.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual(["adjustment", "commission", "return", "true_up"]);
    expect(new Set(statements.map(({ status }) => status))).toEqual(new Set(["settled", "blocked"]));
  });
});

describe.each(cases)("$name", ({ parse, schema, document }) => {
  // Attributes have the names and values of their own system, and the path of an issue has both texts and numbers.
  const paths = pathsOf(document).filter((path) => !["attributes", "path"].includes(String(path.at(-2))));

  test("is read as it is from a value and from text, and frozen", () => {
    expect(parse(document)).toEqual(document);
    expect(parse(JSON.stringify(document))).toEqual(document);
    expect(isDeepFrozen(parse(document))).toBe(true);
    expect(schema.safeParse(document).success).toBe(true);
  });

  test("with any key misspelt is refused where that is", () => {
    for (const path of paths.filter((one) => typeof one.at(-1) === "string")) {
      const broken = replaced(document, path, ([key, value]) => [`${key}x`, value]);
      const places = issuesOf(parse, broken).map((issue) => issue.path.slice(0, path.length - 1));
      expect([path, places]).toContainEqual(expect.arrayContaining([path.slice(0, -1)]));
      expect(schema.safeParse(broken).success).toBe(false);
    }
  });

  test("with a number for any of its texts is refused at this text", () => {
    for (const path of paths) {
      const broken = replaced(document, path, ([key, value]) => [
        key,
        typeof value === "string" ? numberOf(value) : value,
      ]);
      if (JSON.stringify(broken) === JSON.stringify(document)) continue;
      expect(issuesOf(parse, broken).map((issue) => issue.path)).toContainEqual(path);
      expect(schema.safeParse(broken).success).toBe(false);
    }
  });
});

/** The number that a text says, so that figures go on adding up; any number for other texts. */
function numberOf(text: string): number {
  return Number.isFinite(Number(text)) ? Number(text) : -7.5;
}

describe("a stored statement", () => {
  test("is gone on from as the statement itself is", () => {
    const settle = (prior: readonly Statement[]) =>
      settlePlan({ plan, period: "2026-12", participants, targets, facts, prior: { statements: prior } });
    expect(settle(statements.map((one) => schemas.parseStatement(JSON.stringify(one))))).toEqual(settle(statements));
  });

  test.each<[string, (statement: Statement) => unknown, string, Path]>([
    ["a total with a thousands mark", (one) => ({ ...one, total: "1,000.00" }), "amount_malformed", ["total"]],
    ["a status that there is not", (one) => ({ ...one, status: "paid" }), "value_unknown", ["status"]],
    ["no total", ({ total: _, ...one }) => one, "key_missing", ["total"]],
    ["a field too many", (one) => ({ ...one, paidOn: "2026-12-10" }), "unknown_key", ["paidOn"]],
    ["an open period", (one) => ({ ...one, period: { start: "2026-10-01" } }), "period_open", ["period", "end"]],
    ["a currency that there is not", (one) => ({ ...one, currency: "RMB" }), "currency_unknown", ["currency"]],
  ])("with %s is refused by its code", (_, change, code, path) => {
    const [settled] = november.statements;
    expect(issuesOf(schemas.parseStatement, settled && change(settled))).toMatchObject([{ code, path }]);
  });
});

describe("what one document cannot say alone is left to where it is used", () => {
  test.each([
    ["an original that is not there", schemas.parseFact, { ...facts[0], reverses: "D-0" }],
    ["a currency without a rate", schemas.parseFact, { ...facts[0], rate: undefined }],
    ["a ratio of metrics elsewhere", schemas.parseMetric, { id: "a", kind: "ratio", dividend: "b", divisor: "c" }],
    [
      "an amount as fine as some currency",
      schemas.parseManualAdjustment,
      { id: "A", participant: "Ann", on: "2026-11-30", amount: "0.001", reason: "Rest", approver: "Bo" },
    ],
  ])("%s", (_, parse, document) => {
    expect(issuesOf(parse, document)).toEqual([]);
  });

  test.each<[string, Model["parse"], unknown, string]>([
    ["a fact of nobody", schemas.parseFact, { ...facts[0], participant: undefined }, "key_missing"],
    ["a rate without a currency", schemas.parseFact, { ...facts[0], currency: undefined }, "exchange_rate_unused"],
    [
      "shares of more than 1",
      schemas.parseFact,
      { ...facts[1], credits: [{ participant: "Ann", share: "110%" }] },
      "shares_not_one",
    ],
    [
      "days outside of the target's period",
      schemas.parseTarget,
      { participant: "Ann", metric: "signed", period: "2026-11", target: "1", start: "2026-12-01", end: "2026-12-31" },
      "date_out_of_range",
    ],
    [
      "a goal of nothing",
      schemas.parseGoal,
      { id: "2027", metric: "revenue", owner: { kind: "company" }, period: "2027", target: "0" },
      "target_not_positive",
    ],
    [
      "a goal for a region twice",
      schemas.parseGoal,
      {
        id: "2027",
        metric: "revenue",
        owner: { kind: "company" },
        scope: { regions: ["East", "East"] },
        period: "2027",
        target: "1",
      },
      "id_duplicate",
    ],
    [
      "a label of no period",
      schemas.parseTarget,
      { participant: "Ann", metric: "signed", period: "2026-Q5", target: "1" },
      "label_malformed",
    ],
    [
      "a holiday that is worked",
      schemas.parseCalendar,
      { holidays: ["2026-10-10"], workingDays: ["2026-10-10"] },
      "calendar_conflict",
    ],
    ["a period that ends first", schemas.parsePeriod, { start: "2026-11-02", end: "2026-11-01" }, "period_reversed"],
    ["an id of control characters", schemas.parseParticipant, { id: "A\u0000" }, "id_malformed"],
  ])("but %s is refused", (_, parse, document, code) => {
    expect(issuesOf(parse, document).map((issue) => issue.code)).toEqual([code]);
  });
});
