import { comparePlans, reconcile, settlePlan, simulatePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";
import { type RolloutCase, rolloutCasesSchema } from "../support/rolloutCases.js";

const { plans, cases } = readCases("rollout.cases.json", rolloutCasesSchema);
const functions: Readonly<Record<RolloutCase["function"], (...args: never[]) => unknown>> = {
  comparePlans,
  reconcile,
  simulatePlan,
};

/** The plan that a text names, or each of a list. */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== "string") return value;
  if (plans[value] === undefined) throw new Error(`the file does not have the plan ${value}`);

  return plans[value];
}

function withPlans(input: object): Readonly<Record<string, unknown>> {
  const isPlan = (key: string) => ["plan", "versions", "previous", "next"].includes(key);

  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, isPlan(key) ? named(value) : value]));
}

/** Statements are settled where an input says of what. */
function inputOf({ function: name, input }: RolloutCase): unknown {
  const { statements, ...rest } = input;
  if (name !== "reconcile") return withPlans(input);
  if (typeof statements !== "object" || statements === null || Array.isArray(statements)) return input;

  return { ...rest, statements: callUntyped(settlePlan, withPlans(statements)).statements };
}

function run(one: RolloutCase): void {
  const call = () => callUntyped(functions[one.function], inputOf(one));
  if ("refused" in one) {
    expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(one.refused.issues);
  } else {
    expect(call()).toMatchObject(one.expected);
  }
}

describe.each(["simulatePlan", "comparePlans", "reconcile"] as const)("%s", (name) => {
  for (const one of cases.filter((each) => each.function === name)) test(`${one.id}: ${one.name}`, () => run(one));
});
