import { ownValue } from "../issue/readKeys.js";
import type { DrawLine } from "./drawLine.js";
import { explainAwards, factsText } from "./explainAwards.js";
import { explainBonus } from "./explainBonus.js";
import { explainCommission } from "./explainCommission.js";
import { explainHold, explainHoldback } from "./explainHolds.js";
import { explainCarried, explainDraw, explainPlanCap } from "./explainLimits.js";
import { explainPayment } from "./explainPayment.js";
import { explainProtection } from "./explainProtection.js";
import { explainContest, explainPool } from "./explainShared.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph, type SumBlock, sumBlocks, sumText, tableBlocks } from "./explanation.js";
import type { HoldLine } from "./holdLine.js";
import { groupedText, percentText } from "./localeText.js";
import type {
  AdjustmentLine,
  ComputedLine,
  ReturnLine,
  ReturnPart,
  Statement,
  StatementLine,
  TrueUpLine,
  TrueUpPart,
} from "./statement.js";

/** Puts a statement into words. Nothing is computed: every figure is one of the statement's own. */
export function explainBlocks(statement: Statement, words: ExplainWords): ExplanationBlock[] {
  const { participant, period, plan, currency } = statement;
  const head: ExplanationBlock[] = [
    { kind: "title", text: words.title(participant) },
    { kind: "paragraph", text: words.subject({ days: words.period(period), plan, currency }) },
  ];
  if (statement.status === "blocked") {
    const gaps = statement.issues.map((issue) => ({ kind: "paragraph", text: words.issue(issue) }) as const);
    return [...head, { kind: "heading", text: words.blocked }, ...gaps];
  }
  const terms = statement.lines.map(({ amount }) => groupedText(amount));
  const total = words.money(groupedText(statement.total), currency);

  return [
    ...head,
    ...statement.lines.flatMap((line) => explainLine(line, currency, words)),
    { kind: "total", text: words.total(sumText({ terms, total })) },
  ];
}

function explainLine(line: StatementLine, currency: string, words: ExplainWords): ExplanationBlock[] {
  const heading = (text: string): ExplanationBlock => ({
    kind: "heading",
    text: words.headed(text, words.money(groupedText(line.amount), currency)),
  });
  switch (line.kind) {
    case "commission":
      return [heading(lineName(line, words)), ...explainCommission(line, words)];
    case "protection":
      return [heading(lineName(line, words)), ...explainProtection(line, words)];
    case "bonus":
      return [heading(lineName(line, words)), ...explainBonus(line, words)];
    case "award":
      return [heading(lineName(line, words)), ...explainAwards(line, words)];
    case "pool":
      return [heading(lineName(line, words)), ...explainPool(line, words)];
    case "contest":
      return [heading(lineName(line, words)), ...explainContest(line, words)];
    case "return":
      return [heading(words.line.return(line.component)), ...explainReturns(line, words)];
    case "payment":
      return [heading(lineName(line, words)), ...explainPayment(line, words)];
    case "carried":
      return [heading(lineName(line, words)), ...explainCarried(line, words)];
    case "plan_cap":
      return [heading(words.limits.planCap), ...explainPlanCap(line, words)];
    case "holdback":
      return [heading(words.holds.holdback), ...explainHoldback(line, words)];
    case "draw":
      return [heading(drawName(line, words)), ...explainDraw(line, words)];
    case "hold":
      return [heading(holdName(line, words)), ...explainHold(line, words)];
    case "adjustment":
      return [heading(words.adjustment), explainAdjustment(line, words)];
    case "true_up":
      return [heading(trueUpName(line, words)), ...explainTrueUp(line, currency, words)];
  }
}

/** By the component's name for people where it has one. */
function lineName(line: Exclude<ComputedLine, ReturnLine>, words: ExplainWords): string {
  return words.line[line.kind](ownValue(line, "label") ?? line.component);
}

function drawName({ working }: DrawLine, { limits }: ExplainWords): string {
  return /^[0.]+$/.test(working.drawn) ? limits.debts : limits.draw;
}

function holdName({ working }: HoldLine, { holds }: ExplainWords): string {
  return working.holds.length === 0 ? holds.waited : holds.hold;
}

