import { verdictOf } from "./judge.js";
import type { ReadComparison } from "./readComparison.js";
import type { ReadCondition } from "./readCondition.js";
import { both, either, negate, type Verdict } from "./verdict.js";

/** Whether a condition holds for the thing whose attributes it is given; it runs once a fact and allocates nothing. */
export type ConditionTest = (attributeOf: (name: string) => unknown) => Verdict;

/** A condition on attributes as a test; metrics and counts are missing to it. */
export function createConditionTest(read: ReadCondition): ConditionTest {
  switch (read.kind) {
    case "all":
      return createJoinedTest(read.of.map(createConditionTest), both, "false");
    case "any":
      return createJoinedTest(read.of.map(createConditionTest), either, "true");
    case "not": {
      const test = createConditionTest(read.of);
      return (attributeOf) => negate(test(attributeOf));
    }
    default:
      return createComparisonTest(read);
  }
}

/** Where only the verdict is asked for, nothing after a decisive part can change it. */
function createJoinedTest(
  tests: readonly ConditionTest[],
  join: typeof both,
  decisive: "true" | "false",
): ConditionTest {
  const start = negate(decisive);

  return (attributeOf) => {
    let verdict = start;
    for (const test of tests) {
      verdict = join(verdict, test(attributeOf));
      if (verdict === decisive) return verdict;
    }

    return verdict;
  };
}

function createComparisonTest({ condition, judge }: ReadComparison): ConditionTest {
  const operand = condition.value;
  if (!("attribute" in operand)) return () => "unknown";
  const { attribute } = operand;

  return (attributeOf) => verdictOf(judge(attributeOf(attribute)));
}
