import { condition } from "./conditionShape.js";
import {
  type Check,
  count,
  date,
  fields,
  figure,
  flag,
  limited,
  list,
  nullable,
  ofKind,
  oneOf,
  optional,
  period,
  text,
} from "./shapeChecks.js";
import { measuredLevels, rampedTargets } from "./targetShape.js";

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
      isOpen: flag,
      fund,
      base: figure,
      limited,
      exact: figure,
      rounding: figure,
    }),
    share: fields({
      actual: figure,
      target: nullable(figure),
      weight: figure,
      baseline: figure,
      limited: optional(oneOf(["floor", "cap", "others", "pool"])),
      facts: list(text),
      undecided: list(text),
      levels: measuredLevels,
      ramped: rampedTargets,
      moved: list(fields({ move: text, on: date, amount: figure, reason: text, lead: text })),
      amount: figure,
    }),
    ineligible: nullable(condition),
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
    levels: measuredLevels,
    ramped: rampedTargets,
    won: fields({
      aheadBy: nullable(oneOf(["tie_breaker", "reached_on"])),
      place: count,
      tiedWith: count,
      value: figure,
      prize: figure,
      amount: figure,
    }),
  })(value, path, issues);

const fund: Check = (value, path, issues) =>
  ofKind([
    ["fixed", fields({ amount: figure })],
    ["per_head", fields({ amount: figure })],
    ["rate_of_total", fields({ rate: figure })],
    ["rate_of_excess", fields({ rate: figure, over: oneOf(["opening", "target"]) })],
  ])(value, path, issues);
