import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { readDate } from "../period/readDate.js";

/** An adjustment that was checked. */
export interface ReadAdjustment {
  readonly id: string;
  readonly participant: string;
  readonly on: string;
  readonly recordedOn: string;
  /** In millionths. */
  readonly amount: bigint;
  readonly reason: string;
  readonly approver: string;
}

const KEYS = ["id", "participant", "on", "amount", "reason", "approver", "recordedOn"] as const;
const REASON_LENGTH_MAX = 500;
const ISSUE_COUNT_MAX = 100;

/** Reads manual adjustments, each id once; none where there is no list. */
export function readAdjustments(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ReadAdjustment[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "a list of adjustments", value }));
    return [];
  }
  const list: readonly unknown[] = value;
  const ids = new Set<string>();
  const adjustments: ReadAdjustment[] = [];
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const adjustment = readAdjustment(list[at], scale, [...path, at], issues);
    if (adjustment === undefined) continue;
    const { id } = adjustment;
    if (ids.has(idKey(id))) {
      const expected = "each adjustment once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected, value: id }));
    }
    ids.add(idKey(id));
    adjustments.push(adjustment);
  }

  return adjustments;
}

/** What is wrong with an adjustment as such, whichever currency it is in. */
export function checkAdjustment(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readAdjustment(value, AMOUNT_SCALE, [], issues);

  return issues;
}

function readAdjustment(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ReadAdjustment | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const pathTo = (key: string): IssuePath => [...path, key];
  const id = readExternalId(ownValue(value, "id"), pathTo, "id", issues);
  const on = readDate(ownValue(value, "on"), pathTo("on"), issues) ?? "";
  const recordedOn = ownValue(value, "recordedOn");

  return {
    id,
    participant: idKey(readExternalId(ownValue(value, "participant"), pathTo, "participant", issues)),
    on,
    recordedOn: recordedOn === undefined ? on : (readDate(recordedOn, pathTo("recordedOn"), issues) ?? on),
    amount: readMinor(ownValue(value, "amount"), scale, pathTo("amount"), issues),
    reason: readReason(ownValue(value, "reason"), pathTo("reason"), issues),
    approver: readExternalId(ownValue(value, "approver"), pathTo, "approver", issues),
  };
}

function readMinor(value: unknown, scale: number, path: IssuePath, issues: Issue[]): bigint {
  const amount = readAmount(value, path, issues) ?? 0n;
  if (amount % 10n ** BigInt(AMOUNT_SCALE - scale) !== 0n) {
    const expected = `an amount of at most ${scale} fraction digits`;
    issues.push(createIssue({ code: "total_off_scale", path, expected, value }));
  }

  return amount;
}

function readReason(value: unknown, path: IssuePath, issues: Issue[]): string {
  if (typeof value === "string" && value.trim() !== "" && value.length <= REASON_LENGTH_MAX) return value;
  const code = value === undefined ? "key_missing" : "text_malformed";
  issues.push(createIssue({ code, path, expected: `a reason of 1 to ${REASON_LENGTH_MAX} characters`, value }));

  return "";
}
