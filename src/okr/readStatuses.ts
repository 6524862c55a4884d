import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readDecimal } from "../money/readFigure.js";
import { readDate } from "../period/readDate.js";

/** A status that there is; its value in units of 10⁻¹⁰, 0 where it has none. */
export interface ReadStatus {
  readonly status: string;
  readonly value: bigint;
}

/** An item that has a status. */
export interface ReadStatusItem {
  readonly id: string;
  /** The position of its status: 0 is the worst. */
  readonly rank: number;
  /** The day of the report; empty where none is asked for. */
  readonly on: string;
}

type Method = "worst" | "mean" | "latest";

const STATUS_COUNT_MAX = 20;
const ITEM_COUNT_MAX = 10_000;
const ISSUE_COUNT_MAX = 100;

/** Reads the statuses that there are, each once, or `undefined` with an issue. */
export function readStatuses(value: unknown, method: Method, issues: Issue[]): readonly ReadStatus[] | undefined {
  const countBefore = issues.length;
  const list = readList(value, { path: ["statuses"], lengthMax: STATUS_COUNT_MAX }, issues) ?? [];
  const seen = new Set<string>();
  const statuses = list.map((item, at) => {
    const path = ["statuses", at];
    if (!readKeys(item, ["status", "value"], path, issues)) return NO_STATUS;
    const status = readRuleId(ownValue(item, "status"), [...path, "status"], issues) ?? "";
    if (seen.has(status)) {
      const expected = "each status once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "status"], expected, value: status }));
    }
    seen.add(status);
    return { status, value: readStatusValue(ownValue(item, "value"), method, [...path, "value"], issues) };
  });

  return issues.length > countBefore ? undefined : statuses;
}

const NO_STATUS: ReadStatus = { status: "", value: 0n };

function readStatusValue(value: unknown, method: Method, path: IssuePath, issues: Issue[]): bigint {
  if (value !== undefined) return readDecimal(value, path, issues) ?? 0n;
  if (method === "mean") {
    issues.push(createIssue({ code: "status_unranked", path, expected: "what the status counts in a mean", value }));
  }

  return 0n;
}

/** Reads items, and gives those that have a status. */
export function readStatusItems(
  value: unknown,
  statuses: readonly ReadStatus[],
  method: Method,
  issues: Issue[],
): readonly ReadStatusItem[] {
  const names = statuses.map(({ status }) => status);
  const list = readList(value, { path: ["items"], lengthMax: ITEM_COUNT_MAX }, issues) ?? [];
  const items: ReadStatusItem[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["items", at];
    const item = list[at];
    const keys = ["id", "status", "on"] as const;
    if (!readKeys(item, method === "latest" ? keys : keys.slice(0, 2), path, issues)) continue;
    const id = readExternalId(ownValue(item, "id"), (key) => [...path, key], "id", issues);
    if (seen.has(idKey(id))) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected: "each once", value: id }));
    }
    seen.add(idKey(id));
    const on = method === "latest" ? readDate(ownValue(item, "on"), [...path, "on"], issues) : "";
    const given = ownValue(item, "status");
    const status = given === null ? undefined : readOneOf(given, names, [...path, "status"], issues);
    if (status !== undefined && on !== undefined) items.push({ id, rank: names.indexOf(status), on });
  }

  return items;
}
