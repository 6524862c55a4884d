import type { GoalOwner } from "../goal/goal.js";
import type { GoalChangeKind } from "../plan/goalChange.js";
import type { PlanChange } from "./realignedPlan.js";

/** What a note on a change of goals and pay says, in one language. Figures, dates and names come as they are to be printed. */
export interface NoteWords {
  readonly title: (from: string) => string;
  readonly subject: (subject: { readonly plan: string; readonly previous: string; readonly next: string }) => string;
  /** Of goals alone: the day, and the plan that stays. */
  readonly goalsTitle: (from: string) => string;
  readonly payStays: (plan: { readonly plan: string; readonly version: string }) => string;
  /** So many more of a list than are shown. */
  readonly more: (count: number) => string;

  readonly why: string;

  readonly goals: (from: string) => string;
  readonly goalHeader: GoalHeader;
  readonly owner: (owner: GoalOwner) => string;
  /** What is to be reached, in what, and from what. */
  readonly target: (target: TargetTexts) => string;

  readonly changes: string;
  readonly metrics: Readonly<Record<PlanChange["kind"], (names: string) => string>>;
  readonly added: (name: string, terms: string) => string;
  readonly replaced: (name: string, terms: string) => string;
  readonly before: (terms: string) => string;
  /** The terms read the same before and after. */
  readonly otherTerms: string;
  readonly dropped: (names: string) => string;

  readonly stays: string;
  readonly staying: (names: string) => string;

  readonly versions: string;
  readonly old: (old: { readonly last: string; readonly version: string }) => string;
  readonly new: (now: {
    readonly from: string;
    readonly until: string | undefined;
    readonly version: string;
  }) => string;

  /** What becomes of commission in a period that began before the change and is not over. */
  readonly within: Readonly<Record<GoalChangeKind, string>>;
  readonly harmless: string;

  readonly cost: string;
  readonly settled: (days: string | undefined) => string;
  readonly costHeader: readonly [component: string, before: string, after: string, difference: string];
  readonly notThere: string;
  readonly total: (total: { readonly previous: string; readonly next: string; readonly difference: string }) => string;
  readonly people: (counts: { readonly gains: number; readonly loses: number; readonly same: number }) => string;
  readonly undecided: (count: number) => string;

  readonly open: string;
  readonly missing: (names: string) => string;
  /** Components that only another focus has. */
  readonly leftOver: (names: string) => string;
  readonly unmeasured: (names: string) => string;
  readonly findings: string;
  readonly findingHeader: readonly [code: string, where: string];
}

/** The columns of the goals. */
export interface GoalHeader {
  readonly goal: string;
  readonly owner: string;
  readonly covers: string;
  readonly target: string;
  readonly weight: string;
  readonly until: string;
}

/** A target as it is printed. */
export interface TargetTexts {
  readonly target: string;
  readonly start: string | undefined;
}
