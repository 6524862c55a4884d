import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { AMOUNT_ONE, readAmount, readAmountFromZero } from "../money/readAmount.js";
import { type ReadFigure, WHOLE } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readAttainmentBound } from "../money/readRatioWithin.js";
import type { WindfallReason } from "./windfall.js";

/** What a deal is held against, checked. */
export interface ReadWindfallBound {
  readonly kind: WindfallReason;
  /** Which of a deal's figures is looked at. */
  readonly of: "amount" | "commission";
  /** What it is divided by; `undefined` where that is unknown. */
  readonly by: ReadFigure | undefined;
  readonly above: ReadFigure;
}

/** A deal in millionths. */
export interface ReadWindfallDeal {
  readonly amount: bigint;
  readonly commission: bigint | undefined;
}

/** The keys of what deals are held against. */
export const WINDFALL_KEYS = ["target", "targetIncentive", "above"] as const;
const BOUND_KEYS = ["shareOfTarget", "shareOfIncentive", "amount", "commission"] as const;

/** Reads what deals are held against: at least one bound. */
export function readWindfallBounds(
  input: Readonly<Partial<Record<(typeof WINDFALL_KEYS)[number], unknown>>>,
  issues: Issue[],
): readonly ReadWindfallBound[] {
  const target = readAboveZero(ownValue(input, "target"), "target", issues);
  const incentive = readAboveZero(ownValue(input, "targetIncentive"), "targetIncentive", issues);
  const above = ownValue(input, "above");
  if (!readKeys(above, BOUND_KEYS, ["above"], issues)) return [];
  const bounds: ReadWindfallBound[] = [];
  const add = (key: (typeof BOUND_KEYS)[number], bound: Omit<ReadWindfallBound, "above">) => {
    const value = ownValue(above, key);
    if (value === undefined) return;
    const isShare = key === "shareOfTarget" || key === "shareOfIncentive";
    const read = isShare ? readAttainmentBound : readAmountFromZero;
    const dividend = read(value, ["above", key], issues) ?? 0n;
    bounds.push({ ...bound, above: { dividend, divisor: isShare ? RATIO_ONE : AMOUNT_ONE } });
  };
  add("shareOfTarget", { kind: "share_of_target", of: "amount", by: target });
  add("shareOfIncentive", { kind: "share_of_incentive", of: "commission", by: incentive });
  add("amount", { kind: "amount", of: "amount", by: WHOLE });
  add("commission", { kind: "commission", of: "commission", by: WHOLE });
  if (bounds.length === 0) {
    const expected = `at least one of ${BOUND_KEYS.join(", ")}`;
    issues.push(createIssue({ code: "key_missing", path: ["above"], expected, value: above }));
  }

  return bounds;
}

/** Reads the figures of a deal; a commission that is absent or `null` is unknown. */
export function readWindfallDeal(
  deal: Readonly<Partial<Record<"amount" | "commission", unknown>>>,
  path: IssuePath,
  issues: Issue[],
): ReadWindfallDeal {
  const commission = ownValue(deal, "commission") ?? undefined;

  return {
    amount: readAmount(ownValue(deal, "amount"), [...path, "amount"], issues) ?? 0n,
    commission: commission === undefined ? undefined : readAmount(commission, [...path, "commission"], issues),
  };
}

function readAboveZero(value: unknown, key: "target" | "targetIncentive", issues: Issue[]): ReadFigure | undefined {
  if (value === undefined || value === null) return undefined;
  const amount = readAmount(value, [key], issues);
  if (amount === undefined || amount > 0n) {
    return amount === undefined ? undefined : { dividend: amount, divisor: AMOUNT_ONE };
  }
  const code = key === "target" ? "target_not_positive" : "amount_not_positive";
  issues.push(createIssue({ code, path: [key], expected: "an amount above 0", value }));

  return undefined;
}
