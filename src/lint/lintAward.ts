import type { Issue } from "../issue/issue.js";
import type { ReadAwardComponent } from "../plan/readComponent.js";
import { lintBeside, lintCondition } from "./lintCondition.js";
import { neverPays } from "./neverPays.js";

/** Whether an award ever pays, and its conditions are ever true. That it pays at once is what an award is for, and no finding. */
export function lintAward({ rule, path }: ReadAwardComponent): readonly Issue[] {
  const { filter, multipliers, pays } = rule;
  const others = [{ condition: filter.condition, name: "the condition of the award" }];
  const code = "condition_impossible";

  return [
    ...(pays.figure === 0n ? [neverPays([...path, "pays", pays.kind], `${pays.kind} above 0`)] : []),
    ...lintCondition(filter.condition, [...path, "where"]),
    ...multipliers.flatMap(({ where }, at) =>
      lintBeside({ condition: where?.condition, path: [...path, "multipliers", at, "where"], others, code }),
    ),
  ];
}
