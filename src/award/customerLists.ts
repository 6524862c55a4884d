import { compareText } from "../issue/compareText.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import type { Period } from "../period/period.js";
import { FIRST_DATE } from "../period/plainDate.js";
import { readPeriod } from "../period/readPeriod.js";

/** Which customers are on which lists, and when. */
export interface CustomerLists {
  /** By list and customer: days by date that do not overlap. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, readonly Period[]>>;
  /** Whether a list that no row names is one without customers, and not one that nobody knows. */
  readonly isNobodyListed: boolean;
}

const ROW_COUNT_MAX = 1_000_000;

/** Reads the rows of lists; an empty list of rows says that nobody is on any. */
export function readCustomerLists(value: unknown, path: IssuePath, issues: Issue[]): CustomerLists {
  const lists = new Map<string, Map<string, Period[]>>();
  if (value === undefined) return { rows: lists, isNobodyListed: false };
  if (Array.isArray(value) && value.length === 0) return { rows: lists, isNobodyListed: true };
  for (const [at, row] of (readList(value, { path, lengthMax: ROW_COUNT_MAX }, issues) ?? []).entries()) {
    const rowPath = [...path, at];
    if (!readKeys(row, ["list", "customer", "start", "end"], rowPath, issues)) continue;
    const list = readRuleId(ownValue(row, "list"), [...rowPath, "list"], issues);
    const customer = readExternalId(ownValue(row, "customer"), (key) => [...rowPath, key], "customer", issues);
    const start = ownValue(row, "start") ?? FIRST_DATE;
    const days = readPeriod({ start, end: ownValue(row, "end") }, rowPath, issues);
    if (list === undefined || days === undefined) continue;
    const customers = lists.get(list) ?? new Map<string, Period[]>();
    lists.set(list, customers);
    const own = customers.get(idKey(customer));
    if (own === undefined) customers.set(idKey(customer), [days]);
    else own.push(days);
  }

  const rows = new Map([...lists].map(([list, customers]) => [list, joinDays(customers)] as const));

  return { rows, isNobodyListed: false };
}

/** Each customer's days by date, those that overlap as one. */
function joinDays(customers: ReadonlyMap<string, Period[]>): ReadonlyMap<string, readonly Period[]> {
  return new Map(
    [...customers].map(([customer, rows]) => {
      const joined: Period[] = [];
      for (const days of rows.sort((left, right) => compareText(left.start, right.start))) {
        const before = joined.at(-1);
        if (before === undefined || (before.end != null && before.end < days.start)) joined.push(days);
        else if (before.end != null && (days.end == null || days.end > before.end)) {
          joined[joined.length - 1] = { ...days, start: before.start };
        }
      }
      return [customer, joined];
    }),
  );
}

/** Whether anything is known of a list. */
export function isKnownList({ rows, isNobodyListed }: CustomerLists, list: string): boolean {
  return isNobodyListed || rows.has(list);
}

/** Whether a customer, given by its key, is on a list on a date. */
export function isListed(lists: CustomerLists, list: string, customer: string, on: string): boolean {
  const rows = lists.rows.get(list)?.get(customer) ?? [];
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.start ?? "") <= on) from = middle + 1;
    else to = middle;
  }
  const last = rows[from - 1];

  return last !== undefined && (last.end == null || on <= last.end);
}
