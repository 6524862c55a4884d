import { condition } from "./conditionShape.js";
import { PRORATION_BASES } from "./readPlan.js";
import {
  type Check,
  count,
  fields,
  figure,
  flag,
  limited,
  list,
  nullable,
  ofKind,
  oneOf,
  period,
  text,
} from "./shapeChecks.js";
import { measuredLevels, rampedTargets } from "./targetShape.js";

/** The working of a bonus. */
export const bonusWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    stretch: period,
    proration: nullable(fields({ part: count, of: count, by: oneOf(PRORATION_BASES) })),
    targetIncentive: figure,
    measure,
    payout: figure,
    gates: list(fields({ id: text, passed: flag, condition, otherwise: effect })),
    heldPayout: figure,
    multipliers: list(
      fields({
        id: text,
        factor: figure,
        applied: flag,
        condition: nullable(condition),
        figure: nullable(metricFigure),
        curve: nullable(curveReading),
      }),
    ),
    facts: list(text),
    undecided: list(text),
    levels: measuredLevels,
    ramped: rampedTargets,
    limited,
    exact: figure,
    rounding: figure,
  })(value, path, issues);

const measuredBy: Check = (value, path, issues) => oneOf(["attainment", "amount"])(value, path, issues);

const metricFields: Readonly<Record<string, Check>> = {
  metric: text,
  measuredBy,
  actual: (value, path, issues) => nullable(figure)(value, path, issues),
  target: (value, path, issues) => nullable(figure)(value, path, issues),
  measured: (value, path, issues) => nullable(figure)(value, path, issues),
};

const curveFields: Readonly<Record<string, Check>> = {
  measuredBy,
  between: (value, path, issues) => oneOf(["linear", "step"])(value, path, issues),
  segment: (value, path, issues) => {
    const point = nullable(fields({ at: figure, pays: figure }));
    fields({ from: point, to: point, slope: nullable(figure) })(value, path, issues);
  },
  limited,
};

const curveReading: Check = (value, path, issues) => fields(curveFields)(value, path, issues);

const metricFigure: Check = (value, path, issues) => fields(metricFields)(value, path, issues);

const measure: Check = (value, path, issues) => {
  const line = {
    id: text,
    ...metricFields,
    scored: oneOf(["attainment", "value", "mirrored", "inverse", "curve"]),
    curve: nullable(curveReading),
    limited,
    score: nullable(figure),
    effectiveWeight: figure,
    contribution: figure,
  };
  const cell = fields({ at: list(figure), pays: figure });
  ofKind([
    ["curve", fields({ figure: metricFigure, ...curveFields })],
    [
      "scorecard",
      fields({ lines: list(fields(line)), rounding: figure, score: figure, curve: nullable(curveReading) }),
    ],
    ["matrix", fields({ figures: list(metricFigure), between: oneOf(["linear", "step"]), cells: list(cell) })],
  ])(value, path, issues);
};

const effect: Check = (value, path, issues) =>
  ofKind([
    ["nothing", fields({})],
    ["payout_at_most", fields({ payout: text })],
    ["factor", fields({ factor: text })],
  ])(value, path, issues);
