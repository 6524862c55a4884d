import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { checkWholeDigits } from "./checkWholeDigits.js";
import type { HoldLine } from "./holdLine.js";
import { isInForce } from "./readHolds.js";
import type { ReadSettlement } from "./readSettlement.js";
import type { StatementLine } from "./statement.js";
import { minorUnits, unitsOf } from "./unitsOf.js";

/** Whose statement may have to wait. */
export interface StatedPay {
  /** Key of the participant's id. */
  readonly participant: string;
  /** All other lines. */
  readonly lines: readonly StatementLine[];
  /** Whether there is a statement, also where nothing waits. */
  readonly isStated: boolean;
}

/**
 * Lets a statement wait while its participant is on hold, and pays what has waited once nobody is.
 *
 * What waits was kept by what was known then, and is read from the last statement that says so; it is never settled again.
 */
export function settlePersonHold(
  { participant, lines, isStated }: StatedPay,
  { holds, period, prior, terms }: ReadSettlement,
  issues: Issue[],
): HoldLine | undefined {
  const { scale } = terms.rounding;
  const inForce = (holds.participants.get(participant) ?? []).filter((hold) => isInForce(hold, period.end));
  const isOnHold = inForce.length > 0;
  const before = minorUnits(prior.waitingFor(participant), scale);
  if (before === 0n && !(isOnHold && isStated)) return undefined;
  const total = unitsOf(lines, scale);
  const after = isOnHold ? before + total : 0n;
  checkWholeDigits(after, { scale, of: "what waits" }, ["holds"], issues);
  const money = (units: bigint) => formatFixed(units, scale);

  return {
    component: null,
    kind: "hold",
    amount: money(before - after),
    working: {
      step: "hold",
      period,
      holds: inForce.map(({ id, reason }) => ({ id, reason })),
      total: money(total),
      waiting: { before: money(before), after: money(after) },
    },
  };
}
