import { divideRounded } from "../money/divideRounded.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { shiftMonths } from "../period/shiftMonths.js";
import type { Holdback } from "./holdback.js";
import type { HoldbackLine } from "./holdbackLine.js";
import { isComputed } from "./isComputed.js";
import type { ReadPlan } from "./readPlan.js";
import type { StatementLine } from "./statement.js";
import { unitsOf } from "./unitsOf.js";

/** What is held of one period, by the terms that it was held by. */
export interface KeptAmount {
  readonly period: ClosedPeriod;
  /** In minor units. */
  readonly units: bigint;
  readonly due: PlainDate;
  readonly leavers: Holdback["leavers"];
}

/** A period whose pay may be held. */
export interface HoldbackTerms {
  readonly plan: ReadPlan;
  readonly period: ClosedPeriod;
  /** The last day of somebody who has left by the end of the period. */
  readonly left: PlainDate | undefined;
  /** What is held of earlier periods, by date. */
  readonly kept: readonly KeptAmount[];
}

/** A period's lines with the holdback among them, and what is held then. */
export interface HeldPeriod {
  readonly lines: readonly StatementLine[];
  readonly kept: readonly KeptAmount[];
}

/** Holds a share of what components pay, and pays what is due of earlier periods; adjustments are paid in full, and come after it. */
export function settleHoldback(lines: readonly StatementLine[], terms: HoldbackTerms): HeldPeriod {
  const { plan, period, left, kept: before } = terms;
  const { version, rounding } = plan;
  const paid = lines.filter(isPaidByPlan);
  const base = unitsOf(paid, rounding.scale);
  const held = heldOf(base, terms);
  if (before.length === 0 && (held === undefined || held.units === 0n)) return { lines, kept: before };
  const released = before.filter((one) => fateOf(one, terms) === "released");
  const forfeited = before.filter((one) => fateOf(one, terms) === "forfeited");
  const kept = before.filter((one) => fateOf(one, terms) === "kept");
  const after = held === undefined || held.units === 0n ? kept : [...kept, held];
  const money = (units: bigint) => formatFixed(units, rounding.scale);
  const write = (amounts: readonly KeptAmount[]) =>
    amounts.map((one) => ({ period: one.period, amount: money(one.units) }));
  const line: HoldbackLine = {
    component: null,
    kind: "holdback",
    amount: money(sumOf(released) - (held?.units ?? 0n)),
    working: {
      step: "holdback",
      version,
      period,
      base: money(base),
      share: held === undefined ? null : formatExact(held.share, RATIO_SCALE),
      held: money(held?.units ?? 0n),
      due: held === undefined || held.units === 0n ? null : held.due,
      released: write(released),
      forfeited: write(forfeited),
      left: left ?? null,
      kept: { before: money(sumOf(before)), after: money(sumOf(after)) },
    },
  };

  return { lines: [...paid, line, ...lines.filter((one) => !isPaidByPlan(one))], kept: after };
}

/** What amounts are together. */
export function sumOf(amounts: readonly KeptAmount[]): bigint {
  return amounts.reduce((sum, { units }) => sum + units, 0n);
}

function isPaidByPlan(line: StatementLine): boolean {
  return isComputed(line) || line.kind === "plan_cap";
}

/** What is held of the period itself; nothing of somebody who has left, unless that changes nothing. */
function heldOf(
  base: bigint,
  { plan, period, left }: HoldbackTerms,
): (KeptAmount & { readonly share: bigint }) | undefined {
  const { holdback, rounding } = plan;
  if (holdback === undefined || (left !== undefined && holdback.leavers !== "as_scheduled")) return undefined;
  const { share, afterMonths, leavers } = holdback;
  const units = base > 0n ? divideRounded(base * share, RATIO_ONE, rounding.mode) : 0n;

  return { period, units, share, due: shiftMonths(period.end, afterMonths), leavers };
}

/** What becomes of an amount in a period. What was due while somebody was still there is paid, whatever becomes of the rest. */
function fateOf({ due, leavers }: KeptAmount, { period, left }: HoldbackTerms): "released" | "forfeited" | "kept" {
  if (left === undefined || leavers === "as_scheduled" || due <= left) return due <= period.end ? "released" : "kept";

  return leavers;
}
