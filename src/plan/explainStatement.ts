import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { explainBlocks } from "./explainBlocks.js";
import type { ExplainWords } from "./explainWords.js";
import { WORDS_EN } from "./explainWordsEn.js";
import { WORDS_ZH_CN } from "./explainWordsZhCn.js";
import type { Statement } from "./statement.js";
import { isStatement } from "./statementShape.js";
import { writeExplanationMarkdown, writeExplanationText } from "./writeExplanation.js";

/** For whom an explanation is written. */
export interface ExplainOptions {
  /** Its language; figures and dates are written by the language's rules, whatever the host's. */
  readonly locale: "en" | "zh-CN";
  /** Plain lines, or Markdown with tables. */
  readonly format: "text" | "markdown";
}

/**
 * Writes a statement out for the person who gets it: every figure with what it is made of, so that the total can be
 * added up again by hand from the plan and this text.
 *
 * Everything is taken from the statement's working and nothing is computed again. Ids, labels and reasons are shown as
 * they are, on one line, and are never markup. Statements may come from JSON.
 *
 * @throws {@link RulesError} `value_unknown` for another locale or format, `statement_unbalanced` when lines and parts do
 * not add up, `key_missing`, `type_mismatch`, `amount_malformed` and other codes of what the statement holds
 *
 * @example
 * ```ts
 * import { explainStatement, settlePlan } from "incentive-rules";
 *
 * const { statements } = settlePlan({
 *   plan: {
 *     id: "sales",
 *     version: "2026-1",
 *     currency: "CNY",
 *     effective: { start: "2026-01-01" },
 *     metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *     components: [
 *       {
 *         id: "commission",
 *         kind: "commission",
 *         metric: "signed",
 *         table: { measuredBy: "amount", method: "marginal", bands: [{ upTo: "80000", rate: "1%" }, { rate: "1.5%" }] },
 *       },
 *     ],
 *   },
 *   period: "2026-11",
 *   participants: [{ id: "Ann" }],
 *   facts: [{ id: "D-1", kind: "deal", on: "2026-11-09", participant: "Ann", amount: "130000" }],
 * });
 *
 * const lines = statements.flatMap((statement) =>
 *   explainStatement(statement, { locale: "en", format: "text" }).split("\n"),
 * );
 *
 * lines.at(-5); // => "    Band 2 (above 80,000), credit 80,000 to 130,000, pays 50,000 × 1.5% = 750"
 * lines.at(-4); // => "  800 + 750 = 1,550.00"
 * lines.at(-2); // => "Total: CNY 1,550.00"
 * ```
 */
export function explainStatement(statement: Statement, options: ExplainOptions): string {
  const issues: Issue[] = [];
  if (!readKeys(options, ["locale", "format"], ["options"], issues)) return refuse(NAME, issues);
  const locale = readOneOf(ownValue(options, "locale"), ["en", "zh-CN"], ["options", "locale"], issues);
  const format = readOneOf(ownValue(options, "format"), ["text", "markdown"], ["options", "format"], issues);
  const given: unknown = statement;
  const isWhole = isStatement(given, ["statement"], issues);
  throwIssues(NAME, issues);
  if (locale === undefined || format === undefined || !isWhole) return refuse(NAME, issues);
  const words = WORDS[locale];
  const blocks = explainBlocks(given, words);

  return format === "text" ? writeExplanationText(blocks, words.separator) : writeExplanationMarkdown(blocks);
}

const NAME = "explainStatement";
const WORDS: Readonly<Record<ExplainOptions["locale"], ExplainWords>> = { en: WORDS_EN, "zh-CN": WORDS_ZH_CN };
