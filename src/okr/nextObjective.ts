import { ownValue } from "../issue/readKeys.js";
import type { ProgressMeasure } from "../metric/progressMeasure.js";
import type { PeriodInput } from "../period/period.js";
import type { KeyResult, Objective } from "./objective.js";

/** An objective for the next cycle, by the one that ends. */
export function nextObjective(
  objective: Objective,
  next: { readonly id: string; readonly period: PeriodInput | undefined; readonly keyResults: readonly KeyResult[] },
): Objective {
  const { id, period, keyResults } = next;

  return { id, ...namesOf(objective), ...(period === undefined ? {} : { period }), keyResults };
}

/** A key result for the next cycle: nothing was reported of it yet, and no score given. */
export function nextKeyResult(keyResult: KeyResult, measure: ProgressMeasure, weight: string | undefined): KeyResult {
  const scoring = ownValue(keyResult, "scoring");

  return {
    id: keyResult.id,
    ...namesOf(keyResult),
    ...(weight === undefined ? {} : { weight }),
    measure,
    ...(scoring === undefined ? {} : { scoring: scoring.kind === "given" ? { kind: "given" } : scoring }),
  };
}

function namesOf(holder: { readonly title?: string | undefined; readonly owner?: string | undefined }): {
  readonly title?: string;
  readonly owner?: string;
} {
  const title = ownValue(holder, "title");
  const owner = ownValue(holder, "owner");

  return { ...(title === undefined ? {} : { title }), ...(owner === undefined ? {} : { owner }) };
}
