/**
 * Writes a text as a cell of CSV that a spreadsheet shows as it is.
 *
 * What it would take for a formula (`=1+1`) or make another value of (`007`, `3-4`, `1E5`, a number of more than 15
 * digits) begins with an apostrophe, also where characters that nobody sees come first. Plain figures stay figures. A
 * cell with a separator, a quote or a line break is quoted.
 */
export function writeCell(text: string): string {
  const visible = text.replace(/^[\s\p{C}]+/u, "");
  const isSafe = FIGURE.test(visible) ? isKept(visible) : !LEADS_FORMULA.test(visible) && !MISREAD.test(visible);
  const cell = isSafe ? text : `'${text}`;

  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const FIGURE = /^-?(0|[1-9]\d*)(\.\d+)?%?$/;
/** Also in full width, and the signs that some programs take for commands. */
const LEADS_FORMULA = /^[=+\-@|%＝＋－＠｜％]/;
/** Digits with what stands in dates, times and numbers of other forms. */
const MISREAD = /^\.?\d[\d\s.,:/+Ee-]*%?$/;
const DIGIT_COUNT_MAX = 15;

function isKept(figure: string): boolean {
  return figure.replace(/\D/g, "").length <= DIGIT_COUNT_MAX;
}
