import type { Operand } from "../condition/condition.js";
import { operandKey } from "../condition/operandKey.js";
import { operandsOf } from "../condition/operandsOf.js";
import { type ReadCondition, readCondition } from "../condition/readCondition.js";
import { OPERAND_KINDS } from "../condition/readOperand.js";
import type { GoalScope } from "../goal/goal.js";
import { readScope } from "../goal/readScope.js";
import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { CADENCES } from "../period/cadence.js";
import { type KeyedScope, keyScope } from "./keyedScope.js";
import { type ReadApproval, readApproval } from "./readApproval.js";
import { readEffects } from "./readEffects.js";
import { isEventOperand } from "./readObservation.js";
import { readReason } from "./readReason.js";
import { readReviews, readReviewsFromZero } from "./readReviews.js";
import { readSignals } from "./readSignals.js";
import type { NoDataPolicy, TriggerLimit, TriggerSignal } from "./trigger.js";
import { verdictOnReview } from "./verdictOnReview.js";

/** A trigger that was checked. */
export interface ReadTrigger {
  readonly id: string;
  readonly version: string;
  readonly priority: number;
  readonly scope: GoalScope | undefined;
  /** The same by keys. */
  readonly scopeKeys: KeyedScope;
  readonly signals: readonly TriggerSignal[];
  readonly fire: ReadTriggerCondition;
  readonly recover: ReadTriggerCondition;
  /** What a review can bring that matters: what its conditions ask of reviews, and what its signals are made of. */
  readonly asked: readonly Operand[];
  readonly noData: NoDataPolicy;
  readonly life: ReadLife;
  readonly cooldown: number;
  readonly limit: TriggerLimit | undefined;
  /** Who decides on it; `undefined` where nobody has to. */
  readonly approval: ReadApproval | undefined;
  /** The metrics that make way for others. */
  readonly swapped: readonly string[];
  /** What becomes of its effects at its end. */
  readonly afterwards: (typeof AFTERWARDS)[number];
}

/** A condition that was checked, and how often in a row it has to hold. */
export interface ReadTriggerCondition {
  readonly when: ReadCondition;
  /** Whether only an event can meet it, so that a review says nothing of it. */
  readonly isForEvents: boolean;
  readonly consecutive: number;
}

interface ReadLife {
  readonly min: number;
  readonly max: number;
  readonly missingMax: number | undefined;
}

const KEYS = [
  "$schema",
  "id",
  "version",
  "label",
  "priority",
  "scope",
  "signals",
  "fire",
  "recover",
  "noData",
  "life",
  "cooldown",
  "limit",
  "approval",
  "effects",
  "afterwards",
  "reason",
] as const;

/** The names of `NoDataPolicy`. */
export const NO_DATA_POLICIES = ["hold", "break", "refuse"] as const;
/** What becomes of effects at the end. */
export const AFTERWARDS = ["revert", "keep"] as const;
/** The highest priority. */
export const PRIORITY_MAX = 1_000_000;
/** The most that a condition has to hold in a row. */
export const CONSECUTIVE_MAX = 100;

