import type { PlainDate } from "../period/plainDate.js";
import type { TriggerPhase, TriggerState } from "./triggerState.js";
import type { TriggerFindings } from "./triggerStep.js";

/** What several triggers have come to. */
export interface TriggerRun {
  /** Where each stands, by priority, then id; the next run goes on from it. */
  readonly states: readonly TriggerState[];
  /** The steps by which something happened, by observation, then priority, then id. */
  readonly log: readonly LoggedStep[];
  /** Swaps that exclude each other, by observation, then metric. */
  readonly conflicts: readonly SwapConflict[];
  /** The positions of observations that were for none of the triggers: with a misspelt region, or delivered twice. */
  readonly passedOver: readonly number[];
}

/** A step by which something happened to a trigger. */
export interface LoggedStep extends TriggerFindings {
  /** The position of the observation among those of this run. */
  readonly observation: number;
  /** Its day. */
  readonly on: PlainDate;
  /** The trigger's id. */
  readonly trigger: string;
  /** Where it stands after the step. */
  readonly phase: TriggerPhase;
}

/** Several active triggers swap one metric where their scopes meet; reported when one of them fires. */
export interface SwapConflict {
  /** The position of the observation among those of this run. */
  readonly observation: number;
  /** Its day. */
  readonly on: PlainDate;
  /** The metric that they swap. */
  readonly metric: string;
  /** The triggers, each of which meets another of them, by priority, then id. */
  readonly triggers: readonly string[];
}
