import { formatFixed } from "../money/formatDecimal.js";
import type { PaidDraw } from "./payDraw.js";
import type { SettledDraw } from "./settledDraw.js";

/** Writes what is paid by a draw as money. */
export function writeDraw(draw: PaidDraw, scale: number): SettledDraw {
  const { kind, earned, drawn, advanced, recovered, recoveryLimit } = draw;
  const paid = earned + advanced - recovered;
  const first = kind === "advance_first" ? drawn : 0n;
  const money = (units: bigint) => formatFixed(units, scale);

  return {
    kind,
    earned: money(earned),
    drawn: money(drawn),
    advanced: money(advanced),
    recovered: money(recovered),
    recoveryLimit,
    paid: money(paid),
    paidFirst: money(first),
    paidLast: money(paid - first),
    balance: {
      before: money(draw.owed),
      lent: money(draw.lent),
      recovered: money(recovered),
      forgiven: money(draw.forgiven),
      after: money(draw.owedAfter),
    },
  };
}
