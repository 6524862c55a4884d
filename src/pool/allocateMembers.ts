import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import { allocateUnits } from "../money/allocateUnits.js";
import { formatFixed, formatRatio } from "../money/formatDecimal.js";
import type { ApportionMethod } from "../money/shareUnits.js";
import type { PoolShare } from "./allocatePool.js";
import { movePoolShares, type ReadMargin, repeatPoolMoves, type UnitMove } from "./movePoolShares.js";
import type { ReadMember } from "./readPoolMembers.js";
import type { ReadPoolSplit } from "./readPoolSplit.js";
import { weighWith } from "./weighWith.js";

/** Terms of an allocation that were checked. */
export interface AllocationTerms {
  readonly scale: number;
  readonly method: ApportionMethod;
  readonly whenAllZero: "issue" | "equal" | "unallocated";
  /** A move that does not fit is an issue, or void where it was made before the pool was split again. */
  readonly whenMoveUnfit: "issue" | "void";
}

/** A pool that is to be split, in minor units. */
export interface SplitPool {
  readonly units: bigint;
  readonly members: readonly ReadMember[];
  readonly split: ReadPoolSplit;
  /** What a target of 0 means. */
  readonly zeroTarget: ZeroTargetPolicy;
  readonly margin: ReadMargin | undefined;
  readonly moves: readonly UnitMove[];
}

/** A split pool, in minor units. */
export interface UnitAllocation {
  /** In the order of the members. */
  readonly shares: readonly UnitShare[];
  readonly unallocated: bigint;
  /** The moves that were made. */
  readonly made: readonly UnitMove[];
}

/** A member's share. */
export interface UnitShare {
  readonly units: bigint;
  /** Before moves. */
  readonly baseline: bigint;
  /** The member's part of all weights, half-up to ten digits. */
  readonly weight: string;
  readonly limited: PoolShare["limited"];
}

/** Splits a pool among members in any order; `undefined` with issues where it cannot be. */
export function allocateMembers(
  { units, members, split, zeroTarget, margin, moves }: SplitPool,
  { scale, method, whenAllZero, whenMoveUnfit }: AllocationTerms,
  issues: Issue[],
): UnitAllocation | undefined {
  const countBefore = issues.length;
  const order = members
    .map((_, at) => at)
    .sort((left, right) => compareText(keyAt(members, left), keyAt(members, right)));
  const sorted = order.flatMap((at) => members[at] ?? []);
  const isBounded = sorted.some(({ floor, cap }) => floor > 0n || cap !== undefined);
  checkBounds({ units, isBounded: isBounded || moves.length > 0, method, members: sorted }, scale, issues);
  if (issues.length > countBefore) return undefined;
  const weighed = weighWith(split, sorted, zeroTarget);
  const isAllZero = weighed.every((weight) => weight === 0n);
  if (isAllZero && whenAllZero === "issue") {
    issues.push(allZeroIssue());
    return undefined;
  }
  const weights = isAllZero && whenAllZero === "equal" ? weighed.map(() => 1n) : weighed;
  const together = weights.reduce((sum, weight) => sum + weight, 0n);
  const unitMembers = sorted.map(({ floor, cap }, at) => ({ floor, cap, weight: weights[at] ?? 0n }));
  const sign = units < 0n ? -1n : 1n;
  const allocated = allocateUnits(sign * units, unitMembers, method);
  const baseline = allocated.shares.map((share) => sign * share);
  const ids = sorted.map(({ key }) => key);
  const moveTerms = { ids, baseline, members: sorted, margin, pool: units, scale };
  const { shares: moved, made } =
    whenMoveUnfit === "void" ? repeatPoolMoves(moves, moveTerms) : movePoolShares(moves, moveTerms, issues);
  if (issues.length > countBefore) return undefined;
  const shares = new Array<UnitShare>(members.length);
  for (const [at, place] of order.entries()) {
    shares[place] = {
      units: moved[at] ?? 0n,
      baseline: baseline[at] ?? 0n,
      weight: formatRatio(weights[at] ?? 0n, together === 0n ? 1n : together),
      limited: allocated.limits[at],
    };
  }

  return { shares, unallocated: sign * allocated.unallocated, made };
}

function keyAt(members: readonly ReadMember[], at: number): string {
  return members[at]?.key ?? "";
}

function checkBounds(
  {
    units,
    isBounded,
    method,
    members,
  }: {
    readonly units: bigint;
    readonly isBounded: boolean;
    readonly method: ApportionMethod;
    readonly members: readonly ReadMember[];
  },
  scale: number,
  issues: Issue[],
): void {
  if (!isBounded) return;
  if (units < 0n) {
    const expected = "an amount of 0 or more, since shares have bounds or are moved";
    const value = formatFixed(units, scale);
    issues.push(createIssue({ code: "bounds_with_negative_total", path: ["amount"], expected, value }));
  }
  if (method !== "largest_remainder") {
    const expected = "largest_remainder, since shares have bounds or are moved";
    issues.push(createIssue({ code: "value_unknown", path: ["method"], expected, value: method }));
  }
  const floors = members.reduce((sum, { floor }) => sum + floor, 0n);
  if (units < 0n || floors <= units) return;
  const expected = `at least ${formatFixed(floors, scale)}, which the floors are together`;
  issues.push(
    createIssue({ code: "floors_exceed_total", path: ["amount"], expected, value: formatFixed(units, scale) }),
  );
}

function allZeroIssue(): Issue {
  const hint = 'whenAllZero: "equal" shares equally, "unallocated" leaves it';
  const expected = "a weight above 0";

  return createIssue({ code: "weights_all_zero", path: ["members"], expected, value: "0", hint });
}
