import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import { hashTexts } from "../issue/hashTexts.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readExternalId } from "../metric/readCredits.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { readUnits } from "../money/readUnits.js";
import { type DealCash, isWithin } from "./dealCash.js";
import type { EarnedPot } from "./earnedShares.js";
import type { ReadDeal } from "./readDeals.js";
import type { ReleaseTerms } from "./releaseTerms.js";

/**
 * Where a release stands between two batches of receipts: small JSON to store and to go on from.
 *
 * What has been released follows from it, so that it cannot say one thing and mean another.
 */
export interface ReleaseState {
  /** Version of this shape. */
  readonly version: 1;
  /** Fingerprint of method, ageing and rounding (SHA-256, hex): a state is not gone on with under other terms. */
  readonly terms: string;
  /** Whether deals may still change. */
  readonly rate: "provisional" | "frozen";
  /** The deals, as they were released by. */
  readonly deals: readonly StoredDeal[];
}

/** A deal and its cash so far. */
export interface StoredDeal {
  /** Id of the deal. */
  readonly id: string;
  /** What the customer was to pay. */
  readonly amount: string;
  /** What the deal had earned. */
  readonly earned: string;
  /** Cash without deductions, one figure for each ageing band; one where there are none. */
  readonly net: readonly string[];
  /** Deductions. */
  readonly deducted: string;
}

/** A stored deal that was checked. */
export interface ReadStoredDeal extends EarnedPot, DealCash {
  readonly id: string;
  readonly key: string;
  readonly path: IssuePath;
}

/** The rates of {@link ReleaseState}. */
export const RATES = ["provisional", "frozen"] as const;

/** A state that was checked. */
export interface ReadReleaseState {
  readonly rate: ReleaseState["rate"];
  readonly deals: readonly ReadStoredDeal[];
}

/** Reads a state that was stored, or notes why it cannot be gone on with. */
export function readReleaseState(value: unknown, terms: ReleaseTerms, issues: Issue[]): ReadReleaseState | undefined {
  if (!readKeys(value, ["version", "terms", "rate", "deals"], ["state"], issues)) return undefined;
  const fixed = { version: 1, terms: fingerprintOf(terms) } as const;
  for (const key of ["version", "terms"] as const) {
    const given = ownValue(value, key);
    if (given === fixed[key]) continue;
    const expected = key === "terms" ? `the fingerprint of these terms, ${fixed.terms}` : "1";
    issues.push(createIssue({ code: "state_mismatch", path: ["state", key], expected, value: given }));
  }
  const rate = readOneOf(ownValue(value, "rate"), RATES, ["state", "rate"], issues);
  const list =
    readList(ownValue(value, "deals"), { path: ["state", "deals"], lengthMax: DEAL_COUNT_MAX }, issues) ?? [];
  const deals: ReadStoredDeal[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const deal = readStoredDeal(list[at], terms, ["state", "deals", at], issues);
    if (deal === undefined) continue;
    if (seen.has(deal.key)) {
      const path = [...deal.path, "id"];
      issues.push(createIssue({ code: "id_duplicate", path, expected: "each deal once", value: deal.id }));
    }
    seen.add(deal.key);
    deals.push(deal);
  }

  return rate === undefined ? undefined : { rate, deals };
}

/** Where a release leaves its deals. */
export function writeReleaseState(
  terms: ReleaseTerms,
  rate: ReleaseState["rate"],
  deals: readonly ReadDeal[],
  cash: readonly DealCash[],
): ReleaseState {
  const write = (figure: bigint) => formatExact(figure, AMOUNT_SCALE);

  return {
    version: 1,
    terms: fingerprintOf(terms),
    rate,
    deals: deals.map(({ id, amount, earned }, at) => ({
      id,
      amount: write(amount),
      earned: formatFixed(earned, terms.rounding.scale),
      net: (cash[at]?.net ?? []).map(write),
      deducted: write(cash[at]?.deducted ?? 0n),
    })),
  };
}

const DEAL_COUNT_MAX = 1_000_000;
const ISSUE_COUNT_MAX = 100;

function fingerprintOf({ method, ageing, rounding: { scale, mode } }: ReleaseTerms): string {
  const bands = ageing.flatMap(({ upToDays, coefficient }) => [String(upToDays), String(coefficient)]);

  return hashTexts([method, String(scale), mode, ...bands]);
}

function readStoredDeal(
  value: unknown,
  { ageing, rounding: { scale } }: ReleaseTerms,
  path: IssuePath,
  issues: Issue[],
): ReadStoredDeal | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, ["id", "amount", "earned", "net", "deducted"], path, issues)) return undefined;
  const id = readExternalId(ownValue(value, "id"), (key) => [...path, key], "id", issues);
  const amount = readAmount(ownValue(value, "amount"), [...path, "amount"], issues) ?? 0n;
  const earned = readUnits(ownValue(value, "earned"), scale, [...path, "earned"], issues) ?? 0n;
  const list = readList(ownValue(value, "net"), { path: [...path, "net"], lengthMax: ageing.length }, issues) ?? [];
  const net = list.map((figure, at) => readAmount(figure, [...path, "net", at], issues) ?? 0n);
  const deducted = readAmount(ownValue(value, "deducted"), [...path, "deducted"], issues) ?? 0n;
  if (issues.length > countBefore) return undefined;
  if (net.length !== ageing.length || !isWithin({ net, deducted }, amount)) {
    const expected = "cash of each ageing band and deductions, from 0 to the deal's amount together";
    issues.push(createIssue({ code: "state_mismatch", path, expected, value }));
  }

  return { id, key: idKey(id), amount, earned, net, deducted, path };
}
