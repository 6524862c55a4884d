import { accrueFigures } from "../commission/accrueFigures.js";
import type { CompiledTable } from "../commission/compiledTable.js";
import { type Commission, computeWith } from "../commission/computeCommission.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { FactTerms } from "../metric/factTerms.js";
import type { ReadFact } from "../metric/readFact.js";
import { writeMetricCredit } from "../metric/readMetricCredit.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import { type CollectedCredits, collectCredits, figureText } from "./collectCredits.js";
import type { CommissionLine } from "./commissionLine.js";
import type { TargetStretch } from "./cutStretches.js";
import { type LimitedCommission, limitCommission, limitsOf } from "./limitCommission.js";
import { nameOf } from "./nameOf.js";
import { netCredits } from "./netCredits.js";
import { partsByBase, sumOf } from "./partsByBase.js";
import type { ReadCommission } from "./readComponent.js";
import { readGoal, type TableSource } from "./readGoal.js";
import type { ReadPlan } from "./readPlan.js";
import { writeParts } from "./writeParts.js";

/** What one component is settled on. */
export interface CommissionStretch {
  readonly plan: ReadPlan;
  readonly component: ReadCommission;
  /** Id of the participant. */
  readonly whose: string;
  readonly stretch: TargetStretch;
  /** The period that is settled, which caps are for. */
  readonly period: ClosedPeriod;
  /** The facts of the stretch, by date and id. */
  readonly facts: readonly ReadFact[];
  readonly terms: FactTerms;
  readonly compiled: TableSource;
}

/** Settles one component for one stretch, or notes why it cannot be. */
export function settleCommission(input: CommissionStretch, issues: Issue[]): CommissionLine | undefined {
  const { plan, component, stretch, facts, terms } = input;
  const { scale } = terms.rounding;
  const { credit } = component.metric;
  const countBefore = issues.length;
  const goal = readGoal(input, issues);
  const credits = collectCredits(facts, component, terms, issues);
  const { bases } = credits;
  const counted = component.perFact === undefined ? credits : netCredits(credits);
  if (goal === undefined || issues.length > countBefore) return undefined;
  const paid =
    goal.compiled === undefined
      ? payNothing(credits, scale)
      : payCredits({ compiled: goal.compiled, target: goal.target, credits: counted }, issues);
  if (issues.length > countBefore) return undefined;
  const { attainment, blendedRate, bands, kickers, kickerLines, rounding } = paid.commission;
  const { total, byFacts, floor, limited, ...added } = limitPaid(paid, input);

  return {
    ...nameOf(component),
    kind: "commission",
    amount: total,
    working: {
      step: "commission",
      version: plan.version,
      stretch: stretch.days,
      metric: component.metric.id,
      ...(credit === undefined ? {} : { credit: writeMetricCredit(credit) }),
      table: component.terms,
      target: goal.working,
      ...(isClosed(stretch) ? { targetDays: stretch.measured } : {}),
      credited: figureText(paid.credited, component.metric, scale),
      ...(bases === undefined ? {} : { base: figureText(sumOf(bases), component.base, scale) }),
      attainment: goal.attainment ?? attainment,
      blendedRate,
      ...(byFacts === undefined ? {} : { byFacts }),
      ...(floor === undefined ? {} : { floor }),
      ...(limited === undefined ? {} : { limited }),
      bands: goal.band === 0 ? bands : bands.map((line) => ({ ...line, band: goal.band + line.band })),
      kickers,
      kickerLines,
      rounding,
      parts: writeParts(credits, added, component, terms),
      undecided: credits.undecided,
    },
  };
}

/** Whether it is held against the target of more days than its own. */
function isClosed({ days, measured, target }: TargetStretch): boolean {
  return target !== undefined && (measured.start !== days.start || measured.end !== days.end);
}

/** A commission with its parts. */
interface Paid {
  readonly commission: Commission;
  /** In millionths. */
  readonly credited: bigint;
  /** One for each credit. */
  readonly amounts: readonly string[];
}

function limitPaid(
  { commission: { total }, amounts }: Paid,
  { component, stretch, period, plan, terms }: CommissionStretch,
): LimitedCommission {
  const { floor, cap, perFact } = component;
  if (floor === undefined && cap === undefined && perFact === undefined) {
    return { total, amounts, carried: [], floor, byFacts: undefined, limited: undefined };
  }

  return limitCommission(amounts, limitsOf(component, stretch, period, plan), terms.rounding.scale);
}

function payCredits(
  {
    compiled,
    target,
    credits,
  }: { readonly compiled: CompiledTable; readonly target: bigint | undefined; readonly credits: CollectedCredits },
  issues: Issue[],
): Paid {
  const { facts, figures, units, bases } = credits;
  const { rounding } = compiled;
  const run = {
    compiled,
    start: { target, opening: 0n, credited: 0n },
    count: figures.length,
    unitsAt: (at: number) => units[at] ?? Number.NaN,
    figureAt: (at: number) => figures[at],
    pathTo: (at: number) => ["facts", facts[at]?.at ?? at],
  };
  const { amounts, credited } = accrueFigures(run, issues);
  if (bases !== undefined) checkBase(sumOf(bases), issues);
  if (issues.length > 0) return payNothing(credits, rounding.scale);
  const commission = computeWith(
    compiled,
    {
      credited: formatExact(credited, AMOUNT_SCALE),
      target: target === undefined ? undefined : formatExact(target, AMOUNT_SCALE),
      base: bases === undefined ? undefined : formatExact(sumOf(bases), AMOUNT_SCALE),
    },
    "settlePlan",
  );

  return {
    commission,
    credited,
    amounts: bases === undefined ? amounts : partsByBase(commission.total, bases, rounding),
  };
}

function checkBase(base: bigint, issues: Issue[]): void {
  if (base > -AMOUNT_LIMIT && base < AMOUNT_LIMIT) return;
  const expected = "a base in all of at most 15 digits before the point";
  const value = formatExact(base, AMOUNT_SCALE);
  issues.push(createIssue({ code: "amount_out_of_range", path: ["facts"], expected, value }));
}

/** Without an attainment no band is reached. */
function payNothing({ figures }: CollectedCredits, scale: number): Paid {
  const nothing = formatFixed(0n, scale);
  const working = { bands: [], kickers: "0", kickerLines: [], rounding: "0" };

  return {
    commission: { total: nothing, attainment: null, blendedRate: null, ...working },
    credited: sumOf(figures),
    amounts: figures.map(() => nothing),
  };
}
