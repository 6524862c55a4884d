import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { readAmount } from "../money/readAmount.js";
import { readUnits } from "../money/readUnits.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { EarnedPot } from "./earnedShares.js";

/** A deal that was checked. */
export interface ReadDeal extends EarnedPot {
  readonly id: string;
  readonly key: string;
  readonly on: PlainDate | undefined;
}

/** Reads deals, each once; where their cash ages they have dates. */
export function readDeals(
  value: unknown,
  { scale, isAged }: { readonly scale: number; readonly isAged: boolean },
  issues: Issue[],
): readonly ReadDeal[] {
  const list = readList(value, { path: ["deals"], lengthMax: DEAL_COUNT_MAX }, issues) ?? [];
  const deals: ReadDeal[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["deals", at];
    const deal = list[at];
    if (!readKeys(deal, ["id", "amount", "earned", "on"], path, issues)) continue;
    const id = readExternalId(ownValue(deal, "id"), (key) => [...path, key], "id", issues);
    const key = idKey(id);
    if (seen.has(key)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected: "each deal once", value: id }));
    }
    seen.add(key);
    const on = ownValue(deal, "on");
    deals.push({
      id,
      key,
      amount: readAmount(ownValue(deal, "amount"), [...path, "amount"], issues) ?? 0n,
      earned: readUnits(ownValue(deal, "earned"), scale, [...path, "earned"], issues) ?? 0n,
      on: on === undefined && !isAged ? undefined : readDate(on, [...path, "on"], issues),
    });
  }

  return deals;
}

const DEAL_COUNT_MAX = 1_000_000;
const ISSUE_COUNT_MAX = 100;
