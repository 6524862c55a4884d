import { ownValue } from "../issue/readKeys.js";
import { explainTarget } from "./explainTarget.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph } from "./explanation.js";
import type { MeasuredFacts } from "./measuredFacts.js";

/** Which targets were ramped, which facts somebody's figures were measured from, and which could not be. */
export function explainMeasured(measured: MeasuredFacts, words: ExplainWords): ExplanationBlock[] {
  const { facts, undecided } = measured;
  const listed = (ids: readonly string[]) => ids.join(words.separator);
  const ramped = ownValue(measured, "ramped") ?? [];

  return [
    ...ramped.flatMap((target) => [words.rampedTarget(target.metric), ...explainTarget(target, words)].map(paragraph)),
    ...(facts.length === 0 ? [] : [paragraph(words.pay.measuredFrom(listed(facts)))]),
    ...(undecided.length === 0 ? [] : [paragraph(words.undecided(listed(undecided)))]),
  ];
}
