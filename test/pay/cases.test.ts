import {
  allocatePool,
  computeBonus,
  computeMatrixPayout,
  computePayout,
  computeScorecard,
  evaluateAwards,
  evaluateContest,
  fundPool,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type PayCase, type PayFunction, payCasesSchema } from "../support/payCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const functions: Readonly<Record<PayFunction, (...args: never[]) => unknown>> = {
  allocatePool,
  computeBonus,
  computeMatrixPayout,
  computePayout,
  computeScorecard,
  evaluateAwards,
  evaluateContest,
  fundPool,
};

function run(one: PayCase): void {
  const call = () => callUntyped(functions[one.function], one.input);
  if ("refused" in one) {
    expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(one.refused.issues);
  } else {
    expect(call()).toMatchObject(one.expected);
  }
}

for (const name of ["awards", "bonuses", "pools"]) {
  describe(name, () => {
    for (const one of readCases(`${name}.cases.json`, payCasesSchema).cases)
      test(`${one.id}: ${one.name}`, () => run(one));
  });
}
