import type { IncentivePlan } from "../plan/incentivePlan.js";
import { isSameData } from "./isSameData.js";
import type { PlanChange } from "./realignedPlan.js";

/** What is another in the next version: metrics, then components, in its order, of each what was dropped last. */
export function planChanges(previous: IncentivePlan, next: IncentivePlan): readonly PlanChange[] {
  return [
    ...listChanges(previous.metrics, next.metrics, "metric"),
    ...listChanges(previous.components, next.components, "component"),
  ];
}

function listChanges<Item extends { readonly id: string }>(
  previous: readonly Item[],
  next: readonly Item[],
  of: PlanChange["of"],
): readonly PlanChange[] {
  const before = new Map(previous.map((item) => [item.id, item]));
  const after = new Set(next.map(({ id }) => id));

  return [
    ...next.flatMap((item): PlanChange[] => {
      const old = before.get(item.id);
      if (old === undefined) return [{ kind: "added", of, id: item.id }];
      return isSameData(old, item) ? [] : [{ kind: "replaced", of, id: item.id }];
    }),
    ...previous.flatMap(({ id }): PlanChange[] => (after.has(id) ? [] : [{ kind: "dropped", of, id }])),
  ];
}
