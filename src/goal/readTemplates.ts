import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { readAmount } from "../money/readAmount.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import type { FullRounding } from "../money/rounding.js";
import { type ReadStep, readSteps } from "./readConversion.js";
import { readNamedRounding } from "./readNamedRounding.js";

/** A template that was checked. */
export interface ReadTemplate {
  readonly id: string;
  readonly role: string | undefined;
  readonly level: string | undefined;
  readonly keyResults: readonly ReadKeyResult[];
}

/** A key result that was checked. */
export interface ReadKeyResult {
  readonly id: string;
  readonly metric: string;
  readonly unit: string | undefined;
  /** In millionths. */
  readonly from: bigint | undefined;
  readonly to: ReadFigureOf;
}

/** A figure in millionths, or how it is made of the goal's target. */
export type ReadFigureOf =
  | { readonly kind: "fixed"; readonly figure: bigint }
  | {
      readonly kind: "of_goal";
      /** In units of 10⁻¹⁰. */
      readonly share: bigint;
      readonly steps: readonly ReadStep[];
      readonly rounding: FullRounding;
    };

const TEMPLATE_COUNT_MAX = 1_000;
const KEY_RESULT_COUNT_MAX = 20;

/** Reads templates: no id twice, and no two for the same role and level. */
export function readTemplates(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadTemplate[] {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore) return [];
  const list = readList(document, { path, lengthMax: TEMPLATE_COUNT_MAX }, issues) ?? [];
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

function readTemplate(value: unknown, path: IssuePath, issues: Issue[]): ReadTemplate | undefined {
  if (!readKeys(value, ["id", "role", "level", "keyResults"], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const role = readText(ownValue(value, "role"), [...path, "role"], issues);
  const level = readText(ownValue(value, "level"), [...path, "level"], issues);
  const place = [...path, "keyResults"];
  const list = readList(ownValue(value, "keyResults"), { path: place, lengthMax: KEY_RESULT_COUNT_MAX }, issues) ?? [];
  const keyResults = list.flatMap((item, at) => readKeyResult(item, [...place, at], issues) ?? []);
  checkOnce(keyResults, place, issues);

  return id === undefined ? undefined : { id, role, level, keyResults };
}

function readKeyResult(value: unknown, path: IssuePath, issues: Issue[]): ReadKeyResult | undefined {
  if (!readKeys(value, ["id", "metric", "unit", "from", "to"], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const metric = readRuleId(ownValue(value, "metric"), [...path, "metric"], issues);
  const unit = ownValue(value, "unit");
  const from = ownValue(value, "from");
  const fields = {
    unit: unit === undefined ? undefined : readRuleId(unit, [...path, "unit"], issues),
    from: from === undefined ? undefined : readAmount(from, [...path, "from"], issues),
  };
  const to = readTo(ownValue(value, "to"), [...path, "to"], issues);

  return id === undefined || metric === undefined || to === undefined ? undefined : { ...fields, id, metric, to };
}

const KEYS = { fixed: ["figure"], of_goal: ["share", "steps", "rounding"] } as const;

function readTo(value: unknown, path: IssuePath, issues: Issue[]): ReadFigureOf | undefined {
  const to = readKinded<keyof typeof KEYS, (typeof KEYS)[keyof typeof KEYS][number]>(value, KEYS, path, issues);
  if (to === undefined) return undefined;
  if (to.name === "fixed") {
    const figure = readAmount(to.own("figure"), [...path, "figure"], issues);
    return figure === undefined ? undefined : { kind: "fixed", figure };
  }
  const [given, steps] = [to.own("share"), to.own("steps")];
  const share = given === undefined ? RATIO_ONE : readShare(given, [...path, "share"], issues);

  return {
    kind: "of_goal",
    share: share ?? RATIO_ONE,
    steps: steps === undefined ? [] : readSteps(steps, [...path, "steps"], issues),
    rounding: readNamedRounding(undefined, to.own("rounding"), issues, path),
  };
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
