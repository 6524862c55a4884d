import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isDate } from "./isDate.js";
import { Problem } from "./problem.js";

/** What the command line asks for. */
export interface Options {
  readonly deals: string;
  readonly teams: string | undefined;
  readonly table: string;
  readonly target: string;
  /** `YYYY-MM`. */
  readonly month: string | undefined;
  readonly columns: DealColumns;
  readonly where: readonly Condition[];
  readonly currency: string | undefined;
  readonly person: string | undefined;
  readonly dealParts: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** Which column of the deals holds what. */
export interface DealColumns {
  readonly id: string;
  readonly date: string;
  readonly participant: string;
  readonly amount: string;
}

/** Rows are kept whose column holds exactly the text. */
export interface Condition {
  readonly column: string;
  readonly text: string;
}

/** What `--help` prints. */
export const HELP = `Settles deals by a rate table: who is paid what, and by which bands.

  --deals F         the deals, CSV with a header row (default: the example's own)
  --teams F         participant and team, CSV (default: the example's own, unless --deals is given)
  --table F         the rate table, JSON (default: the example's own)
  --target N        what each person was to reach (default: 100000)
  --month YYYY-MM   keep the deals of this month (default: all)
  --map K=C,K=C     which column holds id, date, participant or amount, such as date=close_date
  --where C=TEXT    keep the rows whose column C holds exactly TEXT; given again, all must hold
  --currency CNY    ISO 4217 code, which gives the digits of what is paid (default: two digits)
  --person X        whose bands are printed (default: the highest commission)
  --deal-parts      print what each deal of that person adds as well
  --json            print everybody's statement and bands as JSON instead
  --help            print this`;

/** Reads the command line; what it says wrongly is a {@link Problem}. */
export function readOptions(args: readonly string[]): Options {
  const values = readValues(args);

  return {
    deals: values.deals ?? ownFile("deals.csv"),
    teams: values.teams ?? (values.deals === undefined ? ownFile("teams.csv") : undefined),
    table: values.table ?? ownFile("rate-table.json"),
    target: values.target ?? "100000",
    month: readMonth(values.month),
    columns: readColumns(values.map ?? []),
    where: (values.where ?? []).map(readCondition),
    currency: values.currency,
    person: values.person,
    dealParts: values["deal-parts"] === true,
    json: values.json === true,
    help: values.help === true,
  };
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        deals: { type: "string" },
        teams: { type: "string" },
        table: { type: "string" },
        target: { type: "string" },
        month: { type: "string" },
        map: { type: "string", multiple: true },
        where: { type: "string", multiple: true },
        currency: { type: "string" },
        person: { type: "string" },
        "deal-parts": { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node goes on with advice about positional arguments, of which there are none here.
    const [sentence] = error.message.split(/\.\s|\.$/);
    return refuse(`${sentence}; see --help, and write a value that begins with "-" as --option=VALUE`);
  }
}

function ownFile(name: string): string {
  return fileURLToPath(new URL(`data/${name}`, import.meta.url));
}

function readMonth(text: string | undefined): string | undefined {
  if (text === undefined || isDate(`${text}-01`)) return text;

  return refuse(`--month: expected a month such as 2026-10, received ${JSON.stringify(text)}`);
}

const FIELDS = ["id", "date", "participant", "amount"] as const;

function readColumns(texts: readonly string[]): DealColumns {
  const columns = new Map<string, string>();
  for (const text of texts.flatMap((list) => list.split(","))) {
    const [field, column] = readPair("--map", text);
    if (!FIELDS.some((known) => known === field)) {
      refuse(`--map: expected one of ${FIELDS.join(", ")} before "=", received ${JSON.stringify(field)}`);
    }
    if (columns.has(field)) refuse(`--map: ${field} is given twice; keep one of them`);
    columns.set(field, column);
  }

  return {
    id: columns.get("id") ?? "id",
    date: columns.get("date") ?? "date",
    participant: columns.get("participant") ?? "participant",
    amount: columns.get("amount") ?? "amount",
  };
}

function readCondition(option: string): Condition {
  const [column, text] = readPair("--where", option);

  return { column, text };
}

function readPair(option: string, text: string): readonly [left: string, right: string] {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];

  return refuse(`${option}: expected a name, "=" and a text, received ${JSON.stringify(text)}`);
}

function refuse(message: string): never {
  throw new Problem({ message, exitCode: 2 });
}
