import type { Goal } from "../goal/goal.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { RealignedPlan } from "./realignedPlan.js";

/** What {@link applyAdjustment} makes of goals. */
export interface AdjustedGoals {
  /** The goals in their order, without those that are paused; those that were added come last. */
  readonly goals: readonly Goal[];
  /** What is different, by goal in the order given, then by field. */
  readonly changes: readonly GoalChange[];
  /** What is for people to decide, by priority, id and effect. */
  readonly proposed: readonly ProposedChange[];
  /** Effects that changed nothing, such as a tilt of a metric that nobody has, or one whose goals are all `running`. */
  readonly idle: readonly EffectPlace[];
  /**
   * Ids of goals whose period had begun before `from` and was not over: those within a scope, which stay as they are where
   * the change begins with the `next_period`; else those that changed, whose targets take two rows, until the day before
   * and from that day on.
   */
  readonly running: readonly string[];
  /**
   * The versions of the plan before and after, as {@link explainRealignment} takes them; `null` where no plan was given, or the
   * version in force goes on ({@link explainGoalChange} tells of goals alone). No linkage says what is `missing` or `leftOver`, and no
   * cost is compared; `unmeasured` are metrics that swaps and added dimensions lead to.
   */
  readonly plan: RealignedPlan | null;
  /** What {@link undoAdjustment} gives the goals back by, and {@link undoPlanAdjustment} the plan; JSON to store. */
  readonly undo: AdjustmentUndo;
}

/** Which effect of which trigger. */
export interface EffectPlace {
  /** The trigger's id. */
  readonly trigger: string;
  /** The position of the effect among those of the trigger. */
  readonly effect: number;
}

/** A field of a goal that is different, or a goal that joined (`from: null`) or left (`to: null`), by its metric. */
export interface GoalChange {
  /** The goal's id. */
  readonly goal: string;
  /** What is different. */
  readonly what: "goal" | "metric" | "unit" | "start" | "target" | "weight";
  /** What it was; `null` where there was none. */
  readonly from: string | null;
  /** What it is; `null` where there is none. */
  readonly to: string | null;
  /** Through which effects. */
  readonly by: readonly EffectPlace[];
}

/** An effect that was not applied. */
export interface ProposedChange extends EffectPlace {
  /** The goal that it is about; `null` for all. */
  readonly goal: string | null;
  /**
   * Why people have to act.
   *
   * - `review`: it asks for a look, and for nothing else.
   * - `target_missing`: nobody says what is to be reached in the other metric; of a goal with parts, `targets` has to.
   * - `conserve`: others are to take over what is taken off, and there are none.
   * - `plan`: it is about the plan, and no plan is given.
   * - `plan_scope`: it is about the plan, which pays everyone, and its trigger is not for everything.
   * - `plan_amount`: a bonus measures the metric by amount, and figures of the one are none of the other.
   * - `plan_progress`: the swap begins within a period by `reset` or `carry`, and a bonus settles each stretch by itself.
   * - `plan_weights`: a scorecard pays by other weights than goals have by the effect: of a dimension that it has no line of, or
   *   of a goal that is paused and still paid for.
   * - `running`: the plan stays, as do goals that have begun, so that goals and pay change on the same day.
   */
  readonly why:
    | "review"
    | "target_missing"
    | "conserve"
    | "plan"
    | "plan_scope"
    | "plan_amount"
    | "plan_progress"
    | "plan_weights"
    | "running";
}

/** How goals and a plan become again what they were: a document to store, which `parseAdjustmentUndo` reads. */
export interface AdjustmentUndo {
  /** The goals that are different. */
  readonly goals: readonly UndoneGoal[];
  /** The plan that is different; absent where none is. */
  readonly plan?: UndonePlan | undefined;
}

/** A plan that is different. */
export interface UndonePlan {
  /** The version before, as it was written. */
  readonly before: IncentivePlan;
  /** A fingerprint of the version after, by which a change since then is noticed. */
  readonly after: string;
}

/** A goal that is different. */
export interface UndoneGoal {
  /** The goal's id. */
  readonly goal: string;
  /** Its position among the goals before; `null` where it was added. */
  readonly at: number | null;
  /** The goal before, as it was written; `null` where it was added. */
  readonly before: Goal | null;
  /** A fingerprint of the goal after, by which a change since then is noticed; `null` where it left. */
  readonly after: string | null;
}
