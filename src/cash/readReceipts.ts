import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { ReadDeal } from "./readDeals.js";

/** A receipt that was checked, its cash in millionths. */
export interface ReadReceipt {
  readonly id: string;
  readonly key: string;
  /** Position of its deal. */
  readonly deal: number;
  readonly net: bigint;
  readonly deducted: bigint;
  readonly on: PlainDate;
  readonly agedOn: PlainDate;
  readonly path: IssuePath;
}

/** Reads receipts, each once and each of a deal, in the order given; there may be none. */
export function readReceipts(
  value: unknown,
  { deals, isAged }: { readonly deals: readonly ReadDeal[]; readonly isAged: boolean },
  issues: Issue[],
): readonly ReadReceipt[] {
  if (Array.isArray(value) && value.length === 0) return [];
  const list = readList(value, { path: ["receipts"], lengthMax: RECEIPT_COUNT_MAX }, issues) ?? [];
  const places = new Map(deals.map(({ key }, at) => [key, at]));
  const receipts: ReadReceipt[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["receipts", at];
    const receipt = list[at];
    if (!readKeys(receipt, KEYS, path, issues)) continue;
    const readId = (key: "id" | "deal") => readExternalId(ownValue(receipt, key), (own) => [...path, own], key, issues);
    const id = readId("id");
    const key = idKey(id);
    if (seen.has(key)) {
      const expected = "each receipt once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected, value: id }));
    }
    seen.add(key);
    const named = readId("deal");
    const deal = places.get(idKey(named));
    if (deal === undefined && named !== "") {
      const expected = "the id of a deal that is given";
      issues.push(createIssue({ code: "deal_unknown", path: [...path, "deal"], expected, value: named }));
    }
    const amount = readAmount(ownValue(receipt, "amount"), [...path, "amount"], issues);
    const deducted = readDeductions(ownValue(receipt, "deductions"), amount, [...path, "deductions"], issues);
    const on = readDate(ownValue(receipt, "on"), [...path, "on"], issues);
    const given = ownValue(receipt, "agedOn");
    const goesBack = (amount ?? 0n) * (deals[deal ?? -1]?.amount ?? 0n) < 0n;
    const agedOn = given === undefined && !(isAged && goesBack) ? on : readDate(given, [...path, "agedOn"], issues);
    if (deal === undefined || amount === undefined || on === undefined || agedOn === undefined) continue;
    receipts.push({ id, key, deal, net: amount - deducted, deducted, on, agedOn, path });
  }

  return receipts;
}

const KEYS = ["id", "deal", "amount", "on", "agedOn", "deductions"] as const;
const RECEIPT_COUNT_MAX = 1_000_000;
const DEDUCTION_COUNT_MAX = 1_000;
const ISSUE_COUNT_MAX = 100;

/** The sum of deductions: each of the receipt's sign, together no more than it. */
function readDeductions(value: unknown, amount: bigint | undefined, path: IssuePath, issues: Issue[]): bigint {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 0n;
  const sign = (amount ?? 0n) < 0n ? -1n : 1n;
  let left = (amount ?? 0n) * sign;
  let sum = 0n;
  const list = readList(value, { path, lengthMax: DEDUCTION_COUNT_MAX }, issues) ?? [];
  for (const [at, deduction] of list.entries()) {
    const ownPath = [...path, at];
    if (!readKeys(deduction, ["kind", "amount"], ownPath, issues)) continue;
    readExternalId(ownValue(deduction, "kind"), (key) => [...ownPath, key], "kind", issues);
    const given = ownValue(deduction, "amount");
    const own = readAmount(given, [...ownPath, "amount"], issues) ?? 0n;
    if (amount !== undefined && (own * sign < 0n || own * sign > left)) {
      const expected = `an amount from 0 to ${formatExact(left * sign, AMOUNT_SCALE)}, what is left of the receipt`;
      const code = "deduction_exceeds_receipt";
      issues.push(createIssue({ code, path: [...ownPath, "amount"], expected, value: given }));
    }
    left -= own * sign;
    sum += own;
  }

  return sum;
}
