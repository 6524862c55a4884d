import { ownValue } from "../issue/readKeys.js";
import type { ProgressMeasure } from "../metric/progressMeasure.js";
import { keyResultInText } from "./keyResultInText.js";
import type { KeyResult, Objective } from "./objective.js";

/** An objective for the next cycle, by the one that ends. */
export function nextObjective(
  objective: Objective,
  next: Pick<Objective, "id" | "period" | "goal" | "keyResults">,
): Objective {
  const { id, period, goal, keyResults } = next;
  const cycle = { ...(period === undefined ? {} : { period }), ...(goal === undefined ? {} : { goal }) };

  return { id, ...namesOf(objective), ...cycle, keyResults };
}

/** A key result for the next cycle: nothing was reported of it yet, and no score given. */
export function nextKeyResult(keyResult: KeyResult, measure: ProgressMeasure, weight: string | undefined): KeyResult {
  const scoring = ownValue(keyResult, "scoring");
  const metric = ownValue(keyResult, "metric");
  const unit = ownValue(keyResult, "unit");

  return keyResultInText({
    id: keyResult.id,
    ...namesOf(keyResult),
    ...(weight === undefined ? {} : { weight }),
    ...(metric === undefined ? {} : { metric }),
    ...(unit === undefined ? {} : { unit }),
    measure,
    ...(scoring === undefined ? {} : { scoring: scoring.kind === "given" ? { kind: "given" } : scoring }),
  });
}

function namesOf(holder: { readonly title?: string | undefined; readonly owner?: string | undefined }): {
  readonly title?: string;
  readonly owner?: string;
} {
  const title = ownValue(holder, "title");
  const owner = ownValue(holder, "owner");

  return { ...(title === undefined ? {} : { title }), ...(owner === undefined ? {} : { owner }) };
}
