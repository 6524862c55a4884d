import { computeClawback, releaseCommission } from "incentive-rules";
import { expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type CashOutcome, type CashStep, cashCasesSchema } from "../support/cashCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const functions = { computeClawback, releaseCommission };

/** The result, where there is one. */
function expectOutcome(call: () => unknown, outcome: CashOutcome): unknown {
  if ("refused" in outcome) {
    expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(outcome.refused.issues);
    return undefined;
  }
  const result = call();
  expect(result).toMatchObject(outcome.expected);

  return result;
}

function runSteps(steps: readonly CashStep[]): void {
  let state: unknown;
  for (const { input, ...outcome } of steps) {
    const result = expectOutcome(() => callUntyped(releaseCommission, { ...input, state }), outcome);
    const stored: unknown = JSON.parse(JSON.stringify(result ?? { state }));
    state = typeof stored === "object" && stored !== null && "state" in stored ? stored.state : undefined;
  }
}

for (const one of readCases("cash.cases.json", cashCasesSchema).cases) {
  test(`${one.id}: ${one.name}`, () => {
    if ("steps" in one) runSteps(one.steps);
    else expectOutcome(() => callUntyped<unknown>(functions[one.function], one.input), one);
  });
}
