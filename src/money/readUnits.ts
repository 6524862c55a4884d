import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { AMOUNT_SCALE, readAmount, readAmountFromZero } from "./readAmount.js";

/** Money in minor units; finer money is refused, since half a unit cannot be anyone's. */
export function readUnits(value: unknown, scale: number, path: IssuePath, issues: Issue[]): bigint | undefined {
  return inUnits(readAmount(value, path, issues), { value, scale, path }, issues);
}

/** The same of money that must not be negative. */
export function readUnitsFromZero(value: unknown, scale: number, path: IssuePath, issues: Issue[]): bigint | undefined {
  return inUnits(readAmountFromZero(value, path, issues), { value, scale, path }, issues);
}

function inUnits(
  amount: bigint | undefined,
  { value, scale, path }: { readonly value: unknown; readonly scale: number; readonly path: IssuePath },
  issues: Issue[],
): bigint | undefined {
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  if (amount === undefined || amount % unit === 0n) return amount === undefined ? undefined : amount / unit;
  const expected = `money of at most ${scale} fraction digits`;
  issues.push(createIssue({ code: "total_off_scale", path, expected, value }));

  return undefined;
}
