import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";

/** Says that there is no target for some days. */
export function targetMissing(metric: string, { start, end }: ClosedPeriod): Issue {
  const expected = `a target of the metric ${metric} from ${start} to ${end}`;

  return createIssue({ code: "target_missing", path: ["targets"], expected, value: undefined });
}
