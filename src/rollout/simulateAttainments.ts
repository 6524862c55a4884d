import type { Issue } from "../issue/issue.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Fact } from "../metric/fact.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { isMoney } from "../plan/collectCredits.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { ReadPlan } from "../plan/readPlan.js";
import { type AttainmentTable, PAYS_EACH_ALONE, readAttainmentTable } from "./readAttainmentTable.js";
import { settleAs } from "./settleAs.js";
import type { AttainmentsSimulation } from "./simulationInput.js";
import type { SettledScenario } from "./writeSimulation.js";

/** Settles one person for each row of a table, who brings what the row says by one fact. */
export function simulateAttainments(
  name: string,
  input: AttainmentsSimulation,
  versions: readonly ReadPlan[],
): SettledScenario {
  const issues: Issue[] = [];
  const table = readAttainmentTable(input, versions, issues);
  throwIssues(name, issues);
  if (table === undefined) return refuse(name, issues);
  const { plan, document, metric, period, target, rows } = table;
  const ids = rows.map((_, at) => String(at + 1));
  const settlement = settleAs(
    name,
    {
      plan: planOf(document),
      period,
      participants: ids.map((id) => ({ id })),
      targets: ids.map((participant) => ({
        participant,
        metric: metric.id,
        period,
        target: formatExact(target, AMOUNT_SCALE),
      })),
      facts: ids.map((id, at) => factOf(id, rows[at]?.credited ?? 0n, table)),
    },
    ([key, ...rest]) => (key === "facts" ? ["attainments", ...rest.slice(0, 1)] : [key ?? "plan", ...rest]),
  );
  const statements = new Map(settlement.statements.map((statement) => [statement.participant, statement]));

  return {
    plan,
    versions: [{ ...plan, components: plan.components.filter(({ kind }) => PAYS_EACH_ALONE.has(kind)) }],
    settlement,
    cases: rows.flatMap(({ attainment, people, credited }, at) => {
      const statement = statements.get(String(at + 1));
      const ratio = formatExact(attainment, RATIO_SCALE);
      return statement === undefined ? [] : [{ participant: null, attainment: ratio, people, credited, statement }];
    }),
    isMoney: isMoney(metric),
    leftOut: plan.components
      .filter(({ kind }) => !PAYS_EACH_ALONE.has(kind))
      .map(({ id, kind }) => ({ component: id, kind })),
  };
}

/**
 * The plan as far as a table can tell; what a row says is what counts, so that there is no tax to take out of it, and is
 * collected in time, so that nothing waits.
 */
function planOf(document: IncentivePlan): IncentivePlan {
  const components = document.components.filter(({ kind }) => PAYS_EACH_ALONE.has(kind));

  return { ...document, components, amounts: undefined, taxRate: undefined, payment: undefined };
}

function factOf(participant: string, credited: bigint, { metric, period, attributes }: AttainmentTable): Fact {
  const [kind = "deal"] = metric.filter.kinds ?? [];
  const figure = formatExact(credited, AMOUNT_SCALE);
  const fact = { id: participant, kind, on: period.start, participant, attributes };
  if (typeof metric.of === "string") return { ...fact, [metric.of]: figure };

  return { ...fact, attributes: { ...attributes, [metric.of.attribute]: figure } };
}
