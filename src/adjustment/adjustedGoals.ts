import type { Goal } from "../goal/goal.js";

/** What {@link applyAdjustment} makes of goals. */
export interface AdjustedGoals {
  /** The goals in their order, without those that are paused; those that were added come last. */
  readonly goals: readonly Goal[];
  /** What is different, by goal in the order given, then by field. */
  readonly changes: readonly GoalChange[];
  /** What is for people to decide, by priority, id and effect. */
  readonly proposed: readonly ProposedChange[];
  /** Effects that found no goal to change, such as a tilt of a metric that nobody has. */
  readonly idle: readonly EffectPlace[];
  /** Ids of goals within a scope that stay as they are since their period had begun before `from` and was not over. */
  readonly running: readonly string[];
  /** What {@link undoAdjustment} gives the goals back by; small JSON to store. */
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
   * - `target_missing`: a swap that does not say what is to be reached.
   * - `conserve`: others are to take over what is taken off (see {@link recalibrateTargets}).
   * - `plan`: it is about the plan, and not about goals.
   */
  readonly why: "review" | "target_missing" | "conserve" | "plan";
}

/** How goals become again what they were. */
export interface AdjustmentUndo {
  /** The goals that are different. */
  readonly goals: readonly UndoneGoal[];
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
