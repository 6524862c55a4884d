import { type ExplanationBlock, sumBlocks } from "./explanation.js";
import { groupedText } from "./localeText.js";

/** The terms that are not nothing, and what they make; nothing where there is one of them alone. */
export function balanceOf(terms: readonly string[], total: string): ExplanationBlock[] {
  return sumBlocks(terms.filter((term) => !isNothing(term)).map(groupedText), groupedText(total));
}

/** A figure of 0 or more that is taken away. */
export function less(amount: string): string {
  return `-${amount}`;
}

/** Whether a figure is 0. */
export function isNothing(amount: string): boolean {
  return /^-?[0.]+$/.test(amount);
}
