import type { CarriedLine } from "./carriedLine.js";
import type { DrawLine } from "./drawLine.js";
import { balanceOf, isNothing, less } from "./explainBalance.js";
import { explainCondition } from "./explainCondition.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph } from "./explanation.js";
import { groupedText } from "./localeText.js";
import type { PlanCapLine } from "./planCapLine.js";

/** What the cap of the plan took, or gave of what earlier periods had too much. */
export function explainPlanCap({ working }: PlanCapLine, words: ExplainWords): ExplanationBlock[] {
  const { limits } = words;
  const { earned, cap, withheld, released, carried } = working;
  const texts = [
    words.stretch({ days: words.period(working.period), version: working.version }),
    cap === null ? limits.noCap : limits.earnedUpTo({ earned: groupedText(earned), cap: groupedText(cap.total) }),
    ...(cap === null || isNothing(withheld) ? [] : [limits.excess[cap.excess](groupedText(withheld))]),
    ...(isNothing(carried.before) ? [] : [limits.released(groupedText(released))]),
  ];
  const kept = cap?.excess === "carried" ? [withheld] : [];
  const balance = balanceOf([carried.before, less(released), ...kept], carried.after);

  return [...texts.map(paragraph), ...(balance.length === 0 ? [] : [paragraph(limits.carried), ...balance])];
}

/** What the cap of a component keeps, and what is paid of what it kept. */
export function explainCarried({ working }: CarriedLine, words: ExplainWords): ExplanationBlock[] {
  const { limits } = words;
  const { paid, cap, withheld, released, carried } = working;
  const texts = [
    words.stretch({ days: words.period(working.period), version: working.version }),
    limits.paidUpTo({ paid: groupedText(paid), cap: cap === null ? undefined : groupedText(cap) }),
    ...(isNothing(withheld) ? [] : [limits.excess.carried(groupedText(withheld))]),
    ...(isNothing(carried.before) ? [] : [limits.released(groupedText(released))]),
  ];
  const balance = balanceOf([carried.before, less(released), withheld], carried.after);

  return [
    ...texts.map(paragraph),
    ...(balance.length === 0
      ? [paragraph(limits.keptNow(groupedText(carried.after)))]
      : [paragraph(limits.carried), ...balance]),
  ];
}

/** What was paid beside what was earned, what was taken for debts, and what is owed. */
export function explainDraw({ working }: DrawLine, words: ExplainWords): ExplanationBlock[] {
  const { limits } = words;
  const { kind, earned, drawn, advanced, recovered, recoveryLimit, balance, negative, ineligible } = working;
  const texts = [
    words.stretch({ days: words.period(working.period), version: working.version }),
    ...(ineligible === null ? [] : [limits.ineligible(explainCondition(ineligible, words))]),
    ...(isNothing(drawn) ? [] : [limits.contract[kind](groupedText(drawn))]),
    limits.earned(groupedText(earned)),
    ...(earned.startsWith("-") && negative !== null ? [limits.belowZero[negative](groupedText(earned))] : []),
    ...(isNothing(advanced) || isNothing(drawn)
      ? []
      : [limits.advanced({ advanced: groupedText(advanced), lent: groupedText(balance.lent) })]),
    ...(isNothing(balance.before)
      ? []
      : [
          limits.recovered(
            groupedText(recovered),
            recoveryLimit === null ? undefined : limits.recoveryLimit[recoveryLimit],
          ),
        ]),
    ...(isNothing(balance.forgiven) ? [] : [limits.forgiven(groupedText(balance.forgiven))]),
  ];
  const owed = balanceOf([balance.before, balance.lent, less(recovered), less(balance.forgiven)], balance.after);
  const { paid, paidFirst, paidLast } = working;
  const pays = balanceOf([earned, advanced, less(recovered)], paid);

  return [
    ...texts.map(paragraph),
    ...(owed.length === 0
      ? [paragraph(limits.owedNow(groupedText(balance.after)))]
      : [paragraph(limits.owed), ...owed]),
    ...(pays.length === 0 ? [] : [paragraph(limits.paid), ...pays]),
    ...(isNothing(paidFirst)
      ? []
      : [paragraph(limits.paidTwice({ first: groupedText(paidFirst), last: groupedText(paidLast) }))]),
  ];
}
