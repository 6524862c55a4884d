import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { ReadDeal } from "./readDeals.js";
import { RECEIPT_KEYS, readReceiptFields } from "./readReceiptFields.js";

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
    const given = list[at];
    if (!readKeys(given, RECEIPT_KEYS, path, issues)) continue;
    const receipt = readReceiptFields(given, path, issues);
    if (receipt === undefined) continue;
    const { id, key, deal: named, amount, deducted, on } = receipt;
    if (seen.has(key)) {
      const expected = "each receipt once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected, value: id }));
    }
    seen.add(key);
    const deal = places.get(idKey(named));
    if (deal === undefined && named !== "") {
      const expected = "the id of a deal that is given";
      issues.push(createIssue({ code: "deal_unknown", path: [...path, "deal"], expected, value: named }));
    }
    const goesBack = amount * (deals[deal ?? -1]?.amount ?? 0n) < 0n;
    const agedOn = receipt.agedOn ?? (isAged && goesBack ? readDate(undefined, [...path, "agedOn"], issues) : on);
    if (deal === undefined || agedOn === undefined) continue;
    receipts.push({ id, key, deal, net: amount - deducted, deducted, on, agedOn, path });
  }

  return receipts;
}

const RECEIPT_COUNT_MAX = 1_000_000;
const ISSUE_COUNT_MAX = 100;
