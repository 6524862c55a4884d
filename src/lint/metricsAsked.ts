import { conditionsOfBonus, metricsOfBonus } from "../bonus/metricsOfBonus.js";
import { operandsOf } from "../condition/operandsOf.js";
import type { ReadCondition } from "../condition/readCondition.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { ReadComponent } from "../plan/readComponent.js";

/** Ids of the metrics that a component asks for. */
export function metricsAsked(component: ReadComponent): readonly (string | undefined)[] {
  switch (component.kind) {
    case "commission":
      return [component.metric.id, component.base?.id];
    case "bonus":
      return [
        ...metricsOfBonus(component.bonus).map(({ metric }) => metric),
        ...conditionsOfBonus(component.bonus).flatMap(({ condition }) => metricsIn(condition)),
      ];
    case "award":
      return [];
    case "pool": {
      const { metric, points, eligible } = component.pool;
      return [metric.id, points?.id, ...metricsIn(eligible)];
    }
    case "contest": {
      const { metric, contest, eligible } = component;
      return [metric.id, ...contest.tieBreakers.map((one) => one.metric), ...metricsIn(eligible)];
    }
  }
}

function metricsIn(condition: ReadCondition | undefined): readonly string[] {
  return (condition === undefined ? [] : operandsOf(condition)).flatMap((operand) => {
    if (hasOwnKey(operand, "metric")) return [operand.metric];

    return hasOwnKey(operand, "attainment") ? [operand.attainment] : [];
  });
}
