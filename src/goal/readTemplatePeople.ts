import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { readExternalId } from "../metric/readCredits.js";
import type { Calendar } from "../period/calendar.js";
import { type ReadGoal, readGoal } from "./readGoal.js";

/** Somebody who is to have an objective, checked. */
export interface ReadTemplatePerson {
  readonly id: string;
  readonly objective: string;
  readonly role: string | undefined;
  readonly level: string | undefined;
  readonly goal: ReadGoal;
}

const PERSON_COUNT_MAX = 100_000;
const ISSUE_COUNT_MAX = 100;
const KEYS = ["id", "objective", "role", "level", "goal"] as const;

/** Reads who is to have an objective, each person and each objective once. */
export function readTemplatePeople(value: unknown, calendar: Calendar, issues: Issue[]): readonly ReadTemplatePerson[] {
  const list = readList(value, { path: ["people"], lengthMax: PERSON_COUNT_MAX }, issues) ?? [];
  const people: ReadTemplatePerson[] = [];
  const seen = { id: new Set<string>(), objective: new Set<string>() };
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["people", at];
    const person = readPerson(list[at], path, calendar, issues);
    if (person === undefined) continue;
    for (const key of ["id", "objective"] as const) {
      const name = idKey(person[key]);
      if (seen[key].has(name)) {
        const place = [...path, key];
        issues.push(createIssue({ code: "id_duplicate", path: place, expected: "each once", value: person[key] }));
      }
      seen[key].add(name);
    }
    people.push(person);
  }

  return people;
}

function readPerson(
  value: unknown,
  path: IssuePath,
  calendar: Calendar,
  issues: Issue[],
): ReadTemplatePerson | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const id = readExternalId(ownValue(value, "id"), (key) => [...path, key], "id", issues);
  const objective = readRuleId(ownValue(value, "objective"), [...path, "objective"], issues);
  const role = readText(ownValue(value, "role"), [...path, "role"], issues);
  const level = readText(ownValue(value, "level"), [...path, "level"], issues);
  const goal = readGoal(ownValue(value, "goal"), [...path, "goal"], issues, calendar);
  if (objective === undefined || goal === undefined) return undefined;
  const { owner } = goal;
  if (owner.kind === "person" && idKey(owner.id) !== idKey(id)) {
    const expected = "a goal of this person, or of a team or the company";
    const place = [...path, "goal", "owner", "id"];
    issues.push(createIssue({ code: "owner_mismatch", path: place, expected, value: owner.id }));
  }

  return { id, objective, role, level, goal };
}
