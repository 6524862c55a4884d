import { explainStatement, type Statement } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { monthOf } from "./salesTeam.js";

/** Whose statement of which month. */
export interface StatementPlace {
  readonly person: string;
  readonly month: string;
}

/** A statement as it is explained to the person who gets it. */
export function statementText(statements: readonly Statement[], { person, month }: StatementPlace): string {
  const isIt = ({ participant, period }: Statement) => participant === person && monthOf(period.start) === month;

  return explainStatement(must(statements.find(isIt)), { locale: "en", format: "text" }).trimEnd();
}

/** The part of it that begins in a way. */
export function statementPart(statements: readonly Statement[], place: StatementPlace, begins: string): string {
  const parts = statementText(statements, place).split("\n\n");

  return must(parts.find((part) => part.startsWith(begins)));
}
