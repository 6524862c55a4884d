import { ownValue } from "../issue/readKeys.js";
import { explainTarget } from "./explainTarget.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph } from "./explanation.js";
import { groupedText } from "./localeText.js";
import type { MeasuredFacts } from "./measuredFacts.js";
import type { MeasuredLevel } from "./measuredLevel.js";
import type { LevelTexts } from "./payWords.js";

/** How levels came about, which targets were ramped, which facts somebody's figures were measured from, and which could not be. */
export function explainMeasured(measured: MeasuredFacts, words: ExplainWords): ExplanationBlock[] {
  const { facts, undecided } = measured;
  const listed = (ids: readonly string[]) => ids.join(words.separator);
  const levels = (ownValue(measured, "levels") ?? []).map((level) => levelTexts(level));
  const ramped = ownValue(measured, "ramped") ?? [];

  return [
    ...ramped.flatMap((target) => [words.rampedTarget(target.metric), ...explainTarget(target, words)].map(paragraph)),
    ...levels.map((level) => paragraph(words.pay.level[level.counts](level))),
    ...(facts.length === 0 ? [] : [paragraph(words.pay.measuredFrom(listed(facts)))]),
    ...(undecided.length === 0 ? [] : [paragraph(words.undecided(listed(undecided)))]),
  ];
}

function levelTexts(level: MeasuredLevel): LevelTexts {
  const { metric, counts, opening, entered, left } = level;

  return {
    ...{ metric, counts },
    opening: groupedText(opening),
    entered: groupedText(entered),
    left: groupedText(left),
    signed: groupedText(ownValue(level, "signed") ?? "0"),
  };
}
