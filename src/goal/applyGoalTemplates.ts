import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readText } from "../issue/readText.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { readExternalId } from "../metric/readCredits.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { readAmountFromZero } from "../money/readAmount.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { type DerivedKeyResult, deriveKeyResult } from "./deriveKeyResult.js";
import type { Goal } from "./goal.js";
import type { GoalTemplate } from "./goalTemplate.js";
import { readGoal } from "./readGoal.js";
import { type ReadTemplate, readTemplates } from "./readTemplates.js";

/** What {@link applyGoalTemplates} takes. */
export interface TemplatesInput {
  /** The goal above, which key results follow from. */
  readonly goal: Goal;
  /** One for each role and level that is told apart. */
  readonly templates: readonly GoalTemplate[];
  /** Who is to have key results, each once; up to 100,000. */
  readonly people: readonly TemplatePerson[];
  /** Gives the label of a fiscal period its days. */
  readonly calendar?: Calendar | undefined;
}

/** Somebody who is to have key results. */
export interface TemplatePerson {
  /** Id of the person: 1 to 200 visible characters. */
  readonly id: string;
  /** Such as `key-accounts`. */
  readonly role?: string | undefined;
  /** Such as `newcomer`. */
  readonly level?: string | undefined;
  /** The person's own part of the goal, 0 or more, such as {@link cascadeGoal} gives. Default: its whole target. */
  readonly target?: DecimalInput | undefined;
}

/** What templates give. */
export interface AppliedTemplates {
  /** Whom a template fits, in the order given. */
  readonly people: readonly AppliedTemplate[];
  /** Ids of those whom none fits. */
  readonly unmatched: readonly string[];
}

/** One person's key results. */
export interface AppliedTemplate {
  /** Id of the person. */
  readonly person: string;
  /** Id of the goal that they serve. */
  readonly goal: string;
  /** Id of the template. */
  readonly template: string;
  /** In the order of the template. */
  readonly keyResults: readonly DerivedKeyResult[];
}

/**
 * Derives people's key results from the goal above by templates of roles and levels (按岗位、职级制定目标).
 *
 * Of the templates that fit a person, the one that names role and level is taken, else the one that names the role, else
 * the one that names the level, else the one for all. A figure that follows from the goal is exact until it is rounded,
 * once, by the mode named.
 *
 * @throws {@link RulesError} whatever {@link checkGoal} finds, and `template_ambiguous` (two for the same role and level),
 * `id_malformed`, `id_duplicate`, `amount_malformed`, `amount_negative`, `amount_not_positive`, `amount_out_of_range`
 * (a figure of more than 15 digits), `divisor_not_positive`, `ratio_malformed`, `rate_out_of_range`,
 * `scale_out_of_range`, `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and
 * those of the structure
 *
 * @example
 * ```ts
 * import { applyGoalTemplates } from "incentive-rules";
 *
 * const { people, unmatched } = applyGoalTemplates({
 *   goal: { id: "Q1-east", metric: "revenue", owner: { kind: "team", id: "East" }, period: "2027-Q1", target: "450000" },
 *   templates: [
 *     {
 *       id: "newcomer",
 *       level: "newcomer",
 *       keyResults: [{ id: "visits", metric: "visits-a-day", from: "4", to: { kind: "fixed", figure: "8" } }],
 *     },
 *     {
 *       id: "key-accounts",
 *       role: "key-accounts",
 *       keyResults: [
 *         {
 *           id: "large-deals",
 *           metric: "deals",
 *           to: { kind: "of_goal", steps: [{ kind: "divide", by: "40000" }], rounding: { scale: 0, mode: "up" } },
 *         },
 *       ],
 *     },
 *   ],
 *   people: [
 *     { id: "Ann", role: "key-accounts", level: "senior", target: "300000" },
 *     { id: "Bo", role: "fast-moving", level: "newcomer", target: "150000" },
 *     { id: "Cy", role: "fast-moving" },
 *   ],
 * });
 *
 * people[0]?.keyResults; // => [{ id: "large-deals", metric: "deals", from: null, to: "8", exact: "7.5" }]
 * people[1]?.keyResults; // => [{ id: "visits", metric: "visits-a-day", from: "4", to: "8", exact: "8" }]
 * unmatched; // => ["Cy"]
 * ```
 *
 * @see GUIDE G8 and G9
 */
export function applyGoalTemplates(input: TemplatesInput): AppliedTemplates {
  const issues: Issue[] = [];
  if (!readKeys(input, ["goal", "templates", "people", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const goal = readGoal(ownValue(input, "goal"), ["goal"], issues, calendar);
  const templates = readTemplates(ownValue(input, "templates"), ["templates"], issues);
  const people = readPeople(ownValue(input, "people"), issues);
  if (goal === undefined || issues.length > 0) return refuse(NAME, issues);
  const bySubject = new Map(templates.map((template) => [subjectKey(template.role, template.level), template]));
  const matched = people.map((person) => ({ person, template: templateFor(person, bySubject) }));
  const applied = matched.flatMap(({ person, template }): AppliedTemplate[] => {
    if (template === undefined) return [];
    const target = person.target ?? goal.target;
    const keyResults = template.keyResults.flatMap((one) => deriveKeyResult(one, target, issues) ?? []);
    return [{ person: person.id, goal: goal.id, template: template.id, keyResults }];
  });
  throwIssues(NAME, issues);

  return {
    people: applied,
    unmatched: matched.filter(({ template }) => template === undefined).map(({ person }) => person.id),
  };
}

const NAME = "applyGoalTemplates";
const PERSON_COUNT_MAX = 100_000;
const ISSUE_COUNT_MAX = 100;

interface ReadPerson {
  readonly id: string;
  readonly role: string | undefined;
  readonly level: string | undefined;
  /** In millionths. */
  readonly target: bigint | undefined;
}

function templateFor(
  { role, level }: ReadPerson,
  templates: ReadonlyMap<string, ReadTemplate>,
): ReadTemplate | undefined {
  const subjects = [subjectKey(role, level), subjectKey(role, undefined), subjectKey(undefined, level), subjectKey()];

  return subjects.map((subject) => templates.get(subject)).find((template) => template !== undefined);
}

function subjectKey(role?: string, level?: string): string {
  return JSON.stringify([role ?? null, level ?? null]);
}

function readPeople(value: unknown, issues: Issue[]): readonly ReadPerson[] {
  const list = readList(value, { path: ["people"], lengthMax: PERSON_COUNT_MAX }, issues) ?? [];
  const people: ReadPerson[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const person = list[at];
    const path = ["people", at];
    if (!readKeys(person, ["id", "role", "level", "target"], path, issues)) continue;
    const id = readExternalId(ownValue(person, "id"), (key) => [...path, key], "id", issues);
    const role = readText(ownValue(person, "role"), [...path, "role"], issues);
    const level = readText(ownValue(person, "level"), [...path, "level"], issues);
    const given = ownValue(person, "target");
    const target = given === undefined ? undefined : readAmountFromZero(given, [...path, "target"], issues);
    if (seen.has(idKey(id))) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected: "each once", value: id }));
    }
    seen.add(idKey(id));
    people.push({ id, role, level, target });
  }

  return people;
}
