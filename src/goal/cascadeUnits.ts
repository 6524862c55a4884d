import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { allocateUnits } from "../money/allocateUnits.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { multiplyFigures, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ReadCascade } from "./readCascade.js";
import type { ReadCascadeShare } from "./readCascadeShares.js";
import { type WeighedShare, weighShares } from "./weighShares.js";

/** A goal handed on, in units of the children. */
export interface CascadedUnits {
  readonly target: bigint;
  /** In the order of the shares. */
  readonly children: readonly UnitChild[];
  readonly unallocated: bigint;
  readonly overAssigned: bigint;
}

/** A child. */
export interface UnitChild extends WeighedShare {
  readonly share: ReadCascadeShare;
  readonly units: bigint;
  readonly limited: "floor" | "cap" | undefined;
}

/** Hands a goal on; `undefined` with issues where it cannot be. */
export function cascadeUnits(cascade: ReadCascade, issues: Issue[]): CascadedUnits | undefined {
  const { exact, shares, overAssignment, rounding, whenAllZero } = cascade;
  const inUnits = (figure: ReadFigure) =>
    divideRounded(figure.dividend * 10n ** BigInt(rounding.scale), figure.divisor, rounding.mode);
  const target = inUnits(exact);
  const beyond = multiplyFigures(exact, { dividend: RATIO_ONE + overAssignment, divisor: RATIO_ONE });
  const assignable = inUnits(beyond);
  const asked = inUnits(multiplyFigures(beyond, { dividend: askedFor(cascade), divisor: RATIO_ONE }));
  const weighed = weighShares(shares, cascade, issues);
  const isAllZero = weighed.every(({ weight }) => weight === 0n);
  if (isAllZero && whenAllZero === "issue") issues.push(allZeroIssue());
  checkFloors(shares, asked, rounding.scale, issues);
  if (issues.length > 0) return undefined;
  const weights = isAllZero && whenAllZero === "equal" ? weighed.map((one) => ({ ...one, weight: 1n })) : weighed;
  // By id, so that the order of the shares changes nothing.
  const order = shares
    .map((share, at) => ({ at, share }))
    .sort((one, other) => compareText(one.share.id, other.share.id));
  const members = order.map(({ at, share: { floor, cap } }) => ({ floor, cap, weight: weights[at]?.weight ?? 0n }));
  const allocated = allocateUnits(asked, members, "largest_remainder");
  const places = new Array<number>(shares.length);
  for (const [place, { at }] of order.entries()) places[at] = place;
  const children = shares.flatMap((share, at): UnitChild[] => {
    const [place = 0, own] = [places[at], weights[at]];
    const units = allocated.shares[place] ?? 0n;
    return own === undefined ? [] : [{ ...own, share, units, limited: allocated.limits[place] }];
  });

  return {
    target,
    children,
    unallocated: assignable - asked + allocated.unallocated,
    overAssigned: assignable - target,
  };
}

/** What all shares are together, in units of 10⁻¹⁰: everything, unless it is shares that say how much. */
export function askedFor({ shares, measure }: ReadCascade): bigint {
  if (!measure.some(({ by }) => by === "shares")) return RATIO_ONE;

  return shares.reduce((sum, { share }) => sum + share, 0n);
}

function checkFloors(shares: readonly ReadCascadeShare[], asked: bigint, scale: number, issues: Issue[]): void {
  const floors = shares.reduce((sum, { floor }) => sum + floor, 0n);
  if (floors <= asked) return;
  const expected = `floors of at most ${formatFixed(asked, scale)} together, which is handed out`;
  const value = formatFixed(floors, scale);
  issues.push(createIssue({ code: "floors_exceed_total", path: ["shares"], expected, value }));
}

function allZeroIssue(): Issue {
  const hint = 'whenAllZero: "equal" shares equally, "unallocated" leaves it';

  return createIssue({ code: "weights_all_zero", path: ["shares"], expected: "a weight above 0", value: "0", hint });
}
