import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { throwIssues } from "../issue/rulesError.js";
import { millionthsOf } from "../money/readAmount.js";
import { isMoney } from "../plan/collectCredits.js";
import type { ReadPlan } from "../plan/readPlan.js";
import type { AdditiveMetric } from "../plan/readPlanMetric.js";
import type { Statement } from "../plan/statement.js";
import { settleAs } from "./settleAs.js";
import type { PeopleSimulation } from "./simulationInput.js";
import type { SettledScenario } from "./writeSimulation.js";

/** Settles people as they are. */
export function simulatePeople(
  name: string,
  input: PeopleSimulation,
  plan: ReadPlan,
  versions: readonly ReadPlan[],
): SettledScenario {
  const issues: Issue[] = [];
  const asked = ownValue(input, "creditedBy");
  const metric = asked === undefined ? undefined : readCrediting(asked, versions, issues);
  throwIssues(name, issues);
  const { kind: _, creditedBy: __, ...settlementInput } = input;
  const settlement = settleAs(name, settlementInput, (path) => path);

  return {
    plan,
    versions,
    settlement,
    cases: settlement.statements.map((statement) => ({
      participant: statement.participant,
      attainment: null,
      people: 1,
      credited: metric === undefined ? undefined : creditOf(statement, metric.id),
      statement,
    })),
    isMoney: isMoney(metric),
    leftOut: [],
  };
}

/** A metric that commission is paid by, since only that is credited fact by fact. */
function readCrediting(value: unknown, versions: readonly ReadPlan[], issues: Issue[]): AdditiveMetric | undefined {
  const metrics = versions.flatMap(({ components }) =>
    components.flatMap((component) => (component.kind === "commission" ? component.metric : [])),
  );
  const metric = metrics.find(({ id }) => id === value);
  if (metric !== undefined) return metric;
  const known = [...new Set(metrics.map(({ id }) => id))].join(", ");
  const expected = `a metric that commission of the plan is paid by (${known || "there is none"})`;
  issues.push(createIssue({ code: "metric_unknown", path: ["creditedBy"], expected, value }));

  return undefined;
}

/** What commission of the period counts by a metric, a fact that several components pay on once. */
function creditOf({ lines }: Statement, metric: string): bigint | undefined {
  const own = lines.flatMap((line) => (line.kind === "commission" && line.working.metric === metric ? line : []));
  if (own.length === 0) return undefined;
  const credits = new Map(own.flatMap(({ working }) => working.parts.map(({ fact, credited }) => [fact, credited])));

  return [...credits.values()].reduce((sum, credited) => sum + millionthsOf(credited), 0n);
}
