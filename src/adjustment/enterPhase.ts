import type { Cutting } from "../period/cadence.js";
import type { ClosedPeriod } from "../period/period.js";
import { periodAround } from "../period/periodAround.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ReadTrigger } from "./readTrigger.js";
import type { Standing } from "./readTriggerState.js";
import type { FiredCycle, TriggerPhase } from "./triggerState.js";
import type { TriggerEvent } from "./triggerStep.js";

/** A trigger that can be stepped, and how time is cut into its cycles. */
export interface SteppedTrigger {
  readonly trigger: ReadTrigger;
  /** `undefined` where it may fire as often as it does. */
  readonly cutting: Cutting | undefined;
}

/** Where a trigger stands, and how often it has fired. */
export interface Position {
  readonly standing: Standing;
  readonly cycle: FiredCycle | null;
}

/** Where a trigger has come to, and what happened on the way. */
export interface Moved extends Position {
  readonly events: readonly TriggerEvent[];
}

/** A phase begins, and all counts with it. */
export function enterPhase(phase: TriggerPhase, on: PlainDate): Standing {
  return { phase, since: on, fireCount: 0, recoverCount: 0, reviewCount: 0, missingCount: 0 };
}

/** The trigger becomes active, which counts in the cycle of the day. */
export function activate(
  { trigger: { limit }, cutting }: SteppedTrigger,
  { cycle }: Position,
  on: PlainDate,
): Position {
  const standing = enterPhase("active", on);
  if (limit === undefined || cutting === undefined) return { standing, cycle };
  const period = periodAround(on, cutting);

  return { standing, cycle: { period, count: Math.min(firedIn(period, cycle) + 1, limit.count) } };
}

/** What the trigger has changed is over. */
export function coolDown({ cooldown }: ReadTrigger, on: PlainDate): Standing {
  return enterPhase(cooldown === 0 ? "inactive" : "cooldown", on);
}

/** Whether the trigger has fired as often as it may in the cycle of a day. */
export function isLimited(
  { trigger: { limit }, cutting }: SteppedTrigger,
  { cycle }: Position,
  on: PlainDate,
): boolean {
  if (limit === undefined || cutting === undefined || cycle === null) return false;

  return firedIn(periodAround(on, cutting), cycle) >= limit.count;
}

function firedIn({ start, end }: ClosedPeriod, cycle: FiredCycle | null): number {
  return cycle !== null && cycle.period.start === start && cycle.period.end === end ? cycle.count : 0;
}
