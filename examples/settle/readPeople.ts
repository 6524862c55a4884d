import { decimal, type Participant } from "incentive-rules";
import { parseParticipant } from "incentive-rules/schema";
import { amountIn, type Unit } from "./amountIn.js";
import { attempt } from "./attempt.js";
import { checkWidth } from "./checkWidth.js";
import { type ColumnNames, type Field, fieldOf, optionalFieldOf } from "./fieldOf.js";
import { Problem } from "./problem.js";
import { type CsvRow, readCsv } from "./readCsv.js";
import type { Encoding } from "./readText.js";

/** Who is paid by the plan, and what the person is to reach in each month. */
export interface Person {
  readonly participant: Participant;
  /** For people who know each other by name; participants are told apart by id. */
  readonly name?: string | undefined;
  readonly target: string | undefined;
}

/** Everybody of a file. */
export interface PeopleReading {
  readonly file: string;
  readonly encoding: Encoding;
  readonly people: readonly Person[];
}

/** Reads a CSV file of participants and their monthly targets; a row that is wrong would be somebody left out. */
export function readPeople({
  file,
  encoding,
  columns,
  unit,
}: {
  readonly file: string;
  readonly encoding: Encoding | undefined;
  readonly columns: ColumnNames;
  readonly unit: Unit;
}): PeopleReading {
  const csv = readCsv(file, encoding);
  const optional = (field: Field) => optionalFieldOf({ csv, columns, field });
  const idOf = fieldOf({ csv, columns, field: "participant" });
  const targetOf = fieldOf({ csv, columns, field: "target" });
  const nameOf = optional("name");
  const startOf = optional("start");
  const endOf = optional("end");

  const readPerson = (row: CsvRow): Person => {
    const subject = `${file}: line ${row.line}`;
    const name = nameOf(row);
    const target = amountIn(unit, targetOf(row));
    const reason = checkWidth(row, csv.header) ?? checkName(name);
    if (reason !== undefined) throw new Problem({ message: `${subject}: ${reason}`, exitCode: 1 });
    const participant = attempt({
      subject,
      exitCode: 1,
      call: () => parseParticipant({ id: idOf(row), start: startOf(row), end: endOf(row) }),
    });
    attempt({ subject: `${subject}, target`, exitCode: 1, call: () => decimal(target) });

    return { participant, name, target };
  };

  return { file, encoding: csv.encoding, people: csv.rows.map(readPerson) };
}

/** A name is printed, and could otherwise move the cursor or turn the rest of its line around. */
function checkName(name: string | undefined): string | undefined {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name ?? "")
    ? `name: expected visible text, received ${JSON.stringify(name)}`
    : undefined;
}
