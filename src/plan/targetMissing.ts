import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";

/** Says that there is no target of somebody, or of a team, for some days. */
export function targetMissing(whose: string, metric: string, { start, end }: ClosedPeriod): Issue {
  const expected = `a target of the metric ${metric} for ${whose} from ${start} to ${end}`;

  return createIssue({ code: "target_missing", path: ["targets"], expected, value: undefined });
}
