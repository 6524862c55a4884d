import type { Operand } from "../condition/condition.js";
import { readOperandValues } from "../condition/readOperandValues.js";
import type { OperandLookup } from "../condition/resolveCondition.js";
import { readScope } from "../goal/readScope.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import { guardStructure } from "../issue/guardStructure.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readKinded } from "../issue/readKinded.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import { type KeyedScope, keyScope } from "./keyedScope.js";
import { REASON_LENGTH_MAX } from "./readReason.js";
import type { DecisionObservation } from "./triggerObservation.js";

/** An observation that was checked. */
export type ReadObservation = ReadSighting | ReadDecision;

/** Something that was seen: a review, or an event. */
export interface ReadSighting {
  readonly kind: "review" | "event";
  readonly on: PlainDate;
  readonly scope: KeyedScope;
  /** What was seen, the attribute `event` with it. */
  readonly lookUp: OperandLookup;
}

/** What somebody has decided on a trigger. */
export interface ReadDecision {
  readonly kind: DecisionObservation["kind"];
  readonly on: PlainDate;
  readonly trigger: string;
  readonly role: string;
  /** What two roles have in common exactly when they are the same. */
  readonly roleKey: string;
  /** Who it was, and why, as far as it is said. */
  readonly words: Pick<DecisionObservation, "by" | "note">;
}

/** Whether somebody has decided, and nothing was seen. */
export function isDecision(observation: ReadObservation): observation is ReadDecision {
  return observation.kind !== "review" && observation.kind !== "event";
}

const KEYS = {
  review: ["on", "scope", "values"],
  event: ["on", "event", "scope", "values"],
  approval: ["on", "trigger", "role", "by", "note"],
  rejection: ["on", "trigger", "role", "by", "note"],
  cancellation: ["on", "trigger", "role", "by", "note"],
} as const;
const EVENT = "event";
/** What the attribute `event` is on a review. */
export const NO_EVENT = "none";

/** Whether it is the name of an event that is asked for. */
export function isEventOperand(operand: Operand): boolean {
  return hasOwnKey(operand, "attribute") && operand.attribute === EVENT;
}

/** Reads an observation, or gives `undefined` with issues. */
export function readObservation(value: unknown, path: IssuePath, issues: Issue[]): ReadObservation | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore) return undefined;
  const given = readKinded<keyof typeof KEYS, (typeof KEYS)[keyof typeof KEYS][number]>(document, KEYS, path, issues);
  if (given === undefined) return undefined;
  const { name, own } = given;
  const on = readDate(own("on"), [...path, "on"], issues);
  if (name !== "review" && name !== "event") {
    const trigger = readRuleId(own("trigger"), [...path, "trigger"], issues);
    const role = readExternalId(own("role"), (key) => [...path, key], "role", issues);
    const words = readWords(own("by"), own("note"), path, issues);
    if (on === undefined || trigger === undefined || issues.length > countBefore) return undefined;
    return { kind: name, on, trigger, role, roleKey: idKey(role), words };
  }
  const event = name === "review" ? NO_EVENT : readEvent(own("event"), [...path, "event"], issues);
  const scope = own("scope") === undefined ? undefined : readScope(own("scope"), [...path, "scope"], issues);
  const values = own("values") === undefined && name === "event" ? [] : own("values");
  const found = readOperandValues(values, [...path, "values"], issues);
  if (found(EVENT_OPERAND) !== undefined) {
    const expected = "another attribute: the name of an event stands beside the values";
    issues.push(createIssue({ code: "attribute_reserved", path: [...path, "values"], expected, value: EVENT }));
  }
  if (on === undefined || issues.length > countBefore) return undefined;

  return {
    kind: name,
    on,
    scope: keyScope(scope),
    lookUp: (operand) => (isEventOperand(operand) ? event : found(operand)),
  };
}

const EVENT_OPERAND = { attribute: EVENT };

function readWords(by: unknown, note: unknown, path: IssuePath, issues: Issue[]): ReadDecision["words"] {
  return {
    ...(by === undefined ? {} : { by: readExternalId(by, (key) => [...path, key], "by", issues) }),
    ...(note === undefined ? {} : { note: readNote(note, [...path, "note"], issues) }),
  };
}

function readNote(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  if (typeof value === "string" && value.trim() !== "" && value.length <= REASON_LENGTH_MAX) return value;
  const code = typeof value === "string" ? "text_malformed" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: `a note of 1 to ${REASON_LENGTH_MAX} characters`, value }));

  return undefined;
}

function readEvent(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  const event = readRuleId(value, path, issues);
  if (event !== NO_EVENT) return event;
  issues.push(createIssue({ code: "id_malformed", path, expected: `a name of something, not "${NO_EVENT}"`, value }));

  return undefined;
}
