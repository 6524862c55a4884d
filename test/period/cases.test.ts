import {
  addDays,
  businessDateOf,
  countDays,
  countWorkingDays,
  isWorkingDay,
  overlapOf,
  periodFromLabel,
  periodLabel,
  periodOf,
  periodsOverlap,
  splitPeriod,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type PeriodCase, periodCasesSchema, type RefusedPeriodCase } from "../support/periodCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("period.cases.json", periodCasesSchema);

const functions: Readonly<Record<RefusedPeriodCase["function"], (...args: never[]) => unknown>> = {
  addDays,
  businessDateOf,
  countDays,
  countWorkingDays,
  isWorkingDay,
  overlapOf,
  periodFromLabel,
  periodOf,
  splitPeriod,
};

function run(one: PeriodCase): void {
  switch (one.kind) {
    case "period_of": {
      const period = periodOf(one.date, one.cadence, one.calendar);
      expect(period).toEqual(one.expected.period);
      if (one.expected.label !== undefined) {
        expect(periodLabel({ period, calendar: one.calendar })).toBe(one.expected.label);
      }
      return;
    }
    case "periods_of": {
      const starts = one.dates.map((date) => periodOf(date, one.cadence, one.calendar).start);
      expect(new Set(starts).size).toBe(one.expected.count);
      if (one.expected.starts !== undefined) expect(starts).toEqual(one.expected.starts);
      return;
    }
    case "split": {
      const pieces = splitPeriod(one.period, one.cadence, one.calendar);
      if ("pieces" in one.expected) expect(pieces).toEqual(one.expected.pieces);
      else expect(pieces).toHaveLength(one.expected.count);
      return;
    }
    case "label": {
      const period = periodFromLabel(one.label, one.calendar);
      expect(period).toEqual(one.expected.period);
      expect(periodLabel({ period, calendar: one.calendar })).toBe(one.expected.label);
      return;
    }
    case "no_label":
      expect(periodLabel({ period: one.period, calendar: one.calendar })).toBe(one.expected.label);
      return;
    case "overlap": {
      const shared = overlapOf(one.one, one.other);
      expect(periodsOverlap(one.one, one.other)).toBe(one.expected.overlap);
      expect(shared !== undefined).toBe(one.expected.overlap);
      if (one.expected.period !== undefined) expect(shared).toEqual(one.expected.period);
      if (one.expected.days !== undefined) expect(callUntyped(countDays, shared)).toBe(one.expected.days);
      return;
    }
    case "days":
      if ("days" in one.expected) expect(countDays(one.period)).toBe(one.expected.days);
      else expect(countWorkingDays({ period: one.period, calendar: one.calendar })).toBe(one.expected.workingDays);
      return;
    case "working_day":
      expect(isWorkingDay({ date: one.date, calendar: one.calendar })).toBe(one.expected.working);
      return;
    case "add_days":
      expect(addDays({ date: one.date, days: one.days })).toBe(one.expected.date);
      return;
    case "business_date":
      expect(businessDateOf({ instant: one.instant, timeZone: one.timeZone })).toBe(one.expected.date);
      return;
    case "refused": {
      const issues = refusalOf(() => callUntyped(functions[one.function], ...one.arguments));
      expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
      return;
    }
  }
}

test.each(file.cases.map((one) => [`${one.id}: ${one.name}`, one] as const))("%s", (_, one) => run(one));

describe("the case file", () => {
  test.each([
    ["skip", { skip: true }],
    ["only", { only: true }],
    ["a misspelt field", { peroid: "2026" }],
    ["a kind without an adapter", { kind: "moon" }],
  ])("with %s fails the run", (_, change) => {
    const cases = file.cases.map((one) => ({ ...one, ...change }));
    expect(periodCasesSchema.safeParse({ cases }).success).toBe(false);
  });
});

describe("a message says what was probably meant", () => {
  const messageOf = (call: () => unknown) => refusalOf(call)[0]?.message;

  test.each([
    ["2026/3/5", 'write "2026-03-05"'],
    ["2026-3-5", 'write "2026-03-05"'],
    ["2026.11.23", 'write "2026-11-23"'],
    ["02/03/2024", "write year, month and day, in this order"],
    ["2026-11-31", "the calendar has no such day"],
    ["2026-11-23T08:00:00Z", "an instant has a date only in a time zone; see businessDateOf"],
    ["45351", "a spreadsheet's serial number has to be written out as a date"],
    [45351, "a serial number or a time stamp names a day only together with its system"],
    [new Date(0), "a Date is an instant; businessDateOf gives its date in a time zone"],
  ])("for the date %s", (date, hint) => {
    expect(messageOf(() => callUntyped(periodOf, date, "day"))).toContain(`; ${hint}`);
  });

  test.each([
    ["2026q4", "2026-Q4"],
    ["2026/11", "2026-11"],
    ["2026-1", "2026-01"],
    ["2026-M11", "2026-11"],
    ["2026W7", "2026-W07"],
    [" 2026-Q4", "2026-Q4"],
  ])("for the label %s", (label, meant) => {
    expect(messageOf(() => periodFromLabel(label))).toContain(`; did you mean "${meant}"?`);
  });

  test.each([
    ["2026-10-31T16:30:00", "a local time without an offset is no moment; add Z or an offset"],
    ["2026-10-31", "this is a business date already"],
  ])("for the instant %s", (instant, hint) => {
    expect(messageOf(() => businessDateOf({ instant, timeZone: "UTC" }))).toContain(`; ${hint}`);
  });
});
