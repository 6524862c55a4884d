import { type IncentivePlan, type SettlementInput, settlePlan } from "incentive-rules";

/** Paid as deals are collected: late cash releases less, and leavers are paid for a month. */
export const cashPlan: IncentivePlan = {
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
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
    },
  ],
  payment: {
    kind: "receipt",
    method: "deal_part",
    ageing: [{ upToDays: 30, coefficient: "1" }, { coefficient: "80%" }],
    leavers: { withinDays: 30 },
  },
};

/** Sold in September and cancelled in October, after 30 of 90 days. */
export const clawbackPlan: IncentivePlan = {
  ...cashPlan,
  returns: "original_rate",
  clawback: { kind: "pro_rata", withinDays: 90 },
  payment: { kind: "booking" },
};

/** December of two of whom one has left and handed a deal over, after November. */
function afterLeaving(leaver: string, successor: string): SettlementInput {
  const own = { kind: "deal", participant: leaver } as const;
  const november: SettlementInput = {
    plan: cashPlan,
    period: "2026-11",
    participants: [{ id: leaver, end: "2026-12-10" }, { id: successor }],
    facts: [
      { id: "D-1", on: "2026-11-02", amount: "80000", ...own },
      { id: "D-2", on: "2026-11-20", amount: "50000", ...own },
    ],
    receipts: [{ id: "R-1", deal: "D-1", amount: "30000", on: "2026-11-17" }],
  };
  const rebate = [{ kind: "rebate", amount: "1000" }];
  const receipts = [
    { id: "R-2", deal: "D-1", amount: "10000", on: "2026-11-30", recordedOn: "2026-12-01" },
    { id: "R-3", deal: "D-1", amount: "20000", on: "2026-12-17", deductions: rebate },
    { id: "R-4", deal: "D-2", amount: "50000", on: "2026-12-20" },
  ];
  const to = [{ participant: successor, share: "60%" }];

  return {
    ...november,
    period: "2026-12",
    facts: [...november.facts, { id: "D-3", on: "2026-12-02", amount: "10000", ...own }],
    receipts: [...(november.receipts ?? []), ...receipts],
    handovers: [{ id: "H-1", from: leaver, on: "2026-12-11", to, deals: ["D-2"] }],
    prior: settlePlan(november),
  };
}

/** Late cash, deductions, a receipt that was recorded late, a deal that was handed over. */
export const collectedLate = afterLeaving("张三", "李四");
/** The same for who goes on with the deal. */
export const takenOver = afterLeaving("李四", "张三");

const own = { kind: "deal", participant: "张三" } as const;
const sale = { id: "D-1", on: "2026-09-01", amount: "100000", ...own };

/** October of somebody whose deal of September was cancelled. */
export const clawedBack: SettlementInput = {
  plan: clawbackPlan,
  period: "2026-10",
  participants: [{ id: "张三" }],
  facts: [sale, { id: "X-1", kind: "deal", on: "2026-10-01", amount: "-50000", reverses: "D-1" }],
  prior: settlePlan({ plan: clawbackPlan, period: "2026-09", participants: [{ id: "张三" }], facts: [sale] }),
};
