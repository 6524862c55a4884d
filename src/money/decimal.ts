import { Decimal } from "decimal.js";
import { createIssue } from "../issue/createIssue.js";
import { RulesError } from "../issue/rulesError.js";
import { type DecimalInput, decimalText } from "./decimalInput.js";

/**
 * Every option is given: a clone takes what is left out from the host's own settings or from a polluted prototype.
 * It is not frozen either, since a frozen clone throws half-way through some operations.
 */
const OwnDecimal = /* @__PURE__ */ Decimal.clone({
  precision: 64,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -64,
  toExpPos: 64,
  minE: -9e15,
  maxE: 9e15,
  modulo: Decimal.ROUND_DOWN,
  crypto: false,
});

/** Sixteen fraction digits are an amount (6) times a ratio (10), the finest line of a usual working. */
const READABLE_TEXT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,16})?$/;
/** A number with more than a ratio's ten is a float's noise, such as `1.1 * 3`. */
const READABLE_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/**
 * A figure as a decimal.js `Decimal` to go on computing with, of a class of its own that no `Decimal.set` of the host
 * reaches.
 *
 * Reads amounts, ratios and the figures of results: up to 15 digits before the point and 16 after it (10 for a
 * number), no exponent, no percent sign. The library itself computes in integers and never in Decimals.
 *
 * @throws {@link RulesError} `amount_malformed`
 *
 * @example
 * ```ts
 * import { decimal } from "incentive-rules";
 *
 * decimal("1600.00").minus("350.00").toFixed(2); // => "1250.00"
 * ```
 */
export function decimal(value: DecimalInput): Decimal {
  const text = decimalText(value);
  const readable = typeof value === "number" ? READABLE_NUMBER : READABLE_TEXT;
  if (text !== undefined && readable.test(text)) return new OwnDecimal(text).plus(0);
  const expected = 'a decimal such as "12345.67" (15 digits before the point, 16 after it)';

  throw new RulesError("decimal", [createIssue({ code: "amount_malformed", path: [], expected, value })]);
}
