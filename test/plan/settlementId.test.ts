import { createHash } from "node:crypto";
import { Decimal } from "decimal.js";
import { RULES_VERSION, type SettlementInput, settlementId } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const input: SettlementInput = {
  plan: {
    id: "sales",
    version: "2026-1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: [{ id: "signed", kind: "sum", of: "amount" }],
    components: [
      {
        id: "commission",
        kind: "commission",
        metric: "signed",
        table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
      },
    ],
  },
  period: "2026-11",
  participants: [{ id: "张三" }, { id: "007", end: null }],
  facts: [
    { id: "D-1", kind: "deal", on: "2026-11-09", participant: "007", amount: 1234.5, attributes: { b: true, a: "é" } },
    { id: "D-2", kind: "deal", on: "2026-11-10", participant: "张三", amount: "-0.10" },
  ],
};

/** Written out by hand: keys in order, no space. */
const canonical =
  '{"input":{"facts":[{"amount":1234.5,"attributes":{"a":"é","b":true},"id":"D-1","kind":"deal","on":"2026-11-09","participant":"007"},' +
  '{"amount":"-0.10","id":"D-2","kind":"deal","on":"2026-11-10","participant":"张三"}],' +
  '"participants":[{"id":"张三"},{"end":null,"id":"007"}],"period":"2026-11",' +
  '"plan":{"components":[{"id":"commission","kind":"commission","metric":"signed","table":{"bands":[{"rate":"1%"}],' +
  '"measuredBy":"amount","method":"marginal"}}],"currency":"CNY","effective":{"start":"2026-01-01"},"id":"sales",' +
  `"metrics":[{"id":"signed","kind":"sum","of":"amount"}],"version":"2026-1"}},"rules":"${RULES_VERSION}"}`;

/** The same with the keys of every object the other way round. */
function reversed<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).reverse())
      : item,
  );
}

describe("settlementId", () => {
  test("is the SHA-256 of the canonical JSON", () => {
    expect(settlementId(input)).toBe(createHash("sha256").update(canonical).digest("hex"));
  });

  test("does not depend on the order of keys, on absent ones or on the host's JSON", () => {
    expect(settlementId(reversed(input))).toBe(settlementId(input));
    expect(settlementId({ ...input, cutOff: undefined, targets: undefined })).toBe(settlementId(input));
    Object.defineProperty(Object.prototype, "toJSON", { value: () => "bent", configurable: true });
    try {
      expect(settlementId(input)).toBe(createHash("sha256").update(canonical).digest("hex"));
    } finally {
      Reflect.deleteProperty(Object.prototype, "toJSON");
    }
  });

  test("takes a Decimal for its text", () => {
    const [first, ...others] = input.facts;
    if (first === undefined) throw new Error("no fact");
    const byDecimal = { ...input, facts: [{ ...first, amount: new Decimal("1234.5") }, ...others] };
    const byText = { ...input, facts: [{ ...first, amount: "1234.5" }, ...others] };
    expect(settlementId(byDecimal)).toBe(settlementId(byText));
    expect(settlementId(byDecimal)).not.toBe(settlementId(input));
  });

  test.each<[string, Partial<SettlementInput>]>([
    ["another period", { period: "2026-12" }],
    ["facts in another order", { facts: [...input.facts].reverse() }],
    ["one fact less", { facts: input.facts.slice(1) }],
    ["an empty list more", { adjustments: [] }],
  ])("is another for %s", (_, change) => {
    expect(settlementId({ ...input, ...change })).not.toBe(settlementId(input));
  });

  test.each<[string, unknown, string, readonly (string | number)[]]>([
    ["a key that there is not", { ...input, fact: [] }, "unknown_key", ["fact"]],
    ["a function", { ...input, facts: [{ id: () => "D-1" }] }, "structure_not_plain", ["facts", 0, "id"]],
    ["what is no number", { ...input, facts: [{ amount: Number.NaN }] }, "structure_not_plain", ["facts", 0, "amount"]],
    ["a BigInt", { ...input, facts: [5n] }, "structure_not_plain", ["facts", 0]],
    ["a hole", { ...input, facts: [undefined] }, "structure_not_plain", ["facts", 0]],
    ["half a character", { ...input, period: "\ud800" }, "text_malformed", ["period"]],
    ["nothing", undefined, "type_mismatch", []],
  ])("refuses %s", (_, broken, code, path) => {
    expect(refusalOf(() => callUntyped(settlementId, broken))[0]).toMatchObject({ code, path });
  });
});
