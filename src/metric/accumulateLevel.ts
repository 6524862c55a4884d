import { AMOUNT_ONE } from "../money/readAmount.js";
import type { Period } from "../period/period.js";
import type { Accumulator } from "./accumulator.js";
import { followLevel } from "./followLevel.js";
import { type LevelMove, levelMoveOf, type SigningChange, signingChangeOf } from "./levelMove.js";
import type { ReadFact } from "./readFact.js";
import type { ReadLevel } from "./readLevel.js";

/** Takes in what moves a level, by date and id, and from before the days that count, too. */
export function accumulateLevel(level: ReadLevel, days: readonly Period[] | undefined): Accumulator {
  const { counts } = level;
  const moves: LevelMove[] = [];
  const changes: SigningChange[] = [];

  return {
    add: (fact: ReadFact) => {
      const change = signingChangeOf(fact, level);
      if (change !== undefined) changes.push(change);
      const move = levelMoveOf(fact, level);
      if (move !== undefined) moves.push(move);
    },
    quotient: () => {
      const { held, signed, came } = followLevel({ moves, changes, days });
      const values = { stock: held, stock_plus_signed: held + signed, inflow: came };

      return { dividend: BigInt(values[counts]) * AMOUNT_ONE, divisor: AMOUNT_ONE };
    },
    level: () => {
      const { opening, held, signed, came, entries } = followLevel({ moves, changes, days });
      const entered = counts === "inflow" ? came : entries;

      return {
        counts,
        opening: String(opening),
        entered: String(entered),
        left: String(opening + entered - held),
        ...(counts === "stock_plus_signed" ? { signed: String(signed) } : {}),
      };
    },
  };
}
