import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import { millionthsOf } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ShareBounds } from "../pool/readShareBounds.js";
import { shareOf } from "./cutStretches.js";
import type { ReadPlan } from "./readPlan.js";
import { minorUnits } from "./unitsOf.js";

/** Limits in minor units. */
export interface CommissionLimits {
  /** Of all facts together, and of each. */
  readonly cap: bigint | undefined;
  readonly perFact: ShareBounds | undefined;
}

/** A commission within its limits. */
export interface LimitedCommission {
  readonly total: string;
  readonly amounts: readonly string[];
  /** What the limits of single facts have added, or taken; `undefined` where nothing. */
  readonly byFacts: string | undefined;
  readonly limited: LimitedFigure | undefined;
}

/** The share that some days have of a cap for a whole period, in minor units: never more than it is. */
export function capOf(cap: bigint, days: ClosedPeriod, period: ClosedPeriod, plan: ReadPlan): bigint {
  const { part, of } = shareOf(days, period, plan);

  return divideRounded(cap * BigInt(part), BigInt(of), "down");
}

/**
 * Holds what each fact adds to its limits, and what all have added so far to the cap. Parts are differences of what was
 * paid before and after, so that they are still together the amount.
 */
export function limitCommission(
  parts: readonly string[],
  { cap, perFact }: CommissionLimits,
  scale: number,
): LimitedCommission {
  let [earned, held, paid] = [0n, 0n, 0n];
  const amounts = parts.map((amount) => {
    const own = minorUnits(millionthsOf(amount), scale);
    earned += own;
    held += within(own, perFact);
    const next = cap === undefined || held < cap ? held : cap;
    const part = next - paid;
    paid = next;
    return formatFixed(part, scale);
  });
  const money = (units: bigint) => formatFixed(units, scale);

  return {
    total: money(paid),
    amounts,
    byFacts: held === earned ? undefined : money(held - earned),
    limited: paid === held ? undefined : { by: "cap", to: money(paid), earned: money(held) },
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
