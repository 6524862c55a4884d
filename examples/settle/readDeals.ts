import type { Fact, FactCredit } from "incentive-rules";
import { amountIn, type Unit } from "./amountIn.js";
import { checkWidth } from "./checkWidth.js";
import { columnOf } from "./columnOf.js";
import { type ColumnNames, type Field, fieldOf, optionalFieldOf } from "./fieldOf.js";
import { type CsvFile, type CsvRow, readCsv } from "./readCsv.js";
import type { Encoding } from "./readText.js";

/** A row as the library takes it, not checked yet, and the line of the file on which it begins. */
export interface Deal {
  readonly line: number;
  readonly fact: Fact;
}

/** A row that cannot be used, by the line on which it begins. */
export interface UnusedRow {
  readonly line: number;
  readonly reason: string;
}

/** Each row of the file is in one of the three. */
export interface DealReading {
  readonly file: string;
  readonly encoding: Encoding;
  readonly deals: readonly Deal[];
  readonly unusedRows: readonly UnusedRow[];
  /** How many rows `where` left out. */
  readonly filteredRows: number;
}

/** Rows are kept whose column holds exactly the text. */
export interface RowFilter {
  readonly column: string;
  readonly text: string;
}

/** What {@link readDeals} takes. */
export interface DealSource {
  readonly file: string;
  readonly encoding: Encoding | undefined;
  readonly columns: ColumnNames;
  readonly where: readonly RowFilter[];
  readonly unit: Unit;
}

/** Reads a CSV file of deals and returns, one a row. */
export function readDeals({ file, encoding, columns, where, unit }: DealSource): DealReading {
  const csv = readCsv(file, encoding);
  const factOf = createFactReader(csv, columns, unit);
  const filters = where.map(({ column, text }) => ({
    text,
    textOf: columnOf({ csv, name: column, advice: "give --where a column of the file" }),
  }));
  const deals: Deal[] = [];
  const unusedRows: UnusedRow[] = [];
  for (const row of csv.rows) {
    // Before the filters, since in a row that is too short or too long no column can be told for sure.
    const reason = checkWidth(row, csv.header);
    if (reason !== undefined) unusedRows.push({ line: row.line, reason });
    else if (filters.every(({ text, textOf }) => textOf(row) === text)) {
      deals.push({ line: row.line, fact: factOf(row) });
    }
  }
  const filteredRows = csv.rows.length - deals.length - unusedRows.length;

  return { file, encoding: csv.encoding, deals, unusedRows, filteredRows };
}

function createFactReader(csv: CsvFile, columns: ColumnNames, unit: Unit): (row: CsvRow) => Fact {
  const required = (field: Field) => fieldOf({ csv, columns, field });
  const optional = (field: Field) => optionalFieldOf({ csv, columns, field });
  const idOf = required("id");
  const kindOf = optional("kind");
  const dateOf = required("date");
  const participantOf = required("participant");
  const creditsOf = optional("credits");
  const customerOf = optional("customer");
  const amountOf = required("amount");
  const currencyOf = optional("currency");
  const rateOf = optional("exchange_rate");
  const reversesOf = optional("reverses");
  const recordedOnOf = optional("recorded_on");

  return (row) => ({
    id: idOf(row),
    kind: kindOf(row) ?? "deal",
    on: dateOf(row),
    participant: participantOf(row) || undefined,
    credits: creditsOf(row)?.split(";").map(readCredit),
    customer: customerOf(row),
    amount: amountIn(unit, amountOf(row)),
    currency: currencyOf(row),
    rate: rateOf(row),
    reverses: reversesOf(row),
    recordedOn: recordedOnOf(row),
  });
}

/** A part of a split deal, such as `0017:60`; without a weight it is for the library to refuse. */
function readCredit(text: string): FactCredit {
  const at = text.lastIndexOf(":");

  return at < 0 ? { participant: text, weight: "" } : { participant: text.slice(0, at), weight: text.slice(at + 1) };
}
