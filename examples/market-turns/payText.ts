import type { Statement, StatementLine } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { alignColumns } from "../settle/alignColumns.js";
import { sumFigures } from "../settle/sumFigures.js";
import { monthOf, PEOPLE } from "./salesTeam.js";

const KINDS: readonly StatementLine["kind"][] = ["commission", "protection", "bonus", "award"];

/** What somebody was paid for what, month by month. */
export function personText(statements: readonly Statement[], person: string): readonly string[] {
  const rows = statements.flatMap(({ participant, period, lines, total }) => {
    const amountOf = (kind: StatementLine["kind"]) => lines.find((line) => line.kind === kind)?.amount ?? "";
    return participant === person ? [[monthOf(period.start), ...KINDS.map(amountOf), must(total)]] : [];
  });

  return alignColumns([{ title: person, holds: "text" }, ...[...KINDS, "total"].map(figureColumn)], rows);
}

/** What everybody was paid, month by month. */
export function totalsText(statements: readonly Statement[]): readonly string[] {
  const months = [...new Set(statements.map(({ period }) => monthOf(period.start)))];
  const rows = months.map((month) => {
    const totals = statements.flatMap(({ period, total }) => (monthOf(period.start) === month ? must(total) : []));
    return [month, ...totals, sumFigures(totals, 2)];
  });
  const all = sumFigures(
    statements.map(({ total }) => must(total)),
    2,
  );

  return alignColumns(
    [{ title: "paid", holds: "text" }, ...[...PEOPLE.map(({ id }) => id), "all"].map(figureColumn)],
    [...rows, ["", ...PEOPLE.map(() => ""), all]],
  );
}

function figureColumn(title: string) {
  return { title, holds: "figure" } as const;
}
