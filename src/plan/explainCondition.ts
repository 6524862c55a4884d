import type { Comparison, Operand } from "../condition/condition.js";
import type { ConditionResult } from "../condition/conditionResult.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import { ownValue } from "../issue/readKeys.js";
import type { ExplainWords } from "./explainWords.js";
import { percentText } from "./localeText.js";

/** What every comparison of a condition has found; what is asked together within others stands in brackets. */
export function explainCondition(result: ConditionResult, words: ExplainWords): string {
  switch (result.kind) {
    case "all":
      return result.of.map((part) => bracketed(part, words)).join(words.pay.and);
    case "any":
      return result.of.map((part) => bracketed(part, words)).join(words.pay.or);
    case "not":
      return words.pay.not(explainCondition(result.of, words));
    case "compare":
    case "between":
    case "in":
      return leafText(result, words);
  }
}

function bracketed(part: ConditionResult, words: ExplainWords): string {
  const text = explainCondition(part, words);

  return (part.kind === "all" || part.kind === "any") && part.of.length > 1 ? words.pay.brackets(text) : text;
}

type Leaf = Exclude<ConditionResult, { readonly kind: "all" | "any" | "not" }>;

function leafText(leaf: Leaf, words: ExplainWords): string {
  const { found, value } = leaf;
  const shown = found === null ? words.pay.nothingFound : figureText(value, found);

  return words.pay.asked(`${operandText(value, words)} = ${shown}`, boundText(leaf, words));
}

function operandText(operand: Operand, { pay }: ExplainWords): string {
  if (hasOwnKey(operand, "metric")) return operand.metric;
  if (hasOwnKey(operand, "attribute")) return operand.attribute;
  if (hasOwnKey(operand, "count")) return pay.countOf(operand.count, operand.days);

  return pay.attainmentOf(operand.attainment, ownValue(operand, "over"));
}

function boundText(leaf: Leaf, words: ExplainWords): string {
  switch (leaf.kind) {
    case "compare":
      return `${SIGNS[leaf.is]} ${String(leaf.to)}`;
    case "between":
      return words.range(leaf.from, leaf.to);
    case "in":
      return words.pay.oneOf(leaf.of.join(words.separator));
  }
}

/** Ratios of a target are written as such; everything else as it was found. */
function figureText(operand: Operand, found: string | boolean): string {
  return Object.hasOwn(operand, "attainment") && typeof found === "string" ? percentText(found) : String(found);
}

const SIGNS: Readonly<Record<Comparison, string>> = {
  above: ">",
  at_least: "≥",
  equal: "=",
  not_equal: "≠",
  at_most: "≤",
  below: "<",
};
