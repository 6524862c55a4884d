import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import { millionthsOf } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ShareBounds } from "../pool/readShareBounds.js";
import { shareOf } from "./cutStretches.js";
import type { ReadPlan } from "./readPlan.js";
import { minorUnits } from "./unitsOf.js";

/** What a fact adds to a commission. */
export interface FactAmount {
  /** Id of the fact at the beginning, where the fact reverses another. */
  readonly origin: string;
  readonly amount: string;
}

/** Limits in minor units. */
export interface CommissionLimits {
  /** Of all facts together, and of each with what reverses it. */
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
 * Holds each fact, with what reverses it, to its limits, and what all have added so far to the cap. Parts are differences
 * of what was paid before and after, so that they are still together the amount.
 */
export function limitCommission(
  facts: readonly FactAmount[],
  { cap, perFact }: CommissionLimits,
  scale: number,
): LimitedCommission {
  const sums = new Map<string, bigint>();
  let [earned, held, paid] = [0n, 0n, 0n];
  const amounts = facts.map(({ origin, amount }) => {
    const own = minorUnits(millionthsOf(amount), scale);
    const before = sums.get(origin) ?? 0n;
    sums.set(origin, before + own);
    earned += own;
    held += within(before + own, perFact) - within(before, perFact);
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

/** What is taken back altogether has no limits: nothing of it was sold. */
function within(sum: bigint, limits: ShareBounds | undefined): bigint {
  if (limits === undefined || sum <= 0n) return sum;
  const { floor, cap } = limits;
  if (cap !== undefined && sum > cap) return cap;

  return sum < floor ? floor : sum;
}
