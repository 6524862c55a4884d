import { hashTexts } from "../issue/hashTexts.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { dateOfDay } from "../period/dateOfDay.js";
import type { Award } from "./award.js";
import type { Completion } from "./completeAwards.js";
import type { AwardContext, AwardedParticipant } from "./grantAwards.js";
import type { ReadAwardRule } from "./readAwardRule.js";

/** Works out what an award pays, rounded once; `undefined` where that has too many digits. */
export function writeAward({
  rule,
  participant,
  completion,
  factors,
  context,
}: {
  readonly rule: ReadAwardRule;
  readonly participant: AwardedParticipant;
  readonly completion: Completion;
  readonly factors: readonly bigint[];
  readonly context: AwardContext;
}): Award | undefined {
  const { on, value, times, window } = completion;
  const { scale, mode } = context.terms.rounding;
  const { bound, per, pays, undoneWithin = null } = rule;
  const isRate = pays.kind === "rate";
  const [each, eachScale] = isRate ? [value * pays.figure, AMOUNT_SCALE + RATIO_SCALE] : [pays.figure, AMOUNT_SCALE];
  const exact = factors.reduce((product, factor) => product * factor, each * BigInt(times));
  const exactScale = eachScale + AMOUNT_SCALE * factors.length;
  const unit = 10n ** BigInt(exactScale - scale);
  const units = divideRounded(exact, unit, mode);
  if (units * 10n ** BigInt(AMOUNT_SCALE - scale) >= AMOUNT_LIMIT) return undefined;
  const facts = completion.facts.map(({ fact }) => fact.id);

  return {
    id: awardId(rule.id, participant.key, facts),
    rule: rule.id,
    participant: participant.id,
    on,
    amount: formatFixed(units, scale),
    facts,
    working: {
      window: { start: dateOfDay(window.start), end: dateOfDay(window.end) },
      measure: rule.measure,
      value: formatExact(value, AMOUNT_SCALE),
      bound: bound === undefined ? null : { is: bound.is, to: formatExact(bound.to, AMOUNT_SCALE) },
      per: per === undefined ? null : formatExact(per, AMOUNT_SCALE),
      each: formatExact(each, eachScale),
      rate: isRate ? formatExact(pays.figure, RATIO_SCALE) : null,
      times,
      factors: factors.map((factor) => formatExact(factor, AMOUNT_SCALE)),
      exact: formatExact(exact, exactScale),
      rounding: formatExact(units * unit - exact, exactScale),
      undoneWithin,
    },
  };
}

const ID_LENGTH = 32;

function awardId(rule: string, participant: string, facts: readonly string[]): string {
  return `${rule}:${hashTexts([rule, participant, ...facts]).slice(0, ID_LENGTH)}`;
}
