import type { Issue } from "../issue/issue.js";
import type { ReadContestComponent } from "../plan/readComponent.js";
import { lintCondition } from "./lintCondition.js";
import { neverPays } from "./neverPays.js";

/** Whether a contest has a prize, and anybody competes. */
export function lintContest({ contest, eligible, path }: ReadContestComponent): readonly Issue[] {
  const hasPrize = [...contest.prizes.values()].some((amount) => amount > 0n);

  return [
    ...(hasPrize ? [] : [neverPays([...path, "prizes"], "a prize above 0")]),
    ...lintCondition(eligible, [...path, "eligible"]),
  ];
}
