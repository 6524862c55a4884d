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

/** What a receipt says for itself, whichever deal it is for; its cash in millionths. */
export interface ReceiptFields {
  readonly id: string;
  readonly key: string;
  /** Id of its deal. */
  readonly deal: string;
  readonly amount: bigint;
  readonly deducted: bigint;
  readonly on: PlainDate;
  /** Where it was given. */
  readonly agedOn: PlainDate | undefined;
}

/** The keys of a receipt as it is given. */
export const RECEIPT_KEYS = ["id", "deal", "amount", "on", "agedOn", "deductions"] as const;

/** Reads a receipt whose keys were checked, or notes what is wrong with it. */
export function readReceiptFields(
  receipt: Readonly<Partial<Record<(typeof RECEIPT_KEYS)[number], unknown>>>,
  path: IssuePath,
  issues: Issue[],
): ReceiptFields | undefined {
  const readId = (key: "id" | "deal") => readExternalId(ownValue(receipt, key), (own) => [...path, own], key, issues);
  const [id, deal] = [readId("id"), readId("deal")];
  const amount = readAmount(ownValue(receipt, "amount"), [...path, "amount"], issues);
  const deducted = readDeductions(ownValue(receipt, "deductions"), amount, [...path, "deductions"], issues);
  const on = readDate(ownValue(receipt, "on"), [...path, "on"], issues);
  const aged = ownValue(receipt, "agedOn");
  const agedOn = aged === undefined ? undefined : readDate(aged, [...path, "agedOn"], issues);
  if (amount === undefined || on === undefined) return undefined;

  return { id, key: idKey(id), deal, amount, deducted, on, agedOn };
}

const DEDUCTION_COUNT_MAX = 1_000;

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
