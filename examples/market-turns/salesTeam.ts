import {
  type ClosedPeriod,
  type Fact,
  type Goal,
  type PlainDate,
  splitPeriod,
  type TargetVersion,
} from "incentive-rules";
import { readTable } from "./readTable.js";

/** The half-year that the story is about. */
export const HALF_YEAR: ClosedPeriod = { start: "2026-03-01", end: "2026-08-31" };

export const MONTHS: readonly ClosedPeriod[] = splitPeriod(HALF_YEAR, "month");

const ROWS = readTable("people.csv", (cell) => ({ id: cell("id"), region: cell("region"), target: cell("target") }));

/** Who sells where. */
export const PEOPLE = ROWS.map(({ id, region }) => ({ id, region, team: region }));

/** What each is to sign a month, in yuan: what commission is measured against. */
export const TARGETS: TargetVersion = {
  version: "2026-1",
  targets: ROWS.map(({ id, region, target }) => ({ id, target, group: region })),
};

const AGREED = readTable("goals.csv", (cell) => ({
  metric: cell("metric"),
  target: cell("target"),
  weight: cell("weight"),
}));

/** The goals of each for each month, as they were agreed in March. */
export const GOALS: readonly Goal[] = MONTHS.map(({ start }) => monthOf(start)).flatMap((period) =>
  PEOPLE.flatMap(({ id, region }) =>
    AGREED.map(({ metric, target, weight }): Goal => {
      const owner = { kind: "person", id } as const;
      return { id: `${period}-${id}-${metric}`, metric, owner, scope: { regions: [region] }, period, target, weight };
    }),
  ),
);

/** What happened. */
export const FACTS: readonly Fact[] = readTable("facts.csv", (cell) => ({
  id: cell("id"),
  kind: cell("kind"),
  on: cell("on"),
  participant: cell("participant"),
  customer: cell("customer"),
  amount: cell("amount") || undefined,
  attributes: { differentiated: cell("differentiated") === "yes" },
}));

/** The label of the month that a date is in. */
export function monthOf(date: PlainDate): string {
  return date.slice(0, 7);
}
