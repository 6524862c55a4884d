import type { Goal } from "../goal/goal.js";
import { ownValue } from "../issue/readKeys.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { EffectPlace, GoalChange } from "./adjustedGoals.js";
import type { GoalDraft } from "./draftGoal.js";

/** The weight that a goal has from now on, in units of 10⁻¹⁰, and through which effects. */
export interface DraftWeight {
  readonly weight: bigint | undefined;
  readonly by: readonly EffectPlace[];
}

/** What is different in a goal, in the order of its fields. */
export function goalChanges(document: Goal, draft: GoalDraft, { weight, by }: DraftWeight): readonly GoalChange[] {
  const { read, metric, target, swapped, scaled, paused } = draft;
  const goal = read.id;
  if (paused.length > 0) return [{ goal, what: "goal", from: read.metric, to: null, by: paused }];
  const change = (what: GoalChange["what"], to: string | null, through: readonly EffectPlace[]): GoalChange[] => {
    const from = what === "goal" ? undefined : ownValue(document, what);
    return [{ goal, what, from: from === undefined ? null : from, to, by: through }];
  };
  const swaps = swapped === undefined ? [] : [swapped];
  const lost = (["unit", "start"] as const).filter(
    (key) => swapped !== undefined && ownValue(document, key) !== undefined,
  );

  return [
    ...(metric === read.metric ? [] : change("metric", metric, swaps)),
    ...lost.flatMap((key) => change(key, null, swaps)),
    ...(target === read.target ? [] : change("target", formatExact(target, AMOUNT_SCALE), [...swaps, ...scaled])),
    ...(weight === undefined || weight === read.weight ? [] : change("weight", formatExact(weight, RATIO_SCALE), by)),
  ];
}

/** A goal with its changes, its keys in their order; what did not change stays as it is written. */
export function adjustedDocument(document: Goal, changes: readonly GoalChange[]): Goal {
  let goal = document;
  for (const change of changes) goal = withChange(goal, change);

  return goal;
}

function withChange(goal: Goal, { what, to }: GoalChange): Goal {
  switch (what) {
    case "metric":
    case "target":
    case "weight":
      return { ...goal, [what]: to };
    case "unit": {
      const { unit: _, ...rest } = goal;
      return rest;
    }
    case "start": {
      const { start: _, ...rest } = goal;
      return rest;
    }
    case "goal":
      return goal;
  }
}
