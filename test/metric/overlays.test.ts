import { type Fact, type Grouping, type Metric, measureFacts } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const metrics: readonly Metric[] = [
  { id: "own", kind: "sum", of: "amount" },
  { id: "support", kind: "sum", of: "amount", credit: { overlay: "support" } },
  { id: "supported", kind: "count", credit: { overlay: "support" } },
];
const facts: readonly Fact[] = [
  {
    id: "D-1",
    kind: "deal",
    on: "2026-11-09",
    participant: "Ann",
    amount: "100.01",
    customer: "C-1",
    overlays: [
      {
        name: "support",
        credits: [
          { participant: "Gus", weight: 1 },
          { participant: "Fay", weight: 1 },
        ],
      },
      { name: "channel", credits: [{ participant: "Hal", share: "100%" }] },
    ],
  },
  { id: "D-2", kind: "deal", on: "2026-11-10", participant: "Fay", amount: "7", customer: "C-2" },
];
const measure = (by: Grouping, given = facts) =>
  measureFacts({ metrics, facts: given, by }).map(({ key, metric, value }) => [key, metric, value]);

describe("an overlay is measured", () => {
  test("for each who is in it, beside their own credit; one that no metric asks for is nobody's", () => {
    expect(measure("participant")).toEqual([
      ["Ann", "own", "100.01"],
      ["Ann", "support", "0"],
      ["Ann", "supported", "0"],
      ["Fay", "own", "7"],
      ["Fay", "support", "50.01"],
      ["Fay", "supported", "1"],
      ["Gus", "own", "0"],
      ["Gus", "support", "50"],
      ["Gus", "supported", "1"],
    ]);
  });

  test("for a customer and for all together as the fact in full, once", () => {
    expect(measure("total")).toEqual([
      [null, "own", "107.01"],
      [null, "support", "100.01"],
      [null, "supported", "1"],
    ]);
    expect(measure("customer")).toContainEqual(["C-1", "support", "100.01"]);
    expect(measure("customer")).toContainEqual(["C-2", "support", "0"]);
  });

  test("for a group as the parts of its members, which are added up and not split again", () => {
    const groups = ["Fay", "Gus"].map((participant) => ({ participant, group: "East" }));
    expect(measure({ groups })).toEqual([
      ["East", "own", "7"],
      ["East", "support", "100.01"],
      ["East", "supported", "1"],
    ]);
  });

  test("less what reverses the fact, in the same shares", () => {
    const returned = {
      id: "R-1",
      kind: "deal",
      on: "2026-11-11",
      amount: "-100.01",
      participant: "Ann",
      reverses: "D-1",
    };
    expect(measure("participant", [...facts, returned]).filter(([key]) => key === "Gus")).toEqual([
      ["Gus", "own", "0"],
      ["Gus", "support", "0"],
      ["Gus", "supported", "0"],
    ]);
  });
});

describe("the credit of a metric", () => {
  test.each([
    ["rolled_up", "value_unknown", ["credit"]],
    ["team", "value_unknown", ["credit"]],
    [null, "value_unknown", ["credit"]],
    [{}, "key_missing", ["credit", "overlay"]],
    [{ overlay: "a b" }, "id_malformed", ["credit", "overlay"]],
    [{ overlay: "a", name: "b" }, "unknown_key", ["credit", "name"]],
  ])("is refused where it is %j", (credit, code, path) => {
    const own = { id: "own", kind: "sum", of: "amount", credit };
    const issues = refusalOf(() => callUntyped(measureFacts, { metrics: [own], facts, by: "total" }));
    expect(issues.map((issue) => ({ code: issue.code, path: issue.path }))).toEqual([
      { code, path: ["metrics", 0, ...path] },
    ]);
  });

  test("is no key of a ratio, whose metrics have their own", () => {
    const ratio = { id: "rate", kind: "ratio", dividend: "own", divisor: "support", credit: "own" };
    const issues = refusalOf(() => callUntyped(measureFacts, { metrics: [...metrics, ratio], facts, by: "total" }));
    expect(issues.map(({ code }) => code)).toEqual(["unknown_key"]);
  });

  test("may be named where it is everybody's own", () => {
    const [own] = metrics;
    const named = { id: "own", kind: "sum", of: "amount", credit: "own" } as const;
    expect(measureFacts({ metrics: [named], facts, by: "total" })).toEqual(
      measureFacts({ metrics: own === undefined ? [] : [own], facts, by: "total" }),
    );
  });
});
