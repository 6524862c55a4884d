import { OPERAND_KINDS } from "../condition/readOperand.js";
import { createIssue } from "../issue/createIssue.js";
import { ownValue } from "../issue/readKeys.js";
import { PRORATION_BASES } from "./readPlan.js";
import {
  type Check,
  count,
  date,
  fields,
  figure,
  flag,
  isFields,
  list,
  nullable,
  oneOf,
  optional,
  period,
  text,
} from "./shapeChecks.js";

// What explanations read of the workings of bonuses, awards, pools and contests.

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
      fields({ id: text, factor: figure, applied: flag, condition: nullable(condition), measured: nullable(figure) }),
    ),
    facts: list(text),
    undecided: list(text),
    limited: nullable(fields({ by: oneOf(["floor", "cap"]), to: figure, earned: figure })),
    exact: figure,
    rounding: figure,
  })(value, path, issues);

/** The working of awards. */
export const awardWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    awards: list(
      fields({
        on: date,
        amount: figure,
        facts: list(text),
        working: fields({
          window: period,
          measure: fields({ kind: oneOf(["fact", "sum", "count", "count_distinct"]) }),
          value: figure,
          bound: nullable(fields({ is: oneOf(["above", "at_least"]), to: figure })),
          per: nullable(figure),
          each: figure,
          rate: nullable(figure),
          times: count,
          factors: list(figure),
          exact: figure,
          rounding: figure,
        }),
      }),
    ),
    withheld: list(fields({ on: date, facts: list(text), times: count })),
    undecided: list(
      fields({
        fact: text,
        reason: oneOf([
          "attribute_missing",
          "customer_missing",
          "subject_missing",
          "start_missing",
          "multiplier_unknown",
        ]),
      }),
    ),
  })(value, path, issues);

/** The working of a share of a pool. */
export const poolWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    stretch: period,
    team: text,
    funded: fields({
      amount: figure,
      actual: figure,
      target: figure,
      attainment: figure,
      opening: figure,
      base: figure,
      exact: figure,
      rounding: figure,
      capped: nullable(fields({ cap: figure, uncapped: figure })),
    }),
    share: fields({
      actual: figure,
      target: nullable(figure),
      weight: figure,
      baseline: figure,
      limited: optional(oneOf(["floor", "cap"])),
      facts: list(text),
      undecided: list(text),
      moved: list(fields({ move: text, on: date, amount: figure, reason: text, lead: text })),
      amount: figure,
    }),
  })(value, path, issues);

/** The working of a prize. */
export const contestWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    stretch: period,
    team: nullable(text),
    metric: text,
    facts: list(text),
    undecided: list(text),
    won: fields({ place: count, tiedWith: count, value: figure, prize: figure, amount: figure }),
  })(value, path, issues);

const metricFigure: Check = (value, path, issues) =>
  fields({ metric: text, actual: nullable(figure), target: nullable(figure), measured: nullable(figure) })(
    value,
    path,
    issues,
  );

/** Checks what the name of a kind says, or that there is such a name. */
const ofKind =
  (kinds: readonly (readonly [kind: string, check: Check])[]): Check =>
  (value, path, issues) => {
    fields({ kind: oneOf(kinds.map(([kind]) => kind)) })(value, path, issues);
    const named = isFields(value) ? ownValue(value, "kind") : undefined;
    for (const [kind, check] of kinds) if (kind === named) check(value, path, issues);
  };

const measure: Check = (value, path, issues) => {
  const line = { id: text, metric: text, score: nullable(figure), effectiveWeight: figure, contribution: figure };
  const segment = fields({ from: nullable(figure), to: nullable(figure) });
  ofKind([
    ["curve", fields({ figure: metricFigure, segment, isCapped: flag })],
    ["scorecard", fields({ lines: list(fields(line)), score: figure })],
    ["matrix", fields({ figures: list(metricFigure) })],
  ])(value, path, issues);
};

const effect: Check = (value, path, issues) =>
  ofKind([
    ["nothing", fields({})],
    ["payout_at_most", fields({ payout: text })],
    ["factor", fields({ factor: text })],
  ])(value, path, issues);

/** Deeper than conditions are read, so that one that holds itself comes to an end. */
const PATH_LENGTH_MAX = 128;

const condition: Check = (value, path, issues) => {
  if (path.length > PATH_LENGTH_MAX) {
    issues.push(createIssue({ code: "structure_too_deep", path, expected: "a condition", value: undefined }));
    return;
  }
  const verdict = { verdict: oneOf(["true", "false", "unknown"]) };
  const leaf = { ...verdict, value: operand, found };
  const is = oneOf(["above", "at_least", "equal", "not_equal", "at_most", "below"]);
  ofKind([
    ["all", fields({ ...verdict, of: list(condition) })],
    ["any", fields({ ...verdict, of: list(condition) })],
    ["not", fields({ ...verdict, of: condition })],
    ["compare", fields({ ...leaf, is, to: scalar })],
    ["between", fields({ ...leaf, from: text, to: text })],
    ["in", fields({ ...leaf, of: list(text) })],
  ])(value, path, issues);
};

const scalar: Check = (value, path, issues) => {
  if (typeof value !== "boolean") text(value, path, issues);
};

const found: Check = (value, path, issues) => nullable(scalar)(value, path, issues);

const operand: Check = (value, path, issues) => {
  const named = isFields(value) ? OPERAND_KINDS.find((key) => ownValue(value, key) !== undefined) : undefined;
  fields({
    [named ?? "metric"]: text,
    ...(named === "count" ? { days: count } : {}),
    over: optional(oneOf(["quarter", "half", "year"])),
  })(value, path, issues);
};
