import { type ReceiptFields, readReceiptFields } from "../cash/readReceiptFields.js";
import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";

/** A receipt or an invoice that was checked. */
export interface ReadRecordedReceipt extends Pick<ReceiptFields, "id" | "key" | "amount" | "deducted" | "on"> {
  readonly path: IssuePath;
  /** The key of its deal. */
  readonly deal: string;
  readonly agedOn: PlainDate;
  readonly recordedOn: PlainDate;
}

const KEYS = ["id", "deal", "amount", "on", "agedOn", "deductions", "recordedOn"] as const;
const RECEIPT_COUNT_MAX = 1_000_000;
const ISSUE_COUNT_MAX = 100;

/** Reads receipts or invoices, each id once, by date and id; there may be none. */
export function readRecordedReceipts(
  value: unknown,
  { isAged }: { readonly isAged: boolean },
  path: IssuePath,
  issues: Issue[],
): readonly ReadRecordedReceipt[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const list = readList(value, { path, lengthMax: RECEIPT_COUNT_MAX }, issues) ?? [];
  const receipts: ReadRecordedReceipt[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const receipt = readReceipt(list[at], { isAged }, [...path, at], issues);
    if (receipt === undefined) continue;
    if (seen.has(receipt.key)) {
      const expected = "each id once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected, value: receipt.id }));
    }
    seen.add(receipt.key);
    receipts.push(receipt);
  }

  return receipts.sort((left, right) => compareText(left.on, right.on) || compareText(left.key, right.key));
}

/** What is wrong with a receipt as such, whichever plan counts it. */
export function checkRecordedReceipt(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readReceipt(value, { isAged: false }, [], issues);

  return issues;
}

function readReceipt(
  value: unknown,
  { isAged }: { readonly isAged: boolean },
  path: IssuePath,
  issues: Issue[],
): ReadRecordedReceipt | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const fields = readReceiptFields(value, path, issues);
  const recorded = ownValue(value, "recordedOn");
  const recordedOn = recorded === undefined ? fields?.on : readDate(recorded, [...path, "recordedOn"], issues);
  if (fields === undefined || recordedOn === undefined) return undefined;
  const { on, amount } = fields;
  const { agedOn = on } = fields;
  // Cash that goes back takes back what it released when it came: by its own date it would have aged in between.
  if (isAged && amount < 0n && fields.agedOn === undefined) {
    const expected = "the date on which the cash that goes back had come, since the plan pays less for late cash";
    issues.push(createIssue({ code: "key_missing", path: [...path, "agedOn"], expected, value: undefined }));
  }

  return { ...fields, deal: idKey(fields.deal), agedOn, recordedOn, path };
}
