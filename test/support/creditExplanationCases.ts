import type { IncentivePlan, SettlementInput } from "incentive-rules";

const table = { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] } as const;
/** Credit that is rolled up, and credit on top. */
export const creditPlan: IncentivePlan = {
  id: "sales",
  version: "2026-1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [
    { id: "team", kind: "sum", of: "amount", facts: "deal", credit: "rolled_up" },
    { id: "team_deals", kind: "count", facts: "deal", credit: "rolled_up" },
    { id: "supported", kind: "sum", of: "amount", facts: "deal", credit: { overlay: "solution" } },
  ],
  components: [
    { id: "override", kind: "commission", metric: "team", table },
    { id: "deals", kind: "commission", metric: "team_deals", table: { ...table, bands: [{ perUnit: "50" }] } },
    { id: "support", kind: "commission", metric: "supported", table },
  ],
};

/** What 张三 has for two who report to 张三, and on top of a deal of one of them. */
export const creditedForOthers: SettlementInput = {
  plan: creditPlan,
  period: "2026-11",
  participants: [{ id: "张三" }, { id: "李四", manager: "张三" }, { id: "王五", manager: "张三" }],
  facts: [
    {
      id: "D-1",
      kind: "deal",
      on: "2026-11-12",
      amount: "100000",
      credits: [
        { participant: "李四", share: "60%" },
        { participant: "王五", share: "40%" },
      ],
    },
    {
      id: "D-2",
      kind: "deal",
      on: "2026-11-13",
      participant: "王五",
      amount: "2000",
      overlays: [
        {
          name: "solution",
          credits: [
            { participant: "张三", weight: "1" },
            { participant: "李四", weight: "3" },
          ],
        },
      ],
    },
  ],
};
