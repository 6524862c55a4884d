import { writeSignalValues } from "./readSignalValues.js";
import type { ReadTriggerState } from "./readTriggerState.js";
import type { TriggerState } from "./triggerState.js";

/** A state as it is stored. */
export function writeTriggerState({ standing, cycle, signals, ...state }: ReadTriggerState): TriggerState {
  const { trigger, triggerVersion, observedOn, reviewedOn } = state;

  return {
    version: 1,
    trigger,
    triggerVersion,
    ...standing,
    cycle: cycle === null ? null : { period: { ...cycle.period }, count: cycle.count },
    signals: writeSignalValues(signals),
    observedOn,
    reviewedOn,
  };
}
