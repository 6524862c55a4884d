import type { ConditionResult } from "../condition/conditionResult.js";
import type { NegativePolicy } from "../draw/draw.js";
import type { SettledDraw } from "../draw/settledDraw.js";
import type { ClosedPeriod } from "../period/period.js";

/** What is paid beside what was earned, or taken for it. */
export interface DrawLine {
  /** No component's. */
  readonly component: null;
  /** Draw, guarantee, what is owed. */
  readonly kind: "draw";
  /** Advanced, less recovered. */
  readonly amount: string;
  /** How it came about. */
  readonly working: DrawLineWorking;
}

/** What was earned, the draw, and what is owed. */
export interface DrawLineWorking extends SettledDraw {
  /** The lines before, the draw, its recovery. */
  readonly step: "draw";
  /** Version of the plan. */
  readonly version: string;
  /** The period that was settled. */
  readonly period: ClosedPeriod;
  /** What becomes of earnings below zero; `null` where nothing is said. */
  readonly negative: NegativePolicy | null;
  /** What the condition found that keeps the participant from a draw; `null` where nothing does. */
  readonly ineligible: ConditionResult | null;
}
