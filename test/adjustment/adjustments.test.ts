import * as rules from "incentive-rules";
import { describe, expect, test } from "vitest";
import { type AdjustmentCases, adjustmentCasesSchema } from "../support/adjustmentCases.js";
import { callUntyped } from "../support/callUntyped.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("adjustment.cases.json", adjustmentCasesSchema);

const functions: Readonly<Record<AdjustmentCases["cases"][number]["function"], (input: never) => unknown>> = {
  applyAdjustment: rules.applyAdjustment,
  undoAdjustment: rules.undoAdjustment,
  undoPlanAdjustment: rules.undoPlanAdjustment,
  computeSwapAttainment: rules.computeSwapAttainment,
  countSwappedLevel: rules.countSwappedLevel,
};

describe("what is made of the changes that triggers propose", () => {
  test.each(file.cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const call = () => callUntyped(functions[one.function], structuredClone(one.input));
    if (one.kind === "figure") expect(call()).toMatchObject(one.expected);
    else expect(refusalOf(call)).toMatchObject(one.expected.issues);
  });
});

test("90,000 on 100,000 by the 15th: a target prorated to half the month would pay 350.00 more, so it waits for the next period", () => {
  const bands = [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }];
  const table = { measuredBy: "attainment", method: "marginal", bands } as const;
  const paidOn = (target: string) => rules.computeCommission({ table, credited: "90000", target }).total;

  expect(paidOn("100000")).toBe("950.00");
  expect(paidOn("50000")).toBe("1300.00");
});
