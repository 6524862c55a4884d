import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { shareUnits } from "../money/shareUnits.js";
import { uniquePlaces } from "./adjustWeights.js";
import type { GoalDraft } from "./draftGoal.js";

/**
 * Takes off what `conserve: "team"` takes off, and gives it to the rest of the team (团队总目标不变): goals of the same metric,
 * unit, period and parent that none of these effects is for, by their targets. All effects on a team are one change. Where
 * nobody can take over, nothing is taken off.
 *
 * @param scale digits of scaled targets
 */
export function conserveTeams(drafts: readonly GoalDraft[], scale: number, issues: Issue[]): readonly GoalDraft[] {
  if (drafts.every(({ relief }) => relief === undefined)) return drafts;
  const changed = new Map<number, GoalDraft>();
  for (const team of teamsOf(drafts)) {
    const relieved = team.filter(({ relief }) => relief !== undefined);
    const takers = team
      .filter(({ relief }) => relief === undefined)
      .sort((one, other) => compareText(one.read.id, other.read.id));
    if (relieved.length === 0 || takers.length === 0) continue;
    const by = uniquePlaces(relieved.flatMap(({ relief }) => relief?.by ?? []));
    const taken = relieved.reduce((sum, { target, relief }) => sum + target - (relief?.target ?? target), 0n);
    const shares = shareTaken(taken, { relieved, takers, scale }, issues);
    for (const draft of relieved) {
      const { relief, scaled } = draft;
      if (relief === undefined) continue;
      changed.set(draft.at, { ...draft, target: relief.target, scaled: [...scaled, ...relief.by], relief: undefined });
    }
    for (const [rank, draft] of takers.entries()) {
      const share = shares[rank] ?? 0n;
      if (share === 0n) continue;
      changed.set(draft.at, { ...draft, target: draft.target + share, scaled: [...draft.scaled, ...by] });
    }
  }

  return drafts.map((draft) => changed.get(draft.at) ?? draft);
}

/** Goals that add up to a part of one goal; a paused one takes part in nothing. */
function teamsOf(drafts: readonly GoalDraft[]): Iterable<readonly GoalDraft[]> {
  const teams = new Map<string, GoalDraft[]>();
  for (const draft of drafts) {
    const { parent, period, unit } = draft.read;
    if (parent === undefined || draft.paused.length > 0) continue;
    const key = [draft.metric, draft.swapped === undefined ? unit : "", period.start, period.end, parent].join(" ");
    const team = teams.get(key);
    if (team === undefined) teams.set(key, [draft]);
    else team.push(draft);
  }

  return teams.values();
}

/** What each taker gets of what is taken, in millionths; nothing with issues where that is finer than the scale. */
function shareTaken(
  taken: bigint,
  {
    relieved,
    takers,
    scale,
  }: {
    readonly relieved: readonly GoalDraft[];
    readonly takers: readonly GoalDraft[];
    readonly scale: number;
  },
  issues: Issue[],
): readonly bigint[] {
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  if (taken % unit !== 0n) {
    for (const { at, target } of relieved.filter((draft) => draft.target % unit !== 0n)) {
      const expected = `a target of at most ${scale} digits, of which something is handed on`;
      const value = formatExact(target, AMOUNT_SCALE);
      issues.push(createIssue({ code: "total_off_scale", path: ["goals", at, "target"], expected, value }));
    }
    return [];
  }
  const weights = takers.map(({ target }) => target);
  // Targets that were scaled to nothing are refused anyway.
  if (weights.every((weight) => weight === 0n)) return [];

  return shareUnits({ units: taken / unit, weights, method: "largest_remainder" }).map((share) => share * unit);
}
