import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { formatFixed } from "../money/formatDecimal.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readUnits } from "../money/readUnits.js";
import { type AllocationTerms, allocateMembers } from "./allocateMembers.js";
import type { Allocation, AllocationInput, MovedAmount } from "./allocatePool.js";
import { type MemberMove, movesByMember } from "./movePoolShares.js";
import { readPoolMembers } from "./readPoolMembers.js";
import { type ReasonedMove, readMargin, readMoves } from "./readPoolMoves.js";
import { type ReadPoolSplit, readPoolSplit } from "./readPoolSplit.js";

const BY_WEIGHTS: ReadPoolSplit = [{ share: RATIO_ONE, by: "weights" }];

/** Splits a pool in whole numbers, whatever its members have; `undefined` with issues where it cannot. */
export function allocateExactly(
  input: AllocationInput,
  terms: AllocationTerms,
  issues: Issue[],
): Allocation | undefined {
  const { scale } = terms;
  const given = ownValue(input, "split");
  const split =
    given === undefined ? BY_WEIGHTS : readPoolSplit(guardStructure(given, issues, ["split"]), ["split"], issues);
  if (split === undefined || issues.length > 0) return undefined;
  const members = readPoolMembers(ownValue(input, "members"), { split, scale }, issues);
  const units = readUnits(ownValue(input, "amount"), scale, ["amount"], issues) ?? 0n;
  const margin = readMargin(ownValue(input, "margin"), ["margin"], issues);
  const moves = readMoves(ownValue(input, "moves"), scale, ["moves"], issues);
  if (issues.length > 0) return undefined;
  const allocated = allocateMembers({ units, members, split, zeroTarget: "none", margin, moves }, terms, issues);
  if (allocated === undefined) return undefined;
  const concerning = movesByMember(moves);

  return {
    shares: allocated.shares.map(({ units: share, baseline, weight, limited }, at) => ({
      id: members[at]?.id ?? "",
      amount: formatFixed(share, scale),
      ...(given === undefined ? {} : { weight }),
      ...(limited === undefined ? {} : { limited }),
      ...(moves.length === 0
        ? {}
        : { baseline: formatFixed(baseline, scale), moved: movedTo(members[at]?.key ?? "", concerning, scale) }),
    })),
    unallocated: formatFixed(allocated.unallocated, scale),
  };
}

function movedTo(
  key: string,
  moves: ReadonlyMap<string, readonly MemberMove<ReasonedMove>[]>,
  scale: number,
): MovedAmount[] {
  return (moves.get(key) ?? []).map(({ move, units }) => ({
    amount: formatFixed(units, scale),
    reason: move.reason,
  }));
}
