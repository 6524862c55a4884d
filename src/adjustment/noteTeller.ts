import type { Goal } from "../goal/goal.js";
import type { ReadGoal } from "../goal/readGoal.js";
import { ownValue } from "../issue/readKeys.js";
import type { Metric } from "../metric/metric.js";
import type { Component } from "../plan/component.js";
import type { ExplainWords } from "../plan/explainWords.js";
import { type ExplanationBlock, paragraph, tableBlocks } from "../plan/explanation.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { nameFor } from "../plan/termsTeller.js";
import type { TermsWords } from "../plan/termsWords.js";
import type { NoteWords } from "./noteWords.js";
import type { RealignedPlan } from "./realignedPlan.js";

/** What a note is about, and in whose words. */
export interface NoteTeller {
  readonly words: ExplainWords;
  readonly terms: TermsWords;
  readonly note: NoteWords;
  readonly realigned: RealignedPlan;
  readonly goals: readonly NotedGoal[];
  readonly previous: NamedVersion;
  readonly next: NamedVersion;
}

/** What a note on goals takes of it. */
export type GoalTeller = Pick<NoteTeller, "words" | "terms" | "note" | "goals" | "next">;

/** A goal as it was written, and as it was read. */
export interface NotedGoal {
  readonly goal: Goal;
  readonly read: ReadGoal;
}

/** What a version has, by id. */
export interface NamedVersion {
  readonly plan: IncentivePlan;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly components: ReadonlyMap<string, Component>;
}

/** The most rows or names of a list: a note is one page. */
const LISTED_COUNT_MAX = 12;

/** A version, with what it has by id. */
export function namedVersion(plan: IncentivePlan): NamedVersion {
  return {
    plan,
    metrics: new Map(plan.metrics.map((metric) => [metric.id, metric])),
    components: new Map(plan.components.map((component) => [component.id, component])),
  };
}

/** Something by its name for people where it has one. */
export function nameIn(named: ReadonlyMap<string, Metric | Component>, id: string): string {
  const one = named.get(id);

  return nameFor(id, one === undefined ? undefined : ownValue(one, "label"));
}

/** Names, as many as there is room for. */
export function listNames(names: readonly string[], { terms }: Pick<NoteTeller, "terms">): string {
  const listed = names.slice(0, LISTED_COUNT_MAX);

  return terms.listed(listed, names.length - listed.length);
}

/** A table of as many rows as there is room for. */
export function listRows(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { note }: Pick<NoteTeller, "note">,
): ExplanationBlock[] {
  const more = rows.length - LISTED_COUNT_MAX;

  return [...tableBlocks(header, rows.slice(0, LISTED_COUNT_MAX)), ...(more > 0 ? [paragraph(note.more(more))] : [])];
}

/** What there is to say under a heading; nothing where there is nothing. */
export function section(heading: string, blocks: readonly ExplanationBlock[]): ExplanationBlock[] {
  return blocks.length === 0 ? [] : [{ kind: "heading", text: heading }, ...blocks];
}
