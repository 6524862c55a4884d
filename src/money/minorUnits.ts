import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode } from "../issue/issue.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatFixedQuickly } from "./formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "./readAmount.js";
import { quickInteger } from "./scaledInteger.js";

/** An amount as whole minor units in a double. */
export function toMinorUnits(amount: unknown, scale: number): number {
  const quick = quickInteger(amount, scale);

  return Number.isNaN(quick) ? toMinorUnitsExactly(amount, scale) : quick;
}

/** Whole minor units as an amount. */
export function toAmount(minorUnits: number, scale: number): string {
  if (Number.isSafeInteger(minorUnits)) return formatFixedQuickly(minorUnits + 0, scale);

  return refuseAmount("toAmount", "number_unsafe", "safe whole minor units", minorUnits);
}

function toMinorUnitsExactly(amount: unknown, scale: number): number {
  const issues: Issue[] = [];
  const millionths = readAmount(amount, [], issues) ?? 0n;
  throwIssues("toMinorUnits", issues);
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  if (millionths % unit !== 0n) {
    return refuseAmount("toMinorUnits", "total_off_scale", `an amount of at most ${scale} fraction digits`, amount);
  }
  const minorUnits = Number(millionths / unit);
  if (Number.isSafeInteger(minorUnits)) return minorUnits;

  return refuseAmount("toMinorUnits", "number_unsafe", "an amount below 2^53 minor units", amount);
}

function refuseAmount(functionName: string, code: IssueCode, expected: string, value: unknown): never {
  return refuse(functionName, [createIssue({ code, path: [], expected, value })]);
}
