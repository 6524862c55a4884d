import type { CsvRow } from "./readCsv.js";

/** Says why a row has no telling which field is which; nothing of a row as wide as the header. */
export function checkWidth({ line, lastLine, fields }: CsvRow, header: readonly string[]): string | undefined {
  if (fields.length === header.length) return undefined;
  const extent = lastLine === line ? "" : `, in a row that goes on to line ${lastLine}`;

  return `expected ${header.length} columns, received ${fields.length}${extent}`;
}
