import {
  attainabilityPreset,
  checkSmart,
  computeAttainability,
  type ReviewCalendarInput,
  reviewCalendar,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { isRefused, paceCasesSchema } from "../support/paceCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const functions: Readonly<Record<string, (input: never) => unknown>> = {
  checkSmart,
  computeAttainability,
  reviewCalendar,
};
const kinds: Readonly<Record<string, (input: never) => unknown>> = {
  smart: checkSmart,
  attainability: computeAttainability,
  reviews: (input: ReviewCalendarInput) => ({
    reviews: reviewCalendar(input).map(({ kind, on, covers }) => [kind, on, covers.start, covers.end]),
  }),
};
const file = readCases("smart.cases.json", paceCasesSchema(Object.keys(kinds), Object.keys(functions)));
const unknown = (): never => {
  throw new Error("no such function");
};

describe("checkSmart and its neighbours", () => {
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

  test("a calibration rests on the reviews that were held since the one before it", () => {
    const calendar = { fortnightAnchor: "2026-11-02" };
    const held = (period: string) =>
      reviewCalendar({ period, calendar }).flatMap((one) => (one.kind === "calibration" ? [one.reviews] : []));
    // That of 2 November is held on the day of October's calibration, and before it.
    expect(held("2026-10")).toEqual([["2026-10-05", "2026-10-19", "2026-11-02"]]);
    expect(held("2026-11")).toEqual([["2026-11-16", "2026-11-30"]]);
    expect(held("2026-Q4").flat()).toEqual([...held("2026-10"), ...held("2026-11"), ...held("2026-12")].flat());
  });

  test.each(["peers_60_70", "peers_50_70", "history_100_125"] as const)("%s says where it comes from", (name) => {
    expect(attainabilityPreset(name)).toMatchObject({ name });
    expect(attainabilityPreset(name).source).not.toBe("");
    expect(attainabilityPreset(name).corridor).not.toBe(attainabilityPreset(name).corridor);
  });

  test("a corridor that there is not is refused", () => {
    expect(refusalOf(() => callUntyped(attainabilityPreset, "peers"))).toMatchObject([{ code: "value_unknown" }]);
  });
});
