import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import { millionthsOf } from "../money/readAmount.js";
import type { ShareBounds } from "../money/readShareBounds.js";
import type { ClosedPeriod } from "../period/period.js";
import { shareOf, type TargetStretch } from "./cutStretches.js";
import type { CommissionLimits } from "./readCommissionLimits.js";
import type { ReadPlan } from "./readPlan.js";
import { minorUnits } from "./unitsOf.js";

/** A commission within its limits. */
export interface LimitedCommission {
  readonly total: string;
  readonly amounts: readonly string[];
  /** What of each is kept above the cap; `undefined` where nothing is. */
  readonly carried: readonly (string | undefined)[];
  /** What is paid without any fact; `undefined` where there is no floor. */
  readonly floor: string | undefined;
  /** What the limits of single facts have added, or taken; `undefined` where nothing. */
  readonly byFacts: string | undefined;
  readonly limited: LimitedFigure | undefined;
}

/**
 * The share that a stretch has of a cap for a whole period, in minor units: never more than it is. One that a change has
 * closed has that of all days to the end of which its target goes on.
 */
export function capOf(
  cap: bigint,
  { days, measured }: Pick<TargetStretch, "days" | "measured">,
  period: ClosedPeriod,
  plan: ReadPlan,
): bigint {
  const { part, of } = shareOf({ start: days.start, end: measured.end }, period, plan);

  return divideRounded(cap * BigInt(part), BigInt(of), "down");
}

/** The share that a stretch has of the limits for a whole period; the floor's is by its days, rounded up, but not above the cap. */
export function limitsOf(
  limits: CommissionLimits,
  stretch: Pick<TargetStretch, "days" | "measured">,
  period: ClosedPeriod,
  plan: ReadPlan,
): CommissionLimits {
  const cap = limits.cap === undefined ? undefined : capOf(limits.cap, stretch, period, plan);
  if (limits.floor === undefined) return { ...limits, cap };
  const { part, of } = shareOf(stretch.days, period, plan);
  const floor = divideRounded(limits.floor * BigInt(part), BigInt(of), "up");

  return { ...limits, cap, floor: cap === undefined || floor < cap ? floor : cap };
}

/**
 * Holds what each fact adds to its limits, and what all have added so far to the floor and the cap. Parts are differences
 * of what was paid before and after, so that they are still, with the floor, the amount.
 */
export function limitCommission(
  parts: readonly string[],
  { floor, cap, excess, perFact }: CommissionLimits,
  scale: number,
): LimitedCommission {
  const raised = (units: bigint) => (floor !== undefined && units < floor ? floor : units);
  const cut = (units: bigint) => (cap === undefined || units < cap ? units : cap);
  const money = (units: bigint) => formatFixed(units, scale);
  let [earned, held, due] = [0n, 0n, raised(0n)];
  const limited = parts.map((amount) => {
    const own = minorUnits(millionthsOf(amount), scale);
    earned += own;
    held += within(own, perFact);
    const next = raised(held);
    const part = cut(next) - cut(due);
    const kept = next - due - part;
    due = next;
    return { amount: money(part), carried: excess === "withheld" || kept === 0n ? undefined : money(kept) };
  });
  const paid = cut(due);

  return {
    total: money(paid),
    amounts: limited.map(({ amount }) => amount),
    carried: limited.map(({ carried }) => carried),
    floor: floor === undefined ? undefined : money(floor),
    byFacts: held === earned ? undefined : money(held - earned),
    limited: paid === held ? undefined : { by: paid > held ? "floor" : "cap", to: money(paid), earned: money(held) },
  };
}

/** What takes back is held to the same limits, so that it takes what a sale like it would have added. */
function within(amount: bigint, limits: ShareBounds | undefined): bigint {
  if (limits === undefined || amount === 0n) return amount;
  const { floor, cap } = limits;
  const [sign, size] = amount < 0n ? [-1n, -amount] : [1n, amount];
  if (cap !== undefined && size > cap) return sign * cap;

  return sign * (size < floor ? floor : size);
}
