import { computeProgress } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { progressCasesSchema } from "../support/progressCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("progress.cases.json", progressCasesSchema);

describe("computeProgress", () => {
  for (const one of file.cases) {
    test(`${one.id}: ${one.name}`, () => {
      if (one.kind === "progress") {
        expect(callUntyped(computeProgress, one.input)).toMatchObject(one.expected);
      } else {
        const issues = refusalOf(() => callUntyped(computeProgress, one.input));
        expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
      }
    });
  }

  test("says what a range of nothing was taken for only where there is one", () => {
    const progress = computeProgress({ start: "0", target: "1", zeroRange: "full", current: "1" });
    expect(Object.hasOwn(progress, "zeroRange")).toBe(false);
  });
});
