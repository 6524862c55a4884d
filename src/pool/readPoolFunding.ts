import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readAmountFromZero } from "../money/readAmount.js";
import { isPercentText, RATIO_ONE, readRatio } from "../money/readRatio.js";

/** A funding that was checked; money in millionths, ratios in units of 10⁻¹⁰. */
export interface ReadPoolFunding {
  readonly opensAbove: bigint;
  readonly fund: ReadPoolFund;
  readonly cap: bigint | undefined;
}

/** What is in a pool. */
export type ReadPoolFund =
  | { readonly kind: "fixed" | "per_head"; readonly amount: bigint }
  | { readonly kind: "rate_of_total"; readonly rate: bigint }
  | { readonly kind: "rate_of_excess"; readonly rate: bigint; readonly over: "opening" | "target" };

/** An attainment bound above this is a slip, unless it is written with a percent sign. */
const OPENING_MAX = 10n * RATIO_ONE;

/** Reads a funding from guarded data; when issues were added, there is no result. */
export function readPoolFunding(value: unknown, path: IssuePath, issues: Issue[]): ReadPoolFunding | undefined {
  if (!readKeys(value, ["opensAbove", "fund", "cap"], path, issues)) return undefined;
  const cap = ownValue(value, "cap");
  const opensAbove = readOpening(ownValue(value, "opensAbove"), [...path, "opensAbove"], issues);
  const fund = readFund(ownValue(value, "fund"), [...path, "fund"], issues);
  const most = cap === undefined ? undefined : readAmountFromZero(cap, [...path, "cap"], issues);

  return opensAbove === undefined || fund === undefined ? undefined : { opensAbove, fund, cap: most };
}

function readOpening(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const ratio = readRatio(value, path, issues);
  if (ratio === undefined || (ratio >= 0n && (ratio <= OPENING_MAX || isPercentText(value)))) return ratio;
  const hint = ratio > 0n ? `for ${String(value)} percent write "${String(value)}%"` : undefined;
  const expected = "an attainment from 0 to 10";
  issues.push(createIssue({ code: "bound_out_of_range", path, expected, value, hint }));

  return undefined;
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

/** A ratio from 0 to 1. */
export function readShare(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const rate = readRatio(value, path, issues);
  if (rate === undefined || (rate >= 0n && rate <= RATIO_ONE)) return rate;
  issues.push(createIssue({ code: "rate_out_of_range", path, expected: "a ratio from 0 to 1", value }));

  return undefined;
}
