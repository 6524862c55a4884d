import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { daysBetween } from "../period/dayNumber.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import { shiftDays } from "../period/shiftDays.js";
import type { CheckIn, Staleness } from "./staleness.js";

type Key = "dueOn" | "everyDays" | "graceDays" | "lastOn" | "startedOn";

const KEYS: Readonly<Record<CheckIn["kind"], readonly Key[]>> = {
  due: ["dueOn", "graceDays", "lastOn"],
  every: ["everyDays", "graceDays", "lastOn", "startedOn"],
};
const DAY_COUNT_MAX = 3_660;

/** Whether a check-in is outdated on a day, or `undefined` with an issue. */
export function readStaleness(
  value: unknown,
  { asOf, path }: { readonly asOf: PlainDate; readonly path: IssuePath },
  issues: Issue[],
): Staleness | undefined {
  const found = readKinded(value, KEYS, path, issues);
  if (found === undefined) return undefined;
  const countBefore = issues.length;
  const graceDays = readDays(found, "graceDays", { from: 0, path }, issues);
  const lastOn = readLast(found.own("lastOn") ?? null, { asOf, path: [...path, "lastOn"] }, issues);
  const dueOn =
    found.name === "due"
      ? readDate(found.own("dueOn"), [...path, "dueOn"], issues)
      : nextAfter(found, lastOn, path, issues);
  if (dueOn === undefined || graceDays === undefined || lastOn === undefined || issues.length > countBefore) {
    return undefined;
  }
  const outdatedFrom = shiftDays(dueOn, graceDays + 1);
  // One that was due was made by a check-in on its day or later; before, it is still to come.
  const isMade = lastOn !== null && lastOn >= dueOn;

  return {
    daysSince: lastOn === null ? null : daysBetween(lastOn, asOf),
    dueOn,
    outdatedFrom,
    outdated: !isMade && daysBetween(dueOn, asOf) > graceDays,
  };
}

function nextAfter(
  found: Kinded<CheckIn["kind"], Key>,
  lastOn: PlainDate | null | undefined,
  path: IssuePath,
  issues: Issue[],
): PlainDate | undefined {
  const everyDays = readDays(found, "everyDays", { from: 1, path }, issues);
  const given = found.own("startedOn");
  const isAsked = given !== undefined || lastOn === null;
  const startedOn = isAsked ? readDate(given, [...path, "startedOn"], issues) : undefined;
  const since = lastOn ?? startedOn;

  return since === undefined || everyDays === undefined ? undefined : shiftDays(since, everyDays);
}

function readDays(
  { own }: Kinded<CheckIn["kind"], Key>,
  key: "everyDays" | "graceDays",
  { from, path }: { readonly from: number; readonly path: IssuePath },
  issues: Issue[],
): number | undefined {
  return readCount(own(key), { from, to: DAY_COUNT_MAX, code: "days_out_of_range" }, [...path, key], issues);
}

/** `null` where there was none. */
function readLast(
  value: unknown,
  { asOf, path }: { readonly asOf: PlainDate; readonly path: IssuePath },
  issues: Issue[],
): PlainDate | null | undefined {
  if (value === null) return null;
  const lastOn = readDate(value, path, issues);
  if (lastOn === undefined || lastOn <= asOf) return lastOn;
  issues.push(createIssue({ code: "dates_reversed", path, expected: `a day not after ${asOf}`, value }));

  return undefined;
}
