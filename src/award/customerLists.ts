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
export type CustomerLists = ReadonlyMap<string, ReadonlyMap<string, readonly Period[]>>;

const ROW_COUNT_MAX = 1_000_000;

/** Reads the rows of lists; nothing given is no list. */
export function readCustomerLists(value: unknown, path: IssuePath, issues: Issue[]): CustomerLists {
  const lists = new Map<string, Map<string, Period[]>>();
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return lists;
  for (const [at, row] of (readList(value, { path, lengthMax: ROW_COUNT_MAX }, issues) ?? []).entries()) {
    const rowPath = [...path, at];
    if (!readKeys(row, ["list", "customer", "start", "end"], rowPath, issues)) continue;
    const list = readRuleId(ownValue(row, "list"), [...rowPath, "list"], issues);
    const customer = readExternalId(ownValue(row, "customer"), (key) => [...rowPath, key], "customer", issues);
    const start = ownValue(row, "start") ?? FIRST_DATE;
    const days = readPeriod({ start, end: ownValue(row, "end") }, rowPath, issues);
    if (list === undefined || days === undefined) continue;
    const customers = lists.get(list) ?? new Map<string, Period[]>();
    const key = idKey(customer);
    lists.set(list, customers.set(key, [...(customers.get(key) ?? []), days]));
  }

  return lists;
}

/** Whether a customer, given by its key, is on a list on a date. */
export function isListed(lists: CustomerLists, list: string, customer: string, on: string): boolean {
  const rows = lists.get(list)?.get(customer) ?? [];

  return rows.some(({ start, end }) => on >= start && (end == null || on <= end));
}
