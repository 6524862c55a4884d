import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import { originalMissing } from "../metric/traceReversals.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ReturnsPolicy } from "./incentivePlan.js";
import type { ReadPlan } from "./readPlan.js";
import { versionOn } from "./readVersions.js";

/** What counts in one period, by date and id. */
export interface PlacedFacts {
  readonly period: ClosedPeriod;
  /** What is credited: facts of the period, and returns that it is settled again with. */
  readonly credited: readonly ReadFact[];
  /** Returns of facts from earlier periods, at the rate that these earned. */
  readonly returned: readonly ReadFact[];
}

/** Where the facts of a participant count. */
export interface Placement {
  /** One for each period given. */
  readonly periods: readonly PlacedFacts[];
  /** Facts of other days. */
  readonly elsewhere: readonly ReadFact[];
}

/** Puts each fact to the period that it counts in: its own, or that of what it returns, as the plan says. */
export function placeFacts(
  {
    facts,
    periods,
    versions,
  }: {
    readonly facts: readonly ReadFact[];
    /** By date; the last is settled now, the others are closed. */
    readonly periods: readonly ClosedPeriod[];
    readonly versions: readonly ReadPlan[];
  },
  issues: Issue[],
): Placement {
  const now = periods.at(-1);
  const [first] = facts;
  const isOfOnePeriod =
    periods.length === 1 &&
    now !== undefined &&
    (first?.on ?? now.start) >= now.start &&
    (facts.at(-1)?.on ?? now.end) <= now.end;
  // Most participants have no facts but those of the period, by date, so that the first and the last tell for all.
  if (isOfOnePeriod && facts.every(({ rest }) => rest.reverses === undefined)) {
    return { periods: [{ period: now, credited: facts, returned: [] }], elsewhere: [] };
  }
  const placed = periods.map(openPlace);
  const elsewhere: ReadFact[] = [];
  for (const fact of facts) {
    const place = placeOf(fact, periods, versions, issues);
    const target = now === undefined || fact.on > now.end ? undefined : placed[place.at];
    if (target === undefined) elsewhere.push(fact);
    else target[place.as].push(fact);
  }

  return { periods: placed, elsewhere };
}

interface OpenPlace extends PlacedFacts {
  readonly credited: ReadFact[];
  readonly returned: ReadFact[];
}

function openPlace(period: ClosedPeriod): OpenPlace {
  return { period, credited: [], returned: [] };
}

interface Place {
  /** Position of the period; -1 for none. */
  readonly at: number;
  readonly as: "credited" | "returned";
}

function placeOf(
  fact: ReadFact,
  periods: readonly ClosedPeriod[],
  versions: readonly ReadPlan[],
  issues: Issue[],
): Place {
  const own = positionOf(fact.on, periods);
  if (fact.rest.reverses === undefined) return { at: own, as: "credited" };
  const original = fact.rest.reversal?.original;
  const origin = original === undefined ? -1 : positionOf(original.on, periods);
  const policy = policyOn(original?.on ?? fact.on, fact.on, versions);
  if (policy === "current_period" || (own >= 0 && origin >= own)) return { at: own, as: "credited" };
  if (origin < 0 && own >= 0)
    issues.push(original === undefined ? originalMissing(fact, ["facts"]) : priorMissing(fact));

  return policy === "original_period" ? { at: origin, as: "credited" } : { at: own, as: "returned" };
}

/** What the version says that the fact was sold under; where there was none, the one effective now. */
function policyOn(soldOn: string, on: string, versions: readonly ReadPlan[]): ReturnsPolicy {
  return (versionOn(versions, soldOn) ?? versionOn(versions, on))?.returns ?? "original_period";
}

function positionOf(date: string, periods: readonly ClosedPeriod[]): number {
  for (let at = periods.length - 1; at >= 0; at--) {
    const period = periods[at];
    if (period !== undefined && date >= period.start && date <= period.end) return at;
  }

  return -1;
}

function priorMissing({ at, id }: ReadFact): Issue {
  const expected = `the prior statement of the period that ${id} returns something of`;
  const hint = "give what that period was settled to in prior; or the plan's returns can be current_period";

  return createIssue({ code: "prior_missing", path: ["facts", at, "reverses"], expected, value: undefined, hint });
}
