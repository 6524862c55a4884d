import type { Period } from "../period/period.js";
import type { PoolFund } from "../pool/poolFunding.js";
import type { PoolMargin } from "../pool/poolMove.js";
import type { PoolSplit } from "../pool/poolSplit.js";

/** What the guide leaves to whoever uses its plan: names, dates, sums of money. */
export interface GuidePlanTerms {
  /** Id of the plan: 1 to 64 letters, digits, `.`, `_`, `-`. Default: `guide`. */
  readonly id?: string | undefined;
  /** Names the version: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly version: string;
  /** Currency of what is paid, by its ISO 4217 code; the guide's figures are in its main unit. */
  readonly currency: string;
  /** The days on which it applies, both included; without an end until further notice. */
  readonly effective: Period;
  /** Language of the labels. Default: `en`. */
  readonly locale?: "en" | "zh-CN" | undefined;
  /** What the lightning award pays, in money, 0 or more. */
  readonly lightningAward: string;
  /** What the industry-breakthrough award pays, in money, 0 or more. */
  readonly breakthroughAward: string;
  /**
   * What opening up a customer is: the first contract that anybody has signed with it, or a fact of the kind `opening`.
   * Default: `first_contract`.
   */
  readonly breakthroughBy?: "first_contract" | "opening" | undefined;
  /** A week is any 7 days in a row, or Monday to Sunday. Default: `rolling_days`. */
  readonly breakthroughWeek?: "rolling_days" | "natural_week" | undefined;
  /** What is in the team's pool when it opens. */
  readonly poolFund: PoolFund;
  /** What a member's contribution is measured by, but for points and weights. Default: what each has signed. */
  readonly poolSplit?: PoolSplit | undefined;
  /** How far the lead may move shares. Default: each by a fifth of itself. */
  readonly poolMargin?: PoolMargin | undefined;
}
