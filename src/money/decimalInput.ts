/**
 * The parts of a decimal.js `Decimal` that hold its value: sign, exponent of the first digit, digits in words of seven.
 *
 * Any copy of decimal.js fits: the value is read from these fields and none of its methods is called.
 */
export interface DecimalLike {
  /** Sign: 1 or -1. */
  readonly s: number;
  /** Power of ten of the first digit. */
  readonly e: number;
  /** The digits, seven to a word. */
  readonly d: readonly number[];
}

/**
 * A decimal figure as an argument: plain decimal text, a finite number or any decimal.js `Decimal`.
 *
 * Text: up to 15 digits before the point and 6 after it, no exponent, plus sign, space or thousands mark; `"12345.67"`.
 * A number counts as its shortest decimal text, so `0.1 + 0.2` is refused: it is 0.30000000000000004.
 */
export type DecimalInput = string | number | DecimalLike;

/** More digits than any figure may have; a longer text is not looked at. */
const TEXT_LENGTH_MAX = 48;
const WORD_DIGITS = 7;
const WORD_COUNT_MAX = 6;

/** The decimal text of an input, not yet checked against a grammar; `undefined` for what is no decimal at all. */
export function decimalText(value: unknown): string | undefined {
  if (typeof value === "string") return value.length <= TEXT_LENGTH_MAX ? value : undefined;
  if (typeof value === "number") return String(value);

  return isDecimalLike(value) ? textOfWords(value) : undefined;
}

/** A Decimal within the size of our figures. `1e1000000000` is one too, and writing it out would end the process. */
function isDecimalLike(value: unknown): value is DecimalLike {
  if (typeof value !== "object" || value === null) return false;
  if (!("toStringTag" in value) || value.toStringTag !== "[object Decimal]") return false;
  if (!("s" in value) || !("e" in value) || !("d" in value)) return false;
  const { s, e, d } = value;

  return (
    (s === 1 || s === -1) &&
    typeof e === "number" &&
    Math.abs(e) <= TEXT_LENGTH_MAX / 2 &&
    Array.isArray(d) &&
    d.length > 0 &&
    d.length <= WORD_COUNT_MAX &&
    d.every((word) => Number.isInteger(word) && word >= 0 && word < 10 ** WORD_DIGITS)
  );
}

function textOfWords({ s, e, d }: DecimalLike): string {
  const digits = d.map((word, at) => (at === 0 ? String(word) : String(word).padStart(WORD_DIGITS, "0"))).join("");
  const whole = e < 0 ? "0" : digits.slice(0, e + 1).padEnd(e + 1, "0");
  const fraction = (e < 0 ? "0".repeat(-e - 1) + digits : digits.slice(e + 1)).replace(/0+$/, "");

  return `${s < 0 && digits !== "0" ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
