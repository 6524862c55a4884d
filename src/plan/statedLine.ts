import type { ReadAward } from "../award/readAward.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { ClosedPeriod } from "../period/period.js";
import type { TalliedLine } from "./lineTally.js";

/** What a later computation needs of a line: what it pays for what, and by what that stands or falls. */
export interface StatedLine extends Omit<TalliedLine, "parts"> {
  readonly parts: readonly StatedPart[];
  /** Awards as they were granted, of a true-up as they are now; `undefined` where it does not say. */
  readonly granted: readonly ReadAward[] | undefined;
  /** What a bonus, shares or prizes were paid for as a whole. */
  readonly stretches: readonly StatedStretch[];
  /** What is owed after a draw, in millionths; `undefined` where it does not say. */
  readonly owed: bigint | undefined;
  /** Ids of receipts and invoices that deals were paid by, and of handovers that moved what they pay. */
  readonly receipts: readonly string[];
  readonly handovers: readonly string[];
  /** What was held back before a holdback, in millionths; `undefined` where it does not say. */
  readonly keptBefore: bigint | undefined;
  /** What waits after a hold, in millionths; `undefined` where it does not say. */
  readonly waiting: bigint | undefined;
}

/** What a fact, an award, an adjustment or a floor adds to a line, in millionths. */
export interface StatedPart {
  /** Its id, or the key of a floor. */
  readonly fact: string;
  readonly amount: bigint;
}

/** Days that a bonus, a share or a prize was paid for as a whole. */
export interface StatedStretch {
  readonly component: string;
  readonly days: ClosedPeriod;
  /** Whose pool, or within which a contest was; `undefined` where there is none. */
  readonly team: string | undefined;
  /** What it was measured from. */
  readonly facts: readonly string[];
  /** Decisions that have moved something of it. */
  readonly moves: readonly string[];
}

const COMPUTED_KINDS = [
  "commission",
  "protection",
  "bonus",
  "award",
  "pool",
  "contest",
  "return",
  "payment",
  "carried",
] as const;
/** Kinds of lines that a true-up may be of. */
export const PAID_KINDS = [...COMPUTED_KINDS, "plan_cap", "holdback", "draw", "hold", "adjustment"] as const;
const LINE_KINDS = [...PAID_KINDS, "true_up"] as const;

/** What is paid, which a true-up changes. */
export type PaidKind = StatedLine["kind"];

/** The kind of a line. */
export function readLineKind(value: unknown, path: IssuePath, issues: Issue[]): PaidKind | "true_up" | undefined {
  return readOneOf(value, LINE_KINDS, path, issues);
}

/** The kind of line that a true-up changes. */
export function readPaidKind(value: unknown, path: IssuePath, issues: Issue[]): PaidKind | undefined {
  return readOneOf(value, PAID_KINDS, path, issues);
}

/** The component of a kind of line; `null` for what is no component's. */
export function readLineComponent(
  value: unknown,
  kind: PaidKind,
  path: IssuePath,
  issues: Issue[],
): string | null | undefined {
  if (COMPUTED_KINDS.some((one) => one === kind)) return readRuleId(value, path, issues);
  if (value === null) return null;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "null, since it is no component's", value }));

  return undefined;
}

/** What the parts of lines are together. */
export function sumOf(parts: readonly StatedPart[]): bigint {
  return parts.reduce((sum, { amount }) => sum + amount, 0n);
}
