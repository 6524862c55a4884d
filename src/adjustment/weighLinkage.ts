import type { ReadGoal } from "../goal/readGoal.js";
import { formatExact, formatFixed, formatRatio } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { LinkageCheck } from "./linkageCheck.js";
import { type Links, linksByLinkage, linksByPlan } from "./linksByPlan.js";
import { mendShare } from "./mendShare.js";
import type { ReadLinkageInput } from "./readLinkageInput.js";

/** The figures of a check, and what they were made of. */
export interface WeighedLinkage {
  readonly figures: Omit<LinkageCheck, "findings">;
  /** In minor units; `undefined` where it is not known. */
  readonly total: bigint | undefined;
  readonly groups: readonly WeighedGoals[];
  /** What each component goes with, in the order of the plan: metrics with a goal alone. */
  readonly links: readonly Links[];
}

/** The goals of a metric. */
export interface WeighedGoals {
  readonly metric: string;
  readonly goals: readonly ReadGoal[];
  /** In units of 10⁻¹⁰. */
  readonly weight: bigint | undefined;
  /** Minor units × 10⁻¹⁰; `undefined` where it is not known. */
  readonly pay: bigint | undefined;
}

/** Weighs goals against pay. */
export function weighLinkage(input: ReadLinkageInput): WeighedLinkage {
  const { goals, plan, pay } = input;
  const { scale } = plan.rounding;
  const byMetric = new Map<string, ReadGoal[]>();
  for (const goal of goals) {
    const group = byMetric.get(goal.metric);
    if (group === undefined) byMetric.set(goal.metric, [goal]);
    else group.push(goal);
  }
  const order = new Map(Array.from(byMetric.keys(), (metric, at) => [metric, at]));
  const links = linksOf(input, order);
  const payers = payersOf(input, links);
  const unknown = plan.components.filter(({ id }) => !pay.has(id)).map(({ id }) => id);
  const total = unknown.length > 0 ? undefined : Array.from(pay.values()).reduce((sum, units) => sum + units, 0n);
  const shareOf = (part: bigint | undefined) =>
    part === undefined || total === undefined || total === 0n ? null : formatRatio(part, total * RATIO_ONE);
  const groups = Array.from(byMetric, ([metric, own]) => {
    const weight = own.reduce<bigint | undefined>(addWeight, 0n);
    const part = payers.has(metric) ? payers.get(metric)?.pay : 0n;
    return { metric, goals: own, weight, pay: part };
  });

  return {
    total,
    groups,
    links,
    figures: {
      currency: plan.currency,
      total: total === undefined ? null : formatFixed(total, scale),
      unknown,
      goals: groups.map(({ metric, goals: own, weight, pay: part }) => {
        const isOpen = part === undefined || weight === undefined || total === undefined || total === 0n;
        return {
          metric,
          goals: own.map(({ id }) => id),
          weight: weight === undefined ? null : formatExact(weight, RATIO_SCALE),
          components: payers.get(metric)?.components ?? [],
          pay: part === undefined ? null : formatExact(part, scale + RATIO_SCALE),
          share: shareOf(part),
          gap: isOpen ? null : formatRatio(part - weight * total, total * RATIO_ONE),
          mend: isOpen ? null : mendShare({ pay: part, total, weight, scale }),
        };
      }),
      components: plan.components.map(({ id }, at) => {
        const units = pay.get(id);
        return {
          component: id,
          amount: units === undefined ? null : formatFixed(units, scale),
          share: shareOf(units === undefined ? undefined : units * RATIO_ONE),
          metrics: Array.from(links[at]?.keys() ?? []),
        };
      }),
    },
  };
}

function addWeight(sum: bigint | undefined, { weight }: ReadGoal): bigint | undefined {
  return sum === undefined || weight === undefined ? undefined : sum + weight;
}

/** What each component goes with, in the order of the goals; metrics without one are left out. */
function linksOf({ plan, rows }: ReadLinkageInput, order: ReadonlyMap<string, number>): readonly Links[] {
  const named = new Map<string, Set<string>>();
  for (const { components, metrics } of rows ?? []) {
    for (const component of components) {
      const own = named.get(component) ?? new Set();
      for (const metric of metrics) own.add(metric);
      named.set(component, own);
    }
  }
  const placeOf = (metric: string) => order.get(metric) ?? 0;

  return plan.components.map((component) => {
    const links =
      rows === undefined ? linksByPlan(component) : linksByLinkage(component, named.get(component.id) ?? []);
    const ofGoals = Array.from(links).filter(([metric]) => order.has(metric));
    return new Map(ofGoals.sort(([one], [other]) => placeOf(one) - placeOf(other)));
  });
}

interface Payers {
  readonly components: string[];
  readonly pay: bigint | undefined;
}

/** What goes with each metric, and how much. */
function payersOf({ plan, pay }: ReadLinkageInput, links: readonly Links[]): ReadonlyMap<string, Payers> {
  const payers = new Map<string, Payers>();
  for (const [at, { id }] of plan.components.entries()) {
    const units = pay.get(id);
    for (const [metric, share] of links[at] ?? []) {
      const before = payers.get(metric) ?? { components: [], pay: 0n };
      before.components.push(id);
      const isKnown = units !== undefined && before.pay !== undefined;
      payers.set(metric, { ...before, pay: isKnown ? before.pay + units * share : undefined });
    }
  }

  return payers;
}
