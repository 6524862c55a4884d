import { formatFixed } from "../money/formatDecimal.js";
import type { ClosedPeriod } from "../period/period.js";
import { isComputed } from "./isComputed.js";
import type { PlanCapLine } from "./planCapLine.js";
import type { ReadPlan } from "./readPlan.js";
import type { StatementLine } from "./statement.js";
import { unitsOf } from "./unitsOf.js";

/** A period's lines with the cap among them, and what is kept for later periods. */
export interface CappedPeriod {
  readonly lines: readonly StatementLine[];
  /** In minor units. */
  readonly carried: bigint;
}

/** Holds what components pay to the cap of the plan; adjustments are beyond it, and come after it. */
export function settleCap(
  lines: readonly StatementLine[],
  {
    plan,
    period,
    carried: before,
  }: { readonly plan: ReadPlan; readonly period: ClosedPeriod; readonly carried: bigint },
): CappedPeriod {
  const { caps, version, rounding } = plan;
  if (caps === undefined && before === 0n) return { lines, carried: 0n };
  const computed = lines.filter(isComputed);
  const earned = unitsOf(computed, rounding.scale);
  const room = caps === undefined ? before : caps.total - earned;
  const withheld = room < 0n ? -room : 0n;
  const released = room < 0n ? 0n : before < room ? before : room;
  const after = before - released + (caps?.excess === "carried" ? withheld : 0n);
  if (withheld === 0n && before === 0n) return { lines, carried: 0n };
  const money = (units: bigint) => formatFixed(units, rounding.scale);
  const line: PlanCapLine = {
    component: null,
    kind: "plan_cap",
    amount: money(released - withheld),
    working: {
      step: "plan_cap",
      version,
      period,
      earned: money(earned),
      cap: caps === undefined ? null : { total: money(caps.total), excess: caps.excess },
      withheld: money(withheld),
      released: money(released),
      carried: { before: money(before), after: money(after) },
    },
  };

  return { lines: [...computed, line, ...lines.filter((one) => !isComputed(one))], carried: after };
}
