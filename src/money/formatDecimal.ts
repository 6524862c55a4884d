import { divideRounded } from "./divideRounded.js";
import { tenTo } from "./scaledInteger.js";

/** Fraction digits of a ratio in a result. */
const RATIO_DIGITS = 10;

/** A whole number at `scale` fraction digits as text with all of them: `160000n` at 2 is `"1600.00"`. */
export function formatFixed(integer: bigint, scale: number): string {
  const digits = String(integer < 0n ? -integer : integer).padStart(scale + 1, "0");
  const sign = integer < 0n ? "-" : "";
  if (scale === 0) return sign + digits;

  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same without the zeros that say nothing: `160000n` at 2 is `"1600"`. */
export function formatExact(integer: bigint, scale: number): string {
  const text = formatFixed(integer, scale);

  return scale === 0 ? text : text.replace(/\.?0+$/, "");
}

/** A quotient rounded half-up to ten fraction digits, for reading. The divisor is not zero. */
export function formatRatio(dividend: bigint, divisor: bigint): string {
  const signed = divisor < 0n ? -dividend : dividend;
  const ratio = divideRounded(signed * 10n ** BigInt(RATIO_DIGITS), divisor < 0n ? -divisor : divisor, "half_up");

  return formatExact(ratio, RATIO_DIGITS);
}

/** {@link formatFixed} for a safe whole number in a double. */
export function formatFixedQuickly(integer: number, scale: number): string {
  if (scale === 0) return String(integer);
  const size = Math.abs(integer);
  const power = tenTo(scale);
  const whole = Math.floor(size / power);
  const fraction = size - whole * power;
  const ending = scale === 2 ? HUNDREDTHS[fraction] : undefined;
  const text = whole + (ending ?? `.${String(fraction).padStart(scale, "0")}`);

  return integer < 0 ? `-${text}` : text;
}

/** `.00` to `.99`: most amounts have two digits, and most of the time of an amount is its writing. */
const HUNDREDTHS: readonly string[] = /* @__PURE__ */ Array.from(
  { length: 100 },
  (_, fraction) => `.${String(fraction).padStart(2, "0")}`,
);

/**
 * {@link formatExact} for a safe whole number in a double, at up to 15 fraction digits.
 *
 * The quotient is the double nearest to the figure; as the figure has at most 15 digits, its shortest text is the
 * figure itself. Below a millionth the host would write an exponent.
 */
export function formatExactQuickly(integer: number, scale: number): string {
  const quotient = integer / tenTo(scale);
  const size = Math.abs(quotient);
  if (Math.abs(integer) < 1e15 && (size >= 1e-6 || size === 0)) return String(quotient);

  return formatExact(BigInt(integer), scale);
}

/**
 * {@link formatRatio} of `dividend ÷ (divisor × 10^scale)` for safe whole numbers in doubles.
 *
 * Three roundings leave an estimate below 10^12 off by less than 0.001, so it rounds as the quotient does unless it is
 * that near to a tie; these few are left to BigInt.
 */
export function formatRatioQuickly(dividend: number, divisor: number, scale = 0): string {
  const estimate = scale > RATIO_DIGITS ? Number.NaN : (dividend / divisor) * tenTo(RATIO_DIGITS - scale);
  const nearest = Math.floor(estimate + 0.5);
  const isSure = Math.abs(estimate) < 1e12 && Math.abs(estimate - nearest) < 0.499;

  return isSure
    ? formatExactQuickly(nearest, RATIO_DIGITS)
    : formatRatio(BigInt(dividend), BigInt(divisor) * 10n ** BigInt(scale));
}
