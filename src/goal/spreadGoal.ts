import { createIssue, moveIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { isRuleId } from "../issue/ruleId.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import type { Goal } from "./goal.js";
import { inherited } from "./inherited.js";
import { type ReadGoal, readGoal } from "./readGoal.js";
import { readSpread, SPREAD_KEYS } from "./readSpread.js";
import { type SpreadInput, type SpreadRow, writeRows } from "./spreadTarget.js";

/** What {@link spreadGoal} takes. */
export interface GoalSpreadInput extends Omit<SpreadInput, "target" | "period"> {
  /** The goal that is spread. */
  readonly goal: Goal;
}

/** A goal spread over time. */
export interface GoalSpread {
  /** Id of the goal. */
  readonly goal: string;
  /** One for each period, in order; their targets add up to that of the goal. */
  readonly rows: readonly GoalSpreadRow[];
}

/** What is to be reached in one period, and the goal of it. */
export interface GoalSpreadRow extends SpreadRow {
  /** The same as a goal, to be handed on; `null` where there is nothing to reach. */
  readonly goal: Goal | null;
}

/**
 * Spreads a goal over time as {@link spreadTarget} does, into goals of the same owner that serve it.
 *
 * The goal of a period has the metric, unit, owner, scope, phase and commitment of the whole, and for its id that of the
 * whole, a hyphen and the label of the period, or its first day where it has no label.
 *
 * @throws {@link RulesError} whatever {@link checkGoal} and {@link spreadTarget} find, `metric_not_additive` (a goal whose
 * `rollup` is `none` has no parts), `direction_contradictory` (a falling goal), `id_malformed` (an id that is longer than 64 characters with the label)
 *
 * @example
 * ```ts
 * import { type Goal, spreadGoal } from "incentive-rules";
 *
 * const goal: Goal = {
 *   id: "2026-Q4-east",
 *   metric: "new-customers",
 *   owner: { kind: "team", id: "East" },
 *   period: "2026-Q4",
 *   target: "372",
 * };
 *
 * const { rows } = spreadGoal({ goal, cadence: "month", by: "working_days", rounding: { scale: 0 } });
 * rows.map((row) => row.target); // => ["124", "118", "130"]
 * rows[1]?.goal?.id; // => "2026-Q4-east-2026-11"
 * rows[1]?.goal?.parent; // => "2026-Q4-east"
 * ```
 *
 * @see GUIDE G6 and G7
 */
export function spreadGoal(input: GoalSpreadInput): GoalSpread {
  const issues: Issue[] = [];
  if (!readKeys(input, ["goal", ...SPREAD_KEYS], [], issues)) return refuse(NAME, issues);
  const { goal: _, ...terms } = input;
  const document = ownValue(input, "goal");
  const calendar = readOptionalCalendar(ownValue(terms, "calendar"), ["calendar"], issues);
  const goal = issues.length > 0 ? undefined : readGoal(document, ["goal"], issues, calendar);
  if (goal === undefined) return refuse(NAME, issues);
  if (goal.rollup === "none") {
    const expected = "sum, since what does not add up has no parts in time";
    issues.push(createIssue({ code: "metric_not_additive", path: ["goal", "rollup"], expected, value: goal.rollup }));
  }
  const { target, period, start } = goal;
  if (start !== undefined && start > target) {
    const expected = "a start that is not above the target, since those of its periods are not known";
    const value = formatExact(start, AMOUNT_SCALE);
    issues.push(createIssue({ code: "direction_contradictory", path: ["goal", "start"], expected, value }));
  }
  const found: Issue[] = [];
  const spread = readSpread({ ...terms, target: formatExact(target, AMOUNT_SCALE), period }, found);
  issues.push(...found.map(ofGoal));
  if (spread === undefined || issues.length > 0) return refuse(NAME, issues);
  const rows = writeRows(spread).map((row) => ({ ...row, goal: partOf(goal, row) }));
  throwIssues(
    NAME,
    rows.flatMap((row) => idIssues(row.goal)),
  );

  return { goal: goal.id, rows };
}

const NAME = "spreadGoal";

/** What is wrong with the target or the period of the goal stands in the goal. */
function ofGoal(issue: Issue): Issue {
  const [key] = issue.path;

  return key === "target" || key === "period" ? moveIssue(issue, ["goal", ...issue.path]) : issue;
}

function partOf(goal: ReadGoal, { label, period, target: text }: SpreadRow): Goal | null {
  const target = readAmount(text, [], []) ?? 0n;
  if (target <= 0n) return null;
  const id = `${goal.id}-${label ?? period.start}`;
  const { metric, owner, scope } = goal;

  return {
    id,
    metric,
    owner,
    period,
    target: formatExact(target, AMOUNT_SCALE),
    parent: goal.id,
    ...inherited(goal, { scope, unit: goal.unit }),
  };
}

function idIssues(goal: Goal | null): Issue[] {
  if (goal === null || isRuleId(goal.id)) return [];
  const expected = "an id that has at most 64 characters with the labels of the periods";

  return [createIssue({ code: "id_malformed", path: ["goal", "id"], expected, value: goal.id })];
}
