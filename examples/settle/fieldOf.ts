import { columnOf } from "./columnOf.js";
import type { CsvFile, CsvRow } from "./readCsv.js";

/** What a column of the deals or of the targets holds. */
export type Field = (typeof FIELDS)[number];

/** A column is called as its field unless `--map` says otherwise. */
export const FIELDS = [
  "id",
  "kind",
  "date",
  "participant",
  "credits",
  "customer",
  "amount",
  "currency",
  "exchange_rate",
  "reverses",
  "recorded_on",
  "name",
  "target",
  "start",
  "end",
] as const;

/** The names of columns that are not called as their field. */
export type ColumnNames = ReadonlyMap<Field, string>;

/** A file, the names of its columns and the field that is looked for. */
export interface FieldPlace {
  readonly csv: CsvFile;
  readonly columns: ColumnNames;
  readonly field: Field;
}

/** Gives a reader of a field that the file must have a column of. */
export function fieldOf({ csv, columns, field }: FieldPlace): (row: CsvRow) => string {
  return columnOf({ csv, name: columns.get(field) ?? field, advice: "say with --map which column holds what" });
}

/** Gives a reader of a field that need be neither in the file nor in a row; a column that `--map` names must be there. */
export function optionalFieldOf({ csv, columns, field }: FieldPlace): (row: CsvRow) => string | undefined {
  if (!columns.has(field) && !csv.header.includes(field)) return () => undefined;
  const textOf = fieldOf({ csv, columns, field });

  return (row) => textOf(row) || undefined;
}
