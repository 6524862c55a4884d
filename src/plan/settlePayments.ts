import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { RoundingMode } from "../money/rounding.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { CashedPot } from "./cashedPot.js";
import { collectPots, type IsAsked } from "./collectPots.js";
import type { Draft } from "./draftStatement.js";
import { HandoverIndex } from "./handoverIndex.js";
import { PaymentBook } from "./paymentBook.js";
import type { PaymentLine } from "./paymentLine.js";
import { NOTHING_PAID, payPot } from "./payPot.js";
import type { CashKind } from "./readCash.js";
import type { ReadHandover } from "./readHandovers.js";
import { isInForce } from "./readHolds.js";
import type { ReadSettlement } from "./readSettlement.js";

/** What is paid when, of what has been earned. */
export interface PaymentOutcome {
  /** What waits of a participant's period, and what is paid of what has waited; by the participant's key. */
  readonly linesOf: (participant: string, period: ClosedPeriod) => readonly PaymentLine[];
  /** Why a participant cannot be paid. */
  readonly issuesOf: (participant: string) => readonly Issue[];
  /** Whether some deal is paid by a receipt, goes by a handover or is stopped by a hold of this key; or waits for its hold to end. */
  readonly useOf: (kind: UsedKind, key: string) => CashUse | undefined;
}

/** What has become of a receipt, a handover or a hold. */
export type CashUse = "used" | "on_hold";

/** What may pay, move or stop something. */
export type UsedKind = CashKind | "handover" | "hold";

/** Pays what everyone has earned as deals are invoiced or collected: the period, and closed periods again as far as they are known now. */
export function settlePayments(settlement: ReadSettlement, drafts: readonly Draft[]): PaymentOutcome {
  const { cash, versions, people, terms, holds } = settlement;
  const book = new PaymentBook(settlement, drafts);
  const isAsked: IsAsked = (payment, deal) => payment.kind !== "booking" || holds.deals.has(deal);
  if (holds.deals.size === 0 && versions.every(({ payment }) => payment.kind === "booking")) return book;
  const holdsOf = (deal: string, day: PlainDate) => (holds.deals.get(deal) ?? []).filter((one) => isInForce(one, day));
  for (const draft of drafts) {
    const handovers = cash.handoversBy(draft.participant);
    const potTerms = {
      periods: draft.periods.map(({ period }) => period),
      earner: draft.person,
      people,
      handovers: new HandoverIndex(handovers),
      receiptsOf: cash.receiptsOf,
      holdsOf,
    };
    const isBlocked = draft.issues.length > 0;
    const pots = isBlocked ? [] : collectPots(draft, settlement, isAsked).map((pot) => new CashedPot(pot, potTerms));
    const issues: Issue[] = [];
    const carriedOut = new Set<readonly ReadHandover[]>();
    for (const pot of pots) pot.check(carriedOut, issues);
    for (const { id } of [...carriedOut].flat()) book.use("handover", idKey(id));
    if (isBlocked || issues.length > 0) {
      useAll(draft, settlement, book);
      book.block(draft.participant, issues);
      book.blockSuccessors(handovers, [...draft.issues, ...issues]);
      continue;
    }
    for (const pot of pots) payOut(pot, draft, book, terms.rounding.mode);
  }

  return book;
}

/** Of somebody of whom something is missing nobody can say what is paid by what. */
function useAll({ facts, participant }: Draft, { cash, holds }: ReadSettlement, book: PaymentBook): void {
  for (const { id } of facts) {
    for (const kind of ["receipt", "invoice"] as const) {
      for (const { key } of cash.receiptsOf(kind, idKey(id))) book.use(kind, key);
    }
  }
  for (const { id } of cash.handoversBy(participant)) book.use("handover", idKey(id));
  for (const hold of facts.flatMap(({ id }) => holds.deals.get(idKey(id)) ?? [])) book.use("hold", idKey(hold.id));
}

function payOut(cashed: CashedPot, draft: Draft, book: PaymentBook, mode: RoundingMode): void {
  const { pot } = cashed;
  const { kind } = pot.payment;
  let before = NOTHING_PAID;
  let earned = 0n;
  for (const { key } of cashed.receipts) if (kind !== "booking") book.use(kind, key, "on_hold");
  for (const [at, { period }] of draft.periods.entries()) {
    if (at < pot.home) continue;
    earned += pot.earned[at] ?? 0n;
    const cash = cashed.at(at);
    const after = payPot(earned, cash, mode);
    const [incoming, holds] = [cashed.newAt(at), cashed.holdsAt(at)];
    for (const { id } of holds) book.use("hold", idKey(id));
    for (const { receipt } of incoming) if (kind !== "booking") book.use(kind, receipt.key);
    book.add(draft, period, { pot, cash, before, after, incoming, holds });
    before = after;
  }
}
