import type { ReadBonus } from "../bonus/readBonusTerms.js";
import type { ReadScore } from "../bonus/readScorecard.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadComponent } from "../plan/readComponent.js";
import type { ReadPlan } from "../plan/readPlan.js";
import { NEEDED_BY } from "../pool/weighWith.js";

/** Whether a ramp has a step of 0 which blocks whoever is in it, since nothing says what a target of 0 means. */
export function lintRamp({ ramp, zeroTarget, components }: ReadPlan): readonly Issue[] {
  const at = ramp?.steps.indexOf(0n) ?? -1;
  if (ramp === undefined || at < 0 || zeroTarget !== undefined) return [];
  const isAsked = components.flatMap(targetsOf).some((metric) => ramp.metrics?.has(metric) ?? true);
  if (!isAsked) return [];
  const expected = "a step above 0, or a `zeroTarget` that says what a target of 0 means";

  return [createIssue({ code: "newcomers_blocked", path: ["ramp", "steps", at], expected, value: "0" })];
}

/** Metrics whose targets a component cannot do without. */
function targetsOf(component: ReadComponent): readonly string[] {
  switch (component.kind) {
    case "commission":
      return component.table.measuredBy === "attainment" ? [component.metric.id] : [];
    case "bonus":
      return targetsOfBonus(component.bonus);
    case "pool": {
      const { metric, teamTarget, split } = component.pool;
      const isAsked = teamTarget === "members" || split.some(({ by }) => NEEDED_BY[by].includes("target"));
      return isAsked ? [metric.id] : [];
    }
    case "award":
    case "contest":
      return [];
  }
}

function targetsOfBonus({ measure, multipliers }: ReadBonus): readonly string[] {
  const byAttainment = ({ measuredBy }: { readonly measuredBy: "attainment" | "amount" }) =>
    measuredBy === "attainment";
  const own = multipliers.flatMap((one) => (one.kind === "curve" && byAttainment(one.curve) ? [one.metric] : []));
  switch (measure.kind) {
    case "curve":
      return byAttainment(measure.curve) ? [measure.metric, ...own] : own;
    case "matrix":
      return [...measure.matrix.axes.filter(byAttainment).map(({ metric }) => metric), ...own];
    case "scorecard":
      return [
        ...measure.scorecard.lines.filter(({ score }) => isByAttainment(score)).map(({ metric }) => metric),
        ...own,
      ];
  }
}

function isByAttainment(score: ReadScore): boolean {
  return score.kind === "curve" ? score.curve.measuredBy === "attainment" : score.kind !== "value";
}
