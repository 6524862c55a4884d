import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph, sumBlocks, tableBlocks } from "./explanation.js";
import { groupedText } from "./localeText.js";
import type { HandedOverPayment, OwnPayment, PaymentLine, PaymentPart } from "./paymentLine.js";
import type { CashWords } from "./paymentWords.js";

/** What waits for cash, what is paid of what has waited, and what is paid for others' deals. */
export function explainPayment({ amount, working }: PaymentLine, words: ExplainWords): ExplanationBlock[] {
  const { payment } = words;
  const { parts, receipts, handovers } = working;
  const own = parts.filter(isOwn);
  const handedOver = parts.filter(isHandedOver);
  const kinds = [...new Set(own.map(({ on }) => on))];

  return [
    ...kinds.flatMap((kind) =>
      explainOwn(
        own.filter(({ on }) => on === kind),
        words,
      ),
    ),
    ...own.flatMap((part) => explainRest(part, words)).map(paragraph),
    ...(handedOver.length === 0 ? [] : [paragraph(payment.handedOver)]),
    ...tableBlocks(
      payment.handedOverHeader,
      handedOver.map(({ fact, from, earned, cash, toDate, paid }) => [
        ...[fact, from, groupedText(earned)],
        ...[
          payment.cashOf(groupedText(cash.counted), groupedText(cash.amount)),
          groupedText(toDate),
          groupedText(paid),
        ],
      ]),
    ),
    ...(receipts.length === 0 ? [] : [paragraph(payment.receipts(receipts.join(words.separator)))]),
    ...(handovers.length === 0 ? [] : [paragraph(payment.handovers(handovers.join(words.separator)))]),
    ...sumBlocks(
      parts.map((part) => groupedText(part.amount)),
      groupedText(amount),
    ),
  ];
}

function isOwn(part: PaymentPart): part is OwnPayment {
  return part.kind === "own";
}

function isHandedOver(part: PaymentPart): part is HandedOverPayment {
  return part.kind === "handed_over";
}

/** Parts that wait for the same. */
function explainOwn(own: readonly OwnPayment[], words: ExplainWords): ExplanationBlock[] {
  const { booked, header } = words.payment;
  const [deal, ...figures] = header;
  const rules = new Set(own.map((part) => (part.method === null ? booked : cashWords(part, words).rule[part.method])));
  const [first] = own;

  return [
    ...[...rules].map(paragraph),
    ...tableBlocks(
      [deal, first === undefined ? "" : cashWords(first, words).counted, ...figures],
      own.map((part) => ownRow(part, words)),
    ),
  ];
}

/** What is held where nothing is waited for counts as cash does. */
function cashWords({ on }: OwnPayment, { payment }: ExplainWords): CashWords {
  return payment.on[on === "invoice" ? on : "receipt"];
}

function ownRow({ fact, earned, paid, amount, toDate, cash }: OwnPayment, words: ExplainWords): string[] {
  return [
    fact,
    cash === null ? "" : words.payment.cashOf(groupedText(cash.counted), groupedText(cash.amount)),
    groupedText(toDate.earned),
    groupedText(toDate.paid),
    groupedText(toDate.outstanding),
    `${groupedText(paid)} - ${bracketed(earned)} = ${groupedText(amount)}`,
  ];
}

/** What of a deal is neither paid to the participant nor waits. */
function explainRest(part: OwnPayment, words: ExplainWords): string[] {
  const { fact, holds, toDate } = part;
  const own = cashWords(part, words);
  const rest = (["moved", "lapsed", "forfeited", "deducted"] as const).flatMap((key) =>
    isNothing(toDate[key]) ? [] : [own.rest[key](fact, groupedText(toDate[key]))],
  );

  const onHold = holds.map(({ id, reason }) => words.payment.onHold({ deal: fact, hold: id, reason }));

  return [...rest, ...onHold];
}

function bracketed(amount: string): string {
  return amount.startsWith("-") ? `(${groupedText(amount)})` : groupedText(amount);
}

function isNothing(amount: string): boolean {
  return /^-?[0.]+$/.test(amount);
}
