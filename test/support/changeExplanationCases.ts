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
