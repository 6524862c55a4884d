import { writeCell } from "./writeCell.js";

/** Writes rows as CSV for a spreadsheet; without the byte order mark Excel would not take it for UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(writeCell).join(",")).join("\n")}`;
}
