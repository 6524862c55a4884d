import type { Goal } from "../goal/goal.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { ExplainOptions } from "../plan/explainStatement.js";
import { writeExplanationMarkdown, writeExplanationText } from "../plan/writeExplanation.js";
import { isRealigned } from "./isRealigned.js";
import { noteBlocks } from "./noteBlocks.js";
import { NOTE_LANGUAGES } from "./noteLanguages.js";
import { namedVersion } from "./noteTeller.js";
import { readNotedGoals } from "./readNotedGoals.js";
import { readNoteOptions } from "./readNoteOptions.js";
import type { RealignedPlan } from "./realignedPlan.js";
import type { TriggerReason } from "./trigger.js";

/** For whom a note is written, and what it says beside the change of the plan. */
export interface ExplainRealignmentOptions extends ExplainOptions {
  /** The goals that the plan was changed for, as they are on its first day: those of {@link realignPlan} or {@link applyAdjustment}. */
  readonly goals: readonly Goal[];
  /** Why, in both languages, as triggers have it. Absent: nothing is said of it. */
  readonly reason?: TriggerReason | undefined;
}

/**
 * Writes a change of goals and pay out as a note of one page that a manager can send to the team (调整说明).
 *
 * In this order, each left out where there is nothing to say: why; the goals from the first day on; which components and
 * metrics join, are replaced or end, and what the first two pay; what stays; which version pays until when; what either
 * version costs, where costs were compared; what is still open. Everything is taken from the versions of the plan and from
 * the goals, and nothing is computed again. Names are labels where there are any, else ids: they are shown as they are, on
 * one line, and are never markup. A list ends after 12 rows or names, those within a sentence on pay after 6; what is more
 * is counted. Only components that are new or replaced are all named.
 *
 * @throws {@link RulesError} `value_unknown` (another locale or format; a change of what the versions do not have),
 * `versions_mismatch` (the first version does not end on the day before the next one begins, or that day is not `from`),
 * `periods_apart` (a goal's period is without that day), `id_duplicate` (a goal twice), `key_missing`, `type_mismatch`,
 * `text_malformed`, `amount_malformed`, `list_empty`, `unknown_key`, and whatever {@link checkPlan} finds in either version and
 * {@link checkGoal} in the goals
 *
 * @example
 * ```ts
 * import { explainRealignment, type Goal, realignPlan } from "incentive-rules";
 *
 * const goals: Goal[] = [
 *   { id: "key", metric: "key-customers", owner: { kind: "company" }, period: "2027-Q1", target: "40" },
 * ];
 * const realigned = realignPlan({
 *   plan: {
 *     id: "sales",
 *     version: "2026-1",
 *     currency: "CNY",
 *     effective: { start: "2026-01-01" },
 *     metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
 *     components: [
 *       {
 *         id: "commission",
 *         kind: "commission",
 *         metric: "signed",
 *         table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
 *       },
 *     ],
 *   },
 *   version: "2027-1",
 *   decidedOn: "2026-12-15",
 *   goals,
 *   metrics: [{ id: "key-customers", label: "签约高端客户", kind: "count", facts: "key-customer" }],
 *   components: [
 *     {
 *       id: "signing",
 *       label: "高端客户签约奖",
 *       kind: "commission",
 *       metric: "key-customers",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "500" }] },
 *     },
 *   ],
 * });
 * const lines = explainRealignment(realigned, { locale: "zh-CN", format: "text", goals }).split("\n");
 *
 * lines[0]; // => "目标与激励方案调整说明（自2027年1月1日起生效）"
 * lines[4]; // => "    签约高端客户，责任主体 公司，目标值 40，截止 2027年3月31日"
 * lines[7]; // => "  新增提成“高端客户签约奖”：“签约高端客户”每笔 500 元。"
 * ```
 *
 * @see GUIDE G25 and G26; {@link explainGoalChange}, where goals change and pay does not
 */
export function explainRealignment(realigned: RealignedPlan, options: ExplainRealignmentOptions): string {
  const issues: Issue[] = [];
  if (!readKeys(options, ["locale", "format", "goals", "reason"], ["options"], issues)) return refuse(NAME, issues);
  const form = readNoteOptions(options, issues);
  const given: unknown = realigned;
  const isWhole = isRealigned(given, ["realigned"], issues);
  throwIssues(NAME, issues);
  if (form === undefined || !isWhole) return refuse(NAME, issues);
  const { from, next } = given;
  const goals = readNotedGoals(ownValue(options, "goals"), { plan: next, path: ["options"], from }, issues);
  throwIssues(NAME, issues);
  const versions = { previous: namedVersion(given.previous), next: namedVersion(given.next) };
  const { locale, format, reason } = form;
  const language = NOTE_LANGUAGES[locale];
  const blocks = noteBlocks({ ...language, ...versions, realigned: given, goals }, reason);

  return format === "text" ? writeExplanationText(blocks, language.words.separator) : writeExplanationMarkdown(blocks);
}

const NAME = "explainRealignment";
