import type { ClawbackTerms } from "../cash/clawbackTerms.js";
import type { NegativePolicy } from "../draw/draw.js";
import type { Metric } from "../metric/metric.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import type { Rounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import type { Period } from "../period/period.js";
import type { Component } from "./component.js";
import type { GoalChangePolicy } from "./goalChange.js";
import type { Holdback } from "./holdback.js";
import type { PlanCaps } from "./planCaps.js";
import type { PlanDraw } from "./planDraw.js";
import type { PlanPayment } from "./planPayment.js";
import type { TargetRamp } from "./targetRamp.js";

/**
 * What a period's return of something from an earlier, closed period does. One in the period of its sale takes back what that
 * earned, in the stretch of the sale where the plan changes between them, by each of these.
 *
 * - `original_period`: the earlier period is settled again, and the difference is due now.
 * - `original_rate`: what the fact earned in commission is taken back, pro rata and cumulatively, to the last minor
 *   unit; bonuses, pools and contests of both periods stay as they are.
 * - `current_period`: it lowers the credit of the period in which it comes.
 *
 * Awards go by rules of their own: a reversal counts on the day of what it reverses.
 */
export type ReturnsPolicy = "original_period" | "original_rate" | "current_period";

/**
 * By what is prorated that counts for a part of its period only; of a period that has no such day or month, by days.
 *
 * - `calendar_days`: days of the part ÷ days of the period.
 * - `working_days`: the same in working days of the plan's calendar.
 * - `whole_months`: months; a month belongs to the part that its 15th is in.
 */
export type ProrationBasis = "calendar_days" | "working_days" | "whole_months";

/**
 * What is paid to whom for what (激励方案): a plain JSON document.
 *
 * Versions of a plan share its id and have effective periods that do not overlap; facts are paid by the version that is
 * effective on their date.
 *
 * @example The guide's commission as a plan
 * ```ts
 * import { type IncentivePlan, settlePlan } from "incentive-rules";
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
 *         method: "marginal",
 *         bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 *       },
 *     },
 *   ],
 * };
 *
 * const { statements } = settlePlan({
 *   plan,
 *   period: "2026-11",
 *   participants: [{ id: "Ann" }],
 *   targets: [{ participant: "Ann", metric: "signed", period: "2026-11", target: "100000" }],
 *   facts: [{ id: "D-1", kind: "deal", on: "2026-11-09", participant: "Ann", amount: "120000" }],
 * });
 * statements[0]?.total; // => "1400.00"
 * ```
 *
 * @see GUIDE G14
 */
export interface IncentivePlan {
  /** Where editors find the schema of this document; it changes nothing. */
  readonly $schema?: string | undefined;
  /** 1 to 64 letters, digits, `.`, `_`, `-`; the same for all versions. */
  readonly id: string;
  /** Names the version: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly version: string;
  /** Currency of what is paid, by its ISO 4217 code. */
  readonly currency: string;
  /** The days on which it applies, both included; without an end until further notice. */
  readonly effective: Period;
  /** How payable lines and converted amounts are rounded. Default: the currency's digits, half-up. */
  readonly rounding?: Rounding | undefined;
  /** Whether the amounts of facts have the tax in them. `gross` needs a tax rate. Default: they count as they are. */
  readonly amounts?: "net" | "gross" | undefined;
  /** Rate of the tax in gross amounts, of the net amount: `"13%"` makes 113 count for 100. */
  readonly taxRate?: string | undefined;
  /** What returns of earlier periods do. Default: `original_period`. */
  readonly returns?: ReturnsPolicy | undefined;
  /**
   * What of what a sale earned its return takes back, by days from the sale's date to its own. For returns at the
   * `original_rate`, and where nothing waits for cash: what has not been paid is not clawed back. A return in the period of
   * its sale lowers the credit all the same. Default: all of it, however late.
   */
  readonly clawback?: ClawbackTerms | undefined;
  /** What a target of zero means. Without a policy whoever has one is blocked. */
  readonly zeroTarget?: ZeroTargetPolicy | undefined;
  /** By what targets, target incentives and sums of money in pools are prorated. Default: `calendar_days`. */
  readonly proration?: ProrationBasis | undefined;
  /** How much of their targets newcomers are to reach at first. Default: all of it from the first day. */
  readonly ramp?: TargetRamp | undefined;
  /**
   * What a change of this version, or of a target of the same period, does to commission within a period. Default: each
   * stretch is paid by its own terms on its days' share of the target, and nothing is protected.
   */
  readonly goalChange?: GoalChangePolicy | undefined;
  /** Fiscal year, weekends and holidays: for labels of periods, proration by working days, quarters of limits and conditions. */
  readonly calendar?: Calendar | undefined;
  /** How facts become numbers. */
  readonly metrics: readonly Metric[];
  /** The rules, at least one. */
  readonly components: readonly Component[];
  /** The most that the components pay a participant for a period; a draw may pay more. Default: no cap. */
  readonly caps?: PlanCaps | undefined;
  /** What part of what the components pay is paid later. Default: none. */
  readonly holdback?: Holdback | undefined;
  /** What a participant is paid at least. Default: what was earned. */
  readonly draw?: PlanDraw | undefined;
  /** What becomes of a total below zero. Default: it stays as it is, unless a draw makes up for it. */
  readonly negative?: NegativePolicy | undefined;
  /** When what commission components earn is paid. Default: in the period in which it is earned. */
  readonly payment?: PlanPayment | undefined;
}
