import type { Issue } from "../issue/issue.js";
import type { SettledContest } from "./contestLine.js";
import type { LeftOut } from "./leftOut.js";
import type { SettledPool } from "./poolLine.js";
import { readSettlement } from "./readSettlement.js";
import { settleEveryone } from "./settleEveryone.js";
import type { SettlementInput } from "./settlementInput.js";
import type { Statement } from "./statement.js";

/** Everybody's statement, and what was in none of them. */
export interface Settlement {
  /**
   * By participant id; of everyone who was there in the period, has a fact in it, something to correct, is paid something of
   * earlier periods, or owes something.
   */
  readonly statements: readonly Statement[];
  /** Pools of the period: by version, component and team; before them those of closed periods that still cannot be settled. */
  readonly pools: readonly SettledPool[];
  /** Contests, likewise. */
  readonly contests: readonly SettledContest[];
  /** What blocks statements, pools and contests, all together. */
  readonly issues: readonly Issue[];
  /**
   * Facts of days that are not settled for one who is credited with them, in the order given, then adjustments, moves
   * within pools, receipts, invoices and handovers that pay nothing, holds, and managers whom nothing could be rolled up to.
   * Facts that no component asks for are not listed.
   */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Settles a period by a plan: facts in, one statement for each participant out, every figure with its working.
 *
 * In this order: facts are converted and netted (each rounded once), credited to participants and rolled up to their
 * managers where a metric asks for it, measured by the metrics of the components, held against targets and paid by rate tables and payout curves; then come awards, the shares of
 * pools and prizes of contests, returns at the original rate, what waits for cash and what is paid of it, the cap of the
 * plan, what is held back, manual adjustments, the differences that closed periods make now, the draw, by which all of this
 * is paid, and holds, which let it wait. A line is rounded once; a statement's total is the
 * sum of its lines.
 *
 * A change of plan cuts the period into stretches, and for commission a change of target too, each with its own attainment
 * against the prorated target, which is never rounded. What comes later for a closed period (a return, a late entry) is found by settling that period
 * again with everything known and comparing it with what `prior` paid; a draw is settled once, and what comes later counts
 * as earned in the open period. Malformed input is refused as a whole; missing
 * data block the one statement, pool or contest; who has a share of a blocked pool gets it as a true-up later.
 *
 * @throws {@link RulesError} whatever {@link checkPlan} finds, the codes of {@link measureFacts} for facts, and
 * `versions_mismatch`, `periods_overlap`, `hierarchy_circular`, `prior_missing`, `label_malformed`, `date_out_of_range`, `total_off_scale`, `owner_ambiguous`, `text_malformed`,
 * `id_duplicate`, `key_missing`, `unknown_key`, `type_mismatch`
 *
 * @example A joiner in mid-month has a third of the target, and reaches exactly 120% of it
 * ```ts
 * import { type IncentivePlan, settlePlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2026-1",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: {
 *         measuredBy: "attainment",
 *         method: "whole",
 *         boundary: "upper_inclusive",
 *         bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 *       },
 *     },
 *   ],
 * };
 *
 * const { statements } = settlePlan({
 *   plan,
 *   period: "2026-11",
 *   participants: [{ id: "007", start: "2026-11-21" }],
 *   targets: [{ participant: "007", metric: "signed", period: "2026-11", target: "100000" }],
 *   facts: [{ id: "D-1", kind: "deal", on: "2026-11-25", participant: "007", amount: "40000" }],
 * });
 *
 * statements[0]?.total; // => "600.00"
 * ```
 *
 * @see GUIDE G14 to G18
 */
export function settlePlan(input: SettlementInput): Settlement {
  return settleEveryone(readSettlement(input)).settled;
}
