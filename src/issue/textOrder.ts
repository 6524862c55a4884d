import { compareText } from "./compareText.js";

/** Compares texts by their positions. */
export type TextOrder = (left: number, right: number) => number;

/** So many bytes fit into the whole numbers of a double. */
const KEY_LENGTH = 6;
const LAST_ASCII = 0x7f;

/**
 * Orders many texts by code point. What comes after the beginning that all of them share is put into a number for each,
 * once and in the order in which they lie in memory; only texts that these numbers leave open are looked at again.
 */
export function createTextOrder(texts: readonly string[]): TextOrder {
  const start = commonLength(texts);
  const keys = new Float64Array(texts.length);
  for (let at = 0; at < texts.length; at++) keys[at] = keyOf(texts[at] ?? "", start);

  return (left, right) => {
    const difference = (keys[left] ?? 0) - (keys[right] ?? 0);
    return difference < 0 || difference > 0 ? difference : compareText(texts[left] ?? "", texts[right] ?? "");
  };
}

function commonLength(texts: readonly string[]): number {
  const [first = ""] = texts;
  let length = first.length;
  for (const text of texts) {
    let at = 0;
    while (at < length && text.charCodeAt(at) === first.charCodeAt(at)) at++;
    length = at;
  }

  return length;
}

/** The next bytes of a text as a whole number; `NaN`, which decides nothing, for what is not ASCII. */
function keyOf(text: string, start: number): number {
  let key = 0;
  for (let at = start; at < start + KEY_LENGTH; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code > LAST_ASCII) return Number.NaN;
    key = key * (LAST_ASCII + 1) + code;
  }

  return key;
}
