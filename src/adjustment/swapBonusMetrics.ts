import type { BonusMeasure } from "../bonus/bonusTerms.js";
import type { LineScore } from "../bonus/scorecard.js";
import type { BonusComponent } from "../plan/component.js";
import type { EffectPlace } from "./adjustedGoals.js";

/** A swap of what a bonus measures. */
export interface BonusSwap {
  readonly to: string;
  readonly place: EffectPlace;
}

/** A bonus, and which swaps met it. */
export interface SwappedBonus {
  /** The same object where nothing changed. */
  readonly component: BonusComponent;
  readonly applied: readonly EffectPlace[];
  /** Swaps of what is measured by amount: figures of one metric are none of another. */
  readonly amounts: readonly EffectPlace[];
}

/**
 * A bonus that measures what metrics were swapped for, all at once: by a curve, on an axis, in a line. Gates and multipliers
 * stay, as conditions on what is still there.
 */
export function swapBonusMetrics(
  component: BonusComponent,
  swapOf: (metric: string) => BonusSwap | undefined,
): SwappedBonus {
  const applied: EffectPlace[] = [];
  const amounts: EffectPlace[] = [];
  const measure = measureWith(component.measure, (metric, measuredBy) => {
    const swap = swapOf(metric);
    if (swap === undefined) return metric;
    (measuredBy === "amount" ? amounts : applied).push(swap.place);
    return measuredBy === "amount" ? metric : swap.to;
  });

  return { component: applied.length === 0 ? component : { ...component, measure }, applied, amounts };
}

type MetricChoice = (metric: string, measuredBy: "attainment" | "amount") => string;

function measureWith(measure: BonusMeasure, choose: MetricChoice): BonusMeasure {
  switch (measure.kind) {
    case "curve":
      return { ...measure, metric: choose(measure.metric, measure.curve.measuredBy) };
    case "matrix": {
      const axes = measure.matrix.axes.map((axis) => ({ ...axis, metric: choose(axis.metric, axis.measuredBy) }));
      return { ...measure, matrix: { ...measure.matrix, axes } };
    }
    case "scorecard": {
      const lines = measure.lines.map((line) => ({ ...line, metric: choose(line.metric, measuredByOf(line.score)) }));
      const ids = measure.lines.map(({ id, metric }, at) => (id === metric ? (lines[at]?.metric ?? id) : id));
      // Lines called by their metrics go on to be, so that statements do not name what is not measured; but no two by one.
      const isUnique = new Set(ids).size === ids.length;
      return { ...measure, lines: isUnique ? lines.map((line, at) => ({ ...line, id: ids[at] ?? line.id })) : lines };
    }
  }
}

function measuredByOf(score: LineScore): "attainment" | "amount" {
  switch (score.kind) {
    case "attainment":
    case "attainment_inverse":
      return "attainment";
    case "curve":
      return score.curve.measuredBy;
    case "value":
      return "amount";
  }
}
