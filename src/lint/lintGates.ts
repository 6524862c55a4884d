import type { ReadBonus, ReadGate } from "../bonus/readBonusTerms.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { lintBeside, type OtherCondition } from "./lintCondition.js";

/** Gates that nobody passes, or not with those before them, and multipliers that never apply where the bonus is paid. */
export function lintGates({ gates, multipliers }: ReadBonus, path: IssuePath): readonly Issue[] {
  const vetoes = gates.filter(({ figure }) => figure === 0n).map(gateCondition);

  return [
    ...gates.flatMap(({ condition }, at) =>
      lintBeside({
        condition,
        path: [...path, "gates", at, "condition"],
        others: gates.slice(0, at).map(gateCondition),
        code: "gates_contradictory",
      }),
    ),
    ...multipliers.flatMap((one, at) =>
      one.kind === "curve"
        ? []
        : lintBeside({
            condition: one.when,
            path: [...path, "multipliers", at, "when"],
            others: vetoes,
            code: "condition_impossible",
          }),
    ),
  ];
}

function gateCondition({ id, condition }: ReadGate): OtherCondition {
  return { condition, name: `the gate ${id}` };
}
