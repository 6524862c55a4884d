import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { ReadFilter } from "../metric/readFilter.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import type { ReadPlan } from "../plan/readPlan.js";
import { lintCondition } from "./lintCondition.js";
import { metricsAsked } from "./metricsAsked.js";

/** Metrics that no component asks for, and those of which no fact can ever count. */
export function lintMetrics({ metrics, components }: ReadPlan): readonly Issue[] {
  const asked = new Set(components.flatMap(metricsAsked));
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
      ...(metric.signed === undefined ? [] : [{ filter: metric.signed, place: ["signed"] }]),
    ];
  }
  if (metric.kind !== "days_between" || hasOwnKey(metric.from, "attribute")) return [own];

  return [own, { filter: metric.from.first, place: ["from", "first"] }];
}
