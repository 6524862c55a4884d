import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import type { ClosedPeriod } from "../period/period.js";

/** Notes a month between settled ones that nothing is given of: what happened in it would be left out for good. */
export function checkGaps(elsewhere: readonly ReadFact[], periods: readonly ClosedPeriod[], issues: Issue[]): void {
  const [first, last] = [periods[0]?.start ?? "", periods.at(-1)?.start ?? ""];
  const left = elsewhere.find(({ on }) => on > first && on < last);
  if (left === undefined) return;
  const expected = `the statement of the period of ${left.on}, in which ${left.id} is, as there are earlier ones`;
  const hint = "give the statements of all closed periods, or their records, also of blocked ones";
  issues.push(createIssue({ code: "prior_missing", path: ["prior", "statements"], expected, value: undefined, hint }));
}
