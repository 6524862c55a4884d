import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { formatFigure } from "../money/readFigure.js";
import { scaledInteger } from "../money/scaledInteger.js";
import { allocateMembers, type UnitShare } from "../pool/allocateMembers.js";
import type { FundedPool } from "../pool/fundPool.js";
import type { MeasuredMember, PoolStretch } from "./measureTeam.js";
import type { MemberShare, MovedShare } from "./poolLine.js";
import type { ReadDecision } from "./readPoolDecisions.js";

/** What everyone gets of a pool. */
export interface Shared {
  readonly shares: readonly MemberShare[];
  readonly unallocated: string;
}

/** The shares of an open pool; `undefined` with issues where it cannot be split, or a move goes too far. */
export function shareOut(
  { settlement, component }: PoolStretch,
  {
    funded,
    eligible,
    decisions,
  }: {
    readonly funded: FundedPool;
    readonly eligible: readonly MeasuredMember[];
    readonly decisions: readonly ReadDecision[];
  },
  issues: Issue[],
): Shared | undefined {
  const { scale } = settlement.terms.rounding;
  const { pool } = component;
  const { split, margin, whenAllZero, floor, cap, weights, points } = pool;
  const members = eligible.map(({ member, asked, actual, target }) => ({
    id: member.person.id,
    key: member.draft.participant,
    actual,
    target,
    points: points === undefined ? undefined : asked.figures.actual(points.id),
    weight: weights.get(member.role ?? ""),
    floor,
    cap,
  }));
  const units = scaledInteger(funded.amount, scale);
  const moves = decisions.map(({ move }) => move);
  const terms = { scale, method: "largest_remainder", whenAllZero } as const;
  const allocated = allocateMembers({ units, members, split, margin, moves }, terms, issues);
  if (allocated === undefined || issues.length > 0) return undefined;

  return {
    shares: eligible.flatMap((one, at) => {
      const share = allocated.shares[at];
      return share === undefined ? [] : writeShare(one, share, decisions, scale);
    }),
    unallocated: formatFixed(allocated.unallocated, scale),
  };
}

function writeShare(
  { member, asked, actual, target }: MeasuredMember,
  { units, baseline, weight, limited }: UnitShare,
  decisions: readonly ReadDecision[],
  scale: number,
): MemberShare {
  return {
    id: member.person.id,
    actual: formatFigure(actual),
    target: target === undefined ? null : formatFigure(target),
    weight,
    baseline: formatFixed(baseline, scale),
    ...(limited === undefined ? {} : { limited }),
    moved: decisions.flatMap((decision) => movedTo(member.draft.participant, decision, scale)),
    amount: formatFixed(units, scale),
    ...asked.figures.measuredFacts(),
  };
}

function movedTo(participant: string, { id, on, reason, lead, move }: ReadDecision, scale: number): MovedShare[] {
  const sign = (move.to === participant ? 1n : 0n) - (move.from === participant ? 1n : 0n);

  return sign === 0n ? [] : [{ move: id, on, amount: formatFixed(sign * move.units, scale), reason, lead }];
}
