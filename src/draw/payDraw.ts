import { RATIO_ONE } from "../money/readRatio.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { NegativePolicy } from "./draw.js";
import type { ReadDraw } from "./readDraw.js";
import type { RecoveryLimit } from "./settledDraw.js";

/** What a draw is settled from, in minor units. */
export interface DrawFigures {
  readonly period: ClosedPeriod;
  readonly earned: bigint;
  /** What is advanced in the period. */
  readonly drawn: bigint;
  /** What was owed before; 0 or more. */
  readonly owed: bigint;
  readonly negative: NegativePolicy | undefined;
}

/** What is paid by a draw, in minor units. */
export interface PaidDraw extends Pick<DrawFigures, "earned" | "drawn" | "owed"> {
  readonly kind: ReadDraw["kind"];
  readonly advanced: bigint;
  readonly lent: bigint;
  readonly recovered: bigint;
  readonly recoveryLimit: RecoveryLimit | null;
  readonly forgiven: bigint;
  readonly owedAfter: bigint;
}

/** Pays what was earned by a draw: what comes on top, what is taken for debts, what is owed then. */
export function payDraw(draw: ReadDraw, { period, earned, drawn, owed, negative }: DrawFigures): PaidDraw {
  // What is below zero is owed or forgotten first, so that a draw makes up to its amount and not more.
  const below = negative !== undefined && earned < 0n ? -earned : 0n;
  const fromZero = earned + below;
  const isOnTop = draw.kind === "repaid_next_period";
  // Without a draw in force nothing is promised: what is below zero then stays so, unless a policy says otherwise.
  const added = isOnTop || drawn === 0n ? drawn : larger(drawn - fromZero, 0n);
  const recovery = isOnTop
    ? recoverInFull(owed, fromZero + drawn)
    : recover(draw, { owed, earned: fromZero, drawn, period });
  const lent = (draw.kind === "non_recoverable" ? 0n : added) + (negative === "carry" ? below : 0n);
  const left = owed + lent - recovery.recovered;
  const forgiven = draw.forgivenOn !== undefined && period.end >= draw.forgivenOn ? left : 0n;

  return {
    kind: draw.kind,
    earned,
    drawn,
    owed,
    advanced: added + below,
    lent,
    ...recovery,
    forgiven,
    owedAfter: left - forgiven,
  };
}

interface Recovery {
  readonly recovered: bigint;
  readonly recoveryLimit: RecoveryLimit | null;
}

/** What is left beside the draw, and within all limits. */
function recover(
  { recovery }: ReadDraw,
  { owed, earned, drawn, period }: Pick<DrawFigures, "owed" | "earned" | "drawn" | "period">,
): Recovery {
  if (owed === 0n) return { recovered: 0n, recoveryLimit: null };
  if (overlap(recovery.days, period) === undefined) return { recovered: 0n, recoveryLimit: "days" };
  const { share, most, leaves } = recovery;
  const limits: readonly (readonly [RecoveryLimit, bigint])[] = [
    drawn > 0n && drawn >= leaves ? ["draw", earned - drawn] : [leaves > 0n ? "leaves" : "earned", earned - leaves],
    ...(share === undefined ? [] : [["share", (larger(earned, 0n) * share) / RATIO_ONE] as const]),
    ...(most === undefined ? [] : [["most", most] as const]),
  ];
  const [limit, room] = limits.reduce((narrowest, one) => (one[1] < narrowest[1] ? one : narrowest));

  return room >= owed
    ? { recovered: owed, recoveryLimit: null }
    : { recovered: larger(room, 0n), recoveryLimit: limit };
}

/** All of it, as far as there is something. */
function recoverInFull(owed: bigint, available: bigint): Recovery {
  if (owed === 0n || available >= owed) return { recovered: owed, recoveryLimit: null };

  return { recovered: larger(available, 0n), recoveryLimit: "earned" };
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
