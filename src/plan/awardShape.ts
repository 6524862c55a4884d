import { UNDECIDED_REASONS } from "../award/award.js";
import { readAwardMeasure } from "../award/readAwardMeasure.js";
import { type Check, count, date, fields, figure, list, nullable, oneOf, period, text } from "./shapeChecks.js";

/** The working of awards. */
export const awardWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    awards: list(award),
    undone: list(award),
    withheld: list(fields({ on: date, facts: list(text), times: count })),
    undecided: list(fields({ fact: text, reason: oneOf(UNDECIDED_REASONS) })),
  })(value, path, issues);

const award: Check = (value, path, issues) =>
  fields({
    id: text,
    on: date,
    amount: figure,
    facts: list(text),
    working: fields({
      window: period,
      measure: readAwardMeasure,
      value: figure,
      bound: nullable(fields({ is: oneOf(["above", "at_least"]), to: figure })),
      per: nullable(figure),
      each: figure,
      rate: nullable(figure),
      times: count,
      timesGranted: count,
      factors: list(figure),
      exact: figure,
      rounding: figure,
    }),
  })(value, path, issues);
