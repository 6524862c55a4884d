import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readText } from "../issue/readText.js";
import { readExternalId } from "../metric/readCredits.js";
import type { Period } from "../period/period.js";
import { FIRST_DATE } from "../period/plainDate.js";
import { readPeriod } from "../period/readPeriod.js";
import { shiftDays } from "../period/shiftDays.js";

/** A person and when the person was there. */
export interface ReadPerson {
  /** As it was given. */
  readonly id: string;
  /** Stays by date, none meeting the next. */
  readonly stays: readonly ReadStay[];
  /** What the person was when, by date. */
  readonly rows: readonly PersonRow[];
}

/** Days without a gap. */
export interface ReadStay extends Period {
  /** The role on the first of them. */
  readonly role: string | undefined;
}

/** What a person is on some days; what is not said is `undefined`. */
export interface PersonRow {
  /** Position in the input. */
  readonly at: number;
  readonly days: Period;
  readonly role: string | undefined;
  readonly level: string | undefined;
  readonly team: string | undefined;
  readonly manager: string | undefined;
  readonly region: string | undefined;
}

const KEYS = ["id", "role", "level", "team", "manager", "region", "start", "end"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads the rows of participants, by the keys of their ids. */
export function readParticipants(value: unknown, path: IssuePath, issues: Issue[]): ReadonlyMap<string, ReadPerson> {
  if (!Array.isArray(value)) {
    const code = value === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path, expected: "a list of participants", value }));
    return new Map();
  }
  const list: readonly unknown[] = value;
  const people = new Map<string, { readonly id: string; readonly rows: Row[] }>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const row = readRow({ value: list[at], at }, [...path, at], issues);
    if (row === undefined) continue;
    const { id } = row;
    const own = people.get(idKey(id));
    if (own === undefined) people.set(idKey(id), { id, rows: [row] });
    else own.rows.push(row);
  }

  return new Map(
    [...people].map(([key, { id, rows }]) => {
      rows.sort((left, right) => (left.days.start < right.days.start ? -1 : 1));
      return [key, { id, rows, stays: joinStays(rows, path, issues) }];
    }),
  );
}

/** What is wrong with a row as such, whichever rows it is beside. */
export function checkParticipant(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readRow({ value, at: 0 }, [], issues);

  return issues;
}

interface Row extends PersonRow {
  readonly id: string;
}

function readRow(
  { value, at }: { readonly value: unknown; readonly at: number },
  path: IssuePath,
  issues: Issue[],
): Row | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const id = readExternalId(ownValue(value, "id"), (key) => [...path, key], "id", issues);
  const text = (key: keyof Omit<PersonRow, "days" | "at">) => readText(ownValue(value, key), [...path, key], issues);
  const [role, level, team] = [text("role"), text("level"), text("team")];
  const [manager, region] = [text("manager"), text("region")];
  const start = ownValue(value, "start") ?? FIRST_DATE;
  const days = readPeriod({ start, end: ownValue(value, "end") }, path, issues);

  return days === undefined ? undefined : { id, at, days, role, level, team, manager, region };
}

/** Rows that meet are one stay; rows that overlap would say two things of one day. */
function joinStays(rows: readonly Row[], path: IssuePath, issues: Issue[]): ReadStay[] {
  const joined: ReadStay[] = [];
  for (const { days, at, role } of rows) {
    const before = joined.at(-1);
    if (before === undefined) joined.push({ ...days, role });
    else if (before.end == null || before.end >= days.start) {
      const expected = "rows of one participant that do not overlap";
      issues.push(createIssue({ code: "periods_overlap", path: [...path, at, "start"], expected, value: days.start }));
    } else if (shiftDays(before.end, 1) === days.start) {
      joined[joined.length - 1] = { ...days, start: before.start, role: before.role };
    } else joined.push({ ...days, role });
  }

  return joined;
}
