import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { Calendar } from "./calendar.js";
import { compileCalendar } from "./compileCalendar.js";
import type { PlainDate } from "./plainDate.js";
import { readOptionalCalendar } from "./readCalendar.js";
import { readDate } from "./readDate.js";

/** What {@link isWorkingDay} looks at. */
export interface WorkingDayInput {
  /** The date asked about. */
  readonly date: PlainDate;
  /** Weekend, holidays and extra working days. Default: Monday to Friday, no holidays. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Whether a date is a working day: an extra working day (调休), or neither weekend nor holiday.
 *
 * @throws {@link RulesError} `date_malformed`, `date_out_of_range`, `calendar_conflict`, `unknown_key`, `key_missing`,
 * `type_mismatch`, and whatever else {@link checkCalendar} finds
 *
 * @example
 * ```ts
 * import { isWorkingDay } from "incentive-rules";
 *
 * isWorkingDay({ date: "2026-11-28" }); // => false
 * isWorkingDay({ date: "2026-11-28", calendar: { workingDays: ["2026-11-28"] } }); // => true
 * isWorkingDay({ date: "2026-11-27", calendar: { weekend: [5, 6] } }); // => false
 * ```
 */
export function isWorkingDay(input: WorkingDayInput): boolean {
  const issues: Issue[] = [];
  if (!readKeys(input, ["date", "calendar"], [], issues)) refuse("isWorkingDay", issues);
  const date = readDate(ownValue(input, "date"), ["date"], issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  if (date === undefined || issues.length > 0) refuse("isWorkingDay", issues);

  return compileCalendar(calendar).isWorkingDay(date);
}
