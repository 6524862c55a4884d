import type { Cutting } from "../period/cadence.js";
import type { ClosedPeriod } from "../period/period.js";
import { periodAround } from "../period/periodAround.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ReadTrigger } from "./readTrigger.js";
import type { ReadTriggerState } from "./readTriggerState.js";
import type { FiredCycle, TriggerPhase } from "./triggerState.js";
import type { TriggerEvent } from "./triggerStep.js";

/** A trigger that can be stepped, and how time is cut into its cycles. */
export interface SteppedTrigger {
  readonly trigger: ReadTrigger;
  /** `undefined` where it may fire as often as it does. */
  readonly cutting: Cutting | undefined;
}

/** Where a trigger has come to, and what happened on the way. */
export interface Moved {
  readonly state: ReadTriggerState;
  readonly events: readonly TriggerEvent[];
}

/** Another phase begins, and all counts with it. */
export function enterPhase(state: ReadTriggerState, phase: TriggerPhase, on: PlainDate): ReadTriggerState {
  return { ...state, phase, since: on, fireCount: 0, recoverCount: 0, reviewCount: 0, missingCount: 0 };
}

/** The trigger becomes active, which counts in the cycle of the day. */
export function activate(
  { trigger, cutting }: SteppedTrigger,
  state: ReadTriggerState,
  on: PlainDate,
): ReadTriggerState {
  const period = trigger.limit === undefined || cutting === undefined ? undefined : periodAround(on, cutting);
  const cycle = period && { period, count: Math.min(firedIn(period, state.cycle) + 1, trigger.limit?.count ?? 0) };

  return { ...enterPhase(state, "active", on), cycle: cycle ?? null };
}

/** What the trigger has changed is over. */
export function coolDown({ cooldown }: ReadTrigger, state: ReadTriggerState, on: PlainDate): ReadTriggerState {
  return enterPhase(state, cooldown === 0 ? "inactive" : "cooldown", on);
}

/** Whether the trigger has fired as often as it may in the cycle of a day. */
export function isLimited({ trigger, cutting }: SteppedTrigger, state: ReadTriggerState, on: PlainDate): boolean {
  if (trigger.limit === undefined || cutting === undefined || state.cycle === null) return false;

  return firedIn(periodAround(on, cutting), state.cycle) >= trigger.limit.count;
}

function firedIn({ start, end }: ClosedPeriod, cycle: FiredCycle | null): number {
  return cycle !== null && cycle.period.start === start && cycle.period.end === end ? cycle.count : 0;
}
