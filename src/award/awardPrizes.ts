import { AMOUNT_SCALE } from "../money/readAmount.js";
import { compareFigures, type ReadFigure } from "../money/readFigure.js";
import { shareUnits } from "../money/shareUnits.js";
import { type Criterion, createCriteria, separationOf } from "../rank/createCriteria.js";
import { cutLevels } from "../rank/cutLevels.js";
import type { Standing } from "../rank/standing.js";
import type { Winner } from "./evaluateContest.js";
import type { ReadContest } from "./readContest.js";

/** A place, and what it wins, in minor units. */
export interface WonPlace {
  readonly standing: Standing;
  /** Those who are level share it. */
  readonly place: number;
  readonly tiedWith: number;
  /** What puts it ahead of the next of the same value; `null` where their values differ, or there is none. */
  readonly aheadBy: Winner["aheadBy"];
  /** The prizes of the places that those who are level take up, or of the one that they share. */
  readonly prize: bigint;
  readonly units: bigint;
}

/** All places, and what of the prizes nobody has won. */
export interface WonPlaces {
  /** By place, those who are level by id; of who takes no part there is none. */
  readonly places: readonly WonPlace[];
  /** In minor units. */
  readonly left: bigint;
}

/** Gives prizes to places; whoever is below the minimum, or has nothing where there is none, takes no part. */
export function awardPrizes(contest: ReadContest, standings: readonly Standing[], scale: number): WonPlaces {
  const { prizes, ties, direction, tieBreakers } = contest;
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  const taking = standings.filter(({ value }) => takesPart(value, contest));
  const left = new Map([...prizes].map(([place, amount]) => [place, amount / unit]));
  const places: WonPlace[] = [];
  let place = 1;
  const criteria = createCriteria(direction, tieBreakers);
  const levels = cutLevels(taking, criteria);
  for (const [at, level] of levels.entries()) {
    const isAlone = level.length === 1;
    const isPaid = isAlone || ties !== "none";
    const taken = [...left.keys()].filter((prize) => prize >= place && prize < place + level.length);
    const together = taken.reduce((sum, one) => sum + (left.get(one) ?? 0n), 0n);
    const prize = ties === "each" ? (left.get(place) ?? 0n) : together;
    const shares = ties === "each" || isAlone ? level.map(() => prize) : shareEqually(prize, level.length);
    const aheadBy = separates(level, levels[at + 1], criteria);
    for (const [own, standing] of level.entries()) {
      const units = isPaid ? (shares[own] ?? 0n) : 0n;
      places.push({ standing, place, tiedWith: level.length - 1, aheadBy, prize, units });
    }
    if (isPaid) for (const one of ties === "each" ? [place] : taken) left.delete(one);
    place += level.length;
  }

  return { places, left: [...left.values()].reduce((sum, one) => sum + one, 0n) };
}

/** Without a minimum nobody wins with nothing, but for contests of which the least is best. */
function takesPart(value: ReadFigure, { direction, minimum }: ReadContest): boolean {
  if (minimum === undefined) return direction === "lowest_first" || value.dividend > 0n;

  return direction === "highest_first" ? compareFigures(value, minimum) >= 0 : compareFigures(value, minimum) <= 0;
}

function separates(
  [own]: readonly Standing[],
  [next]: readonly Standing[] = [],
  criteria: readonly Criterion[],
): Winner["aheadBy"] {
  const by = own === undefined || next === undefined ? undefined : separationOf(criteria, own, next)?.separation.by;

  return by === "tie_breaker" || by === "reached_on" ? by : null;
}

function shareEqually(units: bigint, count: number): readonly bigint[] {
  return shareUnits({ units, weights: new Array<bigint>(count).fill(1n), method: "largest_remainder" });
}
