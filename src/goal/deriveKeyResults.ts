import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_ONE, AMOUNT_SCALE, isAmount } from "../money/readAmount.js";
import { readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { roundFigure } from "../money/roundFigure.js";
import { keyResultInText } from "../okr/keyResultInText.js";
import type { KeyResult } from "../okr/objective.js";
import { convertFigure } from "./readConversion.js";
import type { ReadGoal } from "./readGoal.js";
import { isKeyResult, type ReadTemplateKeyResult } from "./readTemplateKeyResult.js";

/** A figure that follows from a goal. */
export interface DerivedFigure {
  /** Id of the key result. */
  readonly keyResult: string;
  /** Its target, rounded. */
  readonly target: string;
  /** The same before it was rounded, half-up to ten digits. */
  readonly exact: string;
}

/** Key results of somebody with a goal, which is at the path. */
export function deriveKeyResults(
  templates: readonly ReadTemplateKeyResult[],
  goal: ReadGoal,
  path: IssuePath,
  issues: Issue[],
): { readonly keyResults: readonly KeyResult[]; readonly figures: readonly DerivedFigure[] } {
  const figures: DerivedFigure[] = [];
  const keyResults = templates.flatMap((template) => {
    if (template.kind === "stated") return [keyResultInText(template.keyResult)];
    const figure = deriveFigure(template, goal.target, path, issues);
    const start = startOf(template, goal, path, issues);
    if (figure === undefined || (start === undefined && template.startsWithGoal)) return [];
    figures.push(figure);
    const derived = template.complete({ target: figure.target, start });
    if (!isRight(derived, figure, path, issues)) return [];
    if (template.isOwnWay) checkDirection(derived, goal, path, issues);
    return [keyResultInText(derived)];
  });

  return { keyResults, figures };
}

type TemplateOfGoal = ReadTemplateKeyResult & { readonly kind: "of_goal" };

/** The goal's start as the metric has it; `undefined` where it has none, with an issue where it is needed. */
function startOf(template: TemplateOfGoal, { start }: ReadGoal, path: IssuePath, issues: Issue[]): string | undefined {
  if (start !== undefined) return deriveFigure(template, start, path, issues)?.target;
  if (template.startsWithGoal) {
    const expected = `a start of the goal, from which that of "${template.id}" follows`;
    issues.push(createIssue({ code: "key_missing", path: [...path, "start"], expected, value: start }));
  }

  return undefined;
}

/** What falls in the goal falls in the key result, and what rises rises. */
function checkDirection(
  { id, measure }: KeyResult,
  { start, target }: ReadGoal,
  path: IssuePath,
  issues: Issue[],
): void {
  if (start === undefined || start === target || measure.kind !== "from_to") return;
  const way = (readDecimal(measure.target, [], []) ?? 0n) - (readDecimal(measure.start, [], []) ?? 0n);
  if (way > 0n === target > start) return;
  const expected = `a goal that goes the way of "${id}"`;
  issues.push(
    createIssue({ code: "direction_contradictory", path, expected, value: formatExact(start, AMOUNT_SCALE) }),
  );
}

function deriveFigure(
  { id: keyResult, figure: { share, steps, rounding } }: TemplateOfGoal,
  goal: bigint,
  path: IssuePath,
  issues: Issue[],
): DerivedFigure | undefined {
  const figure = convertFigure({ dividend: goal * share, divisor: AMOUNT_ONE * RATIO_ONE }, steps);
  const { units, exact } = roundFigure(figure, rounding);
  if (isAmount(units, rounding.scale)) return { keyResult, target: formatFixed(units, rounding.scale), exact };
  const expected = `a goal that gives "${keyResult}" at most 15 digits before the point`;
  issues.push(createIssue({ code: "amount_out_of_range", path, expected, value: exact }));

  return undefined;
}

/** Whether the figure makes a key result; one rounded to its start, or to 0 a day, does not. */
function isRight(value: unknown, figure: DerivedFigure, path: IssuePath, issues: Issue[]): value is KeyResult {
  const found: Issue[] = [];
  if (isKeyResult(value, path, found)) return true;
  for (const { code, expected } of found) {
    const subject = `a goal from which "${figure.keyResult}" follows as ${expected}`;
    issues.push(createIssue({ code, path, expected: subject, value: figure.target }));
  }

  return false;
}
