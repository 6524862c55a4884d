import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import type { Period } from "../period/period.js";
import { readDate } from "../period/readDate.js";
import { readPeriod } from "../period/readPeriod.js";
import { readReason } from "../pool/readPoolMoves.js";

/** A hold that was checked. */
export interface ReadHold {
  readonly id: string;
  /** What it stops. */
  readonly of: "participant" | "deal";
  /** Key of the id of that. */
  readonly owner: string;
  readonly days: Period;
  readonly reason: string;
  readonly recordedOn: string;
}

/** Holds by whose pay they stop. */
export interface HoldBook {
  /** Those that were known by the cut-off, by the keys of participants' ids, each by first day and id. */
  readonly participants: ReadonlyMap<string, readonly ReadHold[]>;
  /** The same by the keys of facts' ids. */
  readonly deals: ReadonlyMap<string, readonly ReadHold[]>;
  /** All that were known, in the order given. */
  readonly known: readonly ReadHold[];
  /** Those that became known later, likewise. */
  readonly late: readonly ReadHold[];
}

const KEYS = ["id", "participant", "deal", "start", "end", "reason", "recordedOn"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads holds, each id once; none where there is no list. */
export function readHolds(
  value: unknown,
  { path, cutOff }: { readonly path: IssuePath; readonly cutOff: string | undefined },
  issues: Issue[],
): HoldBook {
  const holds = value === undefined ? [] : readList(value, path, issues);
  const known = holds.filter(({ recordedOn }) => cutOff === undefined || recordedOn <= cutOff);

  return {
    participants: byOwner(known, "participant"),
    deals: byOwner(known, "deal"),
    known,
    late: holds.filter(({ recordedOn }) => cutOff !== undefined && recordedOn > cutOff),
  };
}

/** What is wrong with a hold as such, whichever holds it is beside. */
export function checkHold(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readHold(value, [], issues);

  return issues;
}

/** Whether a hold is in force on a day; its first and its last day are. */
export function isInForce({ days }: ReadHold, on: string): boolean {
  return days.start <= on && (days.end == null || days.end >= on);
}

function readList(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadHold[] {
  if (!Array.isArray(value)) {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "a list of holds", value }));
    return [];
  }
  const list: readonly unknown[] = value;
  const ids = new Set<string>();
  const holds: ReadHold[] = [];
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const hold = readHold(list[at], [...path, at], issues);
    if (hold === undefined) continue;
    const { id } = hold;
    if (ids.has(idKey(id))) {
      const expected = "each hold once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected, value: id }));
    }
    ids.add(idKey(id));
    holds.push(hold);
  }

  return holds;
}

function readHold(value: unknown, path: IssuePath, issues: Issue[]): ReadHold | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const pathTo = (key: string): IssuePath => [...path, key];
  const id = readExternalId(ownValue(value, "id"), pathTo, "id", issues);
  const of = ownValue(value, "deal") === undefined ? "participant" : "deal";
  if (of === "deal" && ownValue(value, "participant") !== undefined) {
    const expected = "either a participant or a deal";
    issues.push(createIssue({ code: "owner_ambiguous", path: pathTo("deal"), expected, value: value.deal }));
  }
  const owner = idKey(readExternalId(ownValue(value, of), pathTo, of, issues));
  const days = readPeriod({ start: ownValue(value, "start"), end: ownValue(value, "end") }, path, issues);
  const reason = readReason(ownValue(value, "reason"), pathTo("reason"), issues);
  const given = ownValue(value, "recordedOn");
  const recordedOn = given === undefined ? days?.start : readDate(given, pathTo("recordedOn"), issues);

  return days === undefined || reason === undefined || recordedOn === undefined
    ? undefined
    : { id, of, owner, days, reason, recordedOn };
}

function byOwner(holds: readonly ReadHold[], of: ReadHold["of"]): ReadonlyMap<string, readonly ReadHold[]> {
  const owned = new Map<string, ReadHold[]>();
  for (const hold of holds.filter((one) => one.of === of).sort(compareHolds)) {
    const own = owned.get(hold.owner);
    if (own === undefined) owned.set(hold.owner, [hold]);
    else own.push(hold);
  }

  return owned;
}

function compareHolds(left: ReadHold, right: ReadHold): number {
  return compareText(left.days.start, right.days.start) || compareText(left.id, right.id);
}
