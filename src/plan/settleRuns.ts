import type { Issue } from "../issue/issue.js";
import type { CommissionLine } from "./commissionLine.js";
import { commissionRuns } from "./commissionRuns.js";
import type { Stretch } from "./cutStretches.js";
import { factsOn } from "./factsOn.js";
import { type CreditedDays, hasCredit } from "./hasCredit.js";
import type { PlacedFacts } from "./placeFacts.js";
import type { ProtectionLine } from "./protectionLine.js";
import { settleCommission } from "./settleCommission.js";
import type { PersonTerms } from "./settlePeriod.js";
import { type SettleRun, settleProtection } from "./settleProtection.js";

/** A commission on the days of somebody. */
export interface CommissionDays {
  readonly person: PersonTerms;
  readonly placed: PlacedFacts;
  /** The days that are asked for, of all of the period. */
  readonly stretch: Stretch;
  readonly stretches: readonly Stretch[];
  readonly holder: Pick<CreditedDays, "participant" | "targets" | "rollUp">;
  /** Id of the component. */
  readonly id: string;
}

/** Settles what ends within a stretch: a change may have put the stretches before it together with it. */
export function settleRuns(
  { person, placed, stretch, stretches, holder, id }: CommissionDays,
  issues: Issue[],
): (CommissionLine | ProtectionLine)[] {
  const { settlement, participant, compiled } = person;
  const { period, credited } = placed;
  const whose = person.person?.id ?? participant;
  const settle: SettleRun = (run, days, found) =>
    settleCommission(
      {
        ...run,
        stretch: { ...run.stretch, days },
        whose,
        period,
        terms: settlement.terms,
        compiled,
        facts: factsOn([days], credited, period),
      },
      found,
    );

  return commissionRuns(id, stretches, holder.targets).flatMap((run) => {
    const { days } = run.stretch;
    if (days.end < stretch.days.start || days.end > stretch.days.end) return [];
    const facts = factsOn([days], credited, period);
    if (!hasCredit(run.component.metric, { ...holder, days, facts })) return [];
    const line = settle(run, days, issues);
    const protection = line === undefined ? undefined : settleProtection(run, line, settle, issues);
    return [line ?? [], protection ?? []].flat();
  });
}
