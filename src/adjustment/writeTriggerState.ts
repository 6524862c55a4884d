import { writeSignalValues } from "./readSignalValues.js";
import type { ReadTriggerState } from "./readTriggerState.js";
import type { TriggerState } from "./triggerState.js";

/** A state as it is stored. */
export function writeTriggerState(state: ReadTriggerState): TriggerState {
  const { cycle } = state;

  return {
    ...state,
    cycle: cycle === null ? null : { period: { ...cycle.period }, count: cycle.count },
    signals: writeSignalValues(state.signals),
  };
}
