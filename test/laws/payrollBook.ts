import type { Fact, Handover, ManualAdjustment, ParticipantHold, RecordedReceipt } from "incentive-rules";
import { BO_LEAVES, CY_JOINS, PEOPLE } from "./payrollPlans.js";
import { money } from "./years.js";

type Name = (typeof PEOPLE)[number];

/** Everything that was entered, each with the day on which it was. */
export interface History {
  readonly facts: readonly Fact[];
  readonly receipts: readonly RecordedReceipt[];
  readonly handovers: readonly Handover[];
  readonly adjustments: readonly ManualAdjustment[];
  readonly holds: readonly ParticipantHold[];
  /** By month. */
  readonly cutOffs: readonly (string | undefined)[];
}

interface Deal {
  readonly id: string;
  readonly on: string;
  readonly cents: number;
  readonly isOfLeaver: boolean;
  left: number;
  received: number;
  readonly returns: { readonly id: string; readonly cents: number; isUndone: boolean }[];
}

interface Cash {
  readonly deal: Deal;
  readonly on: string;
  readonly cents: number;
  readonly off: number;
  isRefunded: boolean;
}

/**
 * A payroll as it is kept by people: deals, cash and what undoes them are named by any number, and what names nothing that
 * there is changes nothing, so that every sequence of entries is a history.
 */
export class PayrollBook {
  readonly entered: {
    readonly facts: Fact[];
    readonly receipts: RecordedReceipt[];
    readonly handovers: Handover[];
    readonly adjustments: ManualAdjustment[];
    readonly holds: ParticipantHold[];
  } = { facts: [], receipts: [], handovers: [], adjustments: [], holds: [] };

  private readonly deals: Deal[] = [];
  private readonly cash: Cash[] = [];
  private readonly undone = new Set<string>();

  /** A return that lowers the credit of a day on which its owner is gone would block: some plans have none of them. */
  constructor(private readonly leaversReturn: boolean) {}

  sign(
    { who, other = who, cents, on }: { who: Name; other?: Name | undefined; cents: number; on: string },
    recordedOn: string,
  ): void {
    if (on < "2026-01-01" || !isThere(who, on) || !isThere(other, on)) return;
    const id = `D-${this.deals.length}`;
    const isOfLeaver = who === "Bo" || other === "Bo";
    this.deals.push({ id, on, cents, isOfLeaver, left: cents, received: 0, returns: [] });
    const credits = [
      { participant: who, weight: 2 },
      { participant: other, weight: 1 },
    ];
    const whose = who === other ? { participant: who } : { credits };
    this.entered.facts.push({ id, kind: "deal", on, recordedOn, amount: money(cents), ...whose });
  }

  giveBack(which: number, percent: number, on: string): void {
    const deal = itemAt(this.deals, which);
    if (deal === undefined || deal.left === 0 || this.isOver(deal, on)) return;
    const cents = Math.ceil((deal.left * percent) / 100);
    deal.left -= cents;
    const id = this.reverse(deal.id, -cents, on);
    deal.returns.push({ id, cents, isUndone: false });
  }

  undoReturn(which: number, on: string): void {
    const deal = itemAt(this.deals, which);
    const own = deal?.returns.find(({ isUndone }) => !isUndone);
    if (deal === undefined || own === undefined || this.isOver(deal, on)) return;
    own.isUndone = true;
    deal.left += own.cents;
    this.reverse(own.id, own.cents, on);
  }

  /** Ids of what undoes come before those of what it undoes, or after, as chance has it. */
  private reverse(reverses: string, cents: number, on: string): string {
    const count = this.entered.facts.length;
    const id = `${cents > 0 && cents % 2 === 0 ? "A" : "X"}-${count}`;
    this.entered.facts.push({ id, kind: "deal", on, recordedOn: on, amount: money(cents), reverses });

    return id;
  }

  private isOver({ isOfLeaver }: Deal, on: string): boolean {
    return isOfLeaver && !this.leaversReturn && on > BO_LEAVES;
  }

  /** No more than was signed, and not before. */
  collect(
    { which, percent, on: day, percentOff }: { which: number; percent: number; on: string; percentOff: number },
    recordedOn: string,
  ): void {
    const deal = itemAt(this.deals, which);
    if (deal === undefined) return;
    const on = day < deal.on ? deal.on : day;
    const cents = Math.min(Math.ceil((deal.cents * percent) / 100), deal.cents - deal.received);
    if (cents <= 0) return;
    deal.received += cents;
    const off = Math.floor((cents * percentOff) / 100);
    this.cash.push({ deal, on, cents, off, isRefunded: false });
    this.receive({ deal: deal.id, on, recordedOn }, cents, off);
  }

  refund(which: number, on: string): void {
    const cash = itemAt(this.cash, which);
    if (cash === undefined || cash.isRefunded) return;
    cash.isRefunded = true;
    cash.deal.received -= cash.cents;
    this.receive({ deal: cash.deal.id, on, recordedOn: on, agedOn: cash.on }, -cash.cents, -cash.off);
  }

  private receive(receipt: Omit<RecordedReceipt, "id" | "amount">, cents: number, off: number): void {
    const { receipts } = this.entered;
    const deductions = off === 0 ? [] : [{ kind: "rebate", amount: money(off) }];
    receipts.push({ id: `R-${receipts.length}`, ...receipt, amount: money(cents), deductions });
  }

  /** Two of one person on one day would be ambiguous. */
  handOver(from: Name, { percent, isShared }: { percent: number; isShared: boolean }, on: string): void {
    const { handovers } = this.entered;
    if (handovers.some((one) => one.from === from && one.on === on)) return;
    const others = PEOPLE.filter((one) => one !== from).slice(0, isShared ? 2 : 1);
    const share = `${Math.floor(percent / others.length)}%`;
    const to = others.map((participant) => ({ participant, share }));
    handovers.push({ id: `M-${handovers.length}`, from, on, to });
  }

  hold(participant: Name, start: string): void {
    const { holds } = this.entered;
    holds.push({ id: `H-${holds.length}`, participant, start, reason: "Audit" });
  }

  endHold(which: number, end: string): void {
    const { holds } = this.entered;
    const hold = itemAt(holds, which);
    if (hold !== undefined && hold.end === undefined) holds[which % holds.length] = { ...hold, end };
  }

  adjust(participant: Name, cents: number, on: string): void {
    const { adjustments } = this.entered;
    const id = `J-${adjustments.length}`;
    adjustments.push({ id, participant, on, amount: money(cents), reason: "Put right", approver: "Li" });
  }

  undoAdjustment(which: number, on: string): void {
    const one = itemAt(this.entered.adjustments, which);
    if (one === undefined || this.undone.has(one.id)) return;
    const back = { ...one, id: `${one.id}-back`, on, amount: money(Math.round(-100 * Number(one.amount))) };
    this.undone.add(one.id).add(back.id);
    this.entered.adjustments.push(back);
  }
}

function isThere(who: Name, on: string): boolean {
  return who === "Ann" || (who === "Bo" ? on <= BO_LEAVES : on >= CY_JOINS);
}

/** `undefined` of nothing. */
function itemAt<Item>(items: readonly Item[], which: number): Item | undefined {
  return items[which % items.length];
}
