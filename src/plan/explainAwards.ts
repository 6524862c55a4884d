import { type Award, UNDECIDED_REASONS } from "../award/award.js";
import type { AwardMeasure } from "../award/awardRule.js";
import type { AwardLine } from "./awardLine.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph, sumBlocks, tableBlocks } from "./explanation.js";
import { groupedText, percentText } from "./localeText.js";

/** How awards came about: the facts that carry each, what these reached, what that pays. */
export function explainAwards({ amount, working }: AwardLine, words: ExplainWords): ExplanationBlock[] {
  const { awards, undone, withheld, undecided } = working;
  const { pay } = words;
  const rows = awards.map((award) => [
    factsText(award),
    words.date(award.on),
    reachedText(award, words),
    payText(award, words),
  ]);
  const terms = awards.map((award) => groupedText(award.amount));

  return [
    ...(awards.length === 0 ? [] : [paragraph(pay.awardRule)]),
    ...tableBlocks(pay.awardHeader, rows),
    ...sumBlocks(terms, groupedText(amount)),
    ...undone.map((award) =>
      paragraph(
        pay.undone({
          facts: factsText(award),
          date: words.date(award.on),
          amount: groupedText(award.amount),
        }),
      ),
    ),
    ...withheld.map(({ facts, on, times }) =>
      paragraph(pay.withheld({ facts: facts.join(" + "), date: words.date(on), times })),
    ),
    ...UNDECIDED_REASONS.flatMap((reason) => {
      const facts = undecided.filter((one) => one.reason === reason).map(({ fact }) => fact);
      return facts.length === 0 ? [] : [paragraph(pay.undecided[reason](facts.join(words.separator)))];
    }),
  ];
}

/** An award by the facts that carry it: its id says nothing to people. */
export function factsText({ facts }: Pick<Award, "facts">): string {
  return facts.join(" + ");
}

/** What was to be reached, within which days where they are more than one. */
function reachedText({ working: { value, bound, window, measure } }: Award, words: ExplainWords): string {
  const figure = countedText(measure, groupedText(value), words);
  const days = window.start === window.end ? "" : `${words.separator}${words.period(window)}`;
  if (bound === null) return `${figure}${days}`;
  const to = groupedText(bound.to);
  const reached = bound.is === "above" ? words.pay.above(figure, to) : words.pay.atLeast(figure, to);

  return `${reached}${days}`;
}

/** A figure, and of a count what was counted. */
function countedText(measure: AwardMeasure, figure: string, { pay }: ExplainWords): string {
  if (measure.kind === "count") return pay.countOfFacts(figure);
  if (measure.kind !== "count_distinct") return figure;

  return measure.of === "customer" ? pay.countOfCustomers(figure) : pay.countOfValues(figure, measure.of.attribute);
}

function payText({ amount, working }: Award, { pay }: ExplainWords): string {
  const { value, rate, each, times, factors, exact } = working;
  const first = rate === null ? [groupedText(each)] : [groupedText(value), percentText(rate)];
  const terms = [...first, ...(times === 1 ? [] : [pay.times(String(times))]), ...factors];
  const paid = groupedText(amount);
  if (terms.length === 1) return paid;
  const isRounded = working.rounding !== "0";

  return `${terms.join(" × ")} = ${isRounded ? `${groupedText(exact)}${pay.rounded(paid)}` : paid}`;
}
