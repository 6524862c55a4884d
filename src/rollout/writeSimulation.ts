import { formatExact, formatRatio } from "../money/formatDecimal.js";
import { formatMoney } from "../money/formatMoney.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import type { ReadPlan } from "../plan/readPlan.js";
import type { Settlement } from "../plan/settlePlan.js";
import type { Statement } from "../plan/statement.js";
import { componentIds } from "./componentIds.js";
import { payDistribution } from "./payDistribution.js";
import type { LeftOutComponent, PlanSimulation, SimulatedComponent, SimulatedRow } from "./planSimulation.js";

/** A scenario that was settled. */
export interface SettledScenario {
  readonly plan: ReadPlan;
  /** Those that are simulated. */
  readonly versions: readonly ReadPlan[];
  readonly settlement: Settlement;
  readonly cases: readonly SettledCase[];
  /** Whether credit is money. */
  readonly isMoney: boolean;
  readonly leftOut: readonly LeftOutComponent[];
}

/** A row before it is written. */
export interface SettledCase extends Pick<SimulatedRow, "participant" | "attainment" | "people"> {
  /** In millionths. */
  readonly credited: bigint | undefined;
  readonly statement: Statement;
}

/** Adds up what was settled. */
export function writeSimulation({
  plan,
  versions,
  settlement,
  cases,
  isMoney,
  leftOut,
}: SettledScenario): PlanSimulation {
  const { scale } = plan.rounding;
  const creditText = (millionths: bigint | undefined) => {
    if (millionths === undefined) return null;
    return isMoney ? formatMoney(millionths, scale) : formatExact(millionths, AMOUNT_SCALE);
  };
  const settled = cases.filter(({ statement }) => statement.status === "settled");
  const total = sum(settled.map(({ statement, people }) => payOf(statement) * BigInt(people)));
  const credits = settled.flatMap(({ credited, people }) =>
    credited === undefined ? [] : [credited * BigInt(people)],
  );
  const credited = credits.length === 0 ? undefined : sum(credits);
  const countOf = (some: readonly SettledCase[]) => some.reduce((count, { people }) => count + people, 0);
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);

  return {
    currency: plan.currency,
    rows: cases.map(({ statement, credited: own, ...head }) => ({
      ...head,
      credited: creditText(own),
      pay: statement.total,
      costOfSales: statement.status === "blocked" ? null : costOfSales(payOf(statement), own),
      issues: statement.status === "blocked" ? statement.issues : [],
    })),
    components: addComponents(versions, settled, scale),
    overall: {
      total: formatMoney(total, scale),
      credited: creditText(credited),
      costOfSales: costOfSales(total, credited),
      people: countOf(cases),
      blocked: countOf(cases) - countOf(settled),
      distribution: payDistribution(
        settled.map(({ statement, people }) => ({ pay: payOf(statement) / unit, people })),
        scale,
      ),
    },
    leftOut,
    settlement,
  };
}

function addComponents(
  versions: readonly ReadPlan[],
  settled: readonly SettledCase[],
  scale: number,
): SimulatedComponent[] {
  const totals = new Map<string | null, bigint>(componentIds(versions).map((id) => [id, 0n]));
  for (const { statement, people } of settled) {
    for (const { component, amount } of statement.lines) {
      totals.set(component, (totals.get(component) ?? 0n) + millionthsOf(amount) * BigInt(people));
    }
  }

  return [...totals].map(([component, total]) => ({ component, total: formatMoney(total, scale) }));
}

function payOf({ total }: Statement): bigint {
  return total === null ? 0n : millionthsOf(total);
}

function costOfSales(pay: bigint, credited: bigint | undefined): string | null {
  return credited === undefined || credited <= 0n ? null : formatRatio(pay, credited);
}

function sum(figures: readonly bigint[]): bigint {
  return figures.reduce((together, figure) => together + figure, 0n);
}
