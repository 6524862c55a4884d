import { ownValue } from "../issue/readKeys.js";
import type { TargetWorking } from "./commissionLine.js";
import type { ExplainWords } from "./explainWords.js";
import { groupedText, percentText } from "./localeText.js";
import type { RampWorking } from "./rampWorking.js";

/** What was to be reached: the target, the share that counts, what a ramp leaves, what 0 was taken for. */
export function explainTarget(working: TargetWorking, words: ExplainWords): string[] {
  const { target, period, proration } = working;
  const figure = groupedText(target);
  const ramp = ownValue(working, "ramp");
  const zeroTarget = ownValue(working, "zeroTarget");

  return [
    words.target({ target: figure, days: words.period(period) }),
    ...(proration === null ? [] : [words.proration({ target: figure, ...proration })]),
    ...(ramp === undefined ? [] : [explainRamp(ramp, words)]),
    ...(zeroTarget === undefined ? [] : [words.zeroTarget[zeroTarget]]),
  ];
}

function explainRamp({ share, by, steps }: RampWorking, words: ExplainWords): string {
  const [first, ...others] = steps;
  const left = percentText(share);
  if (first !== undefined && first.month !== null && others.length === 0) {
    return words.rampInMonth({ share: left, month: first.month });
  }
  const texts = steps.map((step) => words.rampStep({ ...step, share: percentText(step.share) }));

  return words.ramp({ share: left, by, steps: texts.join(words.separator) });
}
