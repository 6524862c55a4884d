import type { Goal } from "../goal/goal.js";
import { ownerKey, partsOf } from "../goal/partsOf.js";
import type { ReadGoal } from "../goal/readGoal.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { adjustedDocument, type DraftWeight, goalChanges } from "./adjustedDocument.js";
import type { EffectPlace, GoalChange } from "./adjustedGoals.js";
import { adjustWeights, uniquePlaces } from "./adjustWeights.js";
import { conserveTeams } from "./conserveTeams.js";
import { type Covering, coveringBy, draftGoal, type GoalDraft, NOTHING_COVERS } from "./draftGoal.js";
import { type JoiningGoal, joiningGoals } from "./joiningGoals.js";
import { coversScope, keyScope, scopeText } from "./keyedScope.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";
import type { ReadAdjustment } from "./readAdjustment.js";

/** What effects make of goals. */
export interface GoalAdjustment {
  readonly drafts: readonly GoalDraft[];
  readonly joining: readonly JoiningGoal[];
  /** Without those that are paused; those that join come last. */
  readonly goals: readonly Goal[];
  readonly changes: readonly GoalChange[];
  readonly applied: readonly EffectPlace[];
}

/** Applies the effects of triggers to goals as they were agreed. */
export function adjustGoals(
  { triggers, forest, from, change, scale, targets, rounding }: ReadAdjustment,
  documents: readonly Goal[],
  issues: Issue[],
): GoalAdjustment {
  const coveringOf = coverings(triggers);
  const isReached = ({ period: { start, end } }: ReadGoal) =>
    start >= from || (change !== "next_period" && end >= from);
  const drafted = forest.goals.map((goal, at) => {
    const { others, own } = partsOf(at, forest);
    const terms = { targets, rounding, hasParts: others.length + own.length > 0 };
    return draftGoal(at, goal, isReached(goal) ? coveringOf(goal) : NOTHING_COVERS, terms);
  });
  const drafts = conserveTeams(drafted, rounding.scale, issues);
  const staysOf = (at: number) => (forest.children[at] ?? []).filter((child) => drafts[child]?.paused.length === 0);
  issues.push(...drafts.flatMap((draft) => draftIssues(draft, staysOf(draft.at))));
  const weights = new Map<number, DraftWeight>();
  const joining: JoiningGoal[] = [];
  const ids = new Set(forest.goals.map(({ id }) => id));
  for (const group of groupsOf(drafts)) {
    issues.push(...metricIssues(group));
    // One target is not that of a whole and of its parts.
    const isServed = group.some(({ at }) => (forest.children[at] ?? []).length > 0);
    const added = isServed ? [] : joiningGoals({ drafts: group, goals: documents }, triggers);
    const adjusted = adjustWeights({ drafts: group, added }, scale, issues);
    for (const [at, weight] of adjusted.weights) weights.set(at, { weight, by: adjusted.by });
    for (const { goal } of added.filter(({ goal: { id } }) => ids.has(id))) {
      const expected = "goals to which it was not applied before";
      issues.push(createIssue({ code: "id_duplicate", path: ["goals"], expected, value: goal.id }));
    }
    joining.push(...added);
  }
  const rows = documents.flatMap((document, at) => {
    const draft = drafts[at];
    if (draft === undefined) return [];
    const changes = goalChanges(document, draft, weights.get(at) ?? { weight: undefined, by: [] });
    return [{ changes, goals: draft.paused.length > 0 ? [] : [adjustedDocument(document, changes)] }];
  });

  const goals = [...rows.flatMap((row) => row.goals), ...joining.map(({ goal }) => goal)];
  const changes = [...rows.flatMap((row) => row.changes), ...joining.map(joined)];

  return { drafts, joining, goals, changes, applied: uniquePlaces(changes.flatMap(({ by }) => by)) };
}

/** Of a goal the triggers whose scope covers it, in order; goals of one scope share the list. */
export function coverings(triggers: readonly ActiveTrigger[]): (goal: ReadGoal) => Covering {
  const keyed = triggers.map((trigger) => ({ trigger, scope: keyScope(trigger.scope) }));
  const found = new Map<string, Covering>();

  return ({ scope }) => {
    const key = scopeText(scope);
    const known = found.get(key);
    if (known !== undefined) return known;
    const own = keyScope(scope);
    const covering = coveringBy(keyed.flatMap((one) => (coversScope(one.scope, own) ? [one.trigger] : [])));
    found.set(key, covering);
    return covering;
  };
}

function joined({ goal: { id, metric }, place }: JoiningGoal): GoalChange {
  return { goal: id, what: "goal", from: null, to: metric, by: [place] };
}

function draftIssues({ at, target, scaled, paused, read }: GoalDraft, children: readonly number[]): Issue[] {
  const issues: Issue[] = [];
  const value = formatExact(target, AMOUNT_SCALE);
  if (scaled.length > 0) readAmount(value, ["goals", at, "target"], issues);
  if (target <= 0n) {
    const expected = "a target above 0 once it is scaled";
    issues.push(createIssue({ code: "target_not_positive", path: ["goals", at, "target"], expected, value }));
  }
  for (const child of paused.length > 0 ? children : []) {
    const expected = "a goal that is not paused";
    issues.push(createIssue({ code: "parent_unknown", path: ["goals", child, "parent"], expected, value: read.id }));
  }

  return issues;
}

/** Swaps to what the owner has a goal of already, which would be two goals of one thing. */
function metricIssues(group: readonly GoalDraft[]): Issue[] {
  const counts = new Map<string, number>();
  const open = group
    .filter(({ paused }) => paused.length === 0)
    .map((draft) => ({ draft, key: `${draft.metric} ${scopeText(draft.read.scope)}` }));
  for (const { key } of open) counts.set(key, (counts.get(key) ?? 0) + 1);

  return open.flatMap(({ draft: { at, metric, swapped }, key }) => {
    if (swapped === undefined || counts.get(key) === 1) return [];
    const expected = "a metric that the owner has no other goal of for the period";
    return [createIssue({ code: "swap_conflict", path: ["goals", at, "metric"], expected, value: metric })];
  });
}

function groupsOf(drafts: readonly GoalDraft[]): readonly (readonly GoalDraft[])[] {
  const groups = new Map<string, GoalDraft[]>();
  for (const draft of drafts) {
    const { period, owner } = draft.read;
    const key = `${period.start} ${period.end} ${ownerKey(owner)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }

  return [...groups.values()];
}
