import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { receivedOf } from "./dealCash.js";
import type { ReadDeal } from "./readDeals.js";
import type { ReleaseInput } from "./releaseCommission.js";
import { RATES, type ReadStoredDeal, type ReleaseState, readReleaseState } from "./releaseState.js";
import type { ReleaseTerms } from "./releaseTerms.js";

/** Where a release starts, and whether later ones may change its deals. */
export interface ReleaseStart {
  readonly rate: ReleaseState["rate"];
  readonly before: readonly ReadStoredDeal[];
}

/** Reads the rate and the state of an input, or notes why its deals do not go on from there. */
export function continueRelease(
  input: ReleaseInput,
  { terms, deals }: { readonly terms: ReleaseTerms; readonly deals: readonly ReadDeal[] },
  issues: Issue[],
): ReleaseStart {
  const stored = ownValue(input, "state");
  const state = stored === undefined ? undefined : readReleaseState(stored, terms, issues);
  const given = ownValue(input, "rate");
  const rate = given === undefined ? state?.rate : readOneOf(given, RATES, ["rate"], issues);
  const before = state?.deals ?? [];
  const places = new Map(deals.map(({ key }, at) => [key, at]));
  for (const { id, key, path, ...cash } of before) {
    if (places.has(key) || receivedOf(cash) === 0n) continue;
    const expected = "the id of a deal that is given, since cash has come for it";
    issues.push(createIssue({ code: "deal_unknown", path: [...path, "id"], expected, value: id }));
  }
  if (state?.rate === "frozen") checkFrozen(given, { deals, before, scale: terms.rounding.scale }, issues);

  return { rate: rate ?? "provisional", before };
}

interface FrozenDeals {
  readonly deals: readonly ReadDeal[];
  readonly before: readonly ReadStoredDeal[];
  readonly scale: number;
}

/** What is frozen stays as it is: the rate, the deals, their amounts and what they earned. */
function checkFrozen(rate: unknown, { deals, before, scale }: FrozenDeals, issues: Issue[]): void {
  const refuse = (path: readonly (string | number)[], expected: string, value: unknown) =>
    issues.push(createIssue({ code: "state_mismatch", path, expected, value }));
  if (rate === "provisional") refuse(["rate"], "frozen, as the state is", rate);
  if (deals.length !== before.length) {
    refuse(["deals"], `the ${before.length} deals of the state, which is frozen`, deals.length);
  }
  const stored = new Map(before.map((deal) => [deal.key, deal]));
  for (const [at, deal] of deals.entries()) {
    const known = stored.get(deal.key);
    if (known === undefined) refuse(["deals", at, "id"], "a deal of the state, which is frozen", deal.id);
    for (const field of ["amount", "earned"] as const) {
      if (known === undefined || known[field] === deal[field]) continue;
      const write = (figure: bigint) =>
        field === "amount" ? formatExact(figure, AMOUNT_SCALE) : formatFixed(figure, scale);
      refuse(["deals", at, field], `${write(known[field])} of the state, which is frozen`, write(deal[field]));
    }
  }
}
