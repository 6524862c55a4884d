import { AMOUNT_SCALE } from "../money/readAmount.js";
import { compareFigures } from "../money/readFigure.js";
import { shareUnits } from "../money/shareUnits.js";
import { createCriteria } from "../rank/createCriteria.js";
import { cutLevels } from "../rank/cutLevels.js";
import type { Standing } from "../rank/standing.js";
import type { ReadContest } from "./readContest.js";

/** What someone wins, in minor units. */
export interface WonPrize {
  readonly standing: Standing;
  /** Those who are level share it. */
  readonly place: number;
  readonly tiedWith: number;
  /** The prizes of the places that those who are level take up, or of the one that they share. */
  readonly prize: bigint;
  readonly units: bigint;
}

/** Prizes won, and what of the prizes nobody has won. */
export interface WonPrizes {
  /** By place, those who are level by id; who wins nothing is not listed. */
  readonly won: readonly WonPrize[];
  /** In minor units. */
  readonly left: bigint;
}

/** Gives prizes to places; whoever is below the minimum takes no part. */
export function awardPrizes(contest: ReadContest, standings: readonly Standing[], scale: number): WonPrizes {
  const { prizes, ties, direction, tieBreakers, minimum } = contest;
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  const sign = direction === "highest_first" ? 1 : -1;
  const taking = standings.filter(({ value }) => minimum === undefined || sign * compareFigures(value, minimum) >= 0);
  const left = new Map([...prizes].map(([place, amount]) => [place, amount / unit]));
  const won: WonPrize[] = [];
  let place = 1;
  for (const level of cutLevels(taking, createCriteria(direction, tieBreakers))) {
    if (left.size === 0) break;
    const isAlone = level.length === 1;
    const own = [...left.keys()].filter((prize) => prize >= place && prize < place + level.length);
    if (isAlone || ties !== "none") {
      const prize =
        ties === "each" ? (left.get(place) ?? 0n) : own.reduce((sum, one) => sum + (left.get(one) ?? 0n), 0n);
      const shares = ties === "each" || isAlone ? level.map(() => prize) : shareEqually(prize, level.length);
      for (const [at, standing] of level.entries()) {
        const units = shares[at] ?? 0n;
        if (units > 0n) won.push({ standing, place, tiedWith: level.length - 1, prize, units });
      }
      for (const one of ties === "each" ? [place] : own) left.delete(one);
    }
    place += level.length;
  }

  return { won, left: [...left.values()].reduce((sum, one) => sum + one, 0n) };
}

function shareEqually(units: bigint, count: number): readonly bigint[] {
  return shareUnits({ units, weights: new Array<bigint>(count).fill(1n), method: "largest_remainder" });
}
