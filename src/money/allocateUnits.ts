import { type ApportionMethod, shareUnits } from "./shareUnits.js";

/** Somebody who shares, in whole units; weights are over one divisor that all have in common. */
export interface UnitMember {
  readonly weight: bigint;
  readonly floor: bigint;
  /** `undefined` where there is none. */
  readonly cap: bigint | undefined;
}

/** Shares in the order of the members, and what cannot be placed. */
export interface AllocatedUnits {
  readonly shares: readonly bigint[];
  /** The bound that a share is held to. */
  readonly limits: readonly ("floor" | "cap" | undefined)[];
  readonly unallocated: bigint;
}

/**
 * Shares units by weights within bounds: there is one level such that everyone has weight × level, but no less than the
 * floor and no more than the cap, and all together the units (water-filling). Those at no bound share what the others
 * leave by the method, so that no bound is broken by a unit.
 *
 * The floors are together at most the units, and each is at most its cap. Who has no weight has the floor.
 */
export function allocateUnits(units: bigint, members: readonly UnitMember[], method: ApportionMethod): AllocatedUnits {
  const level = findLevel(units, members);
  const limits = members.map((member) => limitAt(level, member));
  const fixed = members.map(({ floor, cap }, at) =>
    limits[at] === "floor" ? floor : limits[at] === "cap" ? (cap ?? 0n) : 0n,
  );
  const left = units - fixed.reduce((sum, share) => sum + share, 0n);
  const weights = members.map(({ weight }, at) => (limits[at] === undefined ? weight : 0n));
  if (weights.every((weight) => weight === 0n))
    return { shares: fixed, limits: members.map(named(limits)), unallocated: left };
  const free = shareUnits({ units: left, weights, method });

  return {
    shares: fixed.map((share, at) => share + (free[at] ?? 0n)),
    limits: members.map(named(limits)),
    unallocated: 0n,
  };
}

/** A floor of nothing binds nobody. */
function named(limits: readonly ("floor" | "cap" | undefined)[]) {
  return ({ floor }: UnitMember, at: number) => (limits[at] === "floor" && floor === 0n ? undefined : limits[at]);
}

/** A level as a quotient. */
interface Level {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

/** The highest level at which a member leaves a bound or reaches one and no more than the units are used. */
function findLevel(units: bigint, members: readonly UnitMember[]): Level {
  const levels = members
    .flatMap(({ weight, floor, cap }): Level[] => {
      if (weight === 0n) return [];
      const start = { dividend: floor, divisor: weight };
      return cap === undefined ? [start] : [start, { dividend: cap, divisor: weight }];
    })
    .sort((left, right) => compare(left.dividend * right.divisor, right.dividend * left.divisor));
  let found: Level = { dividend: 0n, divisor: 1n };
  for (let from = 0, to = levels.length - 1; from <= to; ) {
    const middle = (from + to) >> 1;
    const level = levels[middle] ?? found;
    if (usedAt(level, members) <= units * level.divisor) {
      found = level;
      from = middle + 1;
    } else to = middle - 1;
  }

  return found;
}

/** What is used at a level, times its divisor. */
function usedAt(level: Level, members: readonly UnitMember[]): bigint {
  return members.reduce((sum, member) => {
    const { weight, floor, cap = 0n } = member;
    const limit = limitAt(level, member);
    if (limit === undefined) return sum + level.dividend * weight;
    return sum + (limit === "floor" ? floor : cap) * level.divisor;
  }, 0n);
}

/** The bound that a member is held to from a level on until the next. */
function limitAt({ dividend, divisor }: Level, { weight, floor, cap }: UnitMember): "floor" | "cap" | undefined {
  if (weight === 0n || dividend * weight < floor * divisor) return "floor";

  return cap !== undefined && dividend * weight >= cap * divisor ? "cap" : undefined;
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
