import type { ReadFact } from "../metric/readFact.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ReadTarget } from "./readTargets.js";
import type { RollUp } from "./rollUp.js";

/** Somebody on some days. */
export interface CreditedDays {
  /** Key of the participant's id. */
  readonly participant: string;
  readonly days: ClosedPeriod;
  /** What counts on the days. */
  readonly facts: readonly ReadFact[];
  /** By metric. */
  readonly targets: ReadonlyMap<string, readonly ReadTarget[]> | undefined;
  readonly rollUp: RollUp;
}

/**
 * Whether the credit that a metric counts is something that somebody has. Everybody has their own; who has no overlay, or
 * nobody who reports to them, is not asked for a target of it.
 */
export function hasCredit(
  { id, credit }: ReadMetric,
  { participant, days, facts, targets, rollUp }: CreditedDays,
): boolean {
  return (
    credit === undefined ||
    facts.some(({ rest }) => rest.credit === credit) ||
    (targets?.get(id) ?? []).some(({ inForce }) => overlap(inForce, days) !== undefined) ||
    (credit === "rolled_up" && rollUp.hasReports(participant, days))
  );
}
