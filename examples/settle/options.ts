import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type ClosedPeriod, periodFromLabel } from "incentive-rules";
import { UNITS, type Unit } from "./amountIn.js";
import { attempt } from "./attempt.js";
import { type ColumnNames, FIELDS, type Field } from "./fieldOf.js";
import { Problem } from "./problem.js";
import type { RowFilter } from "./readDeals.js";
import { ENCODINGS, type Encoding } from "./readText.js";

/** What the command line asks for. */
export interface Options {
  readonly plan: string;
  readonly deals: string;
  readonly targets: string | undefined;
  /** Of everybody, where there is no file of targets. */
  readonly target: string | undefined;
  readonly month: ClosedPeriod | undefined;
  readonly columns: ColumnNames;
  readonly where: readonly RowFilter[];
  /** `undefined` tries each. */
  readonly encoding: Encoding | undefined;
  readonly unit: Unit;
  readonly person: string | undefined;
  readonly locale: Locale;
  readonly print: "report" | "csv" | "json" | "help";
}

/** The languages of explanations. */
export type Locale = (typeof LOCALES)[number];

const LOCALES = ["en", "zh-CN"] as const;

/** What `--help` prints. */
export const HELP = `Settles a month of deals by a plan: who is paid what, and how it came about.

  --plan F          the plan, JSON (default: the example's own)
  --deals F         the deals, CSV with a header row (default: the example's own)
  --targets F       participants and their monthly targets, CSV (default: the example's own, unless --deals is given)
  --target N        instead: the monthly target of everybody who has a deal
                    (a target is one of every metric that the plan holds against targets)
  --month YYYY-MM   what to settle; earlier months with deals are settled first (default: the last with a deal)
  --map F=C,F=C     fields whose column is not called like them, such as date=签约日期; fields are
                      of deals: id, date, participant, amount, and if wanted kind, credits (0017:60;0023:40),
                        customer, currency, exchange_rate, reverses, recorded_on
                      of targets: participant, target, and if wanted name, start, end
  --where C=TEXT    keep the deals whose column C holds exactly TEXT; given again, all must hold
  --encoding E      utf-8, gb18030 or auto: utf-8 if all of the file is, else gb18030 (default: auto)
  --unit U          what amounts and targets are in: 元, 万元 or 亿元 (default: 元)
  --person X        whose statement is explained (default: the first with more than a commission)
  --locale L        language of the explanation: en or zh-CN (default: en)
  --csv             print the table alone, as CSV for a spreadsheet
  --json            print the settlement as JSON, with its working
  --help            print this`;

/** Reads the command line; what it says wrongly is a {@link Problem}. */
export function readOptions(args: readonly string[]): Options {
  const values = readValues(args);
  const { deals, targets, target, encoding, unit, locale, json, csv, help } = values;
  if (targets !== undefined && target !== undefined) refuse("--target: is for a run without --targets; keep one");
  if (json && csv) refuse("--json: cannot be printed together with --csv; keep one");
  const isOwn = deals === undefined && target === undefined;

  return {
    plan: values.plan ?? ownFile("plan.json"),
    deals: deals ?? ownFile("deals.csv"),
    targets: targets ?? (isOwn ? ownFile("targets.csv") : undefined),
    target,
    month: values.month === undefined ? undefined : readMonth(values.month),
    columns: readColumns(values.map ?? []),
    where: (values.where ?? []).map(readFilter),
    encoding: readEncoding(encoding ?? "auto"),
    unit: unit === undefined ? "元" : readName("--unit", UNITS, unit),
    person: values.person,
    locale: locale === undefined ? "en" : readName("--locale", LOCALES, locale),
    print: help ? "help" : json ? "json" : csv ? "csv" : "report",
  };
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        plan: { type: "string" },
        deals: { type: "string" },
        targets: { type: "string" },
        target: { type: "string" },
        month: { type: "string" },
        map: { type: "string", multiple: true },
        where: { type: "string", multiple: true },
        encoding: { type: "string" },
        unit: { type: "string" },
        person: { type: "string" },
        locale: { type: "string" },
        csv: { type: "boolean" },
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
  return path.relative("", fileURLToPath(new URL(`data/${name}`, import.meta.url)));
}

function readMonth(text: string): ClosedPeriod {
  if (!/^\d{4}-\d{2}$/.test(text))
    refuse(`--month: expected a month such as 2026-11, received ${JSON.stringify(text)}`);

  return attempt({ subject: "--month", exitCode: 2, call: () => periodFromLabel(text) });
}

function readColumns(texts: readonly string[]): ColumnNames {
  const columns = new Map<Field, string>();
  for (const text of texts.flatMap((list) => list.split(","))) {
    const [name, column] = readPair("--map", text);
    const field = readName("--map", FIELDS, name);
    if (columns.has(field)) refuse(`--map: ${field} is given twice; keep one of them`);
    columns.set(field, column);
  }

  return columns;
}

function readFilter(option: string): RowFilter {
  const [column, text] = readPair("--where", option);

  return { column, text };
}

function readEncoding(text: string): Encoding | undefined {
  const name = readName("--encoding", ["auto", ...ENCODINGS], text);

  return name === "auto" ? undefined : name;
}

function readPair(option: string, text: string): readonly [left: string, right: string] {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];

  return refuse(`${option}: expected a name, "=" and a text, received ${JSON.stringify(text)}`);
}

function readName<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const name = names.find((known) => known === text);

  return name ?? refuse(`${option}: expected one of ${names.join(", ")}, received ${JSON.stringify(text)}`);
}

function refuse(message: string): never {
  throw new Problem({ message, exitCode: 2 });
}
