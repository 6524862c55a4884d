import type { GoalChangePolicy, IncentivePlan, SettlementInput } from "incentive-rules";

const rates = (low: string, high: string): IncentivePlan["components"] => [
  {
    id: "commission",
    kind: "commission",
    metric: "signed",
    table: { measuredBy: "attainment", method: "marginal", bands: [{ upTo: "80%", rate: low }, { rate: high }] },
    label: "月度提成",
  },
];

/** On the 16th lower rates hold; 90,000 was signed before, and 20,000 after. */
const changed = (goalChange: GoalChangePolicy): SettlementInput => {
  const plan = {
    ...{ id: "sales", currency: "CNY", goalChange },
    metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
  } as const;
  return {
    versions: [
      { ...plan, version: "1", effective: { start: "2026-01-01", end: "2026-11-15" }, components: rates("1%", "1.5%") },
      { ...plan, version: "2", effective: { start: "2026-11-16" }, components: rates("0.8%", "1.6%") },
    ],
    period: "2026-11",
    participants: [{ id: "张三" }],
    targets: [{ participant: "张三", metric: "signed", period: "2026-11", target: "100000" }],
    facts: [
      { id: "D-1", kind: "deal", on: "2026-11-10", participant: "张三", amount: "90000" },
      { id: "D-2", kind: "deal", on: "2026-11-20", participant: "张三", amount: "20000" },
    ],
  };
};

export const heldHarmless = changed({ kind: "keep_bands" });
export const closedStretch = changed({ kind: "close_stretch" });

const bonusOn = (metric: string): IncentivePlan["components"] => [
  {
    id: "bonus",
    kind: "bonus",
    label: "月度奖金",
    targetIncentive: "1000",
    measure: {
      kind: "curve",
      metric,
      curve: {
        measuredBy: "attainment",
        between: "linear",
        points: [
          { at: "0", pays: "0" },
          { at: "1", pays: "100%" },
        ],
      },
    },
  },
];
const step = (kind: string, customer: string, on: string) =>
  ({ id: `${kind}-${customer}`, kind, customer, on, participant: "张三" }) as const;

/** From the 16th on the bonus is for customers held, of whom one was lost and one signed since. */
export const swappedToLevel: SettlementInput = {
  versions: [
    {
      ...{ id: "sales", version: "1", currency: "CNY", effective: { start: "2026-01-01", end: "2026-11-15" } },
      metrics: [{ id: "contracts", kind: "count", facts: "deal" }],
      components: bonusOn("contracts"),
    },
    {
      ...{ id: "sales", version: "2", currency: "CNY", effective: { start: "2026-11-16" } },
      metrics: [
        {
          ...{ id: "held", kind: "level", of: "customer" },
          enter: { facts: "qualified" },
          leave: { facts: "lost" },
          signed: { facts: "deal" },
        },
      ],
      components: bonusOn("held"),
    },
  ],
  period: "2026-11",
  participants: [{ id: "张三" }],
  targets: [
    { participant: "张三", metric: "contracts", period: "2026-11", target: "4" },
    { participant: "张三", metric: "held", period: "2026-11", target: "4" },
  ],
  facts: [
    ...["A", "B", "C", "D"].map((customer) => step("qualified", customer, "2026-11-05")),
    step("deal", "A", "2026-11-10"),
    step("qualified", "E", "2026-11-18"),
    step("lost", "D", "2026-11-19"),
    step("deal", "B", "2026-11-20"),
  ],
};
