import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { formatFigure, multiplyFigures, type ReadFigure } from "../money/readFigure.js";
import { scaledInteger } from "../money/scaledInteger.js";
import { allocateMembers, type UnitShare } from "../pool/allocateMembers.js";
import type { FundedPool } from "../pool/fundPool.js";
import { type MemberMove, movesByMember, type UnitMove } from "../pool/movePoolShares.js";
import type { ReadPoolSplit } from "../pool/readPoolSplit.js";
import type { MeasuredMember, PoolStretch } from "./measureTeam.js";
import type { MemberShare, MovedShare } from "./poolLine.js";
import type { ReadDecision } from "./readPoolDecisions.js";

/** What everyone gets of a pool. */
export interface Shared {
  readonly shares: readonly MemberShare[];
  readonly unallocated: string;
  /** Decisions by which something was moved. */
  readonly made: readonly ReadDecision[];
}

/** What there is to share. */
export interface SharedPool {
  readonly funded: FundedPool;
  readonly eligible: readonly MeasuredMember[];
  /** None of a closed pool. */
  readonly decisions: readonly ReadDecision[];
  /** The part of the period that is paid for: floors and caps are for the whole. */
  readonly share: ReadFigure;
  /** A move that does not fit blocks a pool, but is void in one that was paid and is split again. */
  readonly whenMoveUnfit: "issue" | "void";
}

/** The shares of a pool; `undefined` with issues where a move goes too far. */
export function shareOut(stretch: PoolStretch, pool: SharedPool, issues: Issue[]): Shared | undefined {
  const { scale } = stretch.settlement.terms.rounding;
  const { split, margin, whenAllZero } = stretch.component.pool;
  const { zeroTarget = "none" } = stretch.plan;
  const units = scaledInteger(pool.funded.amount, scale);
  const bounds = boundsOf(stretch, pool, units);
  const members = membersOf(stretch, pool.eligible, bounds);
  const moves = pool.decisions.map(({ move }) => move);
  const terms = { scale, method: "largest_remainder", whenAllZero, whenMoveUnfit: pool.whenMoveUnfit } as const;
  const shared = { units, members, split: bounds.isShort ? EQUALLY : split, zeroTarget, margin, moves };
  const allocated = allocateMembers(shared, terms, issues);
  if (allocated === undefined || issues.length > 0) return undefined;
  const moved = new Set(allocated.made);
  const made = pool.decisions.filter(({ move }) => moved.has(move));
  const concerning = movesByMember(made.map((decision) => ({ ...decision.move, decision })));
  const isAnyLimited = allocated.shares.some(({ limited }) => limited !== undefined);

  return {
    shares: pool.eligible.flatMap((one, at) => {
      const share = allocated.shares[at];
      const limited: MemberShare["limited"] = bounds.isShort
        ? "pool"
        : (share?.limited ?? (isAnyLimited ? "others" : undefined));
      return share === undefined ? [] : writeShare(one, { ...share, limited }, concerning, scale);
    }),
    unallocated: formatFixed(allocated.unallocated, scale),
    made,
  };
}

/** What is less than everyone's floor together is shared equally, since the floor is the same for all. */
const EQUALLY: ReadPoolSplit = [{ share: 1n, by: "equal" }];

interface PoolBounds {
  readonly floor: bigint;
  readonly cap: bigint | undefined;
  /** Whether the floors together are more than there is. */
  readonly isShort: boolean;
}

function boundsOf({ component }: PoolStretch, { funded, eligible, share }: SharedPool, units: bigint): PoolBounds {
  if (!funded.isOpen) return { floor: 0n, cap: undefined, isShort: false };
  const { cap } = component.pool;
  const floor = partOf(component.pool.floor, share);
  const isShort = floor * BigInt(eligible.length) > units;

  return { floor: isShort ? 0n : floor, cap: cap === undefined ? undefined : partOf(cap, share), isShort };
}

/** Whole units, so that the parts of a period are together never more than what is for the whole. */
function partOf(units: bigint, share: ReadFigure): bigint {
  const { dividend, divisor } = multiplyFigures({ dividend: units, divisor: 1n }, share);

  return dividend / divisor;
}

function membersOf(
  { component }: PoolStretch,
  eligible: readonly MeasuredMember[],
  { floor, cap }: PoolBounds,
): Parameters<typeof allocateMembers>[0]["members"] {
  const { points, weights } = component.pool;

  return eligible.map(({ member, asked, actual, target }) => ({
    id: member.person.id,
    key: member.draft.participant,
    actual,
    target,
    points: points === undefined ? undefined : asked.figures.actual(points.id),
    weight: weights.get(member.role ?? ""),
    floor,
    cap,
  }));
}

function writeShare(
  { member, asked, actual, target }: MeasuredMember,
  { units, baseline, weight, limited }: Omit<UnitShare, "limited"> & Pick<MemberShare, "limited">,
  moves: ReadonlyMap<string, readonly MemberMove<MadeMove>[]>,
  scale: number,
): MemberShare {
  return {
    id: member.person.id,
    actual: formatFigure(actual),
    target: target === undefined ? null : formatFigure(target),
    weight,
    baseline: formatFixed(baseline, scale),
    ...(limited === undefined ? {} : { limited }),
    moved: (moves.get(member.draft.participant) ?? []).map((own) => writeMove(own, scale)),
    amount: formatFixed(units, scale),
    ...asked.figures.measuredFacts(),
  };
}

/** A move, and who decided it. */
interface MadeMove extends UnitMove {
  readonly decision: ReadDecision;
}

function writeMove({ move, units }: MemberMove<MadeMove>, scale: number): MovedShare {
  const { id, on, reason, lead } = move.decision;

  return { move: id, on, amount: formatFixed(units, scale), reason, lead };
}

/** What a member has who has no share. */
export function noShare({ member, asked, actual, target }: MeasuredMember, scale: number): MemberShare {
  return writeShare(
    { member, asked, actual, target },
    { units: 0n, baseline: 0n, weight: "0", limited: undefined },
    new Map(),
    scale,
  );
}
