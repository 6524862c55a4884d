import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readField } from "../metric/fieldReader.js";
import type { ProgressMeasure } from "../metric/progressMeasure.js";
import { readProgressMeasure } from "../metric/readProgressMeasure.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import type { FullRounding } from "../money/rounding.js";
import type { FromToOfGoal, RatePerDayOfGoal, ThresholdOfGoal } from "./goalTemplate.js";
import { type ReadStep, readSteps } from "./readConversion.js";
import { readNamedRounding } from "./readNamedRounding.js";

/** A measure that is stated, or one that lacks its target and how that is made of a goal's. */
export type ReadTemplateMeasure =
  | { readonly kind: "stated"; readonly measure: ProgressMeasure }
  | {
      readonly kind: "of_goal";
      readonly measure:
        | Omit<FromToOfGoal, "target">
        | Omit<ThresholdOfGoal, "target">
        | Omit<RatePerDayOfGoal, "target">;
      readonly figure: ReadFigureOfGoal;
    };

/** How a figure is made of the target of a goal. */
export interface ReadFigureOfGoal {
  /** In units of 10⁻¹⁰. */
  readonly share: bigint;
  readonly steps: readonly ReadStep[];
  readonly rounding: FullRounding;
}

/** Reads the measure of a template's key result from guarded data, or `undefined` with an issue. */
export function readTemplateMeasure(value: unknown, path: IssuePath, issues: Issue[]): ReadTemplateMeasure | undefined {
  if (isOfGoal(value)) return readMeasureOfGoal(value, path, issues);

  return isProgressMeasure(value, path, issues) ? { kind: "stated", measure: value } : undefined;
}

const THRESHOLD_KEYS = ["target", "by"] as const;
const KEYS = {
  from_to: ["start", "target"],
  at_least: THRESHOLD_KEYS,
  at_most: THRESHOLD_KEYS,
  rate_per_day: ["target"],
} as const;
/** How a threshold that follows from a goal may be measured. */
export const OF_GOAL_WAYS = ["met", "distance"] as const;

function readMeasureOfGoal(value: object, path: IssuePath, issues: Issue[]): ReadTemplateMeasure | undefined {
  const countBefore = issues.length;
  const found = readKinded<keyof typeof KEYS, "start" | "target" | "by">(value, KEYS, path, issues);
  if (found === undefined) return undefined;
  const { name, own } = found;
  const figure = readFigureOfGoal(own("target"), [...path, "target"], issues);
  const start = name === "from_to" ? readField("start", { own, path, issues }) : 0n;
  const given = own("by");
  const by = given === undefined ? undefined : readOneOf(given, OF_GOAL_WAYS, [...path, "by"], issues);
  if (figure === undefined || start === undefined || issues.length > countBefore) return undefined;
  switch (name) {
    case "from_to":
      return { kind: "of_goal", measure: { kind: name, start: formatExact(start, RATIO_SCALE) }, figure };
    case "at_least":
    case "at_most":
      return { kind: "of_goal", measure: { kind: name, ...(by === undefined ? {} : { by }) }, figure };
    case "rate_per_day":
      return { kind: "of_goal", measure: { kind: name }, figure };
  }
}

function readFigureOfGoal(value: unknown, path: IssuePath, issues: Issue[]): ReadFigureOfGoal | undefined {
  const keys = { of_goal: ["share", "steps", "rounding"] } as const;
  const figure = readKinded<"of_goal", (typeof keys.of_goal)[number]>(value, keys, path, issues);
  if (figure === undefined) return undefined;
  const [given, steps] = [figure.own("share"), figure.own("steps")];
  const share = given === undefined ? RATIO_ONE : readShare(given, [...path, "share"], issues);

  return {
    share: share ?? RATIO_ONE,
    steps: steps === undefined ? [] : readSteps(steps, [...path, "steps"], issues),
    rounding: readNamedRounding(undefined, figure.own("rounding"), issues, path),
  };
}

/** Whether the target is more than a figure. */
function isOfGoal(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const holder: { readonly target?: unknown } = value;
  const target = ownValue(holder, "target");

  return typeof target === "object" && target !== null;
}

function isProgressMeasure(value: unknown, path: IssuePath, issues: Issue[]): value is ProgressMeasure {
  return readProgressMeasure(value, path, issues) !== undefined;
}
