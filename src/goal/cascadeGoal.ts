import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatExact, formatFixed, formatRatio } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { formatFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { Rounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import type { Cascade, CascadedChild, CascadeMeasure, CascadeMultiplier, CascadeShare } from "./cascade.js";
import { askedFor, type CascadedUnits, cascadeUnits, type UnitChild } from "./cascadeUnits.js";
import type { GoalConversion } from "./conversion.js";
import type { Goal } from "./goal.js";
import { inherited } from "./inherited.js";
import { type ReadCascade, readCascade } from "./readCascade.js";
import { writeSteps } from "./readConversion.js";

/** What {@link cascadeGoal} takes. */
export interface CascadeInput {
  /** The goal that is handed on. */
  readonly goal: Goal;
  /** Who takes a part, in any order; up to 100,000. */
  readonly shares: readonly CascadeShare[];
  /** What parts are measured by. Default: `weights`. */
  readonly by?: CascadeMeasure | undefined;
  /** What multiplies the weights of some, by role, level and tenure. */
  readonly multipliers?: readonly CascadeMultiplier[] | undefined;
  /**
   * How much more is handed out than the target (层层加码), a ratio. Default: the goal's own, 0 where it has none. Said here
   * alone, {@link checkAlignment} does not know of it.
   */
  readonly overAssignment?: DecimalInput | undefined;
  /** How the target becomes one of another metric, where children have another; the rounding's mode is then named. */
  readonly conversion?: GoalConversion | undefined;
  /** The currency of the children's targets, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** Scale 0 for seats, customers, visits. The mode rounds a converted target, and what is handed out, once. */
  readonly rounding?: Rounding | undefined;
  /** What it means that nobody has any weight. Default: `issue`, it is refused. */
  readonly whenAllZero?: "issue" | "equal" | "unallocated" | undefined;
  /** Gives labels of fiscal periods their days. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Hands a goal on to those below (目标拆解): company → team → person, by shares, weights, history, potential, headcount
 * or a blend, within floors and caps, to the last unit.
 *
 * The children and what is unallocated, less what was assigned over the target, are the target, always. Units go by
 * largest remainder, ties by id; floors and caps by one level such that everyone has weight × level, but no less than
 * the floor and no more than the cap. Multipliers change weights before anything is rounded, so that the total holds.
 * Shares are at most 1 together; what they leave is unallocated.
 *
 * Over-assignment is stated, never hidden: it is part of what is handed out, and the result says how much. At each of
 * three levels 10% become 33.1% (see {@link compoundOverAssignment}). By a conversion the target becomes one of another
 * metric, exactly, and is rounded once by the mode named. A goal that falls to its target, as complaints from 100 to 60,
 * has to be told where each starts.
 *
 * @throws {@link RulesError} whatever {@link checkGoal} finds, and `total_off_scale` (the target, a floor or a cap is
 * finer than a unit), `amount_malformed`, `amount_negative`, `ratio_malformed`, `rate_out_of_range`, `weight_negative`,
 * `weights_all_zero`, `shares_not_one` (parts of a blend, or shares of more than 1 together), `floors_exceed_total`,
 * `bounds_reversed`, `multiplier_ambiguous` (two of a kind for one share), `month_out_of_range`, `amount_not_positive`,
 * `metric_not_additive` (the goal's `rollup` is `none`), `level_reversed` (a share of somebody further up),
 * `direction_contradictory` (a falling goal and a start that is not above the part), `divisor_not_positive`,
 * `amount_out_of_range` (a converted target of more than 15 digits), `currency_unknown`,
 * `scale_out_of_range`, `id_malformed`, `id_duplicate`, `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`,
 * `key_missing`, `type_mismatch`
 *
 * @example By history and potential, half each
 * ```ts
 * import { cascadeGoal } from "incentive-rules";
 *
 * const { children, unallocated } = cascadeGoal({
 *   goal: { id: "2027", metric: "revenue", owner: { kind: "company" }, period: "2027", target: "1200000" },
 *   by: {
 *     kind: "blend",
 *     parts: [
 *       { share: "50%", by: { kind: "history" } },
 *       { share: "50%", by: { kind: "potential" } },
 *     ],
 *   },
 *   shares: [
 *     { id: "2027-east", owner: { kind: "team", id: "East" }, history: "500000", potential: "2000000" },
 *     { id: "2027-west", owner: { kind: "team", id: "West" }, history: "500000", potential: "6000000" },
 *   ],
 * });
 *
 * children.map(({ id, target }) => `${id}: ${target}`); // => ["2027-east: 450000.00", "2027-west: 750000.00"]
 * unallocated; // => "0.00"
 * children[0]?.goal?.parent; // => "2027"
 * ```
 *
 * @example From revenue to new customers, more for the seniors
 * ```ts
 * import { cascadeGoal } from "incentive-rules";
 *
 * const { target, children } = cascadeGoal({
 *   goal: { id: "Q1-east", metric: "revenue", owner: { kind: "team", id: "East" }, period: "2027-Q1", target: "450000" },
 *   conversion: { metric: "new-customers", steps: [{ kind: "divide", by: "8000" }] },
 *   rounding: { scale: 0, mode: "up" },
 *   by: { kind: "equal" },
 *   multipliers: [{ kind: "level", level: "senior", factor: "1.5" }],
 *   shares: [
 *     { id: "Q1-ann", owner: { kind: "person", id: "Ann" }, level: "senior" },
 *     { id: "Q1-bo", owner: { kind: "person", id: "Bo" }, level: "newcomer" },
 *   ],
 * });
 *
 * target; // => "57"
 * children.map(({ id, target: own }) => [id, own]); // => [["Q1-ann", "34"], ["Q1-bo", "23"]]
 * ```
 *
 * @see GUIDE G7, G9 and G10
 */
export function cascadeGoal(input: CascadeInput): Cascade {
  const issues: Issue[] = [];
  const cascade = readCascade(input, issues);
  if (cascade === undefined || issues.length > 0) return refuse(NAME, issues);
  const units = cascadeUnits(cascade, issues);

  if (units === undefined) return refuse(NAME, issues);
  throwIssues(NAME, directionIssues(cascade, units));

  return writeCascade(cascade, units);
}

const NAME = "cascadeGoal";

/** Where the goal falls, each part of it does: a start at or below what somebody is to come down to is none. */
function directionIssues({ goal, steps, rounding: { scale } }: ReadCascade, { children }: CascadedUnits): Issue[] {
  if (steps !== undefined || goal.start === undefined || goal.start <= goal.target) return [];
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);

  return children.flatMap(({ units, share: { start } }, at) => {
    if (start === undefined || start > units * unit) return [];
    const expected = `a start above ${formatFixed(units, scale)}, which it is to come down to`;
    const value = formatExact(start, AMOUNT_SCALE);
    return [createIssue({ code: "direction_contradictory", path: ["shares", at, "start"], expected, value })];
  });
}

function writeCascade(cascade: ReadCascade, { target, children, unallocated, overAssigned }: CascadedUnits): Cascade {
  const { goal, metric, steps, exact, given, rounding } = cascade;
  const text = (units: bigint) => formatFixed(units, rounding.scale);
  const assigned = children.reduce((sum, { units }) => sum + units, 0n);
  const asked = askedFor(cascade);
  const weights = children.reduce((sum, { weight }) => sum + weight, 0n);
  const shareOf = ({ weight }: UnitChild) => formatRatio(weight * asked, (weights === 0n ? 1n : weights) * RATIO_ONE);

  return {
    goal: goal.id,
    metric,
    target: text(target),
    children: children.map((child) => writeChild(child, shareOf(child), cascade)),
    assigned: text(assigned),
    unallocated: text(unallocated),
    overAssigned: text(overAssigned),
    coverage: target === 0n ? null : formatRatio(assigned, target),
    conversion:
      steps === undefined ? null : { from: goal.metric, exact: formatFigure(exact), steps: writeSteps(given, steps) },
  };
}

function writeChild(
  { share: { id, owner, scope: ownScope, start: ownStart }, units, factor, limited }: UnitChild,
  part: string,
  { goal, metric, unit, rounding: { scale } }: ReadCascade,
): CascadedChild {
  // A goal is a document, so that its target has no more digits than it needs.
  const target = formatExact(units * 10n ** BigInt(AMOUNT_SCALE - scale), AMOUNT_SCALE);
  const start = ownStart === undefined ? {} : { start: formatExact(ownStart, AMOUNT_SCALE) };
  const own = { id, metric, owner, period: goal.period, ...start, target, parent: goal.id };

  return {
    id,
    target: formatFixed(units, scale),
    share: part,
    factor: formatFigure(factor),
    limited: limited ?? null,
    goal: units === 0n ? null : { ...own, ...inherited(goal, { scope: ownScope ?? goal.scope, unit }) },
  };
}
