import type { Goal } from "../goal/goal.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { ExplainOptions } from "../plan/explainStatement.js";
import { type ExplanationBlock, paragraph } from "../plan/explanation.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { readPlan } from "../plan/readPlan.js";
import { writeExplanationMarkdown, writeExplanationText } from "../plan/writeExplanation.js";
import { noteStays } from "./noteChanges.js";
import { noteGoals } from "./noteGoals.js";
import { NOTE_LANGUAGES } from "./noteLanguages.js";
import { type GoalTeller, namedVersion, section } from "./noteTeller.js";
import { readNotedGoals } from "./readNotedGoals.js";
import { readNoteOptions } from "./readNoteOptions.js";
import type { TriggerReason } from "./trigger.js";

/** Goals that change, while what is paid stays as it is. */
export interface ChangedGoals {
  /** The day from which on the goals hold. */
  readonly from: PlainDate;
  /** The goals as they are from that day on, which is in the period of each; such as those of {@link applyAdjustment}. */
  readonly goals: readonly Goal[];
  /** The version of the plan that is in force on that day, and stays. */
  readonly plan: IncentivePlan;
}

/** For whom a note on goals is written. */
export interface ExplainGoalChangeOptions extends ExplainOptions {
  /** Why, in both languages, as triggers have it. Absent: nothing is said of it. */
  readonly reason?: TriggerReason | undefined;
}

/**
 * Writes a change of goals alone out as a note that a manager can send to the team (目标调整说明): from when on, that pay stays
 * as it is, why, the goals, and what is paid for as before.
 *
 * It is for what {@link applyAdjustment} makes where its `plan` is `null`. Where the plan changes too, the note is that of
 * {@link explainRealignment}, and everything that is said there of names and of long lists holds here. Nothing is computed.
 *
 * @throws {@link RulesError} `value_unknown` (another locale or format), `periods_apart` (a goal's period is without that
 * day), `date_out_of_range` (the plan is not in force on it), `date_malformed`, `id_duplicate` (a goal twice), `key_missing`,
 * `type_mismatch`, `text_malformed`, `amount_malformed`, `list_empty`, `unknown_key`, and whatever {@link checkPlan} finds in the
 * plan and {@link checkGoal} in the goals
 *
 * @example
 * ```ts
 * import { explainGoalChange, type IncentivePlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2027-1",
 *   currency: "CNY",
 *   effective: { start: "2027-01-01" },
 *   metrics: [{ id: "signed", label: "签单额", kind: "sum", of: "amount" }],
 *   components: [
 *     {
 *       id: "commission",
 *       label: "阶梯式提成",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
 *     },
 *   ],
 * };
 * const goals = [
 *   { id: "visits", label: "客户拜访量", metric: "visits", owner: { kind: "company" }, period: "2027-Q2", target: "240" },
 * ] as const;
 * const options = { locale: "zh-CN", format: "text" } as const;
 * const lines = explainGoalChange({ from: "2027-04-01", goals, plan }, options).split("\n");
 *
 * lines[0]; // => "目标调整说明（自2027年4月1日起生效）"
 * lines[1]; // => "  激励方案不作调整，仍按方案 sales 版本 2027-1 计发。"
 * lines[4]; // => "    客户拜访量（visits），责任主体 公司，目标值 240，截止 2027年6月30日"
 * ```
 *
 * @see GUIDE G12 and G25
 */
export function explainGoalChange(changed: ChangedGoals, options: ExplainGoalChangeOptions): string {
  const issues: Issue[] = [];
  const isRead =
    readKeys(options, ["locale", "format", "reason"], ["options"], issues) &&
    readKeys(changed, ["from", "goals", "plan"], ["changed"], issues);
  if (!isRead) return refuse(NAME, issues);
  const form = readNoteOptions(options, issues);
  const from = readDate(ownValue(changed, "from"), ["changed", "from"], issues);
  const plan = ownValue(changed, "plan");
  const read = readPlan(plan, ["changed", "plan"], issues);
  throwIssues(NAME, issues);
  if (form === undefined || from === undefined || plan === undefined || read === undefined) return refuse(NAME, issues);
  const { start, end } = read.effective;
  if (from < start || (typeof end === "string" && from > end)) {
    const expected = "a day on which the plan is in force";
    issues.push(createIssue({ code: "date_out_of_range", path: ["changed", "from"], expected, value: from }));
  }
  const goals = readNotedGoals(ownValue(changed, "goals"), { plan, path: ["changed"], from }, issues);
  throwIssues(NAME, issues);
  const { locale, format, reason } = form;
  const language = NOTE_LANGUAGES[locale];
  const blocks = goalBlocks({ ...language, goals, next: namedVersion(plan) }, from, reason);

  return format === "text" ? writeExplanationText(blocks, language.words.separator) : writeExplanationMarkdown(blocks);
}

const NAME = "explainGoalChange";

function goalBlocks(teller: GoalTeller, day: PlainDate, reason: string | undefined): ExplanationBlock[] {
  const { note, words, next } = teller;
  const from = words.date(day);

  return [
    { kind: "title", text: note.goalsTitle(from) },
    paragraph(note.payStays({ plan: next.plan.id, version: next.plan.version })),
    ...section(note.why, reason === undefined ? [] : [paragraph(reason)]),
    ...section(note.goals(from), noteGoals(teller)),
    ...section(note.stays, noteStays(teller, [])),
  ];
}
