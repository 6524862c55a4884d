import type { Goal } from "../goal/goal.js";
import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { Linkage } from "./linkage.js";
import type { LinkageCheck } from "./linkageCheck.js";
import { linkageFindings } from "./linkageFindings.js";
import { readLinkageInput } from "./readLinkageInput.js";
import { weighLinkage } from "./weighLinkage.js";

/** What {@link checkLinkage} compares. */
export interface LinkageCheckInput {
  /** Which components go with which metrics. Absent: what each component of the plan measures. */
  readonly linkage?: Linkage | undefined;
  /** Looks at its rows of this focus, and those without one; needs the linkage. Absent: at all rows. */
  readonly focus?: string | undefined;
  /** Goals of one owner for one period; their weights are 1 together, or there are none. */
  readonly goals: readonly Goal[];
  /** What is paid. */
  readonly plan: IncentivePlan;
  /** What each component pays when all targets are reached exactly. One that is left out is not known. */
  readonly payAtTarget: readonly PayAtTarget[];
  /** How far a share of pay may be from a weight, from 0 to 1; exactly as far is not apart. */
  readonly tolerance: DecimalInput;
}

/** What a component pays at target. */
export interface PayAtTarget {
  /** Its id; each once. */
  readonly component: string;
  /** Money in whole minor units, 0 or more; `null` where it is not known. */
  readonly amount: DecimalInput | null;
}

/**
 * Compares what goals weigh with the share of pay at target (目标薪酬) that depends on them: what people do is what is paid for.
 *
 * Which components go with which metrics is said by the linkage, else by the plan: all of a component's pay depends on
 * each metric that it measures (a commission also on its base), but of a scorecard what its lines weigh. By the linkage
 * all of it depends on a metric that it does not measure itself. Gates, multipliers, eligibility and tie-breakers are not
 * what is paid for, and an award measures facts: these go with goals by a linkage only. A component may go with several
 * goals, so shares need not be 1 together. Goals of one metric are one row.
 *
 * Pay that is not known is not 0: as long as that of one component is missing, no share is known. Without any pay there is
 * no share either, and all goals are unpaid. Comparing is exact; shares are rounded for reading only. `mend` says what
 * brings a share to its weight, rounded up to the minor unit, whether or not the two are within the tolerance.
 *
 * A goal that starts above its target wants less of its metric, one that starts below it more; without a start, or at
 * the target, the direction of the plan's metric says. Commission, pools and contests by `highest_first` pay for more;
 * a contest by `lowest_first`, an inverse score and a falling curve for less. Of a matrix, and of a curve that rises and
 * falls, nothing is said.
 *
 * @throws {@link RulesError} whatever {@link checkLinkageTable}, {@link checkPlan} and {@link checkGoal} find, and
 * `owner_mismatch`, `periods_apart` (goals of several owners or periods), `weights_not_one`, `key_missing` (a weight,
 * where other goals have one; the linkage, where a focus is given), `value_unknown` (a component that the plan has not, a
 * focus that no row has), `amount_malformed`, `amount_negative`, `total_off_scale`, `ratio_malformed`,
 * `rate_out_of_range`, `id_duplicate`, `list_empty`, `list_too_long`, `unknown_key`, `type_mismatch`
 *
 * @example A goal that weighs 60% depends on a fifth of the pay
 * ```ts
 * import { checkLinkage, type Goal, type IncentivePlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2027-1",
 *   currency: "CNY",
 *   effective: { start: "2027-01-01" },
 *   metrics: [
 *     { id: "signed", kind: "sum", of: "amount", facts: "deal" },
 *     { id: "key-customers", kind: "count", facts: "key-customer" },
 *   ],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "attainment", method: "marginal", bands: [{ rate: "1%" }] },
 *     },
 *     {
 *       id: "signing",
 *       kind: "commission",
 *       metric: "key-customers",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "500" }] },
 *     },
 *   ],
 * };
 * const goal = { owner: { kind: "company" }, period: "2027-Q1" } as const;
 * const goals: Goal[] = [
 *   { ...goal, id: "key", metric: "key-customers", target: "4", weight: "60%" },
 *   { ...goal, id: "all", metric: "signed", target: "800000", weight: "40%" },
 * ];
 * const payAtTarget = [
 *   { component: "commission", amount: "8000" },
 *   { component: "signing", amount: "2000" },
 * ];
 *
 * const { goals: rows, findings } = checkLinkage({ goals, plan, payAtTarget, tolerance: "10%" });
 * rows[0]?.share; // => "0.2"
 * rows[0]?.mend; // => { needs: "more", add: "10000.00", shift: "4000.00" }
 * findings.map(({ kind }) => kind); // => ["weights_apart", "weights_apart"]
 * ```
 *
 * @see GUIDE G25, G26 and G27
 */
export function checkLinkage(input: LinkageCheckInput): LinkageCheck {
  const issues: Issue[] = [];
  const read = readLinkageInput(input, issues);
  if (read === undefined || issues.length > 0) return refuse("checkLinkage", issues);
  const weighed = weighLinkage(read);

  return { ...weighed.figures, findings: linkageFindings(read, weighed) };
}
