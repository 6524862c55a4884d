import type { ExactBand, ExactTable } from "../commission/readRateTable.js";
import { formatExact, formatRatio } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";

/** How much more is paid just beyond a bound than just before it: `rated` × what it is a rate of, and `fixed`. */
export interface PayStep {
  /** In units of 10⁻²⁰, of each 1 of `of`. */
  readonly rated: bigint;
  /** Money in units of 10⁻²⁰. */
  readonly fixed: bigint;
  /** The target, or the metric that is paid on; above 0. */
  readonly of: string;
}

const SCALE = 2 * RATIO_SCALE;

/** Two bands that meet, and the id of what is paid on, where that is not what is measured. */
export interface BandsThatMeet {
  readonly lower: ExactBand;
  readonly upper: ExactBand;
  readonly base: string | undefined;
}

/** What the bound between two bands does: by `marginal` a kicker alone, else it rates everything anew. */
export function stepAt({ method, measuredBy }: ExactTable, { lower, upper, base }: BandsThatMeet): PayStep {
  const isWhole = method !== "marginal";
  const kicker = (isWhole ? upper.kicker - lower.kicker : upper.kicker) * 10n ** BigInt(SCALE - AMOUNT_SCALE);
  const of = base ?? "target";
  const rate = isWhole ? upper.pay - lower.pay : 0n;
  if (base !== undefined) return { rated: rate * RATIO_ONE, fixed: kicker, of };
  const onBound = rate * (lower.upTo ?? 0n);
  if (measuredBy === "attainment") return { rated: onBound, fixed: kicker, of };

  return { rated: 0n, fixed: onBound * 10n ** BigInt(RATIO_SCALE - AMOUNT_SCALE) + kicker, of };
}

/** Whether more is paid beyond the bound, be it for some targets only. */
export function isRising({ rated, fixed }: PayStep): boolean {
  return rated > 0n || fixed > 0n;
}

/** Whether less is paid beyond the bound, be it for some targets only. */
export function isFalling({ rated, fixed }: PayStep): boolean {
  return rated < 0n || fixed < 0n;
}

/** `0.004 × target + 500`. */
export function payStepText({ rated, fixed, of }: PayStep): string {
  if (rated === 0n) return formatExact(fixed, SCALE);
  const text = `${formatExact(rated, SCALE)} × ${of}`;
  if (fixed === 0n) return text;

  return `${text} ${fixed < 0n ? "-" : "+"} ${formatExact(fixed < 0n ? -fixed : fixed, SCALE)}`;
}

/** From where a step is no longer what it is below; empty where it is a rise, or a fall, throughout. */
export function payTurnText({ rated, fixed, of }: PayStep): string {
  if (rated * fixed >= 0n) return "";

  return `a ${rated < 0n ? "fall" : "rise"} where ${of} is above ${formatRatio(-fixed, rated)}`;
}
