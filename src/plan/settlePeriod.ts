import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ReadFact } from "../metric/readFact.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { ClosedPeriod, Period } from "../period/period.js";
import type { CommissionLine } from "./commissionLine.js";
import { cutByTarget, cutStretches, type Stretch, type TargetStretch } from "./cutStretches.js";
import type { PlacedFacts } from "./placeFacts.js";
import type { ReadAdjustment } from "./readAdjustments.js";
import type { TableSource } from "./readGoal.js";
import type { ReadComponent } from "./readPlan.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";
import { settleCommission } from "./settleCommission.js";
import { type EarnedBook, settleReturns } from "./settleReturns.js";
import type { AdjustmentLine, StatementLine } from "./statement.js";

/** Whose period is settled, and against what. */
export interface PersonTerms {
  readonly settlement: ReadSettlement;
  /** Key of the participant's id. */
  readonly participant: string;
  readonly stays: readonly Period[];
  readonly adjustments: readonly ReadAdjustment[];
  readonly compiled: TableSource;
  /** What facts of the periods settled so far have earned; this period's are added. */
  readonly earned: EarnedBook;
}

/** What one participant has by one period alone. */
export interface SettledPeriod {
  /** By component. */
  readonly earned: readonly StatementLine[];
  /** Returns and adjustments. */
  readonly corrections: readonly StatementLine[];
}

/** Settles one period of one participant from its facts: components by stretch, then returns, then adjustments. */
export function settlePeriod(person: PersonTerms, placed: PlacedFacts, issues: Issue[]): SettledPeriod {
  const commissions = settleComponents(person, placed, issues);
  person.earned.add(commissions, placed.credited);

  return {
    earned: commissions,
    corrections: [...settleReturns(person, placed.returned, issues), ...settleAdjustments(person, placed.period)],
  };
}

function settleComponents(person: PersonTerms, { period, credited }: PlacedFacts, issues: Issue[]): CommissionLine[] {
  const { settlement, stays, compiled } = person;
  const stretches = cutStretches(period, settlement.versions, stays);
  checkPresence(credited, period, stretches, settlement, issues);
  const lines: CommissionLine[] = [];
  for (const { days, plan } of stretches) {
    for (const component of plan.components) {
      for (const stretch of cutByComponent(days, component, person)) {
        const facts = factsOf(credited, stretch.days, period);
        const input = { plan, component, stretch, facts, terms: settlement.terms, compiled };
        const line = settleCommission(input, issues);
        if (line !== undefined) lines.push(line);
      }
    }
  }

  return lines;
}

function cutByComponent(
  days: ClosedPeriod,
  { table, metric }: ReadComponent,
  { settlement, participant }: PersonTerms,
): TargetStretch[] {
  if (table.measuredBy === "amount") return [{ days, target: undefined }];

  return cutByTarget(days, settlement.targets.participant.get(participant)?.get(metric.id) ?? []);
}

/** A return counts on the date of what it returns, where that is in the period: it takes back what that earned. */
function dateIn({ on, rest }: ReadFact, { start, end }: ClosedPeriod): string {
  const sold = rest.reversal?.original.on;

  return sold !== undefined && sold >= start && sold <= end ? sold : on;
}

function factsOf(credited: readonly ReadFact[], days: ClosedPeriod, period: ClosedPeriod): readonly ReadFact[] {
  if (days.start === period.start && days.end === period.end) return credited;

  return credited.filter((fact) => {
    const date = dateIn(fact, period);
    return date >= days.start && date <= days.end;
  });
}

/** A fact on a day when the person was not there is a question, not a nothing. */
function checkPresence(
  credited: readonly ReadFact[],
  period: ClosedPeriod,
  stretches: readonly Stretch[],
  { versions }: ReadSettlement,
  issues: Issue[],
): void {
  const [only] = stretches;
  if (only !== undefined && only.days.start === period.start && only.days.end === period.end) return;
  for (const fact of credited) {
    const date = dateIn(fact, period);
    if (versionOn(versions, date) === undefined) continue;
    if (stretches.some(({ days }) => date >= days.start && date <= days.end)) continue;
    const expected = `a date on which the participant is there, for ${fact.id}`;
    issues.push(createIssue({ code: "participant_absent", path: ["facts", fact.at, "on"], expected, value: date }));
  }
}

function settleAdjustments({ adjustments, settlement }: PersonTerms, { start, end }: ClosedPeriod): AdjustmentLine[] {
  const { scale } = settlement.terms.rounding;

  return adjustments
    .filter(({ on }) => on >= start && on <= end)
    .map(({ id, on, amount, reason, approver }) => ({
      component: null,
      kind: "adjustment",
      amount: formatFixed(amount / 10n ** BigInt(AMOUNT_SCALE - scale), scale),
      working: { step: "adjustment", adjustment: id, on, reason, approver },
    }));
}
