import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_ONE, isAmount } from "../money/readAmount.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { roundFigure } from "../money/roundFigure.js";
import { keyResultInText } from "../okr/keyResultInText.js";
import type { KeyResult } from "../okr/objective.js";
import { convertFigure } from "./readConversion.js";
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

/** Key results of somebody whose goal is so many millionths; the path is that of the goal. */
export function deriveKeyResults(
  templates: readonly ReadTemplateKeyResult[],
  goal: bigint,
  path: IssuePath,
  issues: Issue[],
): { readonly keyResults: readonly KeyResult[]; readonly figures: readonly DerivedFigure[] } {
  const figures: DerivedFigure[] = [];
  const keyResults = templates.flatMap((template) => {
    if (template.kind === "stated") return [keyResultInText(template.keyResult)];
    const figure = deriveFigure(template, goal, path, issues);
    if (figure === undefined) return [];
    figures.push(figure);
    const derived = template.withTarget(figure.target);
    return isRight(derived, figure, path, issues) ? [keyResultInText(derived)] : [];
  });

  return { keyResults, figures };
}

function deriveFigure(
  { id: keyResult, figure: { share, steps, rounding } }: ReadTemplateKeyResult & { readonly kind: "of_goal" },
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