/** Reads any value as a trigger, or gives `undefined` with issues. */
export function readTrigger(value: unknown, path: IssuePath, issues: Issue[]): ReadTrigger | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const own = (key: (typeof KEYS)[number]) => ownValue(document, key);
  const optional = <Result>(key: (typeof KEYS)[number], read: Reader<Result>): Result | undefined =>
    own(key) === undefined ? undefined : read(own(key), [...path, key], issues);
  const id = readRuleId(own("id"), [...path, "id"], issues);
  const version = readRuleId(own("version"), [...path, "version"], issues);
  readText(own("$schema"), [...path, "$schema"], issues);
  readText(own("label"), [...path, "label"], issues);
  const priority = optional("priority", readPriority) ?? 0;
  const scope = optional("scope", readScope);
  const signals = optional("signals", readSignals) ?? [];
  const fire = readTriggerCondition(own("fire"), [...path, "fire"], issues);
  const recover = readTriggerCondition(own("recover"), [...path, "recover"], issues);
  const noData = optional("noData", (given, at) => readOneOf(given, NO_DATA_POLICIES, at, issues)) ?? "hold";
  const life = readLife(own("life"), [...path, "life"], issues);
  const cooldown = optional("cooldown", readReviewsFromZero) ?? 0;
  const limit = optional("limit", readLimit);
  const effects = readEffects(own("effects"), [...path, "effects"], issues);
  const approval = optional("approval", (given, at) => readApproval(given, effects.size, at, issues));
  const afterwards = optional("afterwards", (given, at) => readOneOf(given, AFTERWARDS, at, issues)) ?? "revert";
  readReason(own("reason"), [...path, "reason"], issues);
  if (id === undefined || version === undefined || fire === undefined || recover === undefined) return undefined;
  if (life === undefined || issues.length > countBefore) return undefined;

  return {
    id,
    version,
    priority,
    scope,
    scopeKeys: keyScope(scope),
    signals,
    fire,
    recover,
    asked: askedOfReviews([fire, recover], signals),
    noData,
    life,
    cooldown,
    limit,
    approval,
    swapped: effects.swapped,
    afterwards,
  };
}

type Reader<Result> = (value: unknown, path: IssuePath, issues: Issue[]) => Result | undefined;

function readPriority(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  return readCount(value, { from: 0, to: PRIORITY_MAX, code: "count_out_of_range" }, path, issues);
}

function readTriggerCondition(value: unknown, path: IssuePath, issues: Issue[]): ReadTriggerCondition | undefined {
  if (!readKeys(value, ["when", "consecutive"], path, issues)) return undefined;
  const when = readCondition(ownValue(value, "when"), [...path, "when"], issues, { operands: OPERAND_KINDS });
  const range = { from: 1, to: CONSECUTIVE_MAX, code: "count_out_of_range" } as const;
  const consecutive = readCount(ownValue(value, "consecutive"), range, [...path, "consecutive"], issues);

  if (when === undefined || consecutive === undefined) return undefined;

  return { when, isForEvents: verdictOnReview(when) === "false", consecutive };
}

/** Each operand once. A condition that is the same on every review, such as one for an event, asks nothing of them. */
function askedOfReviews(
  conditions: readonly ReadTriggerCondition[],
  signals: readonly TriggerSignal[],
): readonly Operand[] {
  const asked = conditions
    .filter(({ when }) => verdictOnReview(when) === "unknown")
    .flatMap(({ when }) => operandsOf(when))
    .filter((operand) => !isEventOperand(operand));
  const metrics = signals.map(({ metric }) => ({ metric }));

  return [...new Map([...asked, ...metrics].map((operand) => [operandKey(operand), operand])).values()];
}

function readLife(value: unknown, path: IssuePath, issues: Issue[]): ReadLife | undefined {
  if (!readKeys(value, ["min", "max", "missingMax"], path, issues)) return undefined;
  const [givenMin, givenMissing] = [ownValue(value, "min"), ownValue(value, "missingMax")];
  const max = readReviews(ownValue(value, "max"), [...path, "max"], issues);
  const min = givenMin === undefined ? 0 : readReviewsFromZero(givenMin, [...path, "min"], issues);
  const missingMax =
    givenMissing === undefined ? undefined : readReviews(givenMissing, [...path, "missingMax"], issues);
  if (min === undefined || max === undefined) return undefined;
  if (min > max) {
    const expected = `at most the longest life, ${max}`;
    issues.push(createIssue({ code: "bounds_reversed", path: [...path, "min"], expected, value: min }));
  }

  return { min, max, missingMax };
}

function readLimit(value: unknown, path: IssuePath, issues: Issue[]): TriggerLimit | undefined {
  if (!readKeys(value, ["count", "cycle"], path, issues)) return undefined;
  const count = readReviews(ownValue(value, "count"), [...path, "count"], issues);
  const cycle = readOneOf(ownValue(value, "cycle"), CADENCES, [...path, "cycle"], issues);

  return count === undefined || cycle === undefined ? undefined : { count, cycle };
}
