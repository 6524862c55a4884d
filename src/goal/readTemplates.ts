import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { readWeights } from "../metric/readWeights.js";
import { decimalText } from "../money/decimalInput.js";
import { weightOf } from "../okr/readObjective.js";
import { type ReadTemplateKeyResult, readTemplateKeyResult } from "./readTemplateKeyResult.js";

/** A template that was checked. */
export interface ReadTemplate {
  readonly id: string;
  readonly role: string | undefined;
  readonly level: string | undefined;
  readonly title: string | undefined;
  readonly keyResults: readonly ReadTemplateKeyResult[];
}

const TEMPLATE_COUNT_MAX = 1_000;
/** The most key results of one template. */
export const TEMPLATE_KEY_RESULT_COUNT_MAX = 20;

/** Reads templates: no id twice, and no two for the same role and level. */
export function readTemplates(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadTemplate[] {
  const list = readList(value, { path, lengthMax: TEMPLATE_COUNT_MAX }, issues) ?? [];
  const templates = list.flatMap((item, at) => readTemplate(item, [...path, at], issues) ?? []);
  checkOnce(templates, path, issues);
  const subjects = new Set<string>();
  for (const [at, { role, level }] of templates.entries()) {
    const subject = JSON.stringify([role ?? null, level ?? null]);
    if (subjects.has(subject)) {
      const expected = "one template for a role and a level";
      issues.push(createIssue({ code: "template_ambiguous", path: [...path, at], expected, value: role ?? level }));
    }
    subjects.add(subject);
  }

  return templates;
}

/** Reads any value as a template, or `undefined` with an issue. */
export function readTemplate(value: unknown, path: IssuePath, issues: Issue[]): ReadTemplate | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path, decimalText);
  if (issues.length > countBefore) return undefined;
  if (!readKeys(document, ["$schema", "id", "role", "level", "title", "keyResults"], path, issues)) return undefined;
  const id = readRuleId(ownValue(document, "id"), [...path, "id"], issues);
  readText(ownValue(document, "$schema"), [...path, "$schema"], issues);
  const role = readText(ownValue(document, "role"), [...path, "role"], issues);
  const level = readText(ownValue(document, "level"), [...path, "level"], issues);
  const title = readText(ownValue(document, "title"), [...path, "title"], issues);
  const place = [...path, "keyResults"];
  const limits = { path: place, lengthMax: TEMPLATE_KEY_RESULT_COUNT_MAX };
  const list = readList(ownValue(document, "keyResults"), limits, issues) ?? [];
  const keyResults = list.flatMap((item, at) => readTemplateKeyResult(item, [...place, at], issues) ?? []);
  checkOnce(keyResults, place, issues);
  if (issues.length === countBefore) readWeights(list.map(weightOf), { path: place, zero: "allowed" }, issues);

  return id === undefined || issues.length > countBefore ? undefined : { id, role, level, title, keyResults };
}

function checkOnce(list: readonly { readonly id: string }[], path: IssuePath, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [at, { id }] of list.entries()) {
    if (seen.has(id)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected: "each once", value: id }));
    }
    seen.add(id);
  }
}