function explainReturns({ amount, working: { parts } }: ReturnLine, words: ExplainWords): ExplanationBlock[] {
  const rows = parts.map((part) => [
    part.fact,
    words.date(part.on),
    part.reverses,
    words.returnedOf(groupedText(part.returned), groupedText(part.sold)),
    groupedText(part.earned),
    groupedText(part.amount),
  ]);

  return [
    { kind: "paragraph", text: words.returnsRule },
    ...tableBlocks(words.returnHeader, rows),
    ...parts.flatMap((part) => explainClawback(part, words)),
    ...sumOf(parts, amount),
  ];
}

function explainClawback(part: ReturnPart, words: ExplainWords): ExplanationBlock[] {
  const clawback = ownValue(part, "clawback");
  if (clawback === undefined) return [];
  const { days, share } = clawback;

  return [paragraph(words.clawback({ fact: part.fact, days, share: percentText(share) }))];
}

function explainAdjustment({ working }: AdjustmentLine, words: ExplainWords): ExplanationBlock {
  const { adjustment, on, approver, reason } = working;

  return { kind: "paragraph", text: words.decision({ id: adjustment, date: words.date(on), approver, reason }) };
}

/** By the component's name for people where the lines that are corrected have one. */
function trueUpName({ component, working }: TrueUpLine, words: ExplainWords): string {
  const { period, of } = working;
  const labels = (ownValue(working, "settled") ?? []).flatMap((line) =>
    "label" in line ? (ownValue(line, "label") ?? []) : [],
  );

  return words.trueUp({ days: words.period(period), of: words.trueUpOf[of](labels[0] ?? component ?? "") });
}

function explainTrueUp({ amount, working }: TrueUpLine, currency: string, words: ExplainWords): ExplanationBlock[] {
  const { parts, of } = working;
  const settled = ownValue(working, "settled");
  const added = ownValue(working, "added") ?? [];
  const names = awardNames(settled ?? [], words);
  const { planCap, draw } = words.limits;
  const { holdback, hold } = words.holds;
  const limitNames: Readonly<Partial<Record<typeof of, string>>> = { plan_cap: planCap, holdback, draw, hold };
  const isByFact = of === "commission" || of === "return" || of === "payment";
  const floors = ownValue(working, "floors") ?? [];
  const rows = [
    ...parts.map((part) => [names.get(part.fact) ?? ownValue(limitNames, of) ?? part.fact, differenceText(part)]),
    ...floors.map((floor) => [words.limits.floorFrom(words.date(floor.from)), differenceText(floor)]),
  ];

  return [
    ...(settled === undefined ? [] : [paragraph(settled.length === 0 ? words.trueUpOfNothing : words.trueUpRule)]),
    ...(settled ?? []).flatMap((line) => explainLine(line, currency, words)).map(asParagraph),
    ...(added.length === 0 ? [] : [paragraph(words.added(added.join(words.separator)))]),
    paragraph(isByFact ? words.differences : words.difference),
    ...tableBlocks(words.trueUpHeader, rows),
    ...sumOf([...parts, ...floors], amount),
  ];
}

function differenceText({ now, before, amount }: Omit<TrueUpPart, "fact">): string {
  const taken = before.startsWith("-") ? `(${groupedText(before)})` : groupedText(before);

  return `${groupedText(now)} - ${taken} = ${groupedText(amount)}`;
}

/** Awards that a true-up is about, by their ids: as people know them, by facts and dates. */
function awardNames(settled: readonly StatementLine[], words: ExplainWords): ReadonlyMap<string, string> {
  return new Map(
    settled.flatMap((line) =>
      line.kind === "award"
        ? [...line.working.awards, ...line.working.undone].map(
            (award) => [award.id, `${factsText(award)}${words.separator}${words.date(award.on)}`] as const,
          )
        : [],
    ),
  );
}

/** A line within a line has no heading of its own. */
function asParagraph(block: ExplanationBlock): ExplanationBlock {
  return block.kind === "heading" ? { kind: "paragraph", text: block.text } : block;
}

function sumOf(parts: readonly { readonly amount: string }[], total: string): SumBlock[] {
  return sumBlocks(
    parts.map(({ amount }) => groupedText(amount)),
    groupedText(total),
  );
}
