import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Objective } from "../okr/objective.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { type DerivedFigure, deriveKeyResults } from "./deriveKeyResults.js";
import type { Goal } from "./goal.js";
import type { GoalTemplate } from "./goalTemplate.js";
import { type ReadTemplatePerson, readTemplatePeople } from "./readTemplatePeople.js";
import { type ReadTemplate, readTemplates } from "./readTemplates.js";

/** What {@link applyGoalTemplates} takes. */
export interface TemplatesInput {
  /** One for each role and level that is told apart; up to 1,000. */
  readonly templates: readonly GoalTemplate[];
  /** Who is to have an objective, each once; up to 100,000. */
  readonly people: readonly TemplatePerson[];
  /** Gives labels of fiscal periods their days. */
  readonly calendar?: Calendar | undefined;
}

/** Somebody who is to have an objective. */
export interface TemplatePerson {
  /** Id of the person: 1 to 200 visible characters. */
  readonly id: string;
  /** The id that the objective will have; unique. */
  readonly objective: string;
  /** Such as `key-accounts`. */
  readonly role?: string | undefined;
  /** Such as `newcomer`. */
  readonly level?: string | undefined;
  /** What the objective is to serve: the person's own part, such as {@link cascadeGoal} gives, or a goal of the team. */
  readonly goal: Goal;
}

/** What templates give. */
export interface AppliedTemplates {
  /** Whom a template fits, in the order given. */
  readonly people: readonly AppliedTemplate[];
  /** Ids of those whom none fits. */
  readonly unmatched: readonly string[];
}

/** One person's objective. */
export interface AppliedTemplate {
  /** Id of the person. */
  readonly person: string;
  /** Id of the template. */
  readonly template: string;
  /** For the period of the goal; its key results are in the order of the template. */
  readonly objective: Objective;
  /** The figures that follow from the goal, before and after they were rounded. */
  readonly figures: readonly DerivedFigure[];
}

/**
 * Derives people's objectives from their goals by templates of roles and levels (按岗位、职级制定目标).
 *
 * Of the templates that fit a person, the one that names role and level is taken, else the one that names the role, else
 * the one that names the level, else the one for all. A figure that follows from the goal is exact until it is rounded,
 * once, by the mode named; where it then leaves nothing to measure, such as 0 visits a day, or leads away from where the goal
 * does, it is refused.
 *
 * @throws {@link RulesError} whatever {@link checkGoal} finds, whatever {@link checkObjective} finds in key results, and
 * `template_ambiguous` (two for the same role and level), `owner_mismatch` (a goal of another person),
 * `id_malformed`, `id_duplicate`, `amount_malformed`, `amount_not_positive`, `amount_out_of_range` (a figure of more
 * than 15 digits), `divisor_not_positive`, `ratio_malformed`, `rate_out_of_range`, `scale_out_of_range`, `list_empty`,
 * `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example 42 new customers at 25% in 21 working days
 * ```ts
 * import { applyGoalTemplates, type Goal } from "incentive-rules";
 *
 * const goal: Goal = {
 *   id: "2026-11-ann",
 *   metric: "new-customers",
 *   owner: { kind: "person", id: "Ann" },
 *   period: "2026-11",
 *   target: "42",
 * };
 *
 * const { people } = applyGoalTemplates({
 *   templates: [
 *     {
 *       id: "fast-moving",
 *       role: "fast-moving",
 *       title: "Among the first 3 in new customers",
 *       keyResults: [
 *         { id: "place", measure: { kind: "rank", target: "3" } },
 *         {
 *           id: "visits",
 *           metric: "customers-visited",
 *           measure: {
 *             kind: "rate_per_day",
 *             target: {
 *               kind: "of_goal",
 *               steps: [
 *                 { kind: "divide", by: "25%" },
 *                 { kind: "divide", by: "21" },
 *               ],
 *               rounding: { scale: 0, mode: "up" },
 *             },
 *           },
 *         },
 *       ],
 *     },
 *   ],
 *   people: [{ id: "Ann", objective: "2026-11-ann", role: "fast-moving", goal }],
 * });
 *
 * people[0]?.objective.keyResults[1]?.measure; // => { kind: "rate_per_day", target: "8" }
 * people[0]?.figures; // => [{ keyResult: "visits", target: "8", exact: "8" }]
 * ```
 *
 * @see GUIDE G8 and G9
 */
export function applyGoalTemplates(input: TemplatesInput): AppliedTemplates {
  const issues: Issue[] = [];
  if (!readKeys(input, ["templates", "people", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const templates = readTemplates(ownValue(input, "templates"), ["templates"], issues);
  const people = readTemplatePeople(ownValue(input, "people"), calendar, issues);
  throwIssues(NAME, issues);
  const bySubject = new Map(templates.map((template) => [subjectKey(template.role, template.level), template]));
  const applied: AppliedTemplate[] = [];
  const unmatched: string[] = [];
  for (const [at, person] of people.entries()) {
    const template = templateFor(person, bySubject);
    if (template === undefined) unmatched.push(person.id);
    else applied.push(applyTemplate(template, person, ["people", at, "goal"], issues));
    if (issues.length >= ISSUE_COUNT_MAX) break;
  }
  throwIssues(NAME, issues);

  return { people: applied, unmatched };
}

const NAME = "applyGoalTemplates";
const ISSUE_COUNT_MAX = 100;

function applyTemplate(
  template: ReadTemplate,
  person: ReadTemplatePerson,
  path: IssuePath,
  issues: Issue[],
): AppliedTemplate {
  const { id, objective, goal } = person;
  const { title } = template;
  const { keyResults, figures } = deriveKeyResults(template.keyResults, goal, path, issues);
  const head = { id: objective, ...(title === undefined ? {} : { title }), owner: id };

  return {
    person: id,
    template: template.id,
    objective: { ...head, period: goal.period, goal: goal.id, keyResults },
    figures,
  };
}

function templateFor(
  { role, level }: ReadTemplatePerson,
  templates: ReadonlyMap<string, ReadTemplate>,
): ReadTemplate | undefined {
  const subjects = [subjectKey(role, level), subjectKey(role, undefined), subjectKey(undefined, level), subjectKey()];

  return subjects.map((subject) => templates.get(subject)).find((template) => template !== undefined);
}

function subjectKey(role?: string, level?: string): string {
  return JSON.stringify([role ?? null, level ?? null]);
}
