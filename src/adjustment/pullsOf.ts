import type { ReadCurve } from "../bonus/readPayoutCurve.js";
import type { ReadLine } from "../bonus/readScorecard.js";
import type { ReadComponent } from "../plan/readComponent.js";

/** A metric, and whether more or less of it is what pays. */
export interface Pull {
  readonly metric: string;
  readonly pays: "more" | "less";
}

/** What a component pays for, as far as its terms say; of a matrix, of awards and of curves that rise and fall nothing is said. */
export function pullsOf(component: ReadComponent): readonly Pull[] {
  switch (component.kind) {
    case "commission": {
      const { metric, base } = component;
      return [metric, ...(base === undefined || base.id === metric.id ? [] : [base])].map(({ id }) => ({
        metric: id,
        pays: "more",
      }));
    }
    case "bonus": {
      const { measure, multipliers } = component.bonus;
      const curves = multipliers.flatMap((one) => (one.kind === "curve" ? pullOf(one.metric, one.curve) : []));
      if (measure.kind === "curve") return [...pullOf(measure.metric, measure.curve), ...curves];
      return measure.kind === "matrix" ? curves : [...measure.scorecard.lines.flatMap(pullOfLine), ...curves];
    }
    case "award":
      return [];
    case "pool":
      return [{ metric: component.pool.metric.id, pays: "more" }];
    case "contest": {
      const { metric, contest } = component;
      return [{ metric: metric.id, pays: contest.direction === "highest_first" ? "more" : "less" }];
    }
  }
}

function pullOfLine({ metric, score }: ReadLine): readonly Pull[] {
  switch (score.kind) {
    case "attainment":
    case "value":
      return [{ metric, pays: "more" }];
    case "mirrored":
    case "inverse":
      return [{ metric, pays: "less" }];
    case "curve":
      return pullOf(metric, score.curve);
  }
}

/** Below its first point a curve pays nothing, so that it rises there unless it falls from then on. */
function pullOf(metric: string, { points, slopeAbove }: ReadCurve): readonly Pull[] {
  const steps = points.slice(1).map(({ pays }, at) => pays - (points[at]?.pays ?? 0n));
  const falls = steps.some((step) => step < 0n);
  const rises = slopeAbove > 0n || steps.some((step) => step > 0n);
  if (falls) return rises ? [] : [{ metric, pays: "less" }];

  return rises || points.some(({ pays }) => pays > 0n) ? [{ metric, pays: "more" }] : [];
}
