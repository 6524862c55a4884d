/** The whole number that a checked decimal text is at `scale` fraction digits; the text has no more than these. */
export function scaledInteger(text: string, scale: number): bigint {
  const point = text.indexOf(".");
  if (point < 0) return BigInt(text) * 10n ** BigInt(scale);
  const fraction = text.slice(point + 1);

  return BigInt(text.slice(0, point) + fraction) * 10n ** BigInt(scale - fraction.length);
}

/**
 * A figure as a whole number at `scale` fraction digits, in a double: the quick way in for rows.
 *
 * `NaN` where this way is not sure to be exact: anything malformed, finer than `scale` or beyond 2^53. The caller then
 * asks {@link scaledInteger}'s readers, which decide what it is. Ten times faster than a regular expression and BigInt.
 */
export function quickInteger(value: unknown, scale: number): number {
  if (typeof value === "string") return quickText(value, scale);

  return typeof value === "number" ? quickNumber(value, scale) : Number.NaN;
}

const ZERO = 48;
const POINT = 46;
const MINUS = 45;
const LENGTH_MAX = 16;
const WHOLE_DIGITS_MAX = 15;

function quickText(text: string, scale: number): number {
  const length = text.length;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length === start || length > start + LENGTH_MAX) return Number.NaN;
  let integer = 0;
  let pointAt = length;
  for (let at = start; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) integer = integer * 10 + digit;
    else if (digit === POINT - ZERO && pointAt === length) pointAt = at;
    else return Number.NaN;
  }
  const fractionDigits = pointAt === length ? 0 : length - pointAt - 1;
  if (pointAt === start || (pointAt < length && fractionDigits === 0)) return Number.NaN;
  if (pointAt - start > WHOLE_DIGITS_MAX) return Number.NaN;
  if (text.charCodeAt(start) === ZERO && pointAt > start + 1) return Number.NaN;
  if (fractionDigits > scale) return Number.NaN;
  const scaled = fractionDigits === scale ? integer : integer * tenTo(scale - fractionDigits);
  if (scaled > Number.MAX_SAFE_INTEGER) return Number.NaN;

  return start === 1 && scaled !== 0 ? -scaled : scaled;
}

/** Exact when the quotient gives the number back: fewer than 16 digits name one double, and this double names them. */
function quickNumber(value: number, scale: number): number {
  const power = tenTo(scale);
  const scaled = Math.round(value * power);

  return scaled / power === value && Math.abs(scaled) < 1e15 ? scaled + 0 : Number.NaN;
}

const POWERS_OF_TEN: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/** A power of ten up to 10^15, all of which doubles hold exactly. */
export function tenTo(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? Number.NaN;
}
