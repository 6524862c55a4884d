import fc from "fast-check";
import {
  accrueCommission,
  addDays,
  apportion,
  businessDateOf,
  checkCalendar,
  checkRateTable,
  compileCommission,
  computeCommission,
  convertAmount,
  countDays,
  countWorkingDays,
  currencyScale,
  isWorkingDay,
  overlapOf,
  periodFromLabel,
  periodLabel,
  periodOf,
  periodsOverlap,
  RulesError,
  splitPeriod,
} from "incentive-rules";
import { parseAccrualState, parseRateTable } from "incentive-rules/schema";
import { expect, test } from "vitest";
import { RUNS } from "./laws/arbitraries.js";
import { callUntyped } from "./support/callUntyped.js";

const table = {
  measuredBy: "attainment",
  method: "marginal",
  bands: [
    { upTo: "80%", rate: "1%" },
    { rate: "1.5%", kicker: "5" },
  ],
} as const;
const byAmount = compileCommission({ measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] });

const value = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Each takes two values of any kind where a typed caller has figures, lists or documents. */
const calls: Readonly<Record<string, (one: unknown, other: unknown) => unknown>> = {
  "computeCommission of anything": (one) => callUntyped(computeCommission, one),
  "computeCommission by a table of anything": (one, other) =>
    callUntyped(computeCommission, { table: { ...table, bands: [one, other] }, credited: one, target: other }),
  "computeCommission of figures": (one, other) =>
    callUntyped(computeCommission, { table, credited: one, target: "1", opening: other, base: one }),
  "computeCommission under terms": (one, other) =>
    callUntyped(computeCommission, { table, credited: "1", target: "1", currency: one, rounding: other }),
  "accrueCommission of credits": (one, other) =>
    callUntyped(accrueCommission, { table, target: "1", credits: [{ id: one, credited: other }, one], working: other }),
  "accrueCommission from a state": (one, other) => callUntyped(accrueCommission, { table, credits: one, state: other }),
  "accrueColumns of columns": (one, other) =>
    callUntyped(byAmount.accrueColumns, { owner: one, credited: other, opening: other }),
  "checkRateTable of anything": (one) => checkRateTable(one),
  "apportion of anything": (one, other) => callUntyped(apportion, { total: one, weights: other, step: one }),
  "convertAmount of anything": (one, other) => callUntyped(convertAmount, { amount: one, rate: other }),
  "currencyScale of anything": (one) => callUntyped(currencyScale, one),
  "periodOf of anything": (one, other) => callUntyped(periodOf, "2026-11-23", one, other),
  "periodOf by a calendar of anything": (one, other) =>
    callUntyped(periodOf, one, "fortnight", { fiscalYearStart: one, fortnightAnchor: other, holidays: other }),
  "splitPeriod of anything": (one, other) => callUntyped(splitPeriod, one, "month", other),
  "splitPeriod of dates": (one, other) => callUntyped(splitPeriod, { start: one, end: other }, "month"),
  "periodLabel of anything": (one, other) => callUntyped(periodLabel, { period: one, calendar: other }),
  "periodFromLabel of anything": (one, other) => callUntyped(periodFromLabel, one, other),
  "addDays of anything": (one, other) => callUntyped(addDays, { date: one, days: other }),
  "addDays of any number of days": (one) => callUntyped(addDays, { date: "2026-11-23", days: one }),
  "countDays of anything": (one) => callUntyped(countDays, one),
  "countWorkingDays of anything": (one, other) =>
    callUntyped(countWorkingDays, { period: "2026", calendar: other, one }),
  "countWorkingDays by a calendar of anything": (one, other) =>
    callUntyped(countWorkingDays, {
      period: "2026",
      calendar: { weekend: one, workingDays: [other], holidays: other },
    }),
  "isWorkingDay of anything": (one, other) => callUntyped(isWorkingDay, { date: one, calendar: other }),
  "overlapOf of anything": (one, other) => callUntyped(overlapOf, one, { start: "2026-01-01", end: other }),
  "periodsOverlap of anything": (one, other) => callUntyped(periodsOverlap, { start: other }, one),
  "businessDateOf of anything": (one, other) => callUntyped(businessDateOf, { instant: one, timeZone: other }),
  "businessDateOf in any zone": (one) =>
    callUntyped(businessDateOf, { instant: "2026-10-31T16:30:00Z", timeZone: one }),
  "checkCalendar of anything": (one) => checkCalendar(one),
  "parseRateTable of anything": (one) => parseRateTable(one),
  "parseAccrualState of anything": (one) => parseAccrualState(one),
};

test.each(Object.entries(calls))("%s gives a result or a RulesError with 1 to 100 issues", (_, call) => {
  const law = fc.property(value, value, (one, other) => {
    try {
      call(one, other);
    } catch (error) {
      expect(error).toBeInstanceOf(RulesError);
      const count = error instanceof RulesError ? error.issues.length : 0;
      expect(count > 0 && count <= 100).toBe(true);
    }
  });
  fc.assert(law, { numRuns: RUNS });
});

test("an owner at the end of the range does not ask for the memory of four thousand million", () => {
  const columns = { owner: Uint32Array.of(2 ** 32 - 1), credited: Float64Array.of(100) };
  expect(() => byAmount.accrueColumns(columns)).toThrow("owner: expected positions below 1000000");
});

test("a million broken rows are answered with a hundred issues", () => {
  const credits = Array.from({ length: 1_000_000 }, () => ({ id: "", credited: "x" }));
  const refusal = () => accrueCommission({ table, target: "1", credits });
  expect(refusal).toThrow(RulesError);
  expect(refusal).toThrow("(and 99 more)");
});
