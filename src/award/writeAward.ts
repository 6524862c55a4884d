import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import { hashTexts } from "../issue/hashTexts.js";
import type { Issue } from "../issue/issue.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { FullRounding } from "../money/rounding.js";
import { dateOfDay } from "../period/dateOfDay.js";
import type { Award } from "./award.js";
import { TIMES_MAX } from "./completeAwards.js";
import type { ReadAwardRule } from "./readAwardRule.js";
import type { DaySpan } from "./served.js";

/** By what an award is paid, and stands or falls later. */
export interface AwardTerms extends Pick<ReadAwardRule, "measure" | "bound" | "per" | "pays" | "undoneWithin"> {
  /** Multipliers that apply, in millionths. */
  readonly factors: readonly bigint[];
  readonly window: DaySpan;
}

/** What an award is paid for. */
export interface AwardFigures {
  readonly value: bigint;
  readonly times: number;
  /** How often it was paid when it was granted. */
  readonly timesGranted: number;
}

/** What an award is called by. */
export type AwardHead = Pick<Award, "id" | "rule" | "participant" | "on" | "facts">;

/** Works out what an award pays, rounded once; `undefined` with an issue where that has too many digits. */
export function writeAward(
  { head, terms, figures }: { readonly head: AwardHead; readonly terms: AwardTerms; readonly figures: AwardFigures },
  { scale, mode }: FullRounding,
  issues: Issue[],
): Award | undefined {
  const { bound, per, pays, factors, window, undoneWithin = null } = terms;
  const { value, times, timesGranted } = figures;
  const isRate = pays.kind === "rate";
  const [each, eachScale] = isRate ? [value * pays.figure, AMOUNT_SCALE + RATIO_SCALE] : [pays.figure, AMOUNT_SCALE];
  const exact = factors.reduce((product, factor) => product * factor, each * BigInt(times));
  const exactScale = eachScale + AMOUNT_SCALE * factors.length;
  const unit = 10n ** BigInt(exactScale - scale);
  const units = divideRounded(exact, unit, mode);
  const isTooLarge = units * 10n ** BigInt(AMOUNT_SCALE - scale) >= AMOUNT_LIMIT;
  if (isTooLarge || value >= AMOUNT_LIMIT || times >= TIMES_MAX) {
    issues.push(amountOutOfRange(head));
    return undefined;
  }

  return {
    ...head,
    amount: formatFixed(units, scale),
    working: {
      window: { start: dateOfDay(window.start), end: dateOfDay(window.end) },
      measure: terms.measure,
      value: formatExact(value, AMOUNT_SCALE),
      bound: bound === undefined ? null : { is: bound.is, to: formatExact(bound.to, AMOUNT_SCALE) },
      per: per === undefined ? null : formatExact(per, AMOUNT_SCALE),
      each: formatExact(each, eachScale),
      rate: isRate ? formatExact(pays.figure, RATIO_SCALE) : null,
      times,
      timesGranted,
      factors: factors.map((factor) => formatExact(factor, AMOUNT_SCALE)),
      exact: formatExact(exact, exactScale),
      rounding: formatExact(units * unit - exact, exactScale),
      undoneWithin,
    },
  };
}

const ID_LENGTH = 32;

/** The same for the same rule, participant and facts, however their ids are composed. */
export function awardId(rule: string, participant: string, facts: readonly string[]): string {
  return `${rule}:${hashTexts([rule, participant, ...facts.map(idKey)]).slice(0, ID_LENGTH)}`;
}

function amountOutOfRange({ rule, facts }: AwardHead): Issue {
  const expected = `an award of the rule ${rule} of at most 15 digits before the point`;

  return createIssue({ code: "amount_out_of_range", path: ["facts"], expected, value: facts.at(-1) });
}
