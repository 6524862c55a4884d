import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readAmountFromZero } from "../money/readAmount.js";
import { readAttainmentBound, readShare } from "../money/readRatioWithin.js";
import { readUnitsFromZero } from "../money/readUnits.js";

/** A funding that was checked; ratios in units of 10⁻¹⁰. */
export interface ReadPoolFunding {
  readonly opensAbove: bigint;
  readonly fund: ReadPoolFund;
  /** In minor units. */
  readonly cap: bigint | undefined;
}

/** What is in a pool, money in millionths. */
export type ReadPoolFund =
  | { readonly kind: "fixed" | "per_head"; readonly amount: bigint }
  | { readonly kind: "rate_of_total"; readonly rate: bigint }
  | { readonly kind: "rate_of_excess"; readonly rate: bigint; readonly over: "opening" | "target" };

/** Reads a funding from guarded data; when issues were added, there is no result. */
export function readPoolFunding(
  value: unknown,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): ReadPoolFunding | undefined {
  if (!readKeys(value, ["opensAbove", "fund", "cap"], path, issues)) return undefined;
  const cap = ownValue(value, "cap");
  const opensAbove = readAttainmentBound(ownValue(value, "opensAbove"), [...path, "opensAbove"], issues);
  const fund = readFund(ownValue(value, "fund"), [...path, "fund"], issues);
  const most = cap === undefined ? undefined : readUnitsFromZero(cap, scale, [...path, "cap"], issues);

  return opensAbove === undefined || fund === undefined ? undefined : { opensAbove, fund, cap: most };
}

function readFund(value: unknown, path: IssuePath, issues: Issue[]): ReadPoolFund | undefined {
  const kind = readKinded(
    value,
    { fixed: ["amount"], per_head: ["amount"], rate_of_total: ["rate"], rate_of_excess: ["rate", "over"] },
    path,
    issues,
  );
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  switch (name) {
    case "fixed":
    case "per_head": {
      const amount = readAmountFromZero(own("amount"), [...path, "amount"], issues);
      return amount === undefined ? undefined : { kind: name, amount };
    }
    case "rate_of_total": {
      const rate = readShare(own("rate"), [...path, "rate"], issues);
      return rate === undefined ? undefined : { kind: name, rate };
    }
    case "rate_of_excess": {
      const rate = readShare(own("rate"), [...path, "rate"], issues);
      const over = readOneOf(own("over"), ["opening", "target"], [...path, "over"], issues);
      return rate === undefined || over === undefined ? undefined : { kind: name, rate, over };
    }
  }
}
