import {
  computeControlLimits,
  computeCusum,
  computePace,
  computeRuns,
  computeStaleness,
  forecastAttainment,
  type PacePresetName,
  pacePreset,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { PACE_PRESETS } from "../../src/metric/pacePreset.js";
import { callUntyped } from "../support/callUntyped.js";
import { isRefused, paceCasesSchema } from "../support/paceCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const functions: Readonly<Record<string, (input: never) => unknown>> = {
  computeControlLimits,
  computeCusum,
  computePace,
  computeRuns,
  computeStaleness,
  forecastAttainment,
};
const kinds: Readonly<Record<string, (input: never) => unknown>> = {
  pace: computePace,
  staleness: computeStaleness,
  forecast: forecastAttainment,
  limits: computeControlLimits,
  runs: computeRuns,
  cusum: computeCusum,
};
const file = readCases("pace.cases.json", paceCasesSchema(Object.keys(kinds), Object.keys(functions)));
const unknown = (): never => {
  throw new Error("no such function");
};

describe("pace", () => {
  for (const one of file.cases) {
    test(`${one.id}: ${one.name}`, () => {
      if (isRefused(one)) {
        const issues = refusalOf(() => callUntyped(functions[one.function] ?? unknown, one.input));
        expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
      } else {
        expect(callUntyped(kinds[one.kind] ?? unknown, one.input)).toMatchObject(one.expected);
      }
    });
  }

  test.each(PACE_PRESETS)("%s is a rule with a source, made anew for each call", (name: PacePresetName) => {
    expect(pacePreset(name)).toEqual(pacePreset(name));
    expect(pacePreset(name).rule.bands).not.toBe(pacePreset(name).rule.bands);
    expect(pacePreset(name).source).toMatch(/^https:/);
    const of = { actual: "40%", target: "1", expected: { kind: "stated", share: "50%" } } as const;
    expect(computePace({ ...of, rule: name })).toEqual(computePace({ ...of, rule: pacePreset(name).rule }));
  });

  test("a preset that there is not is refused", () => {
    expect(refusalOf(() => callUntyped(pacePreset, "weekdone"))).toMatchObject([{ code: "value_unknown" }]);
  });
});
