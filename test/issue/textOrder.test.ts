import fc from "fast-check";
import { expect, test } from "vitest";
import { compareText } from "../../src/issue/compareText.js";
import { createTextOrder } from "../../src/issue/textOrder.js";
import { RUNS } from "../laws/arbitraries.js";

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom("0", "1", "\u0000", "\u007f", "-") }),
  fc.string({ unit: "binary" }),
);

test("createTextOrder orders as compareText does, whatever the texts begin with", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(text, { minLength: 2 }), (beginning, ends) => {
      const texts = ends.map((end) => beginning + end);
      const order = createTextOrder(texts);
      for (const [left, one] of texts.entries()) {
        for (const [right, other] of texts.entries()) {
          expect(Math.sign(order(left, right))).toBe(Math.sign(compareText(one, other)));
        }
      }
    }),
    { numRuns: RUNS },
  );
});
