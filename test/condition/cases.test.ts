import { type Condition, checkCondition, evaluateCondition, type OperandValue, type Verdict } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { createConditionTest } from "../../src/condition/createConditionTest.js";
import { readCondition } from "../../src/condition/readCondition.js";
import { callUntyped } from "../support/callUntyped.js";
import { type ConditionCase, conditionCasesSchema } from "../support/conditionCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("condition.cases.json", conditionCasesSchema);

/** The verdict of the test that facts are asked by. */
function verdictOfTest(condition: Condition, values: readonly OperandValue[]): Verdict {
  const read = readCondition(condition, [], [], { operands: ["attribute"] });
  if (read === undefined) throw new Error("the condition of a case is refused");
  const attributes = new Map(values.map((one) => ["attribute" in one ? one.attribute : "", one.value]));

  return createConditionTest(read)((name) => attributes.get(name));
}

/** Conditions that give each verdict. */
const given: Readonly<Record<Verdict, Condition>> = {
  true: { kind: "compare", value: { attribute: "known" }, is: "equal", to: true },
  false: { kind: "compare", value: { attribute: "known" }, is: "equal", to: false },
  unknown: { kind: "compare", value: { attribute: "missing" }, is: "equal", to: true },
};

function run(one: ConditionCase): void {
  switch (one.kind) {
    case "junction": {
      const of = one.of.map((verdict) => given[verdict]);
      const condition: Condition =
        one.junction === "not" ? { kind: "not", of: of[0] ?? given.unknown } : { kind: one.junction, of };
      const values = [{ attribute: "known", value: true }];
      const result = evaluateCondition({ condition, values });
      expect(result.verdict).toBe(one.expected.verdict);
      if (result.kind === "all" || result.kind === "any") expect(result.of).toHaveLength(of.length);
      expect(verdictOfTest(condition, values)).toBe(one.expected.verdict);
      return;
    }
    case "comparison": {
      const condition: Condition = { ...one.comparison, value: { attribute: "asked" } };
      const values = "found" in one ? [{ attribute: "asked", value: one.found }] : [];
      const result = evaluateCondition({ condition, values });
      expect(result).toMatchObject({ ...condition, ...one.expected });
      expect(verdictOfTest(condition, values)).toBe(one.expected.verdict);
      return;
    }
    case "tree":
      expect(evaluateCondition({ condition: one.condition, values: one.values })).toEqual(one.expected);
      return;
    case "refused": {
      const { condition, values } = one;
      const issues =
        values === undefined
          ? checkCondition(condition)
          : refusalOf(() => callUntyped(evaluateCondition, { condition, values }));
      expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
      return;
    }
  }
}

test.each(file.cases.map((one) => [`${one.id}: ${one.name}`, one] as const))("%s", (_, one) => run(one));

describe("the case file", () => {
  test.each([
    ["skip", { skip: true }],
    ["a misspelt field", { conditon: {} }],
    ["a kind without an adapter", { kind: "moon" }],
  ])("with %s fails the run", (_, change) => {
    const cases = file.cases.map((one) => ({ ...one, ...change }));
    expect(conditionCasesSchema.safeParse({ cases }).success).toBe(false);
  });
});

describe("limits", () => {
  const leaf: Condition = { kind: "compare", value: { metric: "signed" }, is: "above", to: "1" };
  const codesOf = (condition: unknown) => checkCondition(condition).map(({ code }) => code);
  const nested = (levels: number): Condition =>
    Array.from({ length: levels }).reduce<Condition>((of) => ({ kind: "not", of }), leaf);

  test("a thousand nodes are taken, one more is not", () => {
    const leaves = Array.from({ length: 499 }, () => leaf);
    const half: Condition = { kind: "any", of: leaves };
    expect(codesOf({ kind: "all", of: [half, { kind: "any", of: leaves.slice(1) }] })).toEqual([]);
    expect(codesOf({ kind: "all", of: [half, half] })).toEqual(["structure_too_large"]);
  });

  test("32 levels of the document are taken, one more is not", () => {
    expect(codesOf(nested(30))).toEqual([]);
    expect(codesOf(nested(31))).toEqual(["structure_too_deep"]);
  });

  test("a condition that has itself in it ends", () => {
    const of: unknown[] = [leaf];
    const cyclic = { kind: "all", of };
    of.push(cyclic);
    expect(codesOf(cyclic)).toEqual(["structure_too_deep"]);
  });

  test("a condition on facts knows attributes only", () => {
    const issues: Parameters<typeof readCondition>[2] = [];
    expect(readCondition(leaf, ["where"], issues, { operands: ["attribute"] })).toBeUndefined();
    expect(issues[0]?.message).toBe('where.value: expected { attribute: "…" }, received an object');
  });

  test("messages say what was probably meant", () => {
    expect(checkCondition({ ...leaf, to: 80 })[0]?.message).toContain('write "80"');
    expect(checkCondition({ ...leaf, to: "gold" })[0]?.message).toContain("texts have no order");
    expect(checkCondition({ ...leaf, value: "signed" })[0]?.message).toContain('{ metric: "…" }');
  });
});
