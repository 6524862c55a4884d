import { ownValue } from "../issue/readKeys.js";
import type { FundedPool } from "../pool/fundPool.js";
import type { ContestLine } from "./contestLine.js";
import { explainCondition } from "./explainCondition.js";
import { explainMeasured } from "./explainMeasured.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph, sumBlocks, tableBlocks } from "./explanation.js";
import { groupedText, percentText } from "./localeText.js";
import type { PoolLine } from "./poolLine.js";

/** How a share of a pool came about: what the team reached, what that opened, the member's part, what was moved. */
export function explainPool({ amount, working }: PoolLine, words: ExplainWords): ExplanationBlock[] {
  const { pay } = words;
  const { stretch, version, team, funded, share } = working;
  const { actual, target, attainment } = funded;
  const pool = groupedText(funded.amount);
  const limited = ownValue(share, "limited");
  const rows = share.moved.map((moved) => [
    moved.move,
    words.date(moved.on),
    groupedText(moved.amount),
    moved.lead,
    moved.reason,
  ]);
  const terms = [share.baseline, ...share.moved.map((moved) => moved.amount)];

  return [
    paragraph(words.stretch({ days: words.period(stretch), version })),
    paragraph(
      pay.teamReached({
        team,
        actual: groupedText(actual),
        target: groupedText(target),
        attainment: percentText(attainment),
      }),
    ),
    paragraph(openingText(funded, words)),
    ...(funded.isOpen ? explainFund(funded, words) : []),
    paragraph(
      pay.memberReached({
        actual: groupedText(share.actual),
        target: share.target === null ? undefined : groupedText(share.target),
      }),
    ),
    ...explainMeasured(share, words),
    ...(working.ineligible === null ? [] : [paragraph(pay.notEligible(explainCondition(working.ineligible, words)))]),
    ...(funded.isOpen && working.ineligible === null
      ? [paragraph(pay.share({ weight: percentText(share.weight), pool, baseline: groupedText(share.baseline) }))]
      : []),
    ...(limited === undefined ? [] : [paragraph(pay.shareLimited[limited])]),
    ...(rows.length === 0 ? [] : [paragraph(pay.movedRule)]),
    ...tableBlocks(pay.movedHeader, rows),
    ...sumBlocks(terms.map(groupedText), groupedText(amount)),
  ];
}

function openingText({ isOpen, target, opening }: FundedPool, { pay }: ExplainWords): string {
  if (isOpen) return pay.poolOpens(groupedText(opening));

  return target === "0" ? pay.poolOfNoTarget : pay.poolStaysClosed(groupedText(opening));
}

/** What the plan pays into an open pool. */
function explainFund(
  { fund, base, limited, exact, rounding, amount }: FundedPool,
  words: ExplainWords,
): ExplanationBlock[] {
  const { pay } = words;
  const isMoney = fund.kind === "fixed" || fund.kind === "per_head";
  const rate = isMoney ? groupedText(fund.amount) : percentText(fund.rate);
  const on = fund.kind === "rate_of_excess" ? fund.over : fund.kind;
  const earned = groupedText(limited === null ? exact : limited.earned);
  const terms = rounding === "0" ? [] : [groupedText(exact), groupedText(rounding)];

  return [
    paragraph(pay.poolFund[on]({ rate, base: groupedText(base), earned })),
    ...(limited === null ? [] : [paragraph(pay.poolCapped({ cap: groupedText(limited.to), earned }))]),
    ...sumBlocks(terms, groupedText(amount)),
  ];
}

/** How a prize came about: the place and what it pays. */
export function explainContest({ working }: ContestLine, words: ExplainWords): ExplanationBlock[] {
  const { pay } = words;
  const { stretch, version, team, metric, won } = working;

  return [
    paragraph(words.stretch({ days: words.period(stretch), version })),
    paragraph(pay.contestAmong(team ?? undefined)),
    paragraph(pay.place({ place: won.place, metric, value: groupedText(won.value) })),
    ...explainMeasured(working, words),
    ...(won.tiedWith === 0 ? [] : [paragraph(pay.tied(won.tiedWith))]),
    ...(won.aheadBy === null ? [] : [paragraph(pay.aheadBy[won.aheadBy])]),
    paragraph(
      isNothing(won.amount)
        ? pay.noPrize
        : pay.prize({ prize: groupedText(won.prize), amount: groupedText(won.amount) }),
    ),
  ];
}

function isNothing(amount: string): boolean {
  return /^[0.]+$/.test(amount);
}
