import { idKey } from "../issue/externalId.js";
import type { ReadFact } from "../metric/readFact.js";
import { recordedAmount } from "../metric/recordedAmount.js";
import { millionthsOf } from "../money/readAmount.js";
import type { CommissionLine } from "./commissionLine.js";
import type { Draft } from "./draftStatement.js";
import type { ReadPayment } from "./readPlanPayment.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";
import { ReturnBook } from "./returnBook.js";
import type { ReturnLine } from "./statement.js";
import { minorUnits } from "./unitsOf.js";

/** What is paid together: a deal, or by `blended` all deals that a component was paid for in one period, negative ones apart. */
export interface PayPot {
  readonly component: string;
  /** What its parts are called. */
  readonly id: string;
  readonly version: string;
  readonly payment: ReadPayment;
  /** Position of the period in which it was earned. */
  readonly home: number;
  /** By key. */
  readonly deals: ReadonlyMap<string, PotDeal>;
  /** What each period adds to what was earned, in minor units. */
  readonly earned: readonly bigint[];
}

/** A deal in a pot. */
export interface PotDeal {
  readonly fact: ReadFact;
  /** What it was signed for, in its own currency, in millionths. */
  readonly signed: bigint;
  /** What of it is left after the returns of each period. */
  readonly left: readonly bigint[];
  /** What it is credited with up to each period, in millionths, less what was returned. */
  readonly credited: readonly bigint[];
}

/** Which deals have to be looked at: all that are paid by cash, and those that are held. */
export type IsAsked = (payment: ReadPayment, deal: string) => boolean;

/** Puts what a participant has earned by commission to the deals that it was earned by; in the order of the lines. */
export function collectPots(draft: Draft, settlement: ReadSettlement, isAsked: IsAsked): readonly PayPot[] {
  const book = new PotBook(draft, settlement, isAsked);
  for (const [at, { earned, corrections }] of draft.periods.entries()) {
    for (const line of earned) if (line.kind === "commission") book.addCommission(line, at);
    for (const line of corrections) if (line.kind === "return") book.addReturns(line, at);
  }

  return book.all();
}

interface OpenPot extends Omit<PayPot, "deals"> {
  readonly deals: Map<string, OpenDeal>;
  readonly earned: bigint[];
}

interface OpenDeal extends Omit<PotDeal, "credited"> {
  /** What each period adds. */
  readonly added: bigint[];
  /** What part of it has not been returned, by period. */
  readonly kept: { at: number; readonly part: bigint; readonly of: bigint }[];
}

class PotBook {
  private readonly pots = new Map<string, OpenPot>();
  /** The pot of a component's deal. */
  private readonly potOf = new Map<string, OpenPot>();
  private readonly returns: ReturnBook;

  constructor(
    private readonly draft: Draft,
    private readonly settlement: ReadSettlement,
    private readonly isAsked: IsAsked,
  ) {
    this.returns = new ReturnBook(draft.periods, settlement);
  }

  addCommission({ component, working: { parts } }: CommissionLine, at: number): void {
    for (const part of parts) {
      const deal = this.returns.originalOf(idKey(part.fact));
      const pot = this.open({ component, deal, at, isNegative: part.credited.startsWith("-") });
      if (pot === undefined) continue;
      this.add(pot, at, part.amount);
      const own = pot.deals.get(deal);
      if (own !== undefined) own.added[at] = (own.added[at] ?? 0n) + millionthsOf(part.credited);
    }
  }

  addReturns({ component, working: { parts } }: ReturnLine, at: number): void {
    for (const part of parts) {
      const deal = idKey(part.reverses);
      const pot = this.potOf.get(keyOf(component, deal));
      if (pot === undefined) continue;
      this.add(pot, at, part.amount);
      const sold = millionthsOf(part.sold);
      if (sold !== 0n) pot.deals.get(deal)?.kept.push({ at, part: sold - millionthsOf(part.returned), of: sold });
    }
  }

  all(): readonly PayPot[] {
    const { length } = this.draft.periods;

    return [...this.pots.values()].map((pot) => ({
      ...pot,
      deals: new Map([...pot.deals].map(([key, deal]) => [key, { ...deal, credited: creditedUpTo(deal, length) }])),
    }));
  }

  private add(pot: OpenPot, at: number, amount: string): void {
    const { scale } = this.settlement.terms.rounding;
    pot.earned[at] = (pot.earned[at] ?? 0n) + minorUnits(millionthsOf(amount), scale);
  }

  private open({
    component,
    deal,
    at,
    isNegative,
  }: {
    readonly component: string;
    readonly deal: string;
    readonly at: number;
    readonly isNegative: boolean;
  }): OpenPot | undefined {
    const key = keyOf(component, deal);
    const known = this.potOf.get(key);
    const fact = known === undefined ? this.settlement.facts.find(deal) : undefined;
    // What is returned goes by the version that it was sold under, as the deal did.
    const plan = fact && versionOn(this.settlement.versions, fact.on);
    if (fact === undefined || plan === undefined || !this.isAsked(plan.payment, deal)) return known;
    const { payment, version } = plan;
    const period = this.draft.periods[at]?.period;
    const isBlended = payment.kind !== "booking" && payment.method === "blended";
    const id = isBlended ? `${period?.start}/${period?.end}` : fact.id;
    // Beside negative deals a rate for all cash could be many times what was earned. No id of a deal begins with a space.
    const potKey = isBlended ? `${component}  ${version} ${isNegative} ${id}` : key;
    const periods = this.draft.periods.map(() => 0n);
    const pot = this.pots.get(potKey) ?? {
      ...{ component, id, version, payment, home: at },
      deals: new Map<string, OpenDeal>(),
      earned: [...periods],
    };
    const signed = recordedAmount(fact) ?? 0n;
    const left = this.returns.leftOf(fact, signed);
    pot.deals.set(deal, { fact, signed, left, added: periods, kept: [] });
    this.pots.set(potKey, pot);
    this.potOf.set(key, pot);
    return pot;
  }
}

function keyOf(component: string, deal: string): string {
  return `${component} ${deal}`;
}

function creditedUpTo({ added, kept }: OpenDeal, length: number): readonly bigint[] {
  let sum = 0n;

  return Array.from({ length }, (_, at) => {
    sum += added[at] ?? 0n;
    const { part, of } = kept.filter((one) => one.at <= at).at(-1) ?? { part: 1n, of: 1n };
    return (sum * part) / of;
  });
}
