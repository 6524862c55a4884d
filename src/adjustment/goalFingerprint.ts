import type { ReadGoal } from "../goal/readGoal.js";
import { scopeKey } from "../goal/readScope.js";
import { hashTexts } from "../issue/hashTexts.js";

/** What two goals have in common exactly when they say the same, however they are written. */
export function goalFingerprint(goal: ReadGoal, label: string | undefined): string {
  const { id, metric, unit, owner, scope, period, start, target, parent } = goal;
  const { weight, phase, commitment, rollup, overAssignment } = goal;
  const named = [id, metric, unit, owner.kind, owner.kind === "company" ? "" : owner.id, scopeKey(scope)];
  const figures = [start, target, weight, overAssignment].map((figure) => figure?.toString());
  const terms = [period.start, period.end, parent, phase, commitment, rollup, label];

  return hashTexts([...named, ...figures, ...terms].map((text) => (text === undefined ? "-" : `=${text}`)));
}
