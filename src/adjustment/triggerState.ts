import type { ExactQuotient } from "../money/exactQuotient.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";

/**
 * Where a trigger stands between two observations: small JSON to store and to go on from, which does not grow.
 *
 * It belongs to one trigger in one version. Under another version it begins anew as inactive, with no counts and no
 * values; only how often the trigger has fired in its cycle stays, so that an edit buys no further change.
 */
export interface TriggerState {
  /** Version of this shape. */
  readonly version: 1;
  /** The trigger's id. */
  readonly trigger: string;
  /** The trigger's version. */
  readonly triggerVersion: string;
  /** Where it stands. */
  readonly phase: TriggerPhase;
  /** The day on which that began; `null` before the first change. */
  readonly since: PlainDate | null;
  /** How often in a row `fire` was true; from its number on it stays there. */
  readonly fireCount: number;
  /** How often in a row `recover` was true, while proposed or active. */
  readonly recoverCount: number;
  /** How many reviews were counted since it is active, in cooldown, or proposed where that lapses. */
  readonly reviewCount: number;
  /** How many reviews in a row were without data, while active; 0 where no `missingMax` waits for it. */
  readonly missingCount: number;
  /** How often it has fired in the last cycle in which it did while that was limited; `null` where it has not. */
  readonly cycle: FiredCycle | null;
  /** The values that signals are made of, the newest last. */
  readonly signals: readonly SignalValues[];
  /** The day of the last observation that was for it. */
  readonly observedOn: PlainDate | null;
  /** The day of the last review that was for it. */
  readonly reviewedOn: PlainDate | null;
}

/**
 * Where a trigger stands.
 *
 * - `inactive` (未触发): nothing is wrong.
 * - `pending` (待确认): it has been, but not often enough in a row.
 * - `proposed` (待审批): the change waits for an approval.
 * - `active` (生效中): the change holds.
 * - `cooldown` (冷却期): it has ended, and cannot fire yet.
 */
export type TriggerPhase = "inactive" | "pending" | "proposed" | "active" | "cooldown";

/** A cycle, and how often a trigger has fired in it. */
export interface FiredCycle {
  /** The cycle's days. */
  readonly period: ClosedPeriod;
  /** How often. */
  readonly count: number;
}

/** The last values of a metric. */
export interface SignalValues {
  /** The metric's id. */
  readonly metric: string;
  /** Plain decimals, or exact quotients of whole numbers. */
  readonly values: readonly (string | ExactQuotient)[];
}
