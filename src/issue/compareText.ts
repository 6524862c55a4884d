const SURROGATE = /[\ud800-\udfff]/;

/**
 * Orders texts by code point; half a pair that stands alone counts by its own number.
 *
 * Code units, which the host compares faster, give another order only where the text that they put first has a pair.
 */
export function compareText(left: string, right: string): number {
  const isLess = left < right;
  if (SURROGATE.test(isLess ? left : right)) return compareCodePoints(left, right);

  return isLess ? -1 : left === right ? 0 : 1;
}

function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  if (at === length) return left.length - right.length;

  // Where the texts part within a pair, only the place before tells a pair from a half.
  return codePointAt(left, at - 1) - codePointAt(right, at - 1) || codePointAt(left, at) - codePointAt(right, at);
}

function codePointAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}
