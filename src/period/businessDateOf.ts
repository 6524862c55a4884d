import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { FIRST_DATE, isPlainDate, LAST_DATE, type PlainDate } from "./plainDate.js";
import { readInstant } from "./readInstant.js";

/** What {@link businessDateOf} turns into a date. */
export interface BusinessDateInput {
  /** A moment with its offset, as in RFC 3339: `"2026-10-31T16:30:00Z"`, `"2026-11-01T00:30:00.000+08:00"`. */
  readonly instant: string;
  /** The zone of the business, by its IANA name: `"Asia/Shanghai"`. */
  readonly timeZone: string;
}

/**
 * The date on which a moment falls in a time zone.
 *
 * By the zone data of the host, summer time and its history included; the only function of the library that depends on
 * anything but its arguments. A fixed offset such as `"+08:00"` is no zone.
 *
 * @throws {@link RulesError} `instant_malformed` (also for local times without an offset), `time_zone_unknown`,
 * `date_out_of_range` (a date before 1900-01-01 or after 9999-12-31), `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { businessDateOf } from "incentive-rules";
 *
 * businessDateOf({ instant: "2026-10-31T16:30:00Z", timeZone: "Asia/Shanghai" }); // => "2026-11-01"
 * businessDateOf({ instant: "2026-10-31T16:30:00Z", timeZone: "America/New_York" }); // => "2026-10-31"
 * ```
 */
export function businessDateOf(input: BusinessDateInput): PlainDate {
  const issues: Issue[] = [];
  if (!readKeys(input, ["instant", "timeZone"], [], issues)) refuse("businessDateOf", issues);
  const instant = ownValue(input, "instant");
  const milliseconds = readInstant(instant, ["instant"], issues);
  const formatter = readTimeZone(ownValue(input, "timeZone"), issues);
  if (milliseconds === undefined || formatter === undefined || issues.length > 0) refuse("businessDateOf", issues);
  const date = dateIn(formatter, milliseconds);
  if (isPlainDate(date)) return date;
  const expected = `a moment from ${FIRST_DATE} to ${LAST_DATE} in the time zone`;

  return refuse("businessDateOf", [
    createIssue({ code: "date_out_of_range", path: ["instant"], expected, value: instant }),
  ]);
}

/** Names of the IANA database; hosts differ in whether they also take offsets. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/;

function readTimeZone(value: unknown, issues: Issue[]): Intl.DateTimeFormat | undefined {
  if (typeof value === "string" && ZONE_NAME.test(value)) {
    // All that a locale could decide is said, and no prototype stands behind it: none of the host's settings is asked.
    const options = {
      __proto__: null,
      timeZone: value,
      calendar: "iso8601",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    } as const;
    try {
      return new Intl.DateTimeFormat("en-US", options);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const code = value === undefined ? "key_missing" : "time_zone_unknown";
  const expected = 'an IANA time zone that the host knows, such as "Asia/Shanghai"';
  issues.push(createIssue({ code, path: ["timeZone"], expected, value }));

  return undefined;
}

/** The parts are put together here: their order and marks are the locale's and have changed between releases. */
function dateIn(formatter: Intl.DateTimeFormat, milliseconds: number): string {
  const parts = formatter.formatToParts(milliseconds);
  const figure = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";

  return `${figure("year")}-${figure("month")}-${figure("day")}`;
}
