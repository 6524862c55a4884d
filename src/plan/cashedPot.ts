import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { PayPot, PotDeal } from "./collectPots.js";
import { CASH_ONE, cashUpTo, checkReceipts, type ReceivedDeal } from "./dealReceipts.js";
import { checkHandovers, handoverOn, type SharedDeal, sharesOn } from "./dealShares.js";
import type { HandoverIndex } from "./handoverIndex.js";
import type { PotCash } from "./payPot.js";
import type { CashBook } from "./readCash.js";
import type { ReadHandover } from "./readHandovers.js";
import type { ReadHold } from "./readHolds.js";
import type { ReadPerson } from "./readParticipants.js";
import type { ReadRecordedReceipt } from "./readRecordedReceipts.js";
import type { IncomingCash } from "./writePayment.js";

/** By what pots are paid. */
export interface PotTerms {
  /** Periods by date. */
  readonly periods: readonly ClosedPeriod[];
  /** Whoever earned them. */
  readonly earner: ReadPerson | undefined;
  readonly people: ReadonlyMap<string, ReadPerson>;
  /** By the earner. */
  readonly handovers: HandoverIndex;
  /** What came for a deal, by date. */
  readonly receiptsOf: CashBook["receiptsOf"];
  /** Those that are in force for a deal on a day. */
  readonly holdsOf: (deal: string, day: PlainDate) => readonly ReadHold[];
}

/** A pot with what has come for its deals at the end of each period. */
export class CashedPot {
  private readonly deals: ReadonlyMap<string, CashedDeal>;

  constructor(
    readonly pot: PayPot,
    private readonly terms: PotTerms,
  ) {
    const { payment } = pot;
    const { earner, people } = terms;
    const lastDay = terms.periods.at(-1)?.end ?? "";
    const deals = payment.kind === "booking" ? [] : [...pot.deals];
    this.deals = new Map(
      deals.flatMap(([deal, { fact }]) => {
        if (payment.kind === "booking") return [];
        const receipts = terms.receiptsOf(payment.kind, deal).filter(({ on }) => on <= lastDay);
        const shared = { fact, payment, earner, people, handovers: terms.handovers.of(fact, deal) };
        const received = { fact, payment, receipts, sharesOn: (date: PlainDate) => sharesOn(date, shared) };
        return [[deal, { received, shared }] as const];
      }),
    );
  }

  /** Notes cash and handovers that cannot be, and which handovers there are; many deals are in the same. */
  check(handovers: Set<readonly ReadHandover[]>, issues: Issue[]): void {
    for (const [deal, { received, shared }] of this.deals) {
      const signed = this.pot.deals.get(deal)?.signed ?? 0n;
      if (received.receipts.length > 0) checkReceipts(received, signed, issues);
      if (!handovers.has(shared.handovers)) checkHandovers(shared, issues);
      handovers.add(shared.handovers);
    }
  }

  /** What has come for its deals by the end of the last period, counted or not. */
  get receipts(): readonly ReadRecordedReceipt[] {
    return [...this.deals.values()].flatMap(({ received }) => received.receipts);
  }

  /** What has come at the end of a period; deals on hold are where they were before. */
  at(position: number): PotCash {
    const { deals, payment } = this.pot;
    if (payment.kind !== "booking" && payment.method === "blended") {
      return [...deals].map(([key, deal]) => this.creditedOf(key, deal, position)).reduce(addCash);
    }

    return [...deals].map(([key, deal]) => this.cashOf(key, deal, position)).reduce(addCash);
  }

  /** What has newly come at the end of a period, and the handovers that it goes by. */
  newAt(position: number): readonly IncomingCash[] {
    return [...this.deals].flatMap(([deal, { received, shared }]) => {
      const from = position > this.pot.home ? this.dayFor(deal, position - 1) : undefined;
      const to = this.dayFor(deal, position) ?? "";
      return received.receipts
        .filter(({ on }) => on <= to && (from === undefined || on > from))
        .map((receipt) => ({ receipt, handover: handoverOn(receipt.on, shared) }));
    });
  }

  /** What keeps newer cash of its deals from counting at the end of a period. */
  holdsAt(position: number): readonly ReadHold[] {
    const end = this.terms.periods[position]?.end ?? "";

    return [...new Set([...this.pot.deals.keys()].flatMap((deal) => this.terms.holdsOf(deal, end)))];
  }

  /** The last day whose cash counts: the end of the last period, since the deal was made, in which it was not held. */
  private dayFor(deal: string, position: number): PlainDate | undefined {
    const { periods, holdsOf } = this.terms;

    return periods
      .slice(this.pot.home, position + 1)
      .map(({ end }) => end)
      .filter((end) => holdsOf(deal, end).length === 0)
      .at(-1);
  }

  private cashOf(key: string, { left }: PotDeal, position: number): PotCash {
    const day = this.dayFor(key, position);
    const deal = this.deals.get(key);
    const amount = left[position] ?? 0n;
    // Where no cash is waited for, a hold is waited for all the same.
    if (day === undefined && (deal === undefined || amount === 0n)) return HELD;

    return deal === undefined ? NOTHING_WAITS : cashUpTo(deal.received, amount, day);
  }

  /** In units of what the deal is credited with, so that deals can be added up. */
  private creditedOf(key: string, deal: PotDeal, position: number): PotCash {
    const cash = this.cashOf(key, deal, position);
    const credited = (deal.credited[position] ?? 0n) * CASH_ONE;
    const { amount } = cash;
    const scaled = (figure: bigint) => (amount === 0n ? credited : (credited * figure) / amount);
    const kept = scaled(cash.kept);
    let [upTo, sum] = [cash.kept, kept];
    // Each as a growth, so that digits that are cut off are nobody's loss: all of it is all of it.
    const moved = new Map(
      [...cash.moved].map(([to, figure]) => {
        const before = sum;
        upTo += figure;
        sum = scaled(upTo);
        return [to, sum - before];
      }),
    );
    const [received, net, counted] = [scaled(cash.received), scaled(cash.net), scaled(cash.counted)];

    return { amount: credited, received, net, counted, kept, moved };
  }
}

interface CashedDeal {
  readonly received: ReceivedDeal;
  readonly shared: SharedDeal;
}

const NOBODY: ReadonlyMap<string, bigint> = new Map();
const NOTHING_WAITS: PotCash = { amount: 0n, received: 0n, net: 0n, counted: 0n, kept: 0n, moved: NOBODY };
const HELD: PotCash = { ...NOTHING_WAITS, amount: CASH_ONE };

function addCash(left: PotCash, right: PotCash): PotCash {
  const moved = new Map(left.moved);
  for (const [to, figure] of right.moved) moved.set(to, (moved.get(to) ?? 0n) + figure);

  return {
    amount: left.amount + right.amount,
    received: left.received + right.received,
    net: left.net + right.net,
    counted: left.counted + right.counted,
    kept: left.kept + right.kept,
    moved,
  };
}
