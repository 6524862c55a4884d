import { RATIO_ONE } from "../money/readRatio.js";
import type { ReadComponent } from "../plan/readComponent.js";

/** Metrics by their ids, and how much of a component's pay depends on each, in units of 10⁻¹⁰. */
export type Links = ReadonlyMap<string, bigint>;

/**
 * The metrics that a component measures: all of its pay depends on each, but of a scorecard what its lines weigh.
 *
 * What holds pay down or multiplies it, or says who takes part, is not what it is paid for.
 */
export function linksByPlan(component: ReadComponent): Links {
  switch (component.kind) {
    case "commission":
      return inFull([component.metric.id, ...(component.base === undefined ? [] : [component.base.id])]);
    case "bonus": {
      const { measure } = component.bonus;
      if (measure.kind === "curve") return inFull([measure.metric]);
      if (measure.kind === "matrix") return inFull(measure.matrix.axes.map(({ metric }) => metric));
      const weights = new Map<string, bigint>();
      for (const { metric, weight } of measure.scorecard.lines) {
        weights.set(metric, (weights.get(metric) ?? 0n) + weight);
      }
      return weights;
    }
    case "award":
      return inFull([]);
    case "pool":
    case "contest":
      return inFull([component.kind === "pool" ? component.pool.metric.id : component.metric.id]);
  }
}

/** The same by the metrics that a linkage gives a component: what it does not measure itself it depends on in full. */
export function linksByLinkage(component: ReadComponent, metrics: Iterable<string>): Links {
  const own = linksByPlan(component);

  return new Map(Array.from(metrics, (metric) => [metric, own.get(metric) ?? RATIO_ONE]));
}

function inFull(metrics: readonly string[]): Links {
  return new Map(metrics.map((metric) => [metric, RATIO_ONE]));
}
