import type { Trigger, TriggerEffect } from "incentive-rules";

const asked = { kind: "compare", value: { metric: "days" }, is: "at_least", to: "45" } as const;

/** A trigger of which only the effects matter. */
export function activeTrigger(effects: readonly TriggerEffect[], terms: Partial<Trigger> = {}): Trigger {
  return {
    id: "long-cycle",
    version: "1",
    fire: { when: asked, consecutive: 1 },
    recover: { when: { kind: "not", of: asked }, consecutive: 1 },
    life: { max: 6 },
    effects,
    reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
    ...terms,
  };
}
