import type { ReadGoal } from "../goal/readGoal.js";
import { metricsAsked } from "../lint/metricsAsked.js";
import { formatExact, formatRatio } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { LinkageFinding } from "./linkageCheck.js";
import { pullsOf } from "./pullsOf.js";
import type { ReadLinkageInput } from "./readLinkageInput.js";
import type { WeighedLinkage } from "./weighLinkage.js";

/** What does not go together, by kind. */
export function linkageFindings(input: ReadLinkageInput, weighed: WeighedLinkage): readonly LinkageFinding[] {
  return [
    ...missingComponents(input),
    ...unmeasuredLinks(input, weighed),
    ...unpaidGoals(weighed),
    ...apartWeights(input, weighed),
    ...payWithoutGoals(input, weighed),
    ...payAgainstGoals(input, weighed),
  ];
}

function missingComponents({ rows = [], plan }: ReadLinkageInput): readonly LinkageFinding[] {
  const ids = new Set(plan.components.map(({ id }) => id));
  const missing = new Set(rows.flatMap(({ components }) => components.filter((id) => !ids.has(id))));

  return Array.from(missing, (component) => ({ kind: "component_missing", component }));
}

function unmeasuredLinks({ rows, plan }: ReadLinkageInput, { links }: WeighedLinkage): readonly LinkageFinding[] {
  if (rows === undefined) return [];

  return plan.components.flatMap((component, at) => {
    if (component.kind === "award") return [];
    const asked = new Set(metricsAsked(component));
    const unmeasured = Array.from(links[at]?.keys() ?? []).filter((metric) => !asked.has(metric));
    return unmeasured.map((metric) => ({ kind: "link_unmeasured" as const, component: component.id, metric }));
  });
}

function unpaidGoals({ groups }: WeighedLinkage): readonly LinkageFinding[] {
  const unpaid = groups.filter(({ pay }) => pay === 0n);

  return unpaid.map(({ metric, goals }) => ({ kind: "goal_unpaid", metric, goals: goals.map(({ id }) => id) }));
}

function apartWeights({ tolerance }: ReadLinkageInput, { total, groups }: WeighedLinkage): readonly LinkageFinding[] {
  if (total === undefined || total === 0n) return [];

  return groups.flatMap(({ metric, weight, pay }) => {
    if (weight === undefined || pay === undefined) return [];
    const gap = pay - weight * total;
    if ((gap < 0n ? -gap : gap) <= tolerance * total) return [];
    const whole = total * RATIO_ONE;
    const figures = { weight: formatExact(weight, RATIO_SCALE), share: formatRatio(pay, whole) };
    return [{ kind: "weights_apart" as const, metric, ...figures, gap: formatRatio(gap, whole) }];
  });
}

function payWithoutGoals({ plan, pay }: ReadLinkageInput, { links }: WeighedLinkage): readonly LinkageFinding[] {
  return plan.components.flatMap(({ id: component }, at) => {
    const linked = Array.from(links[at]?.values() ?? []).reduce((sum, share) => sum + share, 0n);
    const units = pay.get(component);
    if (linked >= RATIO_ONE || units === 0n) return [];
    const amount =
      units === undefined ? null : formatExact(units * (RATIO_ONE - linked), plan.rounding.scale + RATIO_SCALE);
    return [{ kind: "pay_without_goal" as const, component, amount }];
  });
}

function payAgainstGoals({ plan }: ReadLinkageInput, { groups }: WeighedLinkage): readonly LinkageFinding[] {
  const goalsOf = new Map(groups.map(({ metric, goals }) => [metric, goals]));
  const falling = new Set(plan.metrics.filter(({ direction }) => direction === "lower_is_better").map(({ id }) => id));
  const wantOf = ({ start, target, metric }: ReadGoal): "more" | "less" => {
    if (start === undefined || start === target) return falling.has(metric) ? "less" : "more";
    return start > target ? "less" : "more";
  };

  return plan.components.flatMap((component) => {
    const against = pullsOf(component).flatMap(({ metric, pays }) =>
      (goalsOf.get(metric) ?? []).filter((goal) => wantOf(goal) !== pays),
    );
    return Array.from(new Set(against), (goal) => ({
      kind: "pulls_against" as const,
      component: component.id,
      goal: goal.id,
      metric: goal.metric,
      wants: wantOf(goal),
    }));
  });
}
