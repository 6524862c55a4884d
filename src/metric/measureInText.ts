import { hasOwnKey } from "../issue/hasOwnKey.js";
import { ownValue } from "../issue/readKeys.js";
import { type DecimalInput, decimalText } from "../money/decimalInput.js";
import type { ProgressMeasure } from "./progressMeasure.js";

/** A measure as a document has it: every figure that a call may give as a number is text. */
export function measureInText(measure: ProgressMeasure): ProgressMeasure {
  switch (measure.kind) {
    case "from_to":
      return { ...measure, start: figureText(measure.start), target: figureText(measure.target) };
    case "at_least":
    case "at_most":
      return hasOwnKey(measure, "start") && measure.start !== undefined
        ? { ...measure, start: figureText(measure.start), target: figureText(measure.target) }
        : { ...measure, target: figureText(measure.target) };
    case "between": {
      const range = { from: figureText(measure.from), to: figureText(measure.to) };
      return hasOwnKey(measure, "tolerance") && measure.tolerance !== undefined
        ? { ...measure, ...range, tolerance: figureText(measure.tolerance) }
        : { ...measure, ...range };
    }
    case "rank": {
      const start = ownValue(measure, "start");
      const way = start === undefined ? {} : { start: figureText(start) };
      return { ...measure, ...way, target: figureText(measure.target) };
    }
    case "benchmark":
    case "rate_per_day":
      return { ...measure, target: figureText(measure.target) };
    case "milestones":
    case "binary":
      return { ...measure };
  }
}

/** A figure that was checked, as text. */
export function figureText(figure: DecimalInput): string {
  return decimalText(figure) ?? "";
}
