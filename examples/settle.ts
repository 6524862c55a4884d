/**
 * Settles a month of deals from CSV by a rate table: `npm run example`, and `npm run example -- --help` for options.
 */
import { compileCommission, currencyScale, decimal } from "incentive-rules";
import { parseRateTable } from "incentive-rules/schema";
import { attempt } from "./attempt.js";
import { formatSettlement } from "./formatSettlement.js";
import { HELP, type Options, readOptions } from "./options.js";
import { Problem } from "./problem.js";
import { readDeals } from "./readDeals.js";
import { readTeams } from "./readTeams.js";
import { readText } from "./readText.js";
import { type PersonMonth, type Settlement, settleDeals } from "./settleDeals.js";

// A reader such as `head` may close the pipe early; what it did not want is no failure.
process.stdout.on("error", (error) => {
  if (!("code" in error) || error.code !== "EPIPE") throw error;
});

try {
  const options = readOptions(process.argv.slice(2));
  console.log(options.help ? HELP : settle(options));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`settle: ${error.message}`);
  process.exitCode = error.exitCode;
}

function settle(options: Options): string {
  const { columns, where, month, target } = options;
  const terms = readTerms(options);
  const reading = readDeals({ file: options.deals, columns, where, month, target, ...terms });
  const teams = options.teams === undefined ? new Map<string, string>() : readTeams(options.teams);
  const settlement = settleDeals({ deals: reading.deals, teams, target, ...terms });
  const person = choosePerson(settlement, options.person);
  if (options.json) {
    const { unusedRows, filteredRows } = reading;
    const statements = settlement.people.map(({ statement }) => statement);
    return JSON.stringify({ statements, totals: settlement.totals, unusedRows, filteredRows }, null, 2);
  }
  const { dealParts } = options;

  return formatSettlement({ settlement, reading, person, dealParts, ...terms }).join("\n");
}

/** The terms of the month: the table, ready to pay people by, and the fraction digits of what it pays. */
function readTerms({ table: file, currency, target }: Options) {
  const text = readText(file);
  const table = attempt({ subject: file, exitCode: 1, call: () => parseRateTable(text) });
  const commission = attempt({
    subject: "--currency",
    exitCode: 2,
    call: () => compileCommission(table, { currency }),
  });
  // Nothing credited asks only whether the target will do, before it is blamed on a row.
  attempt({ subject: "--target", exitCode: 2, call: () => commission.compute({ credited: "0", target }) });

  return { table, commission, scale: currency === undefined ? 2 : currencyScale(currency) };
}

function choosePerson({ people }: Settlement, name: string | undefined): PersonMonth | undefined {
  if (name === undefined) {
    return people.reduce<PersonMonth | undefined>((best, person) => {
      const isBest = best === undefined || decimal(person.statement.total).gt(best.statement.total);
      return isBest ? person : best;
    }, undefined);
  }
  const chosen = people.find(({ statement }) => statement.participant === name);
  if (chosen !== undefined) return chosen;
  const names = people.map(({ statement }) => statement.participant).join(", ");
  const message = `--person: nobody is called ${JSON.stringify(name)}; give one of: ${names || "nobody has a deal"}`;
  throw new Problem({ message, exitCode: 1 });
}
