import { fileURLToPath } from "node:url";
import { columnOf } from "../settle/columnOf.js";
import { readCsv } from "../settle/readCsv.js";

/** The text that a row has in a column. */
export type CellReader = (column: string) => string;

/** Reads a file of `data/`, row by row. */
export function readTable<Row>(file: string, rowOf: (cell: CellReader) => Row): readonly Row[] {
  const csv = readCsv(fileURLToPath(new URL(`data/${file}`, import.meta.url)));
  const cellOf = (column: string) => columnOf({ csv, name: column, advice: "the file has to have it" });

  return csv.rows.map((row) => rowOf((column) => cellOf(column)(row)));
}
