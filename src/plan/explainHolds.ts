import { balanceOf, isNothing, less } from "./explainBalance.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph } from "./explanation.js";
import type { HoldbackLine, HoldbackLineWorking } from "./holdbackLine.js";
import type { HoldLine } from "./holdLine.js";
import { groupedText, percentText } from "./localeText.js";

/** What is kept back of a period, and what is paid or forfeited of what was kept back before. */
export function explainHoldback({ working }: HoldbackLine, words: ExplainWords): ExplanationBlock[] {
  const { holds } = words;
  const { base, held, released, forfeited, kept } = working;
  const ofPeriod = ({ period, amount }: HoldbackLineWorking["released"][number]) => ({
    amount: groupedText(amount),
    days: words.period(period),
  });
  const texts = [
    words.stretch({ days: words.period(working.period), version: working.version }),
    holds.base(groupedText(base)),
    ...heldTexts(working, words),
    ...released.map((one) => holds.released(ofPeriod(one))),
    ...forfeited.map((one) => holds.forfeited(ofPeriod(one))),
  ];
  const gone = [...released, ...forfeited].map(({ amount }) => less(amount));
  const balance = balanceOf([kept.before, held, ...gone], kept.after);

  return [
    ...texts.map(paragraph),
    ...(balance.length === 0
      ? [paragraph(holds.keptNow(groupedText(kept.after)))]
      : [paragraph(holds.kept), ...balance]),
  ];
}

function heldTexts({ base, share, held, due, left }: HoldbackLineWorking, words: ExplainWords): readonly string[] {
  const { holds } = words;
  if (share === null) return [left === null ? holds.noHoldback : holds.left(words.date(left))];
  if (base.startsWith("-") || isNothing(base)) return [holds.heldOfNothing];

  return [
    holds.held({ share: percentText(share), held: groupedText(held) }),
    ...(due === null ? [] : [holds.due(words.date(due))]),
  ];
}

/** Which holds keep a statement from being paid, and what waits. */
export function explainHold({ working }: HoldLine, words: ExplainWords): ExplanationBlock[] {
  const { holds: said } = words;
  const { holds, total, waiting } = working;
  if (holds.length === 0) return [paragraph(said.paidNow(groupedText(waiting.before)))];
  const balance = balanceOf([waiting.before, total], waiting.after);

  return [
    ...holds.map((hold) => paragraph(said.onHold(hold))),
    paragraph(said.waits(groupedText(total))),
    ...(balance.length === 0
      ? [paragraph(said.waitingNow(groupedText(waiting.after)))]
      : [paragraph(said.waiting), ...balance]),
  ];
}
