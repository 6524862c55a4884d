import fc from "fast-check";
import {
  accrueCommission,
  type Condition,
  checkCondition,
  checkRateTable,
  type RateTable,
  RulesError,
} from "incentive-rules";
import {
  conditionSchema,
  parseAccrualState,
  parseCondition,
  parseRateTable,
  parseRounding,
  rateTableSchema,
  safeParseAccrualState,
  safeParseCondition,
  safeParseRateTable,
  safeParseRounding,
} from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { RUNS, rateTable } from "../laws/arbitraries.js";

const guide = {
  measuredBy: "attainment",
  method: "marginal",
  bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
} as const satisfies RateTable;

/** The code of the first issue, or "accepted". */
function verdict(valueOrText: unknown): string {
  const parsed = safeParseRateTable(valueOrText);

  return parsed.success ? "accepted" : (parsed.error.issues[0]?.code ?? "refused without an issue");
}

describe("schemas and models are one", () => {
  test("a schema accepts a table exactly when checkRateTable finds nothing", () => {
    const damage = fc.constantFrom<(table: RateTable) => unknown>(
      (table) => table,
      ({ boundary: _, ...table }) => table,
      (table) => ({ ...table, bands: [...table.bands].reverse() }),
      (table) => ({ ...table, bands: table.bands.slice(0, -1) }),
      (table) => ({ ...table, bands: table.bands.map((band) => ({ ...band, kicker: "1" })) }),
      (table) => ({ ...table, bands: table.bands.map((band) => ({ ...band, rate: "1.5" })) }),
      (table) => ({ ...table, method: "slab" }),
      (table) => ({ ...table, effective: "2026-11" }),
    );
    fc.assert(
      fc.property(rateTable(), damage, (table, damaged) => {
        const value = damaged(table);
        expect(rateTableSchema.safeParse(value).success).toBe(checkRateTable(value).length === 0);
        expect(verdict(value)).toBe(checkRateTable(value)[0]?.code ?? "accepted");
        expect(verdict(JSON.stringify(value))).toBe(verdict(value));
      }),
      { numRuns: RUNS },
    );
  });

  test("a condition becomes JSON Schema that refers back to itself, alone and in other schemas", () => {
    const options = { io: "input", target: "draft-07" } as const;
    const gate = z.strictObject({ gate: conditionSchema.optional().describe("What opens it.") });
    for (const schema of [conditionSchema, gate]) {
      const json = z.toJSONSchema(schema, options);
      expect(json).toMatchObject({ definitions: { Condition: { oneOf: { length: 6 } } } });
      expect(JSON.stringify(json)).toContain('"$ref":"#/definitions/Condition"');
    }
  });

  test("a table becomes JSON Schema that refuses unknown keys", () => {
    const schema = z.toJSONSchema(rateTableSchema, { io: "input", target: "draft-07" });
    expect(schema).toMatchObject({
      type: "object",
      additionalProperties: false,
      required: ["measuredBy", "method", "bands"],
    });
  });
});

