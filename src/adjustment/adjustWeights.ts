import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { shareUnits } from "../money/shareUnits.js";
import type { EffectPlace } from "./adjustedGoals.js";
import type { GoalDraft } from "./draftGoal.js";
import { multiplyWeights } from "./multiplyWeights.js";

/** The goals of one owner for one period, and what joins them. */
export interface WeightGroup {
  readonly drafts: readonly GoalDraft[];
  /** The weights of goals that join, in units of 10⁻¹⁰, by the effects that add them. */
  readonly added: readonly AddedWeight[];
}

/** What a dimension that joins weighs, and where that is said. */
export interface AddedWeight {
  readonly weight: bigint;
  readonly place: EffectPlace;
  readonly path: IssuePath;
}

/** New weights of one owner for one period. */
export interface AdjustedWeights {
  /** In units of 10⁻¹⁰, by position. */
  readonly weights: ReadonlyMap<number, bigint>;
  /** Through which effects. */
  readonly by: readonly EffectPlace[];
}

/**
 * Brings the weights of a group back to 1, once. What joins has the weight that it is given; goals beyond the scopes of all
 * that changes weights keep theirs; the others share the rest by their weights times their factors, ties by id.
 */
export function adjustWeights({ drafts, added }: WeightGroup, scale: number, issues: Issue[]): AdjustedWeights {
  const tilts = drafts.reduce((count, { tilted }) => count + tilted.length, 0);
  const by = [
    ...drafts.flatMap(({ tilted, paused: places }) => [...tilted, ...places]),
    ...added.map(({ place }) => place),
  ];
  const kept = drafts.filter(({ paused }) => paused.length === 0);
  const unweighted = drafts.filter(({ read }) => read.weight === undefined);
  if (by.length === 0 || (kept.length === 0 && added.length === 0)) return { weights: new Map(), by: [] };
  if (unweighted.length > 0) {
    if (tilts + added.length === 0) return { weights: new Map(), by: [] };
    for (const { at } of unweighted) {
      const expected = "a weight, since an effect changes the weights of its owner";
      issues.push(createIssue({ code: "key_missing", path: ["goals", at, "weight"], expected, value: undefined }));
    }
    return { weights: new Map(), by };
  }
  const touching = new Set(by.map(({ trigger }) => trigger));
  const isOpen = ({ covering }: GoalDraft) => [...covering.triggers].some(({ id }) => touching.has(id));
  const open = kept.filter(isOpen).sort((one, other) => compareText(one.read.id, other.read.id));
  const pinned = kept.filter((draft) => !isOpen(draft));
  const path = ["goals", (open[0] ?? drafts[0])?.at ?? 0, "weight"];
  const weights = shareRest(open, [...pinned.map(pinnedWeight), ...added], { scale, path }, issues);

  return { weights, by: uniquePlaces(by) };
}

interface SetWeight {
  readonly weight: bigint;
  readonly path: IssuePath;
}

function pinnedWeight({ at, read: { weight = 0n } }: GoalDraft): SetWeight {
  return { weight, path: ["goals", at, "weight"] };
}

function shareRest(
  open: readonly GoalDraft[],
  set: readonly SetWeight[],
  { scale, path }: { readonly scale: number; readonly path: IssuePath },
  issues: Issue[],
): ReadonlyMap<number, bigint> {
  const countBefore = issues.length;
  const unit = 10n ** BigInt(RATIO_SCALE - scale);
  for (const { weight, path: place } of set.filter((one) => one.weight % unit !== 0n)) {
    const expected = `a weight of at most ${scale} digits`;
    const value = formatExact(weight, RATIO_SCALE);
    issues.push(createIssue({ code: "total_off_scale", path: place, expected, value }));
  }
  const rest = RATIO_ONE - set.reduce((sum, { weight }) => sum + weight, 0n);
  const shares = multiplyWeights(open.map(({ factors, read: { weight = 0n } }) => ({ weight, factors })));
  if (rest < 0n || (rest === 0n && shares.some((share) => share > 0n))) {
    const expected = "something left for the other goals within the scope";
    issues.push(createIssue({ code: "weights_not_one", path, expected, value: formatExact(rest, RATIO_SCALE) }));
  } else if (rest > 0n && shares.every((share) => share === 0n)) {
    const expected = "another goal within the scope that weighs something";
    issues.push(createIssue({ code: "weights_all_zero", path, expected, value: formatExact(rest, RATIO_SCALE) }));
  }
  if (issues.length > countBefore) return new Map();
  const units =
    rest === 0n
      ? shares.map(() => 0n)
      : shareUnits({ units: rest / unit, weights: shares, method: "largest_remainder" });

  return new Map(open.map(({ at }, rank) => [at, (units[rank] ?? 0n) * unit]));
}

/** Each place once, in order. */
export function uniquePlaces(places: readonly EffectPlace[]): readonly EffectPlace[] {
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

/** What two places have in common exactly where they are the same. */
export function placeKey({ trigger, effect }: EffectPlace): string {
  return `${trigger} ${effect}`;
}
