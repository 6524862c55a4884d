/**
 * Settles a month of deals by a plan: `npm run example`, and `npm run example -- --help` for options.
 */
import { type ClosedPeriod, currencyScale, decimal, explainStatement, periodOf } from "incentive-rules";
import { parsePlan } from "incentive-rules/schema";
import { amountIn } from "./amountIn.js";
import { attempt } from "./attempt.js";
import { chooseStatement } from "./chooseStatement.js";
import { formatReport } from "./formatReport.js";
import { HELP, type Options, readOptions } from "./options.js";
import { peopleOf } from "./peopleOf.js";
import { Problem } from "./problem.js";
import { type Deal, type DealReading, readDeals } from "./readDeals.js";
import { readPeople } from "./readPeople.js";
import { readText } from "./readText.js";
import { settleMonths } from "./settleMonths.js";
import { sieveDeals } from "./sieveDeals.js";
import { statementTable, type TextTable } from "./statementTable.js";
import { writeCsv } from "./writeCsv.js";

// A reader such as `head` may close the pipe early; what it did not want is no failure.
process.stdout.on("error", (error) => {
  if (!("code" in error) || error.code !== "EPIPE") throw error;
});

try {
  const options = readOptions(process.argv.slice(2));
  console.log(options.print === "help" ? HELP : settle(options));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`settle: ${error.message}`);
  process.exitCode = error.exitCode;
}

function settle(options: Options): string {
  const { columns, print, locale } = options;
  const planText = readText(options.plan, "utf-8").text;
  const plan = attempt({ subject: options.plan, exitCode: 1, call: () => parsePlan(planText) });
  const reading = sieveDeals(readDeals({ ...options, file: options.deals }), plan, columns);
  const { people, sources } = readEverybody(options, reading.deals);
  const facts = reading.deals.map(({ fact }) => fact);
  const month = options.month ?? lastMonth(reading);
  const subject = options.targets ?? options.deals;
  const settlement = attempt({ subject, exitCode: 1, call: () => settleMonths({ plan, people, facts, month }) });
  const { statements } = settlement;
  const chosen = chooseStatement(statements, options.person);
  const scale = plan.rounding?.scale ?? currencyScale(plan.currency);
  const names = new Map(people.map(({ participant, name = "" }) => [participant.id, name]));
  for (const { file, encoding } of [reading, ...sources]) console.error(`settle: ${file}: read as ${encoding}`);
  if (print === "json") {
    const { unusedRows, filteredRows } = reading;
    return JSON.stringify({ ...settlement, unusedRows, filteredRows }, null, 2);
  }
  if (print === "csv") return tableAsCsv(statementTable({ statements, names, scale }));
  const explanation = chosen === undefined ? [] : ["", explainStatement(chosen, { locale, format: "text" })];

  return [...formatReport({ plan, month, settlement, reading, names, scale }), ...explanation].join("\n");
}

/** The people of the targets or, without, those of the deals; and the files that they are from. */
function readEverybody({ targets, target, unit, ...options }: Options, deals: readonly Deal[]) {
  if (targets !== undefined) {
    const reading = readPeople({ ...options, file: targets, unit });
    return { people: reading.people, sources: [reading] };
  }
  const own = target === undefined ? undefined : amountIn(unit, target);
  if (own !== undefined) attempt({ subject: "--target", exitCode: 2, call: () => decimal(own) });

  return { people: peopleOf(deals, own), sources: [] };
}

function lastMonth({ file, deals, unusedRows: [first] }: DealReading): ClosedPeriod {
  const last = deals.reduce((latest, { fact }) => (fact.on > latest ? fact.on : latest), "");
  if (last !== "") return periodOf(last, "month");
  const why = first === undefined ? "" : ` (line ${first.line}: ${first.reason})`;

  throw new Problem({ message: `${file}: has no deal that can be used${why}; see --map and --where`, exitCode: 1 });
}

function tableAsCsv({ columns, rows }: TextTable): string {
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}
