import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { ProgressMeasure } from "../metric/progressMeasure.js";
import { readProgressMeasure } from "../metric/readProgressMeasure.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_ONE } from "../money/readAmount.js";
import { formatFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { roundFigure } from "../money/roundFigure.js";
import type { KeyResult } from "../okr/objective.js";
import { convertFigure } from "./readConversion.js";
import type { ReadFigureOfGoal } from "./readTemplateMeasure.js";
import type { ReadTemplateKeyResult } from "./readTemplates.js";

/** A figure that follows from a goal. */
export interface DerivedFigure {
  /** Id of the key result. */
  readonly keyResult: string;
  /** Its target, rounded. */
  readonly target: string;
  /** The same before it was rounded, half-up to ten digits. */
  readonly exact: string;
}

/** Key results of somebody whose goal is so many millionths; the path is that of the goal. */
export function deriveKeyResults(
  templates: readonly ReadTemplateKeyResult[],
  goal: bigint,
  path: IssuePath,
  issues: Issue[],
): { readonly keyResults: readonly KeyResult[]; readonly figures: readonly DerivedFigure[] } {
  const figures: DerivedFigure[] = [];
  const keyResults = templates.flatMap(({ fields, measure }) => {
    if (measure.kind === "stated") return [{ ...fields, measure: measure.measure }];
    const figure = deriveFigure(fields.id, measure.figure, goal, path, issues);
    if (figure === undefined) return [];
    figures.push(figure);
    const derived: ProgressMeasure = { ...measure.measure, target: figure.target };
    return isRight(derived, figure, path, issues) ? [{ ...fields, measure: derived }] : [];
  });

  return { keyResults, figures };
}

function deriveFigure(
  keyResult: string,
  { share, steps, rounding }: ReadFigureOfGoal,
  goal: bigint,
  path: IssuePath,
  issues: Issue[],
): DerivedFigure | undefined {
  const figure = convertFigure({ dividend: goal * share, divisor: AMOUNT_ONE * RATIO_ONE }, steps);
  if (figure.dividend * AMOUNT_ONE < (AMOUNT_LIMIT - AMOUNT_ONE) * figure.divisor) {
    const { units, exact } = roundFigure(figure, rounding);
    return { keyResult, target: formatFixed(units, rounding.scale), exact };
  }
  const expected = `a goal that gives "${keyResult}" at most 15 digits before the point`;
  issues.push(createIssue({ code: "amount_out_of_range", path, expected, value: formatFigure(figure) }));

  return undefined;
}

/** Whether the figure makes a measure; one rounded to its start, or to 0 a day, does not. */
function isRight(measure: ProgressMeasure, figure: DerivedFigure, path: IssuePath, issues: Issue[]): boolean {
  const found: Issue[] = [];
  readProgressMeasure(measure, path, found);
  for (const { code, expected } of found) {
    const subject = `a goal from which "${figure.keyResult}" follows as ${expected}`;
    issues.push(createIssue({ code, path, expected: subject, value: figure.target }));
  }

  return found.length === 0;
}
