import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readAmount } from "../money/readAmount.js";
import { type Calendar, DEFAULT_CALENDAR } from "../period/calendar.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod, readPeriod } from "../period/readPeriod.js";
import type { ReadPerson, ReadStay } from "./readParticipants.js";

/** A target that was checked. */
export interface ReadTarget {
  readonly metric: string;
  /** For the whole period, in millionths. */
  readonly target: bigint;
  readonly period: ClosedPeriod;
  /** The days of the period on which it is in force. */
  readonly inForce: ClosedPeriod;
  /** The stays of whoever is to reach it, which ramps begin with; none of a team. */
  readonly stays: readonly ReadStay[];
}

/** Targets by date, by metric, by the key of their owner. */
export type OwnedTargets = ReadonlyMap<string, ReadonlyMap<string, readonly ReadTarget[]>>;

/** Targets by who is to reach them. */
export interface TargetBook {
  readonly participant: OwnedTargets;
  readonly team: OwnedTargets;
}

const KEYS = ["participant", "team", "metric", "period", "target", "start", "end"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads targets; the calendar gives labels of fiscal periods their days, the people, by their keys, what ramps begin with. */
export function readTargets(
  value: unknown,
  { calendar, people }: { readonly calendar: Calendar; readonly people: ReadonlyMap<string, ReadPerson> },
  path: IssuePath,
  issues: Issue[],
): TargetBook {
  const book = {
    participant: new Map<string, Map<string, PlacedTarget[]>>(),
    team: new Map<string, Map<string, PlacedTarget[]>>(),
  };
  if (!Array.isArray(value)) {
    const code = value === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path, expected: "a list of targets", value }));
    return book;
  }
  const list: readonly unknown[] = value;
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const row = readRow(list[at], calendar, [...path, at], issues);
    if (row === undefined) continue;
    const { ownedBy, owner, metric, target } = row;
    const stays = ownedBy === "team" ? [] : (people.get(owner)?.stays ?? []);
    const own = book[ownedBy].get(owner) ?? new Map<string, PlacedTarget[]>();
    book[ownedBy].set(owner, own.set(metric, [...(own.get(metric) ?? []), { ...target, metric, stays, at }]));
  }
  for (const owners of [book.participant, book.team]) {
    for (const own of owners.values()) for (const targets of own.values()) checkOverlaps(targets, path, issues);
  }

  return book;
}

/**
 * What is wrong with a target as such, whichever targets it is beside. Where its label names a fiscal period, a month
 * is looked for that the fiscal year may begin in.
 */
export function checkTarget(value: unknown): Issue[] {
  const findings = FISCAL_YEAR_STARTS.map((fiscalYearStart) => {
    const issues: Issue[] = [];
    readRow(value, { ...DEFAULT_CALENDAR, fiscalYearStart }, [], issues);
    return issues;
  });

  return findings.find((issues) => issues.length === 0) ?? findings[0] ?? [];
}

const FISCAL_YEAR_STARTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface Row {
  readonly ownedBy: keyof TargetBook;
  /** The key of the owner. */
  readonly owner: string;
  readonly metric: string;
  readonly target: RowTarget;
}

type RowTarget = Omit<ReadTarget, "metric" | "stays">;

function readRow(value: unknown, calendar: Calendar, path: IssuePath, issues: Issue[]): Row | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const ownedBy = ownValue(value, "team") === undefined ? "participant" : "team";
  if (ownedBy === "team" && ownValue(value, "participant") !== undefined) {
    const expected = "either a participant or a team";
    issues.push(createIssue({ code: "owner_ambiguous", path: [...path, "team"], expected, value: value.team }));
  }
  const owner = readExternalId(ownValue(value, ownedBy), (key) => [...path, key], ownedBy, issues);
  const metric = readRuleId(ownValue(value, "metric"), [...path, "metric"], issues);
  const target = readTarget(value, calendar, path, issues);

  return metric === undefined || target === undefined ? undefined : { ownedBy, owner: idKey(owner), metric, target };
}

interface PlacedTarget extends ReadTarget {
  /** Position in the input. */
  readonly at: number;
}

function readTarget(
  row: Readonly<Partial<Record<(typeof KEYS)[number], unknown>>>,
  calendar: Calendar,
  path: IssuePath,
  issues: Issue[],
): RowTarget | undefined {
  const target = readAmount(ownValue(row, "target"), [...path, "target"], issues);
  const period = readClosedPeriod(ownValue(row, "period"), [...path, "period"], issues, calendar);
  if (period === undefined || target === undefined) return undefined;
  const start = ownValue(row, "start") ?? period.start;
  const days = readPeriod({ start, end: ownValue(row, "end") ?? period.end }, path, issues);
  if (days === undefined) return undefined;
  const inForce = overlap(days, period);
  if (inForce === undefined) {
    const expected = "days of the target's period";
    issues.push(createIssue({ code: "date_out_of_range", path: [...path, "start"], expected, value: start }));
    return undefined;
  }

  return { target, period, inForce };
}

/** Sorts by date; two figures for one day would be one too many. */
function checkOverlaps(targets: PlacedTarget[], path: IssuePath, issues: Issue[]): void {
  targets.sort((left, right) => compareText(left.inForce.start, right.inForce.start));
  for (const [at, { inForce, at: row }] of targets.entries()) {
    const before = targets[at - 1];
    if (before === undefined || before.inForce.end < inForce.start) continue;
    const expected = "targets of one owner and metric that are not in force on the same day";
    issues.push(
      createIssue({ code: "periods_overlap", path: [...path, row, "period"], expected, value: inForce.start }),
    );
  }
}
