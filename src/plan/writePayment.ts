import { compareText } from "../issue/compareText.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { millionthsOf } from "../money/readAmount.js";
import type { PlainDate } from "../period/plainDate.js";
import type { PayPot } from "./collectPots.js";
import { CASH_SCALE } from "./dealReceipts.js";
import type { ComponentName } from "./nameOf.js";
import type { HandedOverPayment, OwnPayment, PaymentCash, PaymentFigures, PaymentLine } from "./paymentLine.js";
import type { PotCash, PotFigures } from "./payPot.js";
import type { ReadHandover } from "./readHandovers.js";
import type { ReadHold } from "./readHolds.js";
import type { ReadRecordedReceipt } from "./readRecordedReceipts.js";
import { minorUnits } from "./unitsOf.js";

/** What a period makes of a pot. */
export interface PaidPot {
  readonly pot: PayPot;
  readonly cash: PotCash;
  /** At the end of the period before, and of this. */
  readonly before: PotFigures;
  readonly after: PotFigures;
  /** What has newly come. */
  readonly incoming: readonly IncomingCash[];
  /** Those in force at the end of the period. */
  readonly holds: readonly ReadHold[];
}

/** Cash, and the handover that it goes by, if any. */
export interface IncomingCash {
  readonly receipt: ReadRecordedReceipt;
  readonly handover: ReadHandover | undefined;
}

/** A line that parts are still added to. */
export interface PaymentParts {
  readonly own: OwnPayment[];
  readonly handedOver: HandedOverPayment[];
  /** Dates by id. */
  readonly receipts: Map<string, PlainDate>;
  readonly handovers: Set<string>;
}

/** A line of nothing. */
export function openPayment(): PaymentParts {
  return { own: [], handedOver: [], receipts: new Map(), handovers: new Set() };
}

/** The line of a component. */
export function writePayment(component: ComponentName, parts: PaymentParts, scale: number): PaymentLine {
  const { own, handedOver, receipts, handovers } = parts;
  const others = [...handedOver].sort(
    (left, right) => compareText(left.from, right.from) || compareText(left.fact, right.fact),
  );
  const all = [...own, ...others];
  const sum = all.reduce((total, { amount }) => total + millionthsOf(amount), 0n);
  const byDate = [...receipts].sort(([left, on], [right, off]) => compareText(on, off) || compareText(left, right));

  return {
    ...component,
    kind: "payment",
    amount: formatFixed(minorUnits(sum, scale), scale),
    working: {
      step: "payment",
      parts: all,
      receipts: byDate.map(([id]) => id),
      handovers: [...handovers].sort(compareText),
    },
  };
}

/** What the period changes for whoever earned it, what comes for it, or what keeps it waiting; `undefined` where nothing. */
export function writeOwn(
  { pot, cash, before, after, incoming, holds }: PaidPot,
  scale: number,
): OwnPayment | undefined {
  const money = (units: bigint) => formatFixed(units, scale);
  const [was, is] = [figuresOf(before, scale), figuresOf(after, scale)];
  const isHeld = holds.length > 0 && after.outstanding !== 0n;
  if (!isHeld && incoming.length === 0 && FIGURES.every((key) => was[key] === is[key])) return undefined;
  const { payment, version, id } = pot;
  const paid = after.paid - before.paid;
  const earned = after.earned - before.earned;

  return {
    kind: "own",
    fact: id,
    version,
    on: payment.kind,
    method: payment.kind === "booking" ? null : payment.method,
    earned: money(earned),
    paid: money(paid),
    amount: money(paid - earned),
    holds: holds.map(({ id: hold, reason }) => ({ id: hold, reason })),
    toDate: is,
    cash: payment.kind === "booking" ? null : cashOf(cash, cash.kept),
  };
}

/** What the period changes for somebody whom a pot was handed over to, by key; `undefined` where nothing. */
export function writeHandedOver(
  { pot, cash, before, after }: PaidPot,
  { from, to }: { readonly from: string; readonly to: string },
  scale: number,
): HandedOverPayment | undefined {
  const moved = after.moved.get(to) ?? 0n;
  const growth = moved - (before.moved.get(to) ?? 0n);
  if (growth === 0n) return undefined;
  const paid = formatFixed(growth, scale);

  return {
    kind: "handed_over",
    fact: pot.id,
    from,
    paid,
    amount: paid,
    earned: formatFixed(after.earned, scale),
    toDate: formatFixed(moved, scale),
    cash: cashOf(cash, cash.moved.get(to) ?? 0n),
  };
}

function cashOf({ amount, received }: PotCash, counted: bigint): PaymentCash {
  const written = (figure: bigint) => formatExact(figure, CASH_SCALE);

  return { amount: written(amount), received: written(received), counted: written(counted) };
}

const FIGURES = ["earned", "paid", "moved", "lapsed", "forfeited", "deducted", "outstanding"] as const;

function figuresOf(figures: PotFigures, scale: number): PaymentFigures {
  const { moved, ...own } = figures;
  const money = (units: bigint) => formatFixed(units, scale);

  return {
    earned: money(own.earned),
    paid: money(own.paid),
    moved: money([...moved.values()].reduce((sum, one) => sum + one, 0n)),
    lapsed: money(own.lapsed),
    forfeited: money(own.forfeited),
    deducted: money(own.deducted),
    outstanding: money(own.outstanding),
  };
}
