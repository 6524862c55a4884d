import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readRuleId } from "../issue/readRuleId.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import type { FullRounding } from "../money/rounding.js";
import type { KeyResult } from "../okr/objective.js";
import { readKeyResult } from "../okr/readKeyResult.js";
import { type ReadStep, readSteps } from "./readConversion.js";
import { readNamedRounding } from "./readNamedRounding.js";

/** A key result of a template: all of it, or all but the figure that follows from a goal. */
export type ReadTemplateKeyResult =
  | { readonly kind: "stated"; readonly id: string; readonly keyResult: KeyResult }
  | {
      readonly kind: "of_goal";
      readonly id: string;
      readonly figure: ReadFigureOfGoal;
      /** Whether it is a way whose start is that of the goal. */
      readonly startsWithGoal: boolean;
      /** Whether it is a way by the goal's own metric, so that it leads where the goal does. */
      readonly isOwnWay: boolean;
      /** The key result with these figures; not checked. */
      readonly complete: (figures: FiguresOfGoal) => unknown;
    };

/** The figures that follow from a goal. */
export interface FiguresOfGoal {
  readonly target: string;
  /** Where the goal has a start. */
  readonly start: string | undefined;
}

/** How a figure is made of the target of a goal. */
export interface ReadFigureOfGoal {
  /** In units of 10⁻¹⁰. */
  readonly share: bigint;
  readonly steps: readonly ReadStep[];
  readonly rounding: FullRounding;
}

const KEYS = ["id", "title", "weight", "metric", "unit", "measure", "scoring"] as const;

/** Reads a key result of a template from guarded data, or `undefined` with an issue. */
export function readTemplateKeyResult(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadTemplateKeyResult | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const measure = ownValue(value, "measure");
  if (!isOfGoal(measure)) {
    return isKeyResult(value, path, issues) ? { kind: "stated", id: value.id, keyResult: value } : undefined;
  }
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const figure = readMeasureOfGoal(measure, [...path, "measure"], issues);
  if (id === undefined || figure === undefined) return undefined;
  const [kind, start] = [ownValue(measure, "kind"), ownValue(measure, "start")];
  const startsWithGoal = kind === "from_to" && start === undefined;
  const complete = ({ target, start: ofGoal }: FiguresOfGoal) => ({
    ...value,
    measure: { ...measure, ...(startsWithGoal ? { start: ofGoal } : {}), target },
  });
  if (!canBeRight(complete, start, path, issues)) return undefined;

  return {
    kind: "of_goal",
    id,
    figure,
    startsWithGoal,
    isOwnWay: kind === "from_to" && figure.steps.length === 0,
    complete,
  };
}

/**
 * Whether some figure makes it a key result, so that what is wrong with it by itself is found before there is a goal. Far
 * away in either direction, or, where it has no way, just one.
 */
function canBeRight(
  complete: (figures: FiguresOfGoal) => unknown,
  start: unknown,
  path: IssuePath,
  issues: Issue[],
): boolean {
  const trials = FAR_AWAY.map((target) => {
    const found: Issue[] = [];
    const isRight = isKeyResult(complete({ target, start: "0" }), path, found);
    return { isRight, found };
  });
  if (trials.some(({ isRight }) => isRight)) return true;
  // A measure with a percent sign has no figures that are far away.
  const near: Issue[] = [];
  if (
    typeof start === "string" &&
    start.endsWith("%") &&
    isKeyResult(complete({ target: "1000%", start }), path, near)
  ) {
    return true;
  }
  const [first] = trials.sort((one, other) => one.found.length - other.found.length);
  issues.push(...(first?.found ?? []));

  return false;
}

const FAR_AWAY = ["99999999999999", "-99999999999999", "1"] as const;

/** Whether a value is a key result; where not, with issues. */
export function isKeyResult(value: unknown, path: IssuePath, issues: Issue[]): value is KeyResult {
  return readKeyResult(value, path, issues) !== undefined;
}

const THRESHOLD_KEYS = ["target", "bound", "by", "start"] as const;
const MEASURE_KEYS = {
  from_to: ["start", "target"],
  at_least: THRESHOLD_KEYS,
  at_most: THRESHOLD_KEYS,
  rate_per_day: ["target"],
} as const;

function readMeasureOfGoal(value: object, path: IssuePath, issues: Issue[]): ReadFigureOfGoal | undefined {
  const measure = readKinded<keyof typeof MEASURE_KEYS, "start" | "target" | "bound" | "by">(
    value,
    MEASURE_KEYS,
    path,
    issues,
  );
  const keys = { of_goal: ["share", "steps", "rounding"] } as const;
  const place = [...path, "target"];
  const figure =
    measure && readKinded<"of_goal", (typeof keys.of_goal)[number]>(measure.own("target"), keys, place, issues);
  if (figure === undefined) return undefined;
  const [given, steps] = [figure.own("share"), figure.own("steps")];
  const share = given === undefined ? RATIO_ONE : readShare(given, [...place, "share"], issues);

  return {
    share: share ?? RATIO_ONE,
    steps: steps === undefined ? [] : readSteps(steps, [...place, "steps"], issues),
    rounding: readNamedRounding(undefined, figure.own("rounding"), issues, place),
  };
}

/** A measure that was not checked. */
interface UncheckedMeasure {
  readonly kind?: unknown;
  readonly start?: unknown;
  readonly target?: unknown;
}

/** Whether the target is more than a figure. */
function isOfGoal(value: unknown): value is UncheckedMeasure {
  if (typeof value !== "object" || value === null) return false;
  const holder: UncheckedMeasure = value;
  const target = ownValue(holder, "target");

  return typeof target === "object" && target !== null;
}
