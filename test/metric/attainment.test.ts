import { computeAttainment, computeTeamAttainment } from "incentive-rules";
import { describe, expect, test } from "vitest";
import {
  type AttainmentCase,
  attainmentCasesSchema,
  type RefusedAttainmentCase,
  type TeamCase,
} from "../support/attainmentCases.js";
import { callUntyped } from "../support/callUntyped.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("attainment.cases.json", attainmentCasesSchema);

const functions: Readonly<Record<RefusedAttainmentCase["function"], (...args: never[]) => unknown>> = {
  computeAttainment,
  computeTeamAttainment,
};

function run(one: AttainmentCase | TeamCase | RefusedAttainmentCase): void {
  switch (one.kind) {
    case "attainment":
      expect(computeAttainment(one.input)).toMatchObject(one.expected);
      return;
    case "team": {
      const { team, members } = computeTeamAttainment(one.input);
      expect(team).toMatchObject(one.expected.team);
      expect(members.map(({ participant }) => participant)).toEqual(
        one.input.members.map(({ participant }) => participant),
      );
      expect(members.map(({ own }) => (own === null ? "no target" : own.attainment))).toEqual(one.expected.members);
      return;
    }
    case "refused": {
      const issues = refusalOf(() => callUntyped(functions[one.function], one.input));
      expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
    }
  }
}

describe("attainment", () => {
  for (const one of file.cases) test(`${one.id}: ${one.name}`, () => run(one));

  test("says what a target of zero was taken for only where it is zero", () => {
    const above = computeAttainment({ actual: "1", target: "1", zeroTarget: "full" });
    expect(Object.hasOwn(above, "zeroTarget")).toBe(false);
  });

  test("results share nothing that a caller could change for the next", () => {
    const compute = () => computeAttainment({ actual: "1", target: "0", zeroTarget: "full" });
    expect(compute().quotient).not.toBe(compute().quotient);
  });
});
