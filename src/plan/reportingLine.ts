import { idKey } from "../issue/externalId.js";
import type { Period } from "../period/period.js";
import { LAST_DATE, type PlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import type { PersonRow, ReadPerson } from "./readParticipants.js";

/** Who somebody reports to, directly and through others, on some days. */
export interface ReportingLine {
  /** Keys of managers, the nearest first. */
  readonly managers: readonly string[];
  /** The last day on which this is so for sure. */
  readonly until: PlainDate;
  /** Whom the line ends at, since nothing can be rolled up to them. */
  readonly ended: EndedLine | undefined;
}

/** A manager whom nothing can be rolled up to. */
export interface EndedLine {
  /** Id as the rows name it. */
  readonly manager: string;
  /** Not among the participants; or among them, but not there on the day. */
  readonly reason: "manager_unknown" | "manager_absent";
}

/** Follows the rows in force on a day upwards; the hierarchy is known not to be circular. */
export function reportingLine(
  participant: string,
  date: PlainDate,
  people: ReadonlyMap<string, ReadPerson>,
): ReportingLine {
  const managers: string[] = [];
  let own = rowsAround(people.get(participant), date);
  let { until } = own;
  while (own.row?.manager !== undefined) {
    const { manager } = own.row;
    const person = people.get(idKey(manager));
    if (person === undefined) return { managers, until, ended: { manager, reason: "manager_unknown" } };
    own = rowsAround(person, date);
    if (own.until < until) until = own.until;
    if (own.row === undefined) return { managers, until, ended: { manager, reason: "manager_absent" } };
    managers.push(idKey(manager));
  }

  return { managers, until, ended: undefined };
}

/** The row of somebody that is in force on a day. */
export function rowOn(person: ReadPerson | undefined, date: PlainDate): PersonRow | undefined {
  return person?.rows.find(({ days }) => isIn(date, days));
}

/** The row in force on a day, and the last day before another one, or none, is. */
function rowsAround(
  person: ReadPerson | undefined,
  date: PlainDate,
): { readonly row: PersonRow | undefined; readonly until: PlainDate } {
  const row = rowOn(person, date);
  if (row !== undefined) return { row, until: row.days.end ?? LAST_DATE };
  const next = person?.rows.find(({ days }) => days.start > date);

  return { row, until: next === undefined ? LAST_DATE : shiftDays(next.days.start, -1) };
}

function isIn(date: PlainDate, { start, end }: Period): boolean {
  return start <= date && (end == null || end >= date);
}
