import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { ReadComponent } from "../plan/readComponent.js";
import { type ReadPlan, readPlan } from "../plan/readPlan.js";
import { lintAward } from "./lintAward.js";
import { lintBonus } from "./lintBonus.js";
import { lintCommission } from "./lintCommission.js";
import { lintContest } from "./lintContest.js";
import { lintDoublePay } from "./lintDoublePay.js";
import { lintMetrics } from "./lintMetrics.js";
import { lintPool } from "./lintPool.js";
import { lintRamp } from "./lintRamp.js";
import { neverPays } from "./neverPays.js";

/**
 * What a valid plan says that may hurt: pay that jumps or falls on a bound, rates that fall, bounds that change nothing,
 * pay without a limit, rules that never pay or apply, facts that are paid for twice, metrics that nobody asks for, newcomers
 * who are blocked.
 *
 * An empty list does not make a plan a good one, and a finding may be meant: each is true of the plan, and what was meant
 * is for its owner to say. The size of a jump or a fall is in `received`: `"0.004 × target"` is 0.004 for each 1 of the
 * target, a percentage is one of the payout. Nothing is rounded, and nothing depends on facts, people or targets; where
 * only these could tell, nothing is said. The order is that of the document, and all findings are given.
 *
 * @throws {@link RulesError} whatever {@link checkPlan} finds
 *
 * @returns Issues with the codes `pay_jumping`, `pay_falling`, `rate_falling`, `band_unpaid`, `bound_redundant`,
 * `pay_uncapped`, `pay_impossible`, `condition_impossible`, `gates_contradictory`, `fact_paid_twice`, `metric_unused`,
 * `newcomers_blocked`.
 *
 * @example Everything at the rate of the band reached
 * ```ts
 * import { type IncentivePlan, lintPlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2026-1",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: {
 *         measuredBy: "attainment",
 *         method: "whole",
 *         boundary: "lower_inclusive",
 *         bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "1.2%" }],
 *       },
 *     },
 *   ],
 * };
 *
 * const findings = lintPlan(plan);
 *
 * findings.map(({ code, received }) => [code, received]);
 * // => [["pay_jumping", '"0.004 × target"'], ["pay_falling", '"-0.0036 × target"']]
 * findings[1]?.path; // => ["components", 0, "table", "bands", 2]
 * ```
 */
export function lintPlan(plan: IncentivePlan): Issue[] {
  const issues: Issue[] = [];
  const read = readPlan(plan, [], issues);
  if (read === undefined) return refuse(NAME, issues);

  const doublePay = lintDoublePay(read.components);

  const found = read.components.flatMap((one) => [...lintComponent(one, read), ...(doublePay.get(one) ?? [])]);

  return [
    ...lintRamp(read),
    ...lintMetrics(read),
    ...found.filter(({ code }) => code !== "pay_uncapped" || read.caps === undefined),
    ...lintCaps(read),
  ];
}

const NAME = "lintPlan";

/** A cap of the plan limits whatever a component does not. */
function lintCaps({ caps }: ReadPlan): readonly Issue[] {
  return caps?.total === 0n ? [neverPays(["caps", "total"], "a cap above 0")] : [];
}

function lintComponent(component: ReadComponent, plan: ReadPlan): readonly Issue[] {
  switch (component.kind) {
    case "commission":
      return lintCommission(component);
    case "bonus":
      return lintBonus(component, plan);
    case "award":
      return lintAward(component);
    case "pool":
      return lintPool(component, plan);
    case "contest":
      return lintContest(component);
  }
}
