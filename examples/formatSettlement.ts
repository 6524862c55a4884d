import type { RateTable } from "incentive-rules";
import { alignColumns, type TextColumn } from "./alignColumns.js";
import { moneyText } from "./moneyText.js";
import { percentText } from "./percentText.js";
import type { DealReading } from "./readDeals.js";
import type { PersonMonth, Settlement, Statement } from "./settleDeals.js";
import { sumFigures } from "./sumFigures.js";

/** Writes what everybody earned, the bands of one person and which rows were left out, as lines for people. */
export function formatSettlement(report: Report): readonly string[] {
  const { settlement, reading, person, dealParts } = report;

  return [
    ...formatPeople(settlement.people, report),
    ...(person === undefined ? [] : formatBands(person.statement, report)),
    ...(person === undefined || !dealParts ? [] : formatParts(person, report)),
    ...formatRows(reading),
  ];
}

/** What {@link formatSettlement} takes. */
export interface Report {
  readonly settlement: Settlement;
  readonly reading: DealReading;
  /** Whose bands are printed. */
  readonly person: PersonMonth | undefined;
  /** Whether the deals of this person are printed too. */
  readonly dealParts: boolean;
  readonly table: RateTable;
  /** Fraction digits of what is paid. */
  readonly scale: number;
}

function formatPeople(people: readonly PersonMonth[], { settlement, table, scale }: Report): readonly string[] {
  const hasTeams = people.some(({ statement }) => statement.team !== undefined);
  const paysPerUnit = table.bands.some(({ perUnit }) => perUnit !== undefined);
  const rows = people.map(({ statement }) => {
    const { participant, team, credited, target, attainment, total, blendedRate } = statement;
    return [
      participant,
      ...(hasTeams ? [team ?? ""] : []),
      moneyText(credited, scale),
      moneyText(target, scale),
      // Cut, not rounded: nobody below 80% reads 80.00%.
      percentText({ ratio: attainment, digits: "down" }),
      total,
      paysPerUnit ? (blendedRate ?? "-") : percentText({ ratio: blendedRate, digits: "near" }),
    ];
  });
  const { credited, total } = settlement.totals;
  const totals = ["total", ...(hasTeams ? [""] : []), moneyText(credited, scale), "", "", total, ""];
  const columns: readonly TextColumn[] = [
    text("participant"),
    ...(hasTeams ? [text("team")] : []),
    ...["credited", "target", "attainment", "commission", "blended rate"].map(figure),
  ];

  return alignColumns(columns, [...rows, totals]);
}

function formatBands({ participant, bands, kickers, rounding, total }: Statement, { table, scale }: Report) {
  const rows = bands.map(({ band, from, to, base, rate, amount }) => [
    `${band + 1}`,
    ...[from, to, base].map((credit) => moneyText(credit, scale)),
    table.bands[band]?.perUnit === undefined ? percentText({ ratio: rate, digits: "all" }) : rate,
    moneyText(amount, scale),
  ]);
  const closing = [
    { name: "kickers", amount: kickers },
    { name: "rounding", amount: rounding },
  ].filter(({ amount }) => amount !== "0");
  const closingRows = [...closing, { name: "total", amount: total }].map(({ name, amount }) => {
    return [name, "", "", "", "", moneyText(amount, scale)];
  });
  const columns = [text("band"), ...["from", "to", "base", "rate", "amount"].map(figure)];

  return ["", `Bands of ${participant}`, ...alignColumns(columns, [...rows, ...closingRows])];
}

function formatParts({ statement, parts }: PersonMonth, { scale }: Report): readonly string[] {
  const rows = parts.map(({ date, id, amount, part }) => [date, id, moneyText(amount, scale), part]);
  const total = sumFigures(
    parts.map(({ part }) => part),
    scale,
  );
  const columns = [text("date"), text("id"), figure("credited"), figure("commission")];
  const totals = ["total", "", moneyText(statement.credited, scale), total];

  return ["", `Deals of ${statement.participant}`, ...alignColumns(columns, [...rows, totals])];
}

function formatRows({ deals, unusedRows, filteredRows }: DealReading): readonly string[] {
  return [
    "",
    `Rows counted: ${deals.length}`,
    `Rows left out by --where or --month: ${filteredRows}`,
    `Rows that cannot be used: ${unusedRows.length}`,
    ...unusedRows.map(({ line, reason }) => `  line ${line}: ${reason}`),
  ];
}

function text(title: string): TextColumn {
  return { title, holds: "text" };
}

function figure(title: string): TextColumn {
  return { title, holds: "figure" };
}
