import { type SettlementInput, settlePlan } from "incentive-rules";

const own = { kind: "deal", participant: "张三" };
const to100 = [
  { at: "70%", pays: "0" },
  { at: "100%", pays: "100%" },
];

/** Everything that a plan pays beside commission, for somebody who joined in mid-month. */
export const payMonth = {
  plan: {
    id: "sales",
    version: "1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: [
      { id: "signed", kind: "sum", of: "amount", facts: "deal" },
      { id: "visits", kind: "count", facts: "visit" },
      { id: "paid", kind: "sum", of: "amount", facts: "payment" },
      { id: "collection", kind: "ratio", dividend: "paid", divisor: "signed" },
    ],
    components: [
      {
        id: "curve",
        label: "目标奖金",
        kind: "bonus",
        targetIncentive: "1000.01",
        measure: {
          kind: "curve",
          metric: "signed",
          curve: { measuredBy: "attainment", between: "linear", points: to100, slopeAbove: "2", cap: "150%" },
        },
        gates: [
          {
            id: "visiting",
            condition: {
              kind: "all",
              of: [
                { kind: "compare", value: { metric: "visits" }, is: "at_least", to: "2" },
                { kind: "between", value: { attainment: "signed", over: "quarter" }, from: "50%", to: "200%" },
              ],
            },
            otherwise: { kind: "payout_at_most", payout: "100%" },
          },
          {
            id: "level",
            condition: {
              kind: "not",
              of: { kind: "in", value: { attribute: "level" }, of: ["suspended", "leaving"] },
            },
            otherwise: { kind: "nothing" },
          },
        ],
        multipliers: [
          { id: "discount", kind: "factor", factor: "0.9" },
          {
            id: "active",
            kind: "factor",
            factor: "1.2",
            when: { kind: "compare", value: { count: "visit", days: 30 }, is: "above", to: "5" },
          },
        ],
      },
      {
        id: "scorecard",
        kind: "bonus",
        targetIncentive: "1000",
        cap: "800",
        measure: {
          kind: "scorecard",
          missing: "reweigh",
          lines: [
            { id: "signing", metric: "signed", weight: "60%", score: { kind: "attainment" } },
            { id: "visiting", metric: "visits", weight: "40%", score: { kind: "attainment" } },
          ],
        },
      },
      {
        id: "matrix",
        kind: "bonus",
        targetIncentive: "1000",
        measure: {
          kind: "matrix",
          matrix: {
            axes: [
              { metric: "signed", measuredBy: "attainment", at: ["80%", "100%"] },
              { metric: "collection", measuredBy: "amount", at: ["0.5", "0.8"] },
            ],
            between: "step",
            boundary: "lower_inclusive",
            cells: [
              ["40%", "80%"],
              ["60%", "100%"],
            ],
          },
        },
      },
      {
        id: "lightning",
        label: "闪电签单红包",
        kind: "award",
        facts: "deal",
        measure: { kind: "sum", of: "amount", credit: "credit" },
        window: { kind: "day" },
        is: "above",
        to: "20000",
        pays: { kind: "amount", amount: "500" },
        multipliers: [{ factor: "2", list: "leading" }],
        limit: { count: 1, per: "month" },
      },
      {
        id: "benchmark",
        kind: "award",
        facts: "deal",
        customers: { list: "leading" },
        measure: { kind: "fact", of: "amount", credit: "credit" },
        pays: { kind: "rate", rate: "0.1%" },
      },
      {
        id: "pool",
        label: "团队奖金池",
        kind: "pool",
        metric: "signed",
        funding: { opensAbove: "110%", fund: { kind: "rate_of_excess", rate: "5%", over: "target" }, cap: "1000" },
        teamTarget: "members",
        split: { kind: "actual_share" },
        margin: { of: "share", ratio: "20%" },
      },
      {
        id: "champion",
        kind: "contest",
        metric: "signed",
        prizes: [{ place: 1, amount: "1000" }],
        ties: "split",
        minimum: "1",
      },
    ],
  },
  period: "2026-11",
  participants: [
    { id: "张三", team: "北方", level: "senior", start: "2026-11-16" },
    { id: "李四", team: "北方" },
  ],
  targets: [
    { participant: "张三", metric: "signed", period: "2026-11", target: "100000" },
    { participant: "李四", metric: "signed", period: "2026-11", target: "20000" },
    { participant: "李四", metric: "visits", period: "2026-11", target: "1" },
  ],
  customers: [{ list: "leading", customer: "C-1" }],
  facts: [
    { id: "D-1", on: "2026-11-17", amount: "25000.05", customer: "C-1", ...own },
    { id: "D-2", on: "2026-11-18", amount: "34999.95", customer: "C-2", ...own },
    { id: "D-3", on: "2026-11-19", amount: "10", ...own },
    { id: "P-1", kind: "payment", on: "2026-11-20", participant: "张三", amount: "48008" },
    { id: "V-1", kind: "visit", on: "2026-11-20", participant: "张三" },
    { id: "D-4", kind: "deal", on: "2026-11-20", participant: "李四", amount: "60010", customer: "C-3" },
  ],
  poolMoves: [
    {
      id: "M-1",
      component: "pool",
      team: "北方",
      on: "2026-11-30",
      from: "李四",
      to: "张三",
      amount: "50",
      reason: "带新人",
      lead: "王五",
    },
  ],
} as const satisfies SettlementInput;

/** The month after, in which a contract is cancelled: a bonus, an award and a share are not what they were. */
export const payCorrection: SettlementInput = {
  ...payMonth,
  period: "2026-12",
  targets: [
    ...payMonth.targets,
    ...payMonth.targets.map((target) => ({ ...target, period: "2026-12" })),
    { participant: "张三", metric: "visits", period: "2026-12", target: "1" },
  ],
  facts: [
    ...payMonth.facts,
    { id: "R-1", kind: "deal", on: "2026-12-03", amount: "-25000.05", reverses: "D-1" },
    { id: "P-2", kind: "payment", on: "2026-12-20", participant: "张三", amount: "1000" },
    { id: "D-5", kind: "deal", on: "2026-12-20", participant: "张三", amount: "1000", customer: "C-1" },
    { id: "D-6", kind: "deal", on: "2026-12-21", participant: "李四", amount: "1000", customer: "C-2" },
    { id: "P-3", kind: "payment", on: "2026-12-20", participant: "李四", amount: "1000" },
  ],
  prior: settlePlan(payMonth),
};
