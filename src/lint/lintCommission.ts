import type { Issue } from "../issue/issue.js";
import type { ReadCommission } from "../plan/readComponent.js";
import { lintBeside } from "./lintCondition.js";
import { lintRateTable } from "./lintRateTable.js";
import { neverPays } from "./neverPays.js";

/** What a commission pays, and whether any fact counts. */
export function lintCommission(component: ReadCommission): readonly Issue[] {
  const { table, metric, base, where, floor, cap, perFact, path } = component;
  const nothing = [...(cap === 0n ? [["cap"]] : []), ...(perFact?.cap === 0n ? [["perFact", "cap"]] : [])].map((key) =>
    neverPays([...path, ...key], "a cap above 0"),
  );
  if (nothing.length > 0) return nothing;
  const others = [metric, base ?? metric].map(({ id, filter }) => ({
    condition: filter.condition,
    name: `that of the metric ${id}`,
  }));

  return [
    ...lintRateTable({ table, base: base?.id, floor, cap: cap ?? perFact?.cap, path: [...path, "table"] }),
    ...lintBeside({ condition: where?.condition, path: [...path, "where"], others, code: "condition_impossible" }),
  ];
}
