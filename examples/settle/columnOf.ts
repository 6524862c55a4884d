import { Problem } from "./problem.js";
import type { CsvFile, CsvRow } from "./readCsv.js";

/** Finds a column of a file by its name and gives a reader of it; a row that is too short has no text there. */
export function columnOf({
  csv: { file, header },
  name,
  advice,
}: {
  readonly csv: CsvFile;
  readonly name: string;
  readonly advice: string;
}): (row: CsvRow) => string {
  const at = header.indexOf(name);
  const isTwice = at !== header.lastIndexOf(name);
  if (at < 0 || isTwice) {
    const found = isTwice ? "more than one column" : "no column";
    const names = header.map((column) => JSON.stringify(column)).join(", ");
    const message = `${file}: ${found} ${JSON.stringify(name)} among ${names}; ${advice}`;
    throw new Problem({ message, exitCode: 1 });
  }

  return ({ fields }) => fields[at] ?? "";
}
