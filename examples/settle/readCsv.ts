import { CsvError, parse } from "csv-parse/sync";
import { Problem } from "./problem.js";
import { type Encoding, readText } from "./readText.js";

/** A CSV file: its header and the rows below. */
export interface CsvFile {
  readonly file: string;
  /** The encoding it was read in. */
  readonly encoding: Encoding;
  readonly header: readonly string[];
  /** Rows of any number of fields; lines with nothing on them are no rows. */
  readonly rows: readonly CsvRow[];
}

/** A row and the lines of the file that it takes up, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly lastLine: number;
  readonly fields: readonly string[];
}

/**
 * Reads a CSV file with a header row.
 *
 * A quote out of place ends the reading: from there on nobody can say where a row begins, and rows could be lost.
 */
export function readCsv(file: string, expected?: Encoding): CsvFile {
  const { text, encoding } = readText(file, expected);
  const rows = readRows(file, text);
  const [header, ...body] = rows;
  if (header === undefined) {
    throw new Problem({
      message: `${file}: is empty; it needs a header row with the names of its columns`,
      exitCode: 1,
    });
  }

  return { file, encoding, header: header.fields, rows: body };
}

/** The header is read as a row like the others, so that a file of nothing else has one and rows keep all their fields. */
function readRows(file: string, text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  try {
    // csv-parse counts a CRLF inside quotes as two lines.
    parse(text.replace(/\r\n?/g, "\n"), {
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields, { lines }) => {
        rows.push({ line: lines - countBreaks(fields), lastLine: lines, fields });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = `the row after line ${rows.at(-1)?.lastLine ?? 0}`;
    const advice = 'a field with a quote in it is quoted and writes it as ""';
    throw new Problem({ message: `${file}: ${place} is not CSV (${error.code}); ${advice}`, exitCode: 1 });
  }

  return rows;
}

function countBreaks(fields: readonly string[]): number {
  return fields.reduce((count, field) => count + field.split("\n").length - 1, 0);
}
