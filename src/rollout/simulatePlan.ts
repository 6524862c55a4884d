import type { Issue } from "../issue/issue.js";
import { readKinded } from "../issue/readKinded.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { SETTLEMENT_KEYS } from "../plan/readSettlement.js";
import { readVersions } from "../plan/readVersions.js";
import type { PlanSimulation } from "./planSimulation.js";
import { simulateAttainments } from "./simulateAttainments.js";
import { simulatePeople } from "./simulatePeople.js";
import type { SimulationInput } from "./simulationInput.js";
import { writeSimulation } from "./writeSimulation.js";

/**
 * Says what a plan costs: at some attainments, or for people with what they did. Pay is what {@link settlePlan} settles
 * and is computed nowhere else.
 *
 * - `attainments`: each row is a person who brings attainment × target in one fact, which is exact or refused. Commission
 *   and bonuses are simulated; awards, pools and contests depend on single acts and on others, and are `leftOut`.
 * - `people`: people, targets and facts are settled as they are; totals are those of the statements.
 *
 * Whoever is blocked is listed with the reasons, counted in `blocked` and in no total. A row for several people counts
 * as often in totals and in the distribution.
 *
 * @throws {@link RulesError} the codes of {@link settlePlan}; of a table of attainments `target_not_positive`,
 * `bound_out_of_range`, `ratio_malformed`, `total_off_scale`, `amount_out_of_range`, `version_missing` (no version is
 * effective all the time), `metric_unknown`, `metric_not_additive` (no sum), `list_empty` (also where nothing pays each alone),
 * `list_too_long`, `length_mismatch`, `count_out_of_range`
 *
 * @example Three people at 80%, 120% and 150% of 100,000
 * ```ts
 * import { simulatePlan } from "incentive-rules";
 *
 * const { rows, overall } = simulatePlan({
 *   kind: "attainments",
 *   plan: {
 *     id: "sales",
 *     version: "2026-1",
 *     currency: "CNY",
 *     effective: { start: "2026-01-01" },
 *     metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *     components: [
 *       {
 *         id: "commission",
 *         kind: "commission",
 *         metric: "signed",
 *         table: {
 *           measuredBy: "attainment",
 *           method: "marginal",
 *           bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 *         },
 *       },
 *     ],
 *   },
 *   period: "2026-11",
 *   metric: "signed",
 *   target: "100000",
 *   attainments: ["80%", "120%", "150%"],
 * });
 *
 * rows.map(({ attainment, pay }) => [attainment, pay]); // => [["0.8", "800.00"], ["1.2", "1400.00"], ["1.5", "2000.00"]]
 * rows[0]?.costOfSales; // => "0.01"
 * overall.total; // => "4200.00"
 * overall.distribution?.median; // => "1400.00"
 * ```
 *
 * @see GUIDE G14
 */
export function simulatePlan(input: SimulationInput): PlanSimulation {
  const issues: Issue[] = [];
  const given = readKinded(input, keysOf(), [], issues);
  throwIssues(NAME, issues);
  if (given === undefined) return refuse(NAME, issues);
  const versions = readVersions(given.own("plan"), given.own("versions"), issues);
  throwIssues(NAME, issues);
  const [plan] = versions;
  if (plan === undefined) return refuse(NAME, issues);

  return writeSimulation(
    input.kind === "attainments"
      ? simulateAttainments(NAME, input, versions)
      : simulatePeople(NAME, input, plan, versions),
  );
}

const NAME = "simulatePlan";

/** Keys are joined when they are used: joined at the top they would stay in every bundle. */
function keysOf() {
  return {
    attainments: ["plan", "versions", "period", "metric", "target", "attainments", "headcounts", "attributes"],
    people: [...SETTLEMENT_KEYS, "creditedBy"],
  } as const;
}
