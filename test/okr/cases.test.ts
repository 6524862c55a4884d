import {
  carryOverObjective,
  checkObjective,
  lintObjective,
  netConfidence,
  type Objective,
  placeInZones,
  resplitWeights,
  rollUpProgress,
  rollUpStatus,
  scoreAlignment,
  scoreKeyResult,
  scoreObjective,
  scoreQuality,
  statusOnScale,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type ComputedOkrCase, okrCasesSchema } from "../support/okrCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("okr.cases.json", okrCasesSchema);

const functions: Readonly<Record<ComputedOkrCase["function"], (...args: never[]) => unknown>> = {
  carryOverObjective,
  netConfidence,
  placeInZones,
  resplitWeights,
  rollUpProgress,
  rollUpStatus,
  scoreAlignment,
  scoreKeyResult,
  scoreObjective,
  scoreQuality,
  statusOnScale,
};

/** Freezes a value with all that it holds. */
function frozen(value: unknown): unknown {
  if (typeof value === "object" && value !== null) for (const one of Object.values(value)) frozen(one);

  return Object.freeze(value);
}

describe("objectives and key results", () => {
  for (const one of file.cases) {
    test(`${one.id}: ${one.name}`, () => {
      const call = () => callUntyped<unknown>(functions[one.function], frozen(structuredClone(one.input)));
      if (one.kind === "refused") {
        expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
      } else {
        const result = call();
        expect(result).toMatchObject(one.expected);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }
    });
  }
});

describe("checkObjective and lintObjective", () => {
  const objective: Objective = {
    id: "growth",
    keyResults: ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, measure: { kind: "binary" } })),
  };

  test("too many key results are a finding and no error", () => {
    expect(checkObjective(objective)).toEqual([]);
    expect(scoreObjective({ objective }).score).toBe(null);
    const owned = { ...objective, owner: "Ann" };
    expect(lintObjective({ objective: owned, keyResultsMax: 6 })).toEqual([]);
    expect(lintObjective({ objective: owned, keyResultsMax: 5 }).map(({ code }) => code)).toEqual([
      "key_results_too_many",
    ]);
  });

  test("without an owner of the objective each key result needs one", () => {
    const keyResults = objective.keyResults.map((one, at) => (at === 0 ? { ...one, owner: "Bo" } : one));
    const found = lintObjective({ objective: { ...objective, keyResults }, keyResultsMax: 6 });
    expect(found.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5].map((at) => ["keyResults", at, "owner"]));
  });

  test("an id that stands twice is refused at its second place", () => {
    const [first] = objective.keyResults;
    const issues = checkObjective({ id: "growth", keyResults: [first, first] });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["id_duplicate", ["keyResults", 1, "id"]]]);
  });
});
