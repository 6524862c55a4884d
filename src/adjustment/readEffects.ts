import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { LEVEL_COUNTS } from "../metric/levelCount.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { readComponent } from "../plan/readComponent.js";
import { readFactor, readFactors, readPartWeight } from "./readFactors.js";
import { type SizedPart, sizeOfChange } from "./sizeOfChange.js";

/** What is known of effects that were checked. */
export interface ReadEffects {
  /** How large the change is, in units of 10⁻¹⁰. */
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
  const parts = list.flatMap((item, at) => {
    const effect = readKinded<Kind, Key>(item, KEYS, [...path, at], issues);
    return effect === undefined ? [] : readEffect(effect, swaps, [...path, at], issues);
  });
  checkSwaps(swaps, issues);

  return { size: sizeOfChange(parts), swapped: swaps.map(({ from }) => from) };
}

interface Swap {
  readonly from: string;
  readonly to: string;
  readonly path: IssuePath;
}

/** All of a goal, or pay without a measure of size. */
const ALL: readonly SizedPart[] = [{ kind: "all" }];

/** Reads one effect and gives what it adds to the size. */
function readEffect(effect: Given, swaps: Swap[], path: IssuePath, issues: Issue[]): readonly SizedPart[] {
  const { name, own } = effect;
  const at = (key: Key): IssuePath => [...path, key];
  switch (name) {
    case "swap_metric":
      readSwap(effect, swaps, path, issues);
      return ALL;
    case "add_dimension":
      readRuleId(own("metric"), at("metric"), issues);
      readPositive(own("target"), at("target"), issues);
      return [{ kind: "join", weight: readPartWeight(own("weight"), at("weight"), issues) }];
    case "tilt_weights":
      return readFactors(own("multiply"), at("multiply"), issues).map((one) => ({ kind: "tilt", ...one }));
    case "scale_target": {
      const metric = readRuleId(own("metric"), at("metric"), issues);
      readChoice(own("conserve"), CONSERVED, at("conserve"), issues);
      const factor = readFactor(own("factor"), at("factor"), issues);
      if (metric === undefined || factor === undefined) return [];
      // What others take over stays with them, also where another factor brings the target back.
      const kinds = own("conserve") === "team" ? (["scale", "hand_over"] as const) : (["scale"] as const);
      return kinds.map((kind) => ({ kind, metric, factor }));
    }
    case "add_component":
      checkComponent(own("component"), at("component"), issues);
      return ALL;
    case "pause_goal":
      readRuleId(own("goal"), at("goal"), issues);
      return ALL;
    case "propose_review":
      return [];
  }
}

function readSwap({ own }: Given, swaps: Swap[], path: IssuePath, issues: Issue[]): void {
  const from = readRuleId(own("from"), [...path, "from"], issues);
  const to = readRuleId(own("to"), [...path, "to"], issues);
  const target = own("target");
  if (target !== undefined) readPositive(target, [...path, "target"], issues);
  readChoice(own("progress"), SWAP_PROGRESS, [...path, "progress"], issues);
  readChoice(own("counts"), LEVEL_COUNTS, [...path, "counts"], issues);
  if (from !== undefined && to !== undefined) swaps.push({ from, to, path });
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
