import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import type { StatementLine } from "./statement.js";

/** What lines are together, in minor units. */
export function unitsOf(lines: readonly Pick<StatementLine, "amount">[], scale: number): bigint {
  return minorUnits(
    lines.reduce((sum, { amount }) => sum + millionthsOf(amount), 0n),
    scale,
  );
}

/** Millionths that are whole minor units. */
export function minorUnits(millionths: bigint, scale: number): bigint {
  return millionths / 10n ** BigInt(AMOUNT_SCALE - scale);
}
