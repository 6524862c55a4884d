import { settleDraw } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type DrawSeries, drawCasesSchema } from "../support/drawCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

function runSeries({ draw, negative, currency, periods, owed = "0" }: DrawSeries): void {
  let before = owed;
  for (const { expected, ...period } of periods) {
    const settled = settleDraw({ draw, negative, currency, owed: before, ...period });
    expect(settled).toMatchObject(expected);
    before = settled.balance.after;
  }
}

describe("draws", () => {
  for (const one of readCases("draws.cases.json", drawCasesSchema).cases) {
    test(`${one.id}: ${one.name}`, () => {
      if (one.kind === "series") return runSeries(one);
      const issues = refusalOf(() => callUntyped(settleDraw, one.input));
      expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.refused.issues);
    });
  }
});
