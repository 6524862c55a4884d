import { verdictOf } from "./judge.js";
import type { ReadCondition } from "./readCondition.js";
import type { OperandLookup } from "./resolveCondition.js";
import { both, either, negate, type Verdict } from "./verdict.js";

/** The verdict of `resolveCondition` without what its parts have found: a part that nothing can change any more ends it. */
export function decideCondition(condition: ReadCondition, lookUp: OperandLookup): Verdict {
  switch (condition.kind) {
    case "all":
      return decideJoined(condition.of, lookUp, both, "false");
    case "any":
      return decideJoined(condition.of, lookUp, either, "true");
    case "not":
      return negate(decideCondition(condition.of, lookUp));
    case "comparison":
      return verdictOf(condition.judge(lookUp(condition.condition.value)));
  }
}

function decideJoined(
  parts: readonly ReadCondition[],
  lookUp: OperandLookup,
  join: typeof both,
  decisive: "true" | "false",
): Verdict {
  let verdict: Verdict = negate(decisive);
  for (const part of parts) {
    verdict = join(verdict, decideCondition(part, lookUp));
    if (verdict === decisive) break;
  }

  return verdict;
}
