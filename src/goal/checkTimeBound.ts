import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { CADENCES, type Cadence, readCutting } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import type { ClosedPeriod } from "../period/period.js";
import { periodAround } from "../period/periodAround.js";
import type { ReadSmartGoal } from "./readSmartGoal.js";
import type { TimeBoundCheck, TimeBoundReason } from "./smartCheck.js";

/** The steps that a goal has, and those it is asked for. */
export interface ReadSteps {
  readonly has: readonly Cadence[];
  readonly asks: readonly Cadence[];
}

const FORTNIGHT_DAYS = 14;

/** The steps of the evidence, or `undefined` with an issue. */
export function readSteps(value: unknown, path: IssuePath, issues: Issue[]): ReadSteps | undefined {
  if (!readKeys(value, ["has", "asks"], path, issues)) return undefined;

  return {
    has: readCadences(ownValue(value, "has"), [...path, "has"], issues),
    asks: readCadences(ownValue(value, "asks") ?? [], [...path, "asks"], issues),
  };
}

function readCadences(value: unknown, path: IssuePath, issues: Issue[]): readonly Cadence[] {
  if (Array.isArray(value) && value.length <= CADENCES.length) {
    const list = Array.from<unknown>(value);
    return [...new Set(list.flatMap((cadence, at) => readOneOf(cadence, CADENCES, [...path, at], issues) ?? []))];
  }
  const code = Array.isArray(value) ? "list_too_long" : value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: `a list of at most ${CADENCES.length} cadences`, value }));

  return [];
}

/** T: a period with an end, and steps that are shorter than it. */
export function checkTimeBound(
  { period }: ReadSmartGoal,
  { steps, calendar }: { readonly steps: ReadSteps | undefined; readonly calendar: Calendar },
): TimeBoundCheck {
  if (period === undefined) {
    return { verdict: "not_met", period: null, reasons: ["period_missing"], steps: [], missing: steps?.asks ?? [] };
  }
  if (steps === undefined) {
    return { verdict: "unknown", period, reasons: ["steps_unknown"], steps: [], missing: [] };
  }
  const has = steps.has.filter((cadence) => isShorter(cadence, period, calendar));
  const missing = steps.asks.filter((cadence) => !has.includes(cadence));
  const reasons: TimeBoundReason[] = [];
  if (missing.length > 0) reasons.push("step_missing");
  if (has.length === 0) reasons.push("no_shorter_step");

  return { verdict: reasons.length === 0 ? "met" : "not_met", period, reasons, steps: has, missing };
}

/** Whether a step cuts a period; one that is as long breaks nothing down. Where fortnights begin does not matter here. */
function isShorter(cadence: Cadence, { start, end }: ClosedPeriod, calendar: Calendar): boolean {
  const cutting =
    cadence === "fortnight"
      ? ({ by: "days", length: FORTNIGHT_DAYS, anchor: start } as const)
      : readCutting(cadence, calendar, [], []);

  return cutting !== undefined && periodAround(start, cutting).end < end;
}
