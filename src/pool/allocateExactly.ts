import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatFixed, formatRatio } from "../money/formatDecimal.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ApportionMethod } from "../money/shareUnits.js";
import type { Allocation, AllocationInput } from "./allocatePool.js";
import { allocateUnits } from "./allocateUnits.js";
import { movePoolShares } from "./movePoolShares.js";
import { type ReadMember, readPoolMembers, readUnits } from "./readPoolMembers.js";
import { readMargin, readMoves } from "./readPoolMoves.js";
import { type ReadPoolSplit, readPoolSplit } from "./readPoolSplit.js";
import { DIVISOR_COUNT_MAX, weighWith } from "./weighWith.js";

/** Terms of an allocation that were checked. */
export interface AllocationTerms {
  readonly scale: number;
  readonly method: ApportionMethod;
  readonly whenAllZero: "issue" | "equal" | "unallocated";
}

const ALLOCATE = "allocatePool";
const BY_WEIGHTS: ReadPoolSplit = [{ share: RATIO_ONE, by: "weights" }];

/** Splits a pool in whole numbers, whatever its members have. */
export function allocateExactly(input: AllocationInput, { scale, method, whenAllZero }: AllocationTerms): Allocation {
  const issues: Issue[] = [];
  const given = ownValue(input, "split");
  const split =
    given === undefined ? BY_WEIGHTS : readPoolSplit(guardStructure(given, issues, ["split"]), ["split"], issues);
  throwIssues(ALLOCATE, issues);
  if (split === undefined) return refuse(ALLOCATE, issues);
  const members = readPoolMembers(ownValue(input, "members"), { split, scale }, issues);
  const units = readUnits(ownValue(input, "amount"), scale, ["amount"], issues) ?? 0n;
  const margin = readMargin(ownValue(input, "margin"), ["margin"], issues);
  const moves = readMoves(ownValue(input, "moves"), scale, ["moves"], issues);
  throwIssues(ALLOCATE, issues);
  const order = members
    .map((_, at) => at)
    .sort((left, right) => compareText(keyAt(members, left), keyAt(members, right)));
  const sorted = order.flatMap((at) => members[at] ?? []);
  const isBounded = sorted.some(({ floor, cap }) => floor > 0n || cap !== undefined);
  checkBounds({ units, isBounded: isBounded || moves.length > 0, method, members: sorted }, scale, issues);
  const weights = weighWith(split, sorted);
  if (weights === undefined) issues.push(tooManyDivisors());
  throwIssues(ALLOCATE, issues);
  const allZero = weights?.weights.every((weight) => weight === 0n) ?? true;
  if (allZero && whenAllZero === "issue") issues.push(allZeroIssue(input));
  throwIssues(ALLOCATE, issues);
  const isEqual = allZero && whenAllZero === "equal";
  const unitMembers = sorted.map(({ floor, cap }, at) => ({
    floor,
    cap,
    weight: isEqual ? 1n : (weights?.weights[at] ?? 0n),
  }));
  const sign = units < 0n ? -1n : 1n;
  const allocated = allocateUnits(sign * units, unitMembers, method);
  const baseline = allocated.shares.map((share) => sign * share);
  const ids = sorted.map(({ key }) => key);
  const shares = movePoolShares(moves, { ids, baseline, members: sorted, margin, pool: units, scale }, issues);
  throwIssues(ALLOCATE, issues);
  const written = new Map(
    sorted.map((member, at) => [
      member.key,
      {
        id: member.id,
        amount: formatFixed(shares[at] ?? 0n, scale),
        ...(given === undefined ? {} : { weight: formatRatio(weights?.weights[at] ?? 0n, weights?.divisor ?? 1n) }),
        ...(moves.length === 0 ? {} : { baseline: formatFixed(baseline[at] ?? 0n, scale) }),
        ...(allocated.limits[at] === undefined ? {} : { limited: allocated.limits[at] }),
      },
    ]),
  );

  return {
    shares: members.flatMap(({ key }) => written.get(key) ?? []),
    unallocated: formatFixed(sign * allocated.unallocated, scale),
  };
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

function allZeroIssue({ members }: AllocationInput): Issue {
  const hint = 'whenAllZero: "equal" shares equally, "unallocated" leaves it';
  const expected = "a weight above 0";

  return createIssue({ code: "weights_all_zero", path: ["members"], expected, value: members, hint });
}

function tooManyDivisors(): Issue {
  const expected = `at most ${DIVISOR_COUNT_MAX} different targets or divisors`;

  return createIssue({ code: "list_too_long", path: ["members"], expected, value: undefined });
}
