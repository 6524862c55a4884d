import { type Fact, measureFacts } from "incentive-rules";
import { expect, test } from "vitest";
import { refusalOf } from "../support/refusalOf.js";

const credits = [
  { participant: "Ann", weight: 1 },
  { participant: "Bo", weight: 2 },
];
const sale: Fact = { id: "D", kind: "deal", on: "2026-11-01", amount: "10000.00", credits };
const idOf = (at: number) => `R-${String(at).padStart(5, "0")}`;
const measure = (facts: readonly Fact[]) =>
  measureFacts({ metrics: [{ id: "signed", kind: "sum", of: "amount" }], facts, by: "participant" });

/** So many returns of a cent each, of the sale or each of the one before. */
const returnsOf = (count: number, reversesAt: (at: number) => string): Fact[] =>
  Array.from({ length: count }, (_, at) => ({
    id: idOf(at),
    kind: "deal",
    on: "2026-11-02",
    amount: "-0.01",
    reverses: reversesAt(at),
  }));

test("a thousand returns of a split fact leave its parts what a single return of their sum would", () => {
  const whole = measure([sale, { id: "R", kind: "deal", on: "2026-11-02", amount: "-10.00", reverses: "D" }]);
  const parts = measure([sale, ...returnsOf(1_000, () => "D")]);
  expect(parts.map(({ value }) => value)).toEqual(whole.map(({ value }) => value));
});

test.each([
  ["more returns of one fact", () => "D"],
  ["returns of returns of returns", (at: number) => (at === 0 ? "D" : idOf(at - 1))],
])("%s than a thousand are refused, and do not take for ever", (_, reversesAt) => {
  const issues = refusalOf(() => measure([sale, ...returnsOf(50_000, reversesAt)]));
  expect(issues).toHaveLength(100);
  expect(issues[0]).toMatchObject({ code: "list_too_long" });
});

test("a cancellation that is undone on the same day leaves the fact in every metric, whichever has the smaller id", () => {
  const sale: Fact = { id: "D", kind: "deal", on: "2026-11-01", participant: "Ann", amount: "10000", customer: "C" };
  const metrics = [
    { id: "count", kind: "count" },
    { id: "customers", kind: "count_distinct", of: "customer" },
    { id: "median", kind: "median", of: "amount" },
    { id: "last", kind: "last", of: "amount" },
  ] as const;
  const figuresOf = (cancelled: string, undone: string, amount: { readonly amount?: string }, back = amount) => {
    const both: readonly Fact[] = [
      { id: cancelled, kind: "deal", on: "2026-11-02", reverses: "D", ...amount },
      { id: undone, kind: "deal", on: "2026-11-02", reverses: cancelled, ...back },
    ];
    return measureFacts({ metrics, facts: [sale, ...both], by: "participant" }).map(({ value }) => value);
  };
  const whole = measureFacts({ metrics, facts: [sale], by: "participant" }).map(({ value }) => value);
  for (const [cancelled, undone] of [
    ["X", "Y"],
    ["Y", "X"],
  ] as const) {
    expect(figuresOf(cancelled, undone, {})).toEqual(whole);
    expect(figuresOf(cancelled, undone, { amount: "-10000" }, { amount: "10000" })).toEqual(whole);
  }
});
