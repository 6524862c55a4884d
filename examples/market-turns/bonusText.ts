import type { BonusLine, Statement } from "incentive-rules";
import { alignColumns } from "../settle/alignColumns.js";
import { MONTHS, monthOf, PEOPLE } from "./salesTeam.js";

/** What the bonus of each month was paid for, and how much of it each reached. */
export function bonusText(statements: readonly Statement[]): readonly string[] {
  const rows = MONTHS.map(({ start, end }) => {
    const figures = statements.flatMap(({ period, lines }) =>
      period.end === end ? lines.flatMap((line) => (line.kind === "bonus" ? figureOf(line) : [])) : [],
    );
    return [monthOf(start), figures[0]?.metric ?? "", ...figures.map(({ actual, target }) => `${actual} of ${target}`)];
  });
  const titles = ["month", "goal", ...PEOPLE.map(({ id }) => id)];

  return alignColumns(
    titles.map((title) => ({ title, holds: "text" })),
    rows,
  );
}

function figureOf({ working: { measure } }: BonusLine) {
  return measure.kind === "curve" ? measure.figure : [];
}
