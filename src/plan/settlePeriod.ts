import { metricsOfBonus } from "../bonus/metricsOfBonus.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { partsOf } from "../metric/measurement.js";
import type { ReadFact } from "../metric/readFact.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { ClosedPeriod, Period } from "../period/period.js";
import type { BonusLine } from "./bonusLine.js";
import type { CommissionLine } from "./commissionLine.js";
import { cutStretches, type Stretch } from "./cutStretches.js";
import { dateIn, factsOn } from "./factsOn.js";
import { type CreditedDays, hasCredit } from "./hasCredit.js";
import { PersonFigures } from "./personFigures.js";
import type { PlacedFacts } from "./placeFacts.js";
import type { ProtectionLine } from "./protectionLine.js";
import type { ReadAdjustment } from "./readAdjustments.js";
import type { ReadBonusComponent, ReadComponent } from "./readComponent.js";
import type { TableSource } from "./readGoal.js";
import type { ReadPerson } from "./readParticipants.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadSettlement } from "./readSettlement.js";
import { versionOn } from "./readVersions.js";
import { settleBonus } from "./settleBonus.js";
import { type EarnedBook, settleReturns } from "./settleReturns.js";
import { settleRuns } from "./settleRuns.js";
import type { AdjustmentLine, StatementLine } from "./statement.js";

/** Whose period is settled, and against what. */
export interface PersonTerms {
  readonly settlement: ReadSettlement;
  /** Key of the participant's id. */
  readonly participant: string;
  /** `undefined` for one whom nobody knows. */
  readonly person: ReadPerson | undefined;
  readonly stays: readonly Period[];
  /** Closed periods by date, then the one that is settled. */
  readonly periods: readonly ClosedPeriod[];
  /** All facts of the participant up to the last day that is settled, by date and id. */
  readonly facts: readonly ReadFact[];
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

/** Settles one period of one participant from its facts: commission and bonuses by stretch, then returns, then adjustments. */
export function settlePeriod(person: PersonTerms, placed: PlacedFacts, issues: Issue[]): SettledPeriod {
  const earned = settleComponents(person, placed, issues);
  person.earned.add(
    earned.filter((line) => line.kind === "commission"),
    placed.credited,
  );

  return {
    earned,
    corrections: [...settleReturns(person, placed.returned, issues), ...settleAdjustments(person, placed.period)],
  };
}

function settleComponents(
  person: PersonTerms,
  placed: PlacedFacts,
  issues: Issue[],
): (CommissionLine | ProtectionLine | BonusLine)[] {
  const { settlement, stays } = person;
  const { period, credited } = placed;
  const stretches = cutStretches(period, settlement.versions, stays);
  checkPresence(credited, period, stretches, settlement, issues);

  return stretches.flatMap((stretch) =>
    stretch.plan.components.flatMap((component) =>
      settleComponent({ person, placed, stretch, stretches, component }, issues),
    ),
  );
}

interface ComponentDays<Component> {
  readonly person: PersonTerms;
  readonly placed: PlacedFacts;
  readonly stretch: Stretch;
  /** All of the period. */
  readonly stretches: readonly Stretch[];
  readonly component: Component;
}

/** Awards look across periods, pools and contests at everyone: they are settled elsewhere. */
function settleComponent(
  { component, ...rest }: ComponentDays<ReadComponent>,
  issues: Issue[],
): (CommissionLine | ProtectionLine | BonusLine)[] {
  switch (component.kind) {
    case "commission":
      return settleRuns({ ...rest, holder: holderOf(rest.person), id: component.id }, issues);
    case "bonus":
      return settleInFull({ ...rest, component }, issues);
    case "award":
    case "pool":
    case "contest":
      return [];
  }
}

function settleInFull(
  { person, placed, stretch, component }: ComponentDays<ReadBonusComponent>,
  issues: Issue[],
): BonusLine[] {
  const { settlement, participant, person: whose, facts } = person;
  if (whose === undefined) return [];
  const { plan, days } = stretch;
  const { period } = placed;
  const found: Issue[] = [];
  const measured = {
    plan,
    days: [days],
    facts: factsOn([days], placed.credited, period),
    history: facts,
    periods: person.periods,
    targets: settlement.targets.participant.get(participant),
    terms: settlement.terms,
    firstFacts: settlement.firstFacts,
  };
  const asked = { person: whose, measured, figures: new PersonFigures(measured, found) };
  const line = settleBonus({ component, days, period, asked }, found);
  const holder = { ...holderOf(person), days, facts: measured.facts };
  // What is missing of a credit that somebody does not have is no reason to block the statement.
  if (found.length > 0 && measuredOf(component, plan).every((metric) => hasCredit(metric, holder))) {
    issues.push(...found);
  }

  return line === undefined ? [] : [line];
}

/** The metrics of a bonus, and those that they are ratios of. */
function measuredOf({ bonus }: ReadBonusComponent, { metrics }: ReadPlan): readonly ReadMetric[] {
  const named = new Set(metricsOfBonus(bonus).map(({ metric }) => metric));
  const parts = new Set(metrics.filter(({ id }) => named.has(id)).flatMap(partsOf));

  return metrics.filter(({ id }) => parts.has(id));
}

function holderOf({ settlement, participant }: PersonTerms): Pick<CreditedDays, "participant" | "targets" | "rollUp"> {
  const { targets, rollUp } = settlement;

  return { participant, targets: targets.participant.get(participant), rollUp };
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
