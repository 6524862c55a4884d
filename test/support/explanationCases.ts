import { type IncentivePlan, type RateTable, type SettlementInput, type Statement, settlePlan } from "incentive-rules";
import { clawedBack, collectedLate, takenOver } from "./cashExplanationCases.js";
import { closedStretch, heldHarmless, swappedToLevel } from "./changeExplanationCases.js";
import { creditedForOthers } from "./creditExplanationCases.js";
import {
  advancedFirst,
  capAndForgiven,
  drawRecovered,
  flooredAndCarried,
  flooredAndReleased,
  limitedDeals,
} from "./drawExplanationCases.js";
import { heldAndForfeited, heldAndPaid, paidAfterHold, stillOnHold } from "./holdExplanationCases.js";
import { payCorrection, payMonth } from "./payExplanationCases.js";

const bands = [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }] as const;

const plan: IncentivePlan = {
  id: "sales",
  version: "2026-1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "attainment", method: "marginal", bands },
    },
  ],
};
/** A bonus in proportion to what was reached. */
const untilTarget: IncentivePlan["components"][number] = {
  id: "bonus",
  kind: "bonus",
  targetIncentive: "1000",
  measure: {
    kind: "curve",
    metric: "signed",
    curve: {
      measuredBy: "attainment",
      between: "linear",
      points: [
        { at: "0%", pays: "0" },
        { at: "100%", pays: "100%" },
      ],
      cap: "100%",
    },
  },
};
const own = { kind: "deal", participant: "张三" } as const;
const october = [{ id: "D-1", on: "2026-10-12", amount: "130000", ...own }];
const november = [
  { id: "D-2", on: "2026-11-12", amount: "30000", ...own },
  { id: "R-1", kind: "deal", on: "2026-11-20", amount: "-20000", reverses: "D-1" },
];
const targets = ["2026-10", "2026-11"].map((period) => ({
  participant: "张三",
  metric: "signed",
  period,
  target: "100000",
}));
const month: SettlementInput = {
  plan,
  period: "2026-11",
  participants: [{ id: "张三" }],
  targets,
  facts: [
    { id: "D-2", on: "2026-11-12", amount: "100000", ...own },
    { id: "D-3", on: "2026-11-20", amount: "30000", ...own },
  ],
};

/** November, after October was settled. */
function returned(terms: Partial<IncentivePlan>): SettlementInput {
  const settled = { ...month, plan: { ...plan, ...terms } };
  const prior = settlePlan({ ...settled, period: "2026-10", facts: october });

  return { ...settled, facts: [...october, ...november], prior };
}

const [component] = plan.components;
const withTable = (table: RateTable): IncentivePlan => ({
  ...plan,
  components: component?.kind === "commission" ? [{ ...component, table }] : [],
});

