import type { Goal } from "incentive-rules";
import { percent } from "../cascade-quarter/figureText.js";
import { alignColumns } from "../settle/alignColumns.js";
import { goalsOf } from "./goalsOf.js";

/** A month by its label, and how it is called. */
export interface NamedMonth {
  readonly month: string;
  readonly title: string;
}

/** Somebody's goals in several months: what is to be reached, and what it weighs in which month. */
export function goalsText(goals: readonly Goal[], person: string, months: readonly NamedMonth[]): readonly string[] {
  const own = months.map(({ month }) => goalsOf(goals, person, month));
  const targets = new Map(own.flat().map(({ metric, target }) => [metric, target]));
  const rows = [...targets].map(([metric, target]) => [
    metric,
    target,
    ...own.map((rows) => weightText(rows.find((goal) => goal.metric === metric)?.weight)),
  ]);

  return alignColumns(
    [
      { title: "goal", holds: "text" },
      { title: "target", holds: "figure" },
      ...months.map(({ title }) => ({ title, holds: "figure" }) as const),
    ],
    rows,
  );
}

function weightText(weight: string | undefined): string {
  if (weight === undefined) return "";

  return weight.endsWith("%") ? weight : percent(weight);
}
