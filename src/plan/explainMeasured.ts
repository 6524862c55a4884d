import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph } from "./explanation.js";
import type { MeasuredFacts } from "./measuredFacts.js";

/** Which facts somebody's figures were measured from, and which could not be. */
export function explainMeasured({ facts, undecided }: MeasuredFacts, words: ExplainWords): ExplanationBlock[] {
  const listed = (ids: readonly string[]) => ids.join(words.separator);

  return [
    ...(facts.length === 0 ? [] : [paragraph(words.pay.measuredFrom(listed(facts)))]),
    ...(undecided.length === 0 ? [] : [paragraph(words.undecided(listed(undecided)))]),
  ];
}
