import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { Draft } from "./draftStatement.js";
import { type ComponentName, nameOf } from "./nameOf.js";
import type { PaymentLine } from "./paymentLine.js";
import type { ReadHandover } from "./readHandovers.js";
import type { ReadSettlement } from "./readSettlement.js";
import type { CashUse, PaymentOutcome, UsedKind } from "./settlePayments.js";
import { keyOf } from "./shareBook.js";
import {
  type IncomingCash,
  openPayment,
  type PaidPot,
  type PaymentParts,
  writeHandedOver,
  writeOwn,
  writePayment,
} from "./writePayment.js";

/** Everybody's payments. */
export class PaymentBook implements PaymentOutcome {
  /** By period and participant, by component. */
  private readonly lines = new Map<string, Map<string, PaymentParts>>();
  private readonly issues = new Map<string, Issue[]>();
  private readonly uses = new Map<string, CashUse>();
  private readonly drafts: ReadonlyMap<string, Draft>;
  private readonly scale: number;
  /** In the order of the versions, the last names of each. */
  private readonly components: ReadonlyMap<string, ComponentName>;

  constructor({ terms, versions }: ReadSettlement, drafts: readonly Draft[]) {
    this.scale = terms.rounding.scale;
    this.components = new Map(versions.flatMap(({ components }) => components.map((one) => [one.id, nameOf(one)])));
    this.drafts = new Map(drafts.map((draft) => [draft.participant, draft]));
  }

  readonly linesOf = (participant: string, period: ClosedPeriod): readonly PaymentLine[] => {
    const own = this.lines.get(`${keyOf(period)} ${participant}`);
    if (own === undefined) return [];

    return [...this.components].flatMap(([id, name]) => {
      const parts = own.get(id);
      return parts === undefined ? [] : [writePayment(name, parts, this.scale)];
    });
  };

  readonly issuesOf = (participant: string): readonly Issue[] => this.issues.get(participant) ?? [];

  readonly useOf = (kind: UsedKind, key: string): CashUse | undefined => this.uses.get(`${kind} ${key}`);

  /** What is used by one is used, whatever it waits for with others. */
  use(kind: UsedKind, key: string, how: CashUse = "used"): void {
    if (how === "used" || this.useOf(kind, key) === undefined) this.uses.set(`${kind} ${key}`, how);
  }

  block(participant: string, issues: readonly Issue[]): void {
    this.issues.set(participant, [...this.issuesOf(participant), ...issues]);
  }

  /** What was paid before for deals of somebody of whom something is missing now would be taken back as if it had come to nothing. */
  blockSuccessors(handovers: readonly ReadHandover[], issues: readonly Issue[]): void {
    const ids = new Set(handovers.map(({ id }) => idKey(id)));
    for (const to of new Set(handovers.flatMap((handover) => [...handover.to.keys()]))) {
      const closed = this.drafts.get(to)?.closed ?? [];
      if (closed.some((one) => one.handovers.some((id) => ids.has(idKey(id))))) this.block(to, issues);
    }
  }

  /** Enters what a period makes of a participant's pot, for the participant and for whom it was handed over to. */
  add(draft: Draft, period: ClosedPeriod, paid: PaidPot): void {
    const { pot, before, after } = paid;
    const own = writeOwn(paid, this.scale);
    if (own !== undefined) this.enter(draft, period, pot.component, paid.incoming).own.push(own);
    // Of a deal of which nothing is left, all that was moved is taken back.
    for (const to of new Set([...before.moved.keys(), ...after.moved.keys()])) {
      const part = writeHandedOver(paid, { from: draft.id, to }, this.scale);
      const successor = this.drafts.get(to);
      // Whoever is settled by other periods is paid in the first that ends as late.
      const place = successor?.periods.find((one) => one.period.end >= period.end);
      if (part === undefined || successor === undefined || place === undefined) continue;
      const theirs = paid.incoming.filter(({ handover }) => handover?.to.has(to));
      this.enter(successor, place.period, pot.component, theirs).handedOver.push(part);
    }
  }

  private enter(
    { participant }: Draft,
    period: ClosedPeriod,
    component: string,
    incoming: readonly IncomingCash[],
  ): PaymentParts {
    const key = `${keyOf(period)} ${participant}`;
    const own = this.lines.get(key) ?? new Map<string, PaymentParts>();
    this.lines.set(key, own);
    const parts = own.get(component) ?? openPayment();
    own.set(component, parts);
    for (const { receipt, handover } of incoming) {
      parts.receipts.set(receipt.id, receipt.on);
      if (handover !== undefined) parts.handovers.add(handover.id);
    }
    return parts;
  }
}
