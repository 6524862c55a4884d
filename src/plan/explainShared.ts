import { ownValue } from "../issue/readKeys.js";
import type { ContestLine } from "./contestLine.js";
import { explainMeasured } from "./explainMeasured.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph, sumBlocks, tableBlocks } from "./explanation.js";
import { groupedText, percentText } from "./localeText.js";
import type { PoolLine } from "./poolLine.js";

/** How a share of a pool came about: what the team reached, what that opened, the member's part, what was moved. */
export function explainPool({ amount, working }: PoolLine, words: ExplainWords): ExplanationBlock[] {
  const { pay } = words;
  const { stretch, version, team, funded, share } = working;
  const { actual, target, attainment, opening, base, exact, capped } = funded;
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
    paragraph(pay.poolOpens(groupedText(opening))),
    paragraph(
      pay.poolFund({
        base: groupedText(base),
        exact: groupedText(exact),
        rounded: funded.rounding === "0" ? undefined : groupedText(capped === null ? funded.amount : capped.uncapped),
      }),
    ),
    ...(capped === null
      ? []
      : [paragraph(pay.poolCapped({ cap: groupedText(capped.cap), uncapped: groupedText(capped.uncapped) }))]),
    paragraph(
      pay.memberReached({
        actual: groupedText(share.actual),
        target: share.target === null ? undefined : groupedText(share.target),
      }),
    ),
    ...explainMeasured(share, words),
    paragraph(pay.share({ weight: percentText(share.weight), pool, baseline: groupedText(share.baseline) })),
    ...(limited === undefined ? [] : [paragraph(pay.shareLimited[limited])]),
    ...(rows.length === 0 ? [] : [paragraph(pay.movedRule)]),
    ...tableBlocks(pay.movedHeader, rows),
    ...sumBlocks(terms.map(groupedText), groupedText(amount)),
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
    paragraph(pay.prize({ prize: groupedText(won.prize), amount: groupedText(won.amount) })),
  ];
}
