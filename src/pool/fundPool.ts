import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import { type Proration, readProration } from "../money/proration.js";
import { readFigure } from "../money/readFigure.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import { fundFrom } from "./fundFrom.js";
import type { PoolFund, PoolFunding } from "./poolFunding.js";
import { readPoolFunding } from "./readPoolFunding.js";

/** What {@link fundPool} takes. */
export interface PoolInput {
  /** When the pool opens, and what is in it then. */
  readonly funding: PoolFunding;
  /** What the team has reached; may be negative. */
  readonly actual: DecimalInput | ExactQuotient;
  /** What the team was to reach, above 0. */
  readonly target: DecimalInput | ExactQuotient;
  /** How many members there are, 1 or more; needed where the pool is funded by heads. */
  readonly headcount?: number | undefined;
  /** The part of the period that is paid for: sums of money and the cap are for the whole. */
  readonly proration?: Proration | undefined;
  /** The currency of the pool, by its ISO 4217 code. */
  readonly currency?: string | undefined;
  /** How the amount is rounded. Default: the currency's digits, half-up. */
  readonly rounding?: Rounding | undefined;
}

/** What is in a pool and why: base × rate, or × money, is `exact` unless it is capped; `exact` + `rounding` = `amount`. */
export interface FundedPool {
  /** What there is to split; 0 while it is closed. */
  readonly amount: string;
  /** Whether the team is above the opening. */
  readonly isOpen: boolean;
  /** What the team has reached. */
  readonly actual: string;
  /** What it was to reach. */
  readonly target: string;
  /** Actual ÷ target, half-up to ten digits. */
  readonly attainment: string;
  /** What has to be exceeded: `opensAbove` × target. */
  readonly opening: string;
  /** What the plan pays into it. */
  readonly fund: PoolFund;
  /** What the rate is paid on, or how many members or sums for the part of the period; 0 while it is closed. */
  readonly base: string;
  /** The cap that the pool was cut to; `null` where it was not. */
  readonly limited: LimitedFigure | null;
  /** What is in it, not rounded: half-up to ten digits. */
  readonly exact: string;
  /** What rounding added. */
  readonly rounding: string;
}

/**
 * Funds a team's pool (团队奖金池): nothing up to its opening, exactly on it too; above it what the plan says.
 *
 * The opening is compared as a product and never divided. The amount is rounded once, and is never below 0 nor above the cap.
 *
 * @throws {@link RulesError} `target_not_positive`, `amount_malformed`, `amount_negative`, `ratio_malformed`,
 * `rate_out_of_range`, `bound_out_of_range`, `count_out_of_range`, `total_off_scale` (a cap finer than a minor unit),
 * `amount_out_of_range` (more than 15 digits), `divisor_not_positive`, `proration_out_of_range`, `currency_unknown`,
 * `scale_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example 5% of what is above the opening
 * ```ts
 * import { fundPool, type PoolFunding } from "incentive-rules";
 *
 * const funding: PoolFunding = {
 *   opensAbove: "110%",
 *   fund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
 * };
 *
 * fundPool({ funding, actual: "1200000", target: "1000000" }).amount; // => "5000.00"
 * fundPool({ funding, actual: "1100000", target: "1000000" }).isOpen; // => false
 * ```
 *
 * @see GUIDE G18
 */
export function fundPool(input: PoolInput): FundedPool {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const document = guardStructure(ownValue(input, "funding"), issues, ["funding"]);
  throwIssues(NAME, issues);
  const funding = readPoolFunding(document, rounding.scale, ["funding"], issues);
  const actual = readFigure(ownValue(input, "actual"), ["actual"], issues);
  const target = readFigure(ownValue(input, "target"), ["target"], issues);
  const headcount = ownValue(input, "headcount");
  const range = { from: 1, to: HEADCOUNT_MAX, code: "count_out_of_range" } as const;
  const heads =
    headcount === undefined && funding?.fund.kind !== "per_head"
      ? 1
      : readCount(headcount, range, ["headcount"], issues);
  if (target !== undefined && target.dividend <= 0n) {
    const expected = "an amount above 0";
    issues.push(createIssue({ code: "target_not_positive", path: ["target"], expected, value: input.target }));
  }
  const { part, of } = readProration(ownValue(input, "proration"), ["proration"], issues);
  throwIssues(NAME, issues);
  if (!funding || !actual || !target || heads === undefined) return refuse(NAME, issues);

  const share = { dividend: part, divisor: of };
  const funded = fundFrom(
    funding,
    { actual, target, zeroTarget: "none", headcount: heads, share },
    { rounding, path: ["funding"] },
    issues,
  );
  throwIssues(NAME, issues);

  return funded ?? refuse(NAME, issues);
}

const NAME = "fundPool";
const KEYS = ["funding", "actual", "target", "headcount", "proration", "currency", "rounding"] as const;
const HEADCOUNT_MAX = 1_000_000;
