import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";

/** What is kept from period to period may grow beyond what an amount can be, and could not be read again. */
export function checkWholeDigits(
  units: bigint,
  { scale, of }: { readonly scale: number; readonly of: string },
  path: IssuePath,
  issues: Issue[],
): void {
  const most = 10n ** BigInt(WHOLE_DIGITS_MAX + scale);
  if (units < most && units > -most) return;
  const expected = `${of} of at most 15 digits before the point`;
  issues.push(createIssue({ code: "amount_out_of_range", path, expected, value: formatFixed(units, scale) }));
}

const WHOLE_DIGITS_MAX = 15;
