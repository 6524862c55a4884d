import type { ReadCondition } from "../condition/readCondition.js";
import type { IssuePath } from "../issue/issue.js";
import type { ReadBonus } from "./readBonusTerms.js";

/** A metric that a bonus measures, and where its terms name it. */
export interface NamedMetric {
  readonly metric: string;
  readonly path: IssuePath;
}

/** The metrics that a bonus measures. */
export function metricsOfBonus({ measure, multipliers }: ReadBonus): readonly NamedMetric[] {
  const own = multipliers.flatMap((one, at) =>
    one.kind === "curve" ? [{ metric: one.metric, path: ["multipliers", at, "metric"] }] : [],
  );
  switch (measure.kind) {
    case "curve":
      return [{ metric: measure.metric, path: ["measure", "metric"] }, ...own];
    case "matrix": {
      const { axes } = measure.matrix;
      return [...axes.map(({ metric }, at) => ({ metric, path: ["measure", "matrix", "axes", at, "metric"] })), ...own];
    }
    case "scorecard": {
      const { lines } = measure.scorecard;
      return [...lines.map(({ metric }, at) => ({ metric, path: ["measure", "lines", at, "metric"] })), ...own];
    }
  }
}

/** A condition that a bonus asks, and where it stands. */
export interface PlacedCondition {
  readonly condition: ReadCondition;
  readonly path: IssuePath;
}

/** The conditions that a bonus asks. */
export function conditionsOfBonus({ gates, multipliers }: ReadBonus): readonly PlacedCondition[] {
  return [
    ...gates.map(({ condition }, at) => ({ condition, path: ["gates", at, "condition"] })),
    ...multipliers.flatMap((one, at) =>
      one.kind === "factor" && one.when !== undefined
        ? [{ condition: one.when, path: ["multipliers", at, "when"] }]
        : [],
    ),
  ];
}
