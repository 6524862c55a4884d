import { apportion, convertAmount, decimal } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { apportionCasesSchema, conversionCasesSchema } from "../support/moneyCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const apportionFile = readCases("apportion.cases.json", apportionCasesSchema);
const conversionFile = readCases("conversion.cases.json", conversionCasesSchema);

const placesOf = (call: () => unknown) => refusalOf(call).map(({ code, path }) => ({ code, path }));

describe("apportion", () => {
  for (const one of apportionFile.cases) {
    test(`${one.id}: ${one.name}`, () => {
      const { total, weights, currency, rounding, method, step, whenAllZero } = one;
      const share = () => apportion({ total, weights, currency, rounding, method, step, whenAllZero });
      if (one.kind === "refused") expect(placesOf(share)).toEqual(one.expected.issues);
      else {
        const shares = share();
        const sum = shares.reduce((sharesSoFar, own) => sharesSoFar.plus(own), decimal("0"));
        expect(shares).toEqual(one.expected.shares);
        expect(sum.equals(decimal(total))).toBe(true);
      }
    });
  }
});

describe("convertAmount", () => {
  for (const one of conversionFile.cases) {
    test(`${one.id}: ${one.name}`, () => {
      const { amount, rate, currency, rounding } = one;
      const convert = () => convertAmount({ amount, rate, currency, rounding });
      if (one.kind === "refused") expect(placesOf(convert)).toEqual(one.expected.issues);
      else {
        const converted = convert();
        expect(converted).toEqual(one.expected);
        expect(decimal(converted.exact).plus(converted.rounding).equals(decimal(converted.amount))).toBe(true);
      }
    });
  }
});

describe("a case file", () => {
  test.each([
    ["skip", { skip: true }],
    ["only", { only: true }],
    ["a misspelt field", { wieghts: ["1"] }],
    ["a kind without an adapter", { kind: "pool" }],
  ])("with %s fails the run", (_, change) => {
    const changed = <Case extends object>(cases: readonly Case[]) => ({
      cases: cases.map((one) => ({ ...one, ...change })),
    });
    expect(apportionCasesSchema.safeParse(changed(apportionFile.cases)).success).toBe(false);
    expect(conversionCasesSchema.safeParse(changed(conversionFile.cases)).success).toBe(false);
  });
});
