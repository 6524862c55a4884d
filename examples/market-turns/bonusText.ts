import type { BonusComponent, BonusLine, IncentivePlan, Statement } from "incentive-rules";
import { percent } from "../cascade-quarter/figureText.js";
import { alignColumns } from "../settle/alignColumns.js";
import { MONTHS, monthOf } from "./salesTeam.js";

/** What each goal weighs in the bonus of each version of the plan. */
export function weightsText(versions: readonly IncentivePlan[]): readonly string[] {
  const columns = versions.map(
    (plan) => new Map(plan.components.flatMap((one) => (one.kind === "bonus" ? weightsOf(one) : []))),
  );
  const metrics = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const titles = versions.map(({ effective: { start } }) => ({ title: start, holds: "figure" }) as const);

  return alignColumns(
    [{ title: "from", holds: "text" }, ...titles],
    metrics.map((metric) => [metric, ...columns.map((column) => column.get(metric) ?? "")]),
  );
}

/** How much of each goal of the bonus somebody reached, month by month. */
export function reachedText(statements: readonly Statement[], person: string): readonly string[] {
  const rows = MONTHS.map(({ start, end }) => {
    const own = statements.filter(({ participant, period }) => participant === person && period.end === end);
    return [
      monthOf(start),
      ...own.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === "bonus" ? reachedOf(line) : []))),
    ];
  });
  const titles = [person, "first goal", "conversion", "proposals", "visits", "bonus"];

  return alignColumns(
    titles.map((title) => ({ title, holds: "text" })),
    rows,
  );
}

function weightsOf({ measure }: BonusComponent) {
  const lines = measure.kind === "scorecard" ? measure.lines : [];

  return lines.map(({ metric, weight }) => [metric, weight.endsWith("%") ? weight : percent(weight)] as const);
}

function reachedOf({ amount, working: { measure } }: BonusLine): readonly string[] {
  const lines = measure.kind === "scorecard" ? measure.lines : [];

  return [...lines.map(({ actual, target }) => `${actual} of ${target}`), amount];
}