describe("parseRateTable", () => {
  test("reads a value and a text to the same frozen table", () => {
    const table = parseRateTable(JSON.stringify(guide));
    expect(table).toEqual(guide);
    expect(parseRateTable(guide)).toEqual(guide);
    expect(Object.isFrozen(table) && Object.isFrozen(table.bands) && Object.isFrozen(table.bands[0])).toBe(true);
  });

  test("throws what safeParseRateTable returns", () => {
    const wrong = { ...guide, bands: [{ rate: "2" }] };
    const parsed = safeParseRateTable(wrong);
    expect(() => parseRateTable(wrong)).toThrow(RulesError);
    expect(parsed.success ? "" : parsed.error.message).toBe(
      'parseRateTable: bands[0].rate: expected a rate from 0 to 1, received "2"; for 2 percent write "2%"',
    );
  });

  test("says that documents hold text where a number stands", () => {
    const parsed = safeParseRateTable({ ...guide, bands: [{ rate: 0.015 }] });
    expect(parsed.success ? [] : parsed.error.issues).toMatchObject([
      { code: "type_mismatch", path: ["bands", 0, "rate"], received: "0.015" },
    ]);
  });

  test.each([
    ["a key given twice", '{"method":"whole","method":"marginal"}', "json_duplicate_key"],
    ["a comment", `${JSON.stringify(guide)}//`, "json_malformed"],
    ["an own __proto__", '{"__proto__":{"rate":"0.99"}}', "key_forbidden"],
    ["no document at all", "", "json_malformed"],
    ["null", null, "type_mismatch"],
    ["a misspelt key", { ...guide, bandz: [] }, "unknown_key"],
    ["an inherited field", Object.create(guide), "structure_not_plain"],
    ["an accessor", Object.defineProperty({ ...guide }, "bands", { get: () => guide.bands }), "structure_not_plain"],
    ["a class instance", new (class Table {})(), "structure_not_plain"],
    ["a Map", new Map(Object.entries(guide)), "structure_not_plain"],
    ["a hole", { ...guide, bands: Array(3) }, "structure_not_plain"],
    ["a symbol key", { ...guide, [Symbol("x")]: 1 }, "structure_not_plain"],
    ["a proxy that throws", new Proxy(guide, { ownKeys: () => [][0] as never }), "structure_not_plain"],
    ["a lone surrogate", { ...guide, bands: [{ rate: "1%", label: "\ud800" }] }, "text_malformed"],
  ])("refuses %s", (_, value, code) => {
    expect(verdict(value)).toBe(code);
  });

  test("refuses what is too deep, cyclic or too large, at once", () => {
    const cyclic: Record<string, unknown> = { ...guide };
    cyclic.self = cyclic;
    let shared: unknown = "x";
    for (let level = 0; level < 30; level++) shared = [shared, shared];
    expect(verdict(cyclic)).toBe("structure_too_deep");
    expect(verdict("[".repeat(100_000))).toBe("structure_too_deep");
    expect(verdict(shared)).toBe("structure_too_large");
    expect(verdict(`"${"x".repeat(2_000_000)}"`)).toBe("structure_too_large");
  });

  test("reports a hundred issues at most", () => {
    const bands = Array.from({ length: 500 }, () => ({ rate: "x", upTo: "y" }));
    const parsed = safeParseRateTable({ ...guide, bands });
    expect(parsed.success ? 0 : parsed.error.issues.length).toBe(100);
  });
});

describe("the other models", () => {
  test("a rounding is read, and its slips are named", () => {
    expect(parseRounding('{"scale":0,"mode":"half_even"}')).toEqual({ scale: 0, mode: "half_even" });
    expect(parseRounding({})).toEqual({});
    const parsed = safeParseRounding({ scale: 2.5, mod: "up" });
    expect(parsed.success ? [] : parsed.error.issues.map(({ code }) => code)).toEqual([
      "unknown_key",
      "scale_out_of_range",
    ]);
  });

  const visits = { kind: "compare", value: { count: "visit", days: 7 }, is: "at_least", to: "8" } as const;

  test("a condition is read from a value and a text to the same frozen tree", () => {
    const condition: Condition = {
      kind: "all",
      of: [
        { kind: "any", of: [visits, { kind: "not", of: visits }] },
        { kind: "between", value: { metric: "attainment" }, from: "80%", to: "120%" },
        { kind: "in", value: { attribute: "channel" }, of: ["partner"] },
        { kind: "compare", value: { attribute: "public" }, is: "not_equal", to: true },
      ],
    };
    const parsed = parseCondition(JSON.stringify(condition));
    expect(parsed).toEqual(condition);
    expect(parseCondition(condition)).toEqual(condition);
    expect(Object.isFrozen(parsed) && parsed.kind === "all" && Object.isFrozen(parsed.of[0])).toBe(true);
  });

  test.each([
    ["a bound that is a number", { ...visits, to: 8 }],
    ["days as text", { ...visits, value: { count: "visit", days: "7" } }],
    ["an empty list", { kind: "all", of: [] }],
    ["an operand of two sorts", { ...visits, value: { metric: "visit", count: "visit", days: 7 } }],
    ["a bound without an order", { ...visits, to: "gold" }],
    ["a reversed range", { kind: "between", value: { metric: "a" }, from: "2", to: "1" }],
    ["a misspelt key", { kind: "not", off: visits }],
  ])("a condition with %s is refused by the schema and the parser as by checkCondition", (_, value) => {
    const parsed = safeParseCondition(value);
    expect(conditionSchema.safeParse(value).success).toBe(false);
    expect(parsed.success ? [] : parsed.error.issues).toEqual(checkCondition(value));
  });

  test("a state goes through JSON and on", () => {
    const { state } = accrueCommission({ table: guide, target: "100000", credits: [{ id: "a", credited: "130000" }] });
    expect(parseAccrualState(JSON.stringify(state))).toEqual(state);
    const parsed = safeParseAccrualState({ ...state, version: 2, table: "abc" });
    expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path)).toEqual([["version"], ["table"]]);
  });
});
