import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { ReadPoolComponent } from "../plan/readComponent.js";
import type { ReadPlan } from "../plan/readPlan.js";
import type { ReadPool } from "../plan/readPoolComponent.js";
import type { ReadPoolFunding } from "../pool/readPoolFunding.js";
import { boundText } from "./boundText.js";
import { lintCondition } from "./lintCondition.js";
import { neverPays } from "./neverPays.js";

/** What is in a pool when it opens, whether it ever pays, and anybody has a share. */
export function lintPool({ pool, path }: ReadPoolComponent, { rounding }: ReadPlan): readonly Issue[] {
  const ofNothing = lintUnpaidPool(pool, path);

  return [
    ...(ofNothing.length > 0 ? ofNothing : lintOpening(pool.funding, rounding.scale, [...path, "funding"])),
    ...lintCondition(pool.eligible, [...path, "eligible"]),
  ];
}

function lintUnpaidPool(
  { funding, cap, floor, split, weights, whenAllZero }: ReadPool,
  path: IssuePath,
): readonly Issue[] {
  const { fund } = funding;
  if (funding.cap === 0n) return [neverPays([...path, "funding", "cap"], "a cap above 0")];
  if (cap === 0n) return [neverPays([...path, "cap"], "a cap above 0")];
  const [key, figure] = "amount" in fund ? ["amount", fund.amount] : ["rate", fund.rate];
  if (figure === 0n) return [neverPays([...path, "funding", "fund", key], `${key} above 0`)];
  const isByWeights = split.every(({ by, share }) => by === "weights" || share === 0n);
  const hasWeight = [...weights.values()].some(({ dividend }) => dividend > 0n);
  if (!isByWeights || hasWeight || floor > 0n || whenAllZero === "equal") return [];

  return [neverPays([...path, "weights"], "a role that weighs more than 0")];
}

/** What is in the pool at once when it opens. */
function lintOpening({ opensAbove, fund, cap }: ReadPoolFunding, scale: number, path: IssuePath): readonly Issue[] {
  const opening = openingText({ opensAbove, fund });
  if (opening === undefined) return [];
  const place = [...path, "opensAbove"];
  const expected = `a pool that begins with nothing above ${boundText(opensAbove, "attainment")}`;
  const hint = cap === undefined ? undefined : `up to the cap of ${formatExact(cap, scale)}`;

  return [createIssue({ code: "pay_jumping", path: place, expected, value: opening, hint })];
}

/** `0.055 × target`; `undefined` where that is nothing. */
function openingText({ opensAbove, fund }: Pick<ReadPoolFunding, "opensAbove" | "fund">): string | undefined {
  switch (fund.kind) {
    case "fixed":
      return formatExact(fund.amount, AMOUNT_SCALE);
    case "per_head":
      return `${formatExact(fund.amount, AMOUNT_SCALE)} × members`;
    case "rate_of_total":
      return opensAbove === 0n ? undefined : `${formatExact(fund.rate * opensAbove, 2 * RATIO_SCALE)} × target`;
    case "rate_of_excess": {
      const excess = fund.over === "opening" ? 0n : opensAbove - RATIO_ONE;
      return excess <= 0n ? undefined : `${formatExact(fund.rate * excess, 2 * RATIO_SCALE)} × target`;
    }
  }
}
