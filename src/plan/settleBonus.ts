import { payBonus } from "../bonus/payBonus.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { BonusLine } from "./bonusLine.js";
import { shareOf } from "./cutStretches.js";
import { type AskedPerson, personLookup } from "./personLookup.js";
import type { ReadBonusComponent } from "./readComponent.js";
import { targetMissing } from "./targetMissing.js";

/** What a bonus is settled on. */
export interface BonusStretch {
  readonly component: ReadBonusComponent;
  /** The days that are settled together. */
  readonly days: ClosedPeriod;
  /** The period that they are of. */
  readonly period: ClosedPeriod;
  readonly asked: AskedPerson;
}

/** Settles a bonus for one stretch, or notes why it cannot be. */
export function settleBonus({ component, days, period, asked }: BonusStretch, issues: Issue[]): BonusLine | undefined {
  const { figures, measured } = asked;
  const { plan, terms } = measured;
  const { part, of } = shareOf(days, period, plan);
  const countBefore = issues.length;
  const paid = payBonus(
    {
      bonus: component.bonus,
      figures: {
        of: (metric) => ({ actual: figures.actual(metric), target: figures.target(metric) }),
        zeroTarget: plan.zeroTarget,
        missing: (metric) =>
          figures.actual(metric) === undefined ? figureMissing(metric, days) : targetMissing(metric, days),
      },
      lookUp: personLookup(asked, issues),
      share: part === of ? { dividend: 1n, divisor: 1n } : { dividend: BigInt(part), divisor: BigInt(of) },
      rounding: terms.rounding,
    },
    issues,
  );
  if (paid === undefined || issues.length > countBefore) return undefined;

  return {
    component: component.id,
    ...(component.label === undefined ? {} : { label: component.label }),
    kind: "bonus",
    amount: paid.total,
    working: {
      step: "bonus",
      version: plan.version,
      stretch: days,
      proration: part === of ? null : { part, of, by: plan.proration },
      ...paid.working,
      ...figures.measuredFacts(),
    },
  };
}

function figureMissing(metric: string, { start, end }: ClosedPeriod): Issue {
  const expected = `facts that the metric ${metric} comes to something by, from ${start} to ${end}`;

  return createIssue({ code: "figure_missing", path: ["facts"], expected, value: undefined });
}
