import { payBonus } from "../bonus/payBonus.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { BonusLine } from "./bonusLine.js";
import { shareFigure, shareOf, targetShareOf } from "./cutStretches.js";
import { nameOf } from "./nameOf.js";
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
  const share = shareOf(days, period, plan);
  const countBefore = issues.length;
  const paid = payBonus(
    {
      bonus: component.bonus,
      path: component.path,
      figures: {
        of: (metric) => ({ actual: figures.actual(metric), target: figures.target(metric) }),
        path: ["targets"],
        zeroTarget: plan.zeroTarget,
        missing: (metric) =>
          figures.actual(metric) === undefined
            ? figureMissing(metric, asked.person.id, days)
            : targetMissing(asked.person.id, metric, days),
      },
      lookUp: personLookup(asked, issues),
      share: shareFigure(share),
      rounding: terms.rounding,
    },
    issues,
  );
  if (paid === undefined || issues.length > countBefore) return undefined;

  return {
    ...nameOf(component),
    kind: "bonus",
    amount: paid.total,
    working: {
      step: "bonus",
      version: plan.version,
      stretch: days,
      proration: targetShareOf(share),
      ...paid.working,
      ...figures.measuredFacts(),
    },
  };
}

function figureMissing(metric: string, whose: string, { start, end }: ClosedPeriod): Issue {
  const expected = `facts of ${whose} that the metric ${metric} comes to something by, from ${start} to ${end}`;

  return createIssue({ code: "figure_missing", path: ["facts"], expected, value: undefined });
}
