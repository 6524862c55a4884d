import { isWithin, receivedOf } from "../cash/dealCash.js";
import { ageingBandAt } from "../cash/readAgeing.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { daysBetween } from "../period/dayNumber.js";
import type { PlainDate } from "../period/plainDate.js";
import type { PotCash } from "./payPot.js";
import type { ReadCashPayment } from "./readPlanPayment.js";
import type { ReadRecordedReceipt } from "./readRecordedReceipts.js";

/** Who is paid what a receipt releases, in units of 10⁻¹⁰; together at most 1, and the rest is nobody's. */
export interface ReceiptShares {
  readonly kept: bigint;
  readonly moved: ReadonlyMap<string, bigint>;
}

/** A deal and what has come for it. */
export interface ReceivedDeal {
  readonly fact: ReadFact;
  readonly payment: ReadCashPayment;
  /** By date. */
  readonly receipts: readonly ReadRecordedReceipt[];
  readonly sharesOn: (date: PlainDate) => ReceiptShares;
}

/** Figures of cash are in units of 10⁻²⁶: an amount times two ratios. */
export const CASH_ONE = RATIO_ONE * RATIO_ONE;
/** Fraction digits of {@link PotCash}. */
export const CASH_SCALE = 26;

/**
 * What has come for a deal up to a day. Where more has come than is left of it after returns, all that has come is the
 * whole: each part of it still belongs to whom it came for.
 */
export function cashUpTo(deal: ReceivedDeal, amount: bigint, day: PlainDate | undefined): PotCash {
  const { fact, payment, receipts, sharesOn } = deal;
  const moved = new Map<string, bigint>();
  let [received, net, counted, kept] = [0n, 0n, 0n, 0n];
  for (const receipt of receipts) {
    if (day === undefined || receipt.on > day) break;
    const own = receipt.amount - receipt.deducted;
    const band = ageingBandAt(payment.ageing, daysBetween(fact.on, receipt.agedOn));
    const counts = own * (payment.ageing[band]?.coefficient ?? 0n);
    const shares = sharesOn(receipt.on);
    received += receipt.amount * CASH_ONE;
    net += own * CASH_ONE;
    counted += counts * RATIO_ONE;
    kept += counts * shares.kept;
    for (const [to, share] of shares.moved) moved.set(to, (moved.get(to) ?? 0n) + counts * share);
  }
  const whole = amount * CASH_ONE;
  const isMore = whole < 0n ? received < whole : received > whole;

  return { amount: isMore ? received : whole, received, net, counted, kept, moved };
}

/** Notes cash that a deal cannot have received: more than it was signed for, or more given back than had come. */
export function checkReceipts({ fact, payment, receipts }: ReceivedDeal, signed: bigint, issues: Issue[]): void {
  const cash = { net: payment.ageing.map(() => 0n), deducted: 0n };
  for (const { amount, deducted, agedOn } of receipts) {
    const band = ageingBandAt(payment.ageing, daysBetween(fact.on, agedOn));
    cash.net[band] = (cash.net[band] ?? 0n) + amount - deducted;
    cash.deducted += deducted;
  }
  if (isWithin(cash, signed)) return;
  const most = formatExact(signed, AMOUNT_SCALE);
  const expected = `from 0 to ${most} in all for ${fact.id}, of each age and as deductions from 0 on`;
  const path = [...(receipts.at(-1)?.path ?? []), "amount"];
  const value = formatExact(receivedOf(cash), AMOUNT_SCALE);
  issues.push(createIssue({ code: "receipt_exceeds_deal", path, expected, value }));
}
