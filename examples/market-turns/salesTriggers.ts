import type { Condition, Trigger } from "incentive-rules";

const cycle = (is: "at_least" | "at_most", to: string): Condition => ({
  kind: "compare",
  value: { metric: "cycle" },
  is,
  to,
});
const event = (to: string): Condition => ({ kind: "compare", value: { attribute: "event" }, is: "equal", to });
/** By whom a change is agreed to, within three reviews. */
const APPROVAL = { tiers: [{ upTo: "15%", role: "sales director" }, { role: "general manager" }], lapsesAfter: 3 };

/** The cycle gets longer: the goal of contracts becomes one of customers held, and what people do counts more. */
export const LONG_CYCLE: Trigger = {
  id: "long-cycle",
  version: "1",
  fire: { when: cycle("at_least", "45"), consecutive: 2 },
  recover: { when: cycle("at_most", "36"), consecutive: 2 },
  life: { max: 12, missingMax: 3 },
  cooldown: 2,
  approval: APPROVAL,
  effects: [
    { kind: "swap_metric", from: "contracts", to: "qualified-customers", target: "5" },
    {
      kind: "tilt_weights",
      multiply: [
        { metric: "visits", factor: "1.5" },
        { metric: "proposals", factor: "1.5" },
      ],
    },
    {
      kind: "add_component",
      component: {
        id: "proposals",
        label: "Proposal award",
        kind: "award",
        facts: "proposal",
        measure: { kind: "count" },
        window: { kind: "day" },
        is: "at_least",
        to: "1",
        per: "1",
        pays: { kind: "amount", amount: "100" },
      },
    },
  ],
  reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
};

/** A price cut in the South: proposals that differ from the competitor's become a goal of their own there. */
export const PRICE_CUT: Trigger = {
  id: "price-cut",
  version: "1",
  scope: { regions: ["South"] },
  fire: { when: event("price-cut"), consecutive: 1 },
  recover: { when: event("prices-back"), consecutive: 1 },
  life: { max: 12 },
  approval: APPROVAL,
  effects: [{ kind: "add_dimension", metric: "differentiated-proposals", target: "2", weight: "10%" }],
  reason: { en: "A competitor has cut prices in the South.", "zh-CN": "竞品在南区降价。" },
};

export const TRIGGERS: readonly Trigger[] = [LONG_CYCLE, PRICE_CUT];
