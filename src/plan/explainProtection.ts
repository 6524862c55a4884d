import { ownValue } from "../issue/readKeys.js";
import { balanceOf, less } from "./explainBalance.js";
import { explainCommission } from "./explainCommission.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph } from "./explanation.js";
import { groupedText } from "./localeText.js";
import type { ProtectionLine } from "./protectionLine.js";

/** What facts from before a change would have been paid, what they are paid, and the difference. */
export function explainProtection({ amount, working }: ProtectionLine, words: ExplainWords): ExplanationBlock[] {
  const { change } = words;
  const { by, from, old, now } = working;
  const earlier = ownValue(working, "earlier");
  const floor = ownValue(working, "floor");
  const added = earlier === undefined ? [] : [earlier];
  const taken = floor === undefined ? [now] : [now, floor];

  return [
    paragraph(change.by[by](words.date(from))),
    paragraph(change.old),
    ...explainCommission(old, words),
    paragraph(change.now(groupedText(now))),
    ...added.map((own) => paragraph(change.earlier(groupedText(own)))),
    ...(floor === undefined ? [] : [paragraph(change.floor(groupedText(floor)))]),
    paragraph(change.difference),
    ...balanceOf([old.amount, ...added, ...taken.map(negated)], amount),
  ];
}

function negated(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : less(amount);
}