const inputs = {
  /** Three bands. */
  bands: month,
  /** A part of a deal in another currency with a tax in it, a kicker, a label, a rounding difference, an undecided fact. */
  split: {
    ...month,
    plan: {
      ...withTable({
        measuredBy: "attainment",
        method: "marginal",
        bands: [
          { upTo: "80%", rate: "1%", label: "起步|档" },
          { upTo: "120%", rate: "1.5%", kicker: "100" },
          { rate: "2%" },
        ],
      }),
      amounts: "gross",
      taxRate: "13%",
      metrics: [
        {
          id: "signed",
          kind: "sum",
          of: "amount",
          where: { kind: "compare", value: { attribute: "channel" }, is: "equal", to: "direct" },
        },
      ],
    },
    facts: [
      {
        id: "D-2",
        kind: "deal",
        on: "2026-11-12",
        amount: "33.33",
        currency: "USD",
        rate: "7.123456",
        credits: [
          { participant: "张三", weight: 60 },
          { participant: "0017", weight: 40 },
        ],
        attributes: { channel: "direct" },
      },
      { id: "D-3", on: "2026-11-13", amount: "130000", attributes: { channel: "direct" }, ...own },
      { id: "D-4", on: "2026-11-14", amount: "1000", ...own },
    ],
  },
  /** A third of a target, reached by exactly 120%, by a table that rates everything. */
  joiner: {
    ...month,
    plan: withTable({ measuredBy: "attainment", method: "whole", boundary: "upper_inclusive", bands }),
    participants: [{ id: "张三", start: "2026-11-21" }],
    facts: [{ id: "D-2", on: "2026-11-25", amount: "40000", ...own }],
  },
  /** Somebody in the second and third month of a ramp: commission and a bonus against what it leaves of the target. */
  newcomer: {
    ...month,
    plan: {
      ...plan,
      ramp: { steps: ["25%", "50%", "75%"], months: "from_start" },
      components: [...plan.components, untilTarget],
    },
    participants: [{ id: "张三", start: "2026-09-16" }],
    facts: [{ id: "D-2", on: "2026-11-25", amount: "60000", ...own }],
  },
  /** Somebody in a month of which a ramp leaves nothing, by a plan that pays nothing by a target of 0. */
  "newcomer-of-zero": {
    ...month,
    plan: { ...plan, zeroTarget: "none", ramp: { steps: ["0"], months: "calendar" } },
    participants: [{ id: "张三", start: "2026-11-16" }],
    facts: [{ id: "D-2", on: "2026-11-25", amount: "60000", ...own }],
  },
  /** A return of last month's deal, by settling that month again. */
  "true-up": returned({}),
  /** The same at the rate that the deal earned. */
  "original-rate": returned({ returns: "original_rate" }),
  /** Money by hand, whose reason tries to be markup. */
  adjustment: {
    ...month,
    adjustments: [
      {
        id: "A-1",
        participant: "张三",
        on: "2026-11-30",
        amount: "-12.50",
        reason: "# 补差 *see* <b>mail</b> | @all\n- [x](http://x) www.x &lt;",
        approver: "李总_1",
      },
    ],
  },
  /** Nothing but what is missing. */
  blocked: { ...month, targets: [], facts: [{ id: "D-2", on: "2026-11-12", amount: "5", currency: "USD", ...own }] },
  /** A target of 0 that counts as reached. */
  "zero-full": {
    ...month,
    plan: { ...plan, zeroTarget: "full" },
    targets: targets.map((one) => ({ ...one, target: "0" })),
  },
  /** A target of 0 by which nothing is paid. */
  "zero-none": {
    ...month,
    plan: { ...plan, zeroTarget: "none" },
    targets: targets.map((one) => ({ ...one, target: "0" })),
  },
  /** A currency without cents, money per visit, and a base that is not what is measured. */
  units: {
    ...month,
    plan: {
      ...plan,
      currency: "JPY",
      metrics: [
        { id: "signed", kind: "sum", of: "amount", facts: "deal" },
        { id: "profit", kind: "sum", of: { attribute: "profit" }, unit: "money", facts: "deal" },
        { id: "visits", kind: "count", facts: "visit" },
      ],
      components: [
        {
          id: "profit",
          kind: "commission",
          metric: "signed",
          base: "profit",
          table: {
            measuredBy: "amount",
            method: "whole",
            boundary: "lower_inclusive",
            bands: [{ upTo: "1000000", rate: "5%" }, { rate: "7%" }],
          },
        },
        {
          id: "activity",
          kind: "commission",
          metric: "visits",
          table: { measuredBy: "amount", method: "marginal", bands: [{ upTo: "1", perUnit: "0" }, { perUnit: "500" }] },
        },
      ],
    },
    facts: [
      { id: "D-2", on: "2026-11-12", amount: "1000000", attributes: { profit: "333333" }, ...own },
      ...["V-1", "V-2", "V-3"].map((id) => ({ id, kind: "visit", on: "2026-11-13", participant: "张三" })),
    ],
  },
  /** Bonuses, awards, a share of a pool and a prize. */
  pay: payMonth,
  /** What a cancelled contract changes about these. */
  "pay-correction": payCorrection,
  /** A debt that is paid back out of what was earned above the draw. */
  draw: drawRecovered,
  /** A cap that pays some of what it kept, and a debt that is forgiven. */
  "cap-and-forgiven": capAndForgiven,
  /** A draw that is paid first, and less than nothing earned. */
  "advanced-first": advancedFirst,
  /** Deals within limits, and a commission within another. */
  "limited-deals": limitedDeals,
  "floor-released": flooredAndReleased,
  "floor-carried": flooredAndCarried,
  /** Credit that is rolled up, and credit on top. */
  credits: creditedForOthers,
  /** Pay that waits for cash: some came late, some belongs to a deduction, a deal was handed over. */
  "collected-late": collectedLate,
  /** A deal of somebody else. */
  "taken-over": takenOver,
  /** A deal that was cancelled within the window of the clawback. */
  "clawed-back": clawedBack,
  /** What is held back, what is paid of it, and what a return takes from that. */
  holdback: heldAndPaid,
  /** What somebody who leaves forfeits. */
  forfeited: heldAndForfeited,
  /** A second month on hold. */
  "on-hold": stillOnHold,
  /** Rates that are lower from the 16th on, and take nothing from what came before. */
  "held-harmless": heldHarmless,
  /** What came before them, closed. */
  "closed-stretch": closedStretch,
  /** A bonus on a level that took the place of contracts. */
  "swapped-to-level": swappedToLevel,
  /** The month after. */
  "after-hold": paidAfterHold,
} as const satisfies Readonly<Record<string, SettlementInput>>;

/** 张三's statements, by what they show. */
export const explanationCases: readonly (readonly [name: string, statement: Statement])[] = Object.entries(inputs).map(
  ([name, input]) => {
    const statement = settlePlan(input).statements.find(({ participant }) => participant === "张三");
    if (statement === undefined) throw new Error(`${name} gives no statement`);
    return [name, statement];
  },
);
