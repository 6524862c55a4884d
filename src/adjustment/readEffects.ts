import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { LEVEL_COUNTS } from "../metric/levelCount.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readComponent } from "../plan/readComponent.js";
import { readFactor, readFactors, readPartWeight, sizeOfFactor } from "./readFactors.js";

/** What is known of effects that were checked. */
export interface ReadEffects {
  /** The size of the largest, in units of 10⁻¹⁰. */
  readonly size: bigint;
  /** The metrics that make way for others. */
  readonly swapped: readonly string[];
}

/** The most effects. */
export const EFFECT_COUNT_MAX = 20;
const KEYS = {
  swap_metric: ["from", "to", "target", "progress", "counts"],
  add_dimension: ["metric", "target", "weight"],
  tilt_weights: ["multiply"],
  scale_target: ["metric", "factor", "conserve"],
  add_component: ["component"],
  pause_goal: ["goal"],
  propose_review: [],
} as const;
/** The names of `SwapProgress`. */
export const SWAP_PROGRESS = ["stretch_weighted", "reset", "carry"] as const;
/** Who bears what is taken off a target. */
export const CONSERVED = ["team", "none"] as const;

type Kind = keyof typeof KEYS;
type Key = (typeof KEYS)[Kind][number];
type Given = Kinded<Kind, Key>;

/** Reads the effects of a trigger; no swap of theirs leads to where another begins. */
export function readEffects(value: unknown, path: IssuePath, issues: Issue[]): ReadEffects {
  const list = readList(value, { path, lengthMax: EFFECT_COUNT_MAX }, issues) ?? [];
  const swaps: Swap[] = [];
  const sizes = list.map((item, at) => {
    const effect = readKinded<Kind, Key>(item, KEYS, [...path, at], issues);
    return effect === undefined ? 0n : readEffect(effect, swaps, [...path, at], issues);
  });
  checkSwaps(swaps, issues);

  return {
    size: sizes.reduce((most, size) => (size > most ? size : most), 0n),
    swapped: swaps.map(({ from }) => from),
  };
}

interface Swap {
  readonly from: string;
  readonly to: string;
  readonly path: IssuePath;
}

/** Reads one effect and gives its size. */
function readEffect(effect: Given, swaps: Swap[], path: IssuePath, issues: Issue[]): bigint {
  const { name, own } = effect;
  const at = (key: Key): IssuePath => [...path, key];
  switch (name) {
    case "swap_metric":
      return readSwap(effect, swaps, path, issues);
    case "add_dimension":
      readRuleId(own("metric"), at("metric"), issues);
      readPositive(own("target"), at("target"), issues);
      return readPartWeight(own("weight"), at("weight"), issues);
    case "tilt_weights":
      return readFactors(own("multiply"), at("multiply"), issues);
    case "scale_target":
      readRuleId(own("metric"), at("metric"), issues);
      readChoice(own("conserve"), CONSERVED, at("conserve"), issues);
      return sizeOfFactor(readFactor(own("factor"), at("factor"), issues));
    case "add_component":
      checkComponent(own("component"), at("component"), issues);
      return RATIO_ONE;
    case "pause_goal":
      readRuleId(own("goal"), at("goal"), issues);
      return RATIO_ONE;
    case "propose_review":
      return 0n;
  }
}

function readSwap({ own }: Given, swaps: Swap[], path: IssuePath, issues: Issue[]): bigint {
  const from = readRuleId(own("from"), [...path, "from"], issues);
  const to = readRuleId(own("to"), [...path, "to"], issues);
  const target = own("target");
  if (target !== undefined) readPositive(target, [...path, "target"], issues);
  readChoice(own("progress"), SWAP_PROGRESS, [...path, "progress"], issues);
  readChoice(own("counts"), LEVEL_COUNTS, [...path, "counts"], issues);
  if (from !== undefined && to !== undefined) swaps.push({ from, to, path });

  return RATIO_ONE;
}

function readPositive(value: unknown, path: IssuePath, issues: Issue[]): void {
  const target = readAmount(value, path, issues);
  if (target === undefined || target > 0n) return;
  issues.push(createIssue({ code: "target_not_positive", path, expected: "an amount above 0", value }));
}

function readChoice(value: unknown, names: readonly string[], path: IssuePath, issues: Issue[]): void {
  if (value !== undefined) readOneOf(value, names, path, issues);
}

/** A component by itself: which metrics it finds is for the plan that it joins. */
function checkComponent(value: unknown, path: IssuePath, issues: Issue[]): void {
  const found: Issue[] = [];
  readComponent(value, { metrics: [], scale: AMOUNT_SCALE }, path, found);
  issues.push(...found.filter(({ code }) => code !== "metric_unknown"));
}

/** Which of two swaps that share a metric comes first would be a question without an answer. */
function checkSwaps(swaps: readonly Swap[], issues: Issue[]): void {
  const begun = new Set<string>();
  const starts = new Set(swaps.map(({ from }) => from));
  for (const { from, to, path } of swaps) {
    if (begun.has(from)) {
      const expected = "each metric swapped once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "from"], expected, value: from }));
    }
    begun.add(from);
    if (!starts.has(to)) continue;
    const expected = "a metric that no swap of this trigger begins with";
    issues.push(createIssue({ code: "swap_circular", path: [...path, "to"], expected, value: to }));
  }
}
