import { estimateEarnings } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type EstimateCase, estimateCasesSchema } from "../support/estimateCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("estimates.cases.json", estimateCasesSchema);

function run(one: EstimateCase): void {
  const plan = file.plans[one.plan];
  if (plan === undefined) throw new Error(`${one.id} names the plan ${one.plan}, which the file does not have`);
  const call = () => callUntyped(estimateEarnings, { plan: { ...plan, ...one.with }, ...one.input });
  if ("refused" in one) {
    expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(one.refused.issues);
  } else {
    expect(call()).toMatchObject(one.expected);
  }
}

describe("estimateEarnings", () => {
  for (const one of file.cases) test(`${one.id}: ${one.name}`, () => run(one));
});

test("the case file uses every plan it has", () => {
  const used = new Set(file.cases.map(({ plan }) => plan));
  expect(Object.keys(file.plans).filter((name) => !used.has(name))).toEqual([]);
});
