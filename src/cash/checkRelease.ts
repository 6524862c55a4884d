import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE } from "../money/readAmount.js";
import { isWithin, receivedOf } from "./dealCash.js";
import { type EarnedShares, joinPots } from "./earnedShares.js";
import type { ReleaseEnd, ReleaseRun } from "./releaseReceipts.js";

/** Notes cash that its deal cannot have received, and earnings that no cash can release or no figure hold. */
export function checkRelease(run: ReleaseRun, end: ReleaseEnd, issues: Issue[]): void {
  checkPots(run, end, issues);
  checkCash(run, end, issues);
  checkSize(run, end, issues);
}

function checkPots({ terms: { method, rounding } }: ReleaseRun, { pots }: ReleaseEnd, issues: Issue[]): void {
  for (const [at, { amount, earned }] of pots.entries()) {
    if (amount !== 0n || earned === 0n) continue;
    const isBlended = method === "blended";
    const path = isBlended ? ["deals"] : ["deals", at, "earned"];
    const expected = `nothing earned on ${isBlended ? "amounts that are 0 together" : "an amount of 0"}, which no cash releases`;
    const value = formatFixed(earned, rounding.scale);
    issues.push(createIssue({ code: "earned_without_amount", path, expected, value }));
  }
}

/** Cash is looked at when all of it has been counted, so that the order within a call makes no difference. */
function checkCash({ deals, receipts }: ReleaseRun, { cash }: ReleaseEnd, issues: Issue[]): void {
  const paths = new Map(receipts.map(({ deal, path }) => [deal, [...path, "amount"]]));
  for (const [at, { id, amount }] of deals.entries()) {
    const own = cash[at];
    if (own === undefined || isWithin(own, amount)) continue;
    const path = paths.get(at) ?? ["deals", at, "amount"];
    const most = formatExact(amount, AMOUNT_SCALE);
    const expected = `receipts of ${id} from 0 to ${most} in all, of each age and as deductions from 0 on`;
    const value = formatExact(receivedOf(own), AMOUNT_SCALE);
    issues.push(createIssue({ code: "receipt_exceeds_deal", path, expected, value }));
  }
}

function checkSize({ terms: { rounding } }: ReleaseRun, end: ReleaseEnd, issues: Issue[]): void {
  const { earned } = joinPots(end.pots);
  const limit = AMOUNT_LIMIT / 10n ** BigInt(AMOUNT_SCALE - rounding.scale);
  const shares: EarnedShares[] = [...end.shares, ...end.releases.map(({ growth }) => growth)];
  const figures = [earned, ...shares.flatMap(({ released, forfeited, deducted }) => [released, forfeited, deducted])];
  const beyond = figures.find((figure) => figure <= -limit || figure >= limit);
  if (beyond === undefined) return;
  const expected = "earnings and releases of at most 15 digits before the point";
  const value = formatFixed(beyond, rounding.scale);
  issues.push(createIssue({ code: "amount_out_of_range", path: ["deals"], expected, value }));
}
