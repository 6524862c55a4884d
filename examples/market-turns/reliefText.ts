import type { RecalibratedTargets } from "incentive-rules";
import { grouped } from "../cascade-quarter/figureText.js";
import { must } from "../cascade-quarter/must.js";
import { alignColumns } from "../settle/alignColumns.js";

/** The targets before and after the relief, and where all of it went. */
export function reliefText({ targets, unallocated, working }: RecalibratedTargets): readonly string[] {
  const total = must(working.totals[0]);
  const titles = ["before", "relief", "taken", "after"].map((title) => ({ title, holds: "figure" }) as const);
  const figures = (figure: readonly string[]) => figure.map(grouped);
  const rows = targets.map(({ id, baseline, byMethod, taken, target, limited }) => [
    id,
    ...figures([baseline, byMethod, taken, target]),
    limited === "cap" ? "up to 15%" : "",
  ]);

  return [
    ...alignColumns(
      [{ title: "", holds: "text" }, ...titles, { title: "", holds: "text" }],
      [...rows, ["all", ...figures([total.baseline, total.byMethod, total.taken, total.counts]), ""]],
    ),
    `${grouped(unallocated)} of the relief is taken by nobody.`,
  ];
}
