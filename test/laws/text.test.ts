import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareText } from "../../src/issue/compareText.js";
import { RUNS } from "./arbitraries.js";

/** Few units, so that texts share beginnings: halves of pairs and what lies around them, alone and in pairs. */
const unit = fc.constantFrom("a", "\ud7ff", "\ud800", "\udbff", "\udc00", "\udfff", "\ue000", "\uffff", "\u{1f600}");
const text = fc.oneof(
  fc.array(unit, { maxLength: 6 }).map((units) => units.join("")),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);

/** By the words: the first code point that differs decides, else the shorter text comes first. */
function orderOf(left: string, right: string): number {
  const [own, other] = [left, right].map((one) => Array.from(one, (char) => char.codePointAt(0) ?? 0));
  for (const [at, codePoint] of (own ?? []).entries()) {
    const against = other?.[at] ?? -1;
    if (codePoint !== against) return Math.sign(codePoint - against);
  }

  return left === right ? 0 : -1;
}

describe("compareText", () => {
  test("orders any two texts as their lists of code points, halves of pairs too", () => {
    const law = fc.property(text, text, (left, right) => {
      expect(Math.sign(compareText(left, right))).toBe(orderOf(left, right));
    });
    fc.assert(law, { numRuns: 10 * RUNS });
  });

  test("puts a pair after what code units put after it", () => {
    expect("\u{1f600}" < "\uff21").toBe(true);
    expect(compareText("\u{1f600}", "\uff21")).toBeGreaterThan(0);
    expect(compareText("客户\u{20000}", "客户（东）")).toBeGreaterThan(0);
  });
});
