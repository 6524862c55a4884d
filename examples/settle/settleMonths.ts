import {
  type ClosedPeriod,
  type Fact,
  type IncentivePlan,
  periodOf,
  type Settlement,
  type Statement,
  settlePlan,
  type Target,
} from "incentive-rules";
import type { Person } from "./readPeople.js";

/** What {@link settleMonths} takes. */
export interface MonthsInput {
  readonly plan: IncentivePlan;
  readonly people: readonly Person[];
  readonly facts: readonly Fact[];
  readonly month: ClosedPeriod;
}

/**
 * Settles a month after every earlier one that has a deal.
 *
 * Each is settled as it was known on its last day and is then closed: what became known since is in the settlement of
 * the month in which it did.
 */
export function settleMonths({ plan, people, facts, month }: MonthsInput): Settlement {
  const participants = people.map(({ participant }) => participant);
  const earlier = monthsBefore(month, facts);
  const targets = [...earlier, month].flatMap((period) => targetsOf(people, plan, period));
  const statements: Statement[] = [];
  const settle = (period: ClosedPeriod) =>
    settlePlan({ plan, period, participants, targets, facts, prior: { statements }, cutOff: period.end });
  for (const period of earlier) statements.push(...settle(period).statements);

  return settle(month);
}

/** Everybody's target in a month, for each metric that the plan holds against one. */
function targetsOf(people: readonly Person[], plan: IncentivePlan, period: ClosedPeriod): readonly Target[] {
  const metrics = new Set(
    plan.components.flatMap((component) =>
      component.kind === "commission" && component.table.measuredBy === "attainment" ? component.metric : [],
    ),
  );

  return people.flatMap(({ participant, target }) =>
    target === undefined ? [] : [...metrics].map((metric) => ({ participant: participant.id, metric, period, target })),
  );
}

function monthsBefore({ start }: ClosedPeriod, facts: readonly Fact[]): readonly ClosedPeriod[] {
  const starts = new Set(facts.map(({ on }) => periodOf(on, "month").start).filter((first) => first < start));

  return [...starts].sort().map((first) => periodOf(first, "month"));
}
