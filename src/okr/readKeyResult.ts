import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { readExternalId } from "../metric/readCredits.js";
import { type ReadProgressMeasure, readProgressMeasure } from "../metric/readProgressMeasure.js";
import type { ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import { type ReadCheckIn, readCheckIns } from "./readCheckIns.js";
import { type ReadZones, readZones, type Way } from "./readZones.js";

/** A key result that was checked. Its weight is read beside those of the others. */
export interface ReadKeyResult {
  readonly id: string;
  readonly owner: string | undefined;
  readonly measure: ReadProgressMeasure;
  readonly scoring: ReadScoring;
  /** In the order of their dates. */
  readonly checkIns: readonly ReadCheckIn[];
}

/** How it is scored. */
export type ReadScoring =
  | { readonly kind: "progress" }
  | { readonly kind: "zones"; readonly zones: ReadZones; readonly way: Way }
  | { readonly kind: "given"; readonly score: ReadFigure | undefined };

const KEYS = ["id", "title", "owner", "weight", "metric", "unit", "measure", "scoring", "checkIns"] as const;

/** Reads a key result from guarded data, or `undefined` with an issue. */
export function readKeyResult(value: unknown, path: IssuePath, issues: Issue[]): ReadKeyResult | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  readText(ownValue(value, "title"), [...path, "title"], issues);
  const owner = readOwner(ownValue(value, "owner"), path, issues);
  readOptionalId(ownValue(value, "metric"), [...path, "metric"], issues);
  readOptionalId(ownValue(value, "unit"), [...path, "unit"], issues);
  const measure = readProgressMeasure(ownValue(value, "measure"), [...path, "measure"], issues);
  if (measure === undefined) return undefined;
  const scoring = readScoring(ownValue(value, "scoring"), measure, [...path, "scoring"], issues);
  const checkIns = readCheckIns(ownValue(value, "checkIns"), measure, [...path, "checkIns"], issues);

  return id === undefined || scoring === undefined || issues.length > countBefore
    ? undefined
    : { id, owner, measure, scoring, checkIns };
}

/** The owner, where there is one. */
export function readOwner(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  return value === undefined ? undefined : readExternalId(value, (key) => [...path, key], "owner", issues);
}

/** An id, where there is one. */
export function readOptionalId(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  return value === undefined ? undefined : readRuleId(value, path, issues);
}

function readScoring(
  value: unknown,
  measure: ReadProgressMeasure,
  path: IssuePath,
  issues: Issue[],
): ReadScoring | undefined {
  if (value === undefined) return { kind: "progress" };
  const keys = { progress: [], zones: ["zones", "between"], given: ["score"] } as const;
  const found = readKinded(value, keys, path, issues);
  if (found === undefined) return undefined;
  const { name, own } = found;
  if (name === "progress") return { kind: name };
  if (name === "given") {
    const given = own("score");
    const score = given === undefined ? undefined : readShare(given, [...path, "score"], issues);
    return { kind: name, score: score === undefined ? undefined : { dividend: score, divisor: RATIO_ONE } };
  }
  const way = wayOf(measure);
  if (way === undefined) {
    const expected = "a measure with a way from a start";
    issues.push(createIssue({ code: "zones_without_start", path, expected, value: measure.kind }));
    return undefined;
  }
  const zones = readZones({ zones: own("zones"), between: own("between") }, way, path, issues);

  return zones === undefined ? undefined : { kind: name, zones, way };
}

/** The way of a measure, where it has one. */
function wayOf(measure: ReadProgressMeasure): Way | undefined {
  if (!hasOwnKey(measure, "start") || measure.start === undefined || measure.start === measure.target) return undefined;

  return { start: measure.start, target: measure.target };
}
