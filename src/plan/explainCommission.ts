import type { BandLine } from "../commission/commissionWorking.js";
import type { RateBand, RateTable } from "../commission/rateTable.js";
import { ownValue } from "../issue/readKeys.js";
import type { CommissionLine, FactPart, RolledUpCredit, SplitWorking } from "./commissionLine.js";
import { explainTarget } from "./explainTarget.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, sumBlocks, type TableBlock, tableBlocks } from "./explanation.js";
import { groupedText, percentText } from "./localeText.js";

/** How a commission came about: target, facts, bands, and the sum that its amount is. */
export function explainCommission({ amount, working }: CommissionLine, words: ExplainWords): ExplanationBlock[] {
  const { stretch, version, metric, target, attainment, table, bands, kickerLines, rounding, undecided } = working;
  const base = ownValue(working, "base");
  const byFacts = ownValue(working, "byFacts");
  const floor = ownValue(working, "floor");
  const targetDays = ownValue(working, "targetDays");
  const limited = ownValue(working, "limited");
  const credit = ownValue(working, "credit");
  const terms = [
    ...bands.map((line) => line.amount),
    ...kickerLines.map((kicker) => kicker.amount),
    ...(rounding === "0" ? [] : [rounding]),
    ...(byFacts === undefined ? [] : [byFacts]),
  ];
  const isByTable = bands.length > 0 && (target === null || ownValue(target, "zeroTarget") === undefined);
  const say = (text: string): ExplanationBlock => ({ kind: "paragraph", text });

  return [
    say(words.stretch({ days: words.period(stretch), version })),
    ...(target === null ? [] : explainTarget(target, words).map(say)),
    ...(targetDays === undefined ? [] : [say(words.change.closed(words.period(targetDays)))]),
    ...(credit === undefined ? [] : [say(credit === "rolled_up" ? words.rolledUp : words.overlay(credit.overlay))]),
    ...(floor === undefined ? [] : [say(words.limits.floor(groupedText(floor)))]),
    say(working.parts.length === 0 ? words.nothingCredited(metric) : words.creditedBy(metric)),
    ...explainFacts(working.parts, words),
    say(words.credited(groupedText(working.credited))),
    ...(base === undefined ? [] : [say(words.paidOn(groupedText(base)))]),
    ...(attainment === null ? [] : [say(words.attainment(percentText(attainment)))]),
    ...(undecided.length === 0 ? [] : [say(words.undecided(undecided.join(", ")))]),
    ...(isByTable ? [say(words.method[table.method])] : []),
    ...tableBlocks(
      words.bandHeader,
      bands.map((line) => explainBand(line, table, words)),
    ),
    ...kickerLines.map(({ band, amount: kicker }) =>
      say(words.headed(words.kicker(bandName(band, table, words)), groupedText(kicker))),
    ),
    ...(rounding === "0" ? [] : [say(words.headed(words.rounding, groupedText(rounding)))]),
    ...(byFacts === undefined ? [] : [say(words.headed(words.limits.byFacts, groupedText(byFacts)))]),
    ...sumBlocks(terms.map(groupedText), groupedText(limited?.earned ?? amount)),
    ...(limited === undefined ? [] : [say(words.pay.limited[limited.by](groupedText(limited.to)))]),
  ];
}

function explainFacts(parts: readonly FactPart[], words: ExplainWords): TableBlock[] {
  const { fact, date, credited, base, adds, kept, how } = words.factHeader;
  const hasBase = parts.some((part) => ownValue(part, "base") !== undefined);
  const hasKept = parts.some((part) => ownValue(part, "carried") !== undefined);
  const rows = parts.map((part) => [
    part.fact,
    words.date(part.on),
    groupedText(part.credited),
    ...(hasBase ? [groupedText(ownValue(part, "base") ?? "")] : []),
    groupedText(part.amount),
    ...(hasKept ? [groupedText(ownValue(part, "carried") ?? "")] : []),
    sourceOf(part, words),
  ]);

  return tableBlocks([fact, date, credited, ...(hasBase ? [base] : []), adds, ...(hasKept ? [kept] : []), how], rows);
}

/** How a fact's credit came about, where that is not its amount. */
function sourceOf(part: FactPart, words: ExplainWords): string {
  const counted = ownValue(part, "counted");
  const split = ownValue(part, "split");
  const via = ownValue(part, "via");
  const taxRate = counted === undefined ? undefined : ownValue(counted, "taxRate");
  const rate = counted === undefined ? undefined : ownValue(counted, "rate");
  const texts =
    counted === undefined
      ? []
      : [
          words.counted({
            amount: groupedText(counted.amount),
            currency: ownValue(counted, "currency"),
            rate,
            taxRate: taxRate === undefined ? undefined : percentText(taxRate),
            exact: groupedText(counted.exact),
            counted: groupedText(counted.counted),
          }),
        ];
  const shares =
    split === undefined ? [] : [words.split({ whole: groupedText(split.whole), part: partText(split, words) })];

  const rolledUp = via === undefined ? [] : [words.via(via.map((own) => viaText(own, words)).join(words.separator))];

  return [...texts, ...shares, ...rolledUp].join(words.clause);
}

function viaText({ participant, credited }: RolledUpCredit, words: ExplainWords): string {
  return credited === null ? participant : words.viaOf(participant, groupedText(credited));
}

/** A share as a percentage, and parts as they were given. */
function partText({ weight, of }: SplitWorking, words: ExplainWords): string {
  return of === "1" ? percentText(weight) : words.partOf(weight, of);
}

/** Its name and bounds, the credit it rates, and what that pays. */
function explainBand(
  { band, from, to, base, rate, amount }: BandLine,
  table: RateTable,
  words: ExplainWords,
): string[] {
  const own = table.bands[band];
  const pay = own !== undefined && ownValue(own, "perUnit") !== undefined ? groupedText(rate) : percentText(rate);
  const bounds = words.bounds({
    above: boundText(table.bands[band - 1]),
    upTo: boundText(own),
    boundary: table.boundary ?? "upper_inclusive",
  });
  const name = bandName(band, table, words);

  return [
    bounds === "" ? name : words.named(name, bounds),
    words.range(groupedText(from), groupedText(to)),
    `${groupedText(base)} × ${pay} = ${groupedText(amount)}`,
  ];
}

function bandName(band: number, { bands }: RateTable, words: ExplainWords): string {
  const own = bands[band];
  const label = own === undefined ? undefined : ownValue(own, "label");

  return label === undefined || label === "" ? words.band(band + 1) : label;
}

function boundText(band: RateBand | undefined): string | undefined {
  const bound = band === undefined ? undefined : ownValue(band, "upTo");

  return bound === undefined || bound === null ? undefined : groupedText(bound);
}
