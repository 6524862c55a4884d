import type { LevelCount } from "../metric/levelCount.js";
import type { Component } from "../plan/component.js";

/** One change that a trigger asks for, as data; within its scope, and never for days before it. */
export type TriggerEffect =
  | SwapMetricEffect
  | AddDimensionEffect
  | TiltWeightsEffect
  | ScaleTargetEffect
  | AddComponentEffect
  | PauseGoalEffect
  | ProposeReviewEffect;

/** Another metric takes the place of one in goals and pay (指标替换). */
export interface SwapMetricEffect {
  /** Swaps a metric. */
  readonly kind: "swap_metric";
  /** The metric that makes way; no other swap of the trigger begins with it or leads to it. */
  readonly from: string;
  /** The metric that takes its place, another one. */
  readonly to: string;
  /**
   * What is to be reached in it, above 0, by each whose goal has no parts. Absent, and for a goal that others are parts of:
   * whoever applies the effect has to say it.
   */
  readonly target?: string | undefined;
  /**
   * What becomes of what was reached before a swap within a period. Default: `stretch_weighted`.
   *
   * - `stretch_weighted`: the attainments of the two stretches count by their lengths.
   * - `reset`: the new metric begins with nothing.
   * - `carry`: it begins with as much of its target as was reached of the old one (see {@link computeSwapAttainment}).
   */
  readonly progress?: SwapProgress | undefined;
  /**
   * What counts of a metric that is a level, such as qualified customers held (意向客户储备量). Default:
   * `stock_plus_signed`, so that closing a customer is never punished. A level of a plan
   * says it too ({@link LevelMetric}); that both say the same is seen when the swap is applied to the plan.
   *
   * - `stock_plus_signed`: what is held, and what has left it by being signed since the swap.
   * - `stock`: what is held.
   * - `inflow`: what has come in since the swap.
   */
  readonly counts?: LevelCount | undefined;
}

/** What becomes of what was reached before a swap. */
export type SwapProgress = "stretch_weighted" | "reset" | "carry";

export type { LevelCount } from "../metric/levelCount.js";

/** A metric joins the goals of those whose goals no others serve; the others keep their proportions in what is left (新增维度). */
export interface AddDimensionEffect {
  /** Adds a metric. */
  readonly kind: "add_dimension";
  /** The metric's id. */
  readonly metric: string;
  /** What is to be reached in it, above 0. */
  readonly target: string;
  /** What it weighs of all together, a ratio above 0 and below 1. */
  readonly weight: string;
}

/** Weights of goals and of scorecards are multiplied, and brought back to 1 together (权重倾斜). */
export interface TiltWeightsEffect {
  /** Tilts weights. */
  readonly kind: "tilt_weights";
  /** 1 to 100 metrics, each once; the others count once. */
  readonly multiply: readonly WeightFactor[];
}

/** What the weight of a metric is multiplied by. */
export interface WeightFactor {
  /** The metric's id. */
  readonly metric: string;
  /** A ratio above 0, up to 10, or with a percent sign to 10000%. */
  readonly factor: string;
}

/** Targets of a metric are multiplied (目标缩放). */
export interface ScaleTargetEffect {
  /** Scales targets. */
  readonly kind: "scale_target";
  /** The metric's id. */
  readonly metric: string;
  /** A ratio above 0, up to 10, or with a percent sign to 10000%. */
  readonly factor: string;
  /** Whether others take over what is taken off, so that the team's total stays. Default: `none`. */
  readonly conserve?: "team" | "none" | undefined;
}

/** A component joins the plan (新增激励项). */
export interface AddComponentEffect {
  /** Adds a component. */
  readonly kind: "add_component";
  /** The component; that the plan has its metrics is seen when it is applied. */
  readonly component: Component;
}

/** A goal does not count (目标暂停). */
export interface PauseGoalEffect {
  /** Pauses a goal. */
  readonly kind: "pause_goal";
  /** The goal's id. */
  readonly goal: string;
}

/** People look at it; nothing is changed (提请复盘). */
export interface ProposeReviewEffect {
  /** Asks for a review. */
  readonly kind: "propose_review";
}
