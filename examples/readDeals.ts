import { type CompiledCommission, RulesError } from "incentive-rules";
import { columnOf } from "./columnOf.js";
import { isDate } from "./isDate.js";
import type { Condition, DealColumns } from "./options.js";
import { type CsvRow, readCsv } from "./readCsv.js";

/** A deal or, with a negative amount, a return. */
export interface Deal {
  readonly id: string;
  readonly date: string;
  readonly participant: string;
  readonly amount: string;
}

/** A row that cannot be counted, by the line of the file on which it begins. */
export interface UnusedRow {
  readonly line: number;
  readonly reason: string;
}

/** Each row of the file is in one of the three. */
export interface DealReading {
  readonly deals: readonly Deal[];
  readonly unusedRows: readonly UnusedRow[];
  /** How many rows `where` and `month` left out. */
  readonly filteredRows: number;
}

/** What {@link readDeals} takes. */
export interface DealSource {
  readonly file: string;
  readonly columns: DealColumns;
  readonly where: readonly Condition[];
  readonly month: string | undefined;
  /** Says which ids and amounts can be counted. */
  readonly commission: CompiledCommission;
  readonly target: string;
}

/** Reads the deals of a CSV file, and which rows are none and why. */
export function readDeals(source: DealSource): DealReading {
  const deals: Deal[] = [];
  const unusedRows: UnusedRow[] = [];
  const lineOfId = new Map<string, number>();
  let filteredRows = 0;
  const { rows, judgeRow } = openDeals(source);
  for (const row of rows) {
    const verdict = judgeRow(row);
    if (verdict.kind === "filtered") filteredRows++;
    else if (verdict.kind === "unused") unusedRows.push({ line: row.line, reason: verdict.reason });
    else {
      const { deal } = verdict;
      const lineBefore = lineOfId.get(deal.id);
      if (lineBefore === undefined) {
        lineOfId.set(deal.id, row.line);
        deals.push(deal);
      } else {
        const reason = `${source.columns.id}: ${JSON.stringify(deal.id)} was already counted on line ${lineBefore}`;
        unusedRows.push({ line: row.line, reason });
      }
    }
  }

  return { deals, unusedRows, filteredRows };
}

type Verdict =
  | { readonly kind: "deal"; readonly deal: Deal }
  | { readonly kind: "unused"; readonly reason: string }
  | { readonly kind: "filtered" };

function openDeals(source: DealSource): {
  readonly rows: readonly CsvRow[];
  readonly judgeRow: (row: CsvRow) => Verdict;
} {
  const { file, columns, month } = source;
  const csv = readCsv(file);
  const columnFor = (name: string) => columnOf({ csv, name, advice: "say with --map which column holds what" });
  const idOf = columnFor(columns.id);
  const dateOf = columnFor(columns.date);
  const participantOf = columnFor(columns.participant);
  const amountOf = columnFor(columns.amount);
  const conditions = source.where.map(({ column, text }) => ({
    text,
    textOf: columnOf({ csv, name: column, advice: "give --where a column of the file" }),
  }));

  const judgeRow = (row: CsvRow): Verdict => {
    const widthReason = checkWidth(row, csv.header.length);
    // Before the filters, since in a row that is too short or too long no column can be told for sure.
    if (widthReason !== undefined) return { kind: "unused", reason: widthReason };
    if (conditions.some(({ text, textOf }) => textOf(row) !== text)) return { kind: "filtered" };
    const date = dateOf(row);
    if (!isDate(date)) {
      const expected = "expected a calendar date such as 2026-10-31";
      return { kind: "unused", reason: `${columns.date}: ${expected}, received ${JSON.stringify(date)}` };
    }
    if (month !== undefined && !date.startsWith(`${month}-`)) return { kind: "filtered" };
    const deal = { id: idOf(row), date, participant: participantOf(row), amount: amountOf(row) };
    const reason = checkDeal(deal, source);

    return reason === undefined ? { kind: "deal", deal } : { kind: "unused", reason };
  };

  return { rows: csv.rows, judgeRow };
}

function checkWidth({ line, lastLine, fields }: CsvRow, width: number): string | undefined {
  if (fields.length === width) return undefined;
  const extent = lastLine === line ? "" : `, in a row that goes on to line ${lastLine}`;

  return `expected ${width} columns, received ${fields.length}${extent}`;
}

/**
 * Lets the commission judge the row, so that what is an amount here is an amount there.
 *
 * A participant is held to what it asks of an id: `"Ann"` and `"Ann "` would otherwise be two people with half the
 * attainment each.
 */
function checkDeal({ id, participant, amount }: Deal, { columns, commission, target }: DealSource): string | undefined {
  const credits = [
    { id, credited: amount },
    { id: participant, credited: "0" },
  ];
  try {
    commission.accrue({ target, credits });
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const reasons = error.issues.map(({ path: [, at, key], expected, received }) => {
      const column = key === "credited" ? columns.amount : at === 0 ? columns.id : columns.participant;
      return `${column}: expected ${expected}, received ${received}`;
    });
    return reasons.join("; ");
  }

  return undefined;
}
