import { conditionsOfBonus, metricsOfBonus } from "../bonus/metricsOfBonus.js";
import { operandsOf } from "../condition/operandsOf.js";
import type { ReadCondition } from "../condition/readCondition.js";
import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { ReadFilter } from "../metric/readFilter.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import type { ReadComponent } from "../plan/readComponent.js";
import type { ReadPlan } from "../plan/readPlan.js";
import { lintCondition } from "./lintCondition.js";

/** Metrics that no component asks for, and those of which no fact can ever count. */
export function lintMetrics({ metrics, components }: ReadPlan): readonly Issue[] {
  const asked = new Set(components.flatMap(metricsOf));
  const used = new Set(metrics.filter(({ id }) => asked.has(id)).flatMap(withParts));

  return metrics.flatMap((metric, at) => {
    const path = ["metrics", at];
    const ofUse = used.has(metric.id)
      ? []
      : [
          createIssue({
            code: "metric_unused",
            path,
            expected: "a metric that a component asks for",
            value: metric.id,
          }),
        ];
    const ofFilters = filtersOf(metric).flatMap(({ filter, place }) =>
      lintCondition(filter.condition, [...path, ...place, "where"]),
    );
    return [...ofUse, ...ofFilters];
  });
}

/** Ids of the metrics that a component asks for. */
function metricsOf(component: ReadComponent): readonly (string | undefined)[] {
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

/** A ratio uses the metrics that it is made of. */
function withParts(metric: ReadMetric): readonly string[] {
  return metric.kind === "ratio" ? [metric.id, metric.dividend, metric.divisor] : [metric.id];
}

interface PlacedFilter {
  readonly filter: ReadFilter;
  readonly place: IssuePath;
}

function filtersOf(metric: ReadMetric): readonly PlacedFilter[] {
  const own = { filter: metric.filter, place: [] };
  if (metric.kind === "level") {
    return [
      { filter: metric.enter, place: ["enter"] },
      { filter: metric.leave, place: ["leave"] },
    ];
  }
  if (metric.kind !== "days_between" || hasOwnKey(metric.from, "attribute")) return [own];

  return [own, { filter: metric.from.first, place: ["from", "first"] }];
}
