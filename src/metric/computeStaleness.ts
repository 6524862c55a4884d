import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import { readStaleness } from "./readCheckIn.js";
import type { CheckIn, Staleness } from "./staleness.js";

/** What {@link computeStaleness} takes. */
export interface StalenessInput {
  /** The last check-in and the next one. */
  readonly checkIn: CheckIn;
  /** The day that is looked from. */
  readonly asOf: PlainDate;
}

/**
 * Computes how long ago a goal was last reported on, and whether that is too long.
 *
 * On the last day of grace it is still fresh, on the day after it is outdated. Silence is no status: what was reported
 * before says nothing any more.
 *
 * @throws {@link RulesError} `date_malformed`, `date_out_of_range`, `dates_reversed` (a check-in after the day that is
 * looked from), `days_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example Due on a Monday, with three days of grace
 * ```ts
 * import { computeStaleness } from "incentive-rules";
 *
 * const checkIn = { kind: "due", dueOn: "2026-03-02", graceDays: 3 } as const;
 * computeStaleness({ checkIn, asOf: "2026-03-05" }).outdated; // => false
 * computeStaleness({ checkIn, asOf: "2026-03-06" }).outdated; // => true
 *
 * const fortnightly = { kind: "every", everyDays: 14, graceDays: 0, lastOn: "2026-03-02" } as const;
 * computeStaleness({ checkIn: fortnightly, asOf: "2026-03-17" });
 * // => { daysSince: 15, dueOn: "2026-03-16", outdatedFrom: "2026-03-17", outdated: true }
 * ```
 *
 * @see GUIDE G11, the fortnightly review
 */
export function computeStaleness(input: StalenessInput): Staleness {
  const issues: Issue[] = [];
  if (!readKeys(input, ["checkIn", "asOf"], [], issues)) return refuse(NAME, issues);
  const asOf = readDate(ownValue(input, "asOf"), ["asOf"], issues);
  if (asOf === undefined || issues.length > 0) return refuse(NAME, issues);
  const staleness = readStaleness(ownValue(input, "checkIn"), { asOf, path: ["checkIn"] }, issues);
  if (staleness === undefined || issues.length > 0) return refuse(NAME, issues);

  return staleness;
}

const NAME = "computeStaleness";
