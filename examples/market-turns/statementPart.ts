import { explainStatement, type Statement } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { monthOf } from "./salesTeam.js";

/** Whose statement of which month, and how the part of it begins that is looked for. */
export interface PartPlace {
  readonly person: string;
  readonly month: string;
  readonly begins: string;
}

/** One part of a statement, as it is explained to the person who gets it. */
export function statementPart(statements: readonly Statement[], { person, month, begins }: PartPlace): string {
  const isIt = ({ participant, period }: Statement) => participant === person && monthOf(period.start) === month;
  const text = explainStatement(must(statements.find(isIt)), { locale: "en", format: "text" });

  return must(text.split("\n\n").find((part) => part.startsWith(begins)));
}
