/**
 * Where in the input an issue lies: object keys and list positions from the outermost value inwards.
 *
 * `["bands", 1, "rate"]` is the rate of the second band; an empty path is the input itself.
 */
export type IssuePath = readonly (string | number)[];

/**
 * What is wrong, as `noun_problem`. The union is closed: a code that is not listed here is never reported.
 *
 * The page "Issue codes" says when each one is reported and what mends it.
 */
export type IssueCode =
  | "amount_malformed"
  | "amount_negative"
  | "amount_not_positive"
  | "amount_out_of_range"
  | "anchor_missing"
  | "attribute_reserved"
  | "attribute_unknown"
  | "band_unpaid"
  | "bands_not_open"
  | "bands_not_rising"
  | "bands_open_early"
  | "base_with_opening"
  | "bound_ambiguous"
  | "bound_malformed"
  | "bound_out_of_range"
  | "bound_redundant"
  | "boundary_missing"
  | "bounds_reversed"
  | "bounds_with_negative_total"
  | "calendar_conflict"
  | "children_off_target"
  | "condition_impossible"
  | "clawback_unused"
  | "condition_undecided"
  | "count_out_of_range"
  | "credit_ambiguous"
  | "counts_mismatch"
  | "currency_mismatch"
  | "currency_missing"
  | "currency_unknown"
  | "date_malformed"
  | "date_out_of_range"
  | "dates_reversed"
  | "days_out_of_range"
  | "deal_unknown"
  | "deduction_exceeds_receipt"
  | "direction_contradictory"
  | "divisor_not_positive"
  | "earned_without_amount"
  | "exchange_rate_missing"
  | "exchange_rate_not_positive"
  | "exchange_rate_unused"
  | "fact_paid_twice"
  | "figure_missing"
  | "fiscal_year_start_missing"
  | "floors_exceed_total"
  | "gates_contradictory"
  | "goal_missing"
  | "handover_ambiguous"
  | "hierarchy_circular"
  | "id_duplicate"
  | "id_malformed"
  | "instant_malformed"
  | "json_duplicate_key"
  | "json_malformed"
  | "json_number_inexact"
  | "key_forbidden"
  | "key_missing"
  | "key_results_too_many"
  | "kicker_on_first_band"
  | "label_malformed"
  | "length_mismatch"
  | "level_reversed"
  | "level_skipped"
  | "life_unbounded"
  | "list_empty"
  | "list_too_long"
  | "loss_exceeds_target"
  | "margin_missing"
  | "member_unknown"
  | "metric_not_additive"
  | "metric_unknown"
  | "metric_unused"
  | "month_out_of_range"
  | "move_outside_margin"
  | "multiplier_ambiguous"
  | "newcomers_blocked"
  | "number_unsafe"
  | "opening_with_state"
  | "owner_ambiguous"
  | "owner_mismatch"
  | "owner_missing"
  | "owner_repeated"
  | "owner_unknown"
  | "parent_missing"
  | "parent_unknown"
  | "participant_absent"
  | "participant_unknown"
  | "pay_ambiguous"
  | "pay_falling"
  | "pay_impossible"
  | "pay_jumping"
  | "pay_missing"
  | "pay_uncapped"
  | "per_with_rate"
  | "period_open"
  | "period_outside_parent"
  | "period_reversed"
  | "period_too_long"
  | "periods_apart"
  | "periods_overlap"
  | "places_not_rising"
  | "points_not_rising"
  | "points_too_few"
  | "prior_fact_missing"
  | "prior_missing"
  | "proposal_unbounded"
  | "proration_out_of_range"
  | "rate_falling"
  | "rate_out_of_range"
  | "ratio_malformed"
  | "receipt_exceeds_deal"
  | "reversal_cyclic"
  | "reversal_exceeds_fact"
  | "reversal_original_missing"
  | "reversal_unearned"
  | "scale_out_of_range"
  | "shares_not_one"
  | "state_mismatch"
  | "statement_blocked"
  | "statement_unbalanced"
  | "statements_mismatch"
  | "status_unranked"
  | "step_off_scale"
  | "structure_not_plain"
  | "structure_too_deep"
  | "structure_too_large"
  | "swap_circular"
  | "swap_conflict"
  | "target_missing"
  | "target_not_positive"
  | "target_unknown"
  | "tax_rate_unused"
  | "template_ambiguous"
  | "text_malformed"
  | "thresholds_overlap"
  | "time_zone_unknown"
  | "total_off_scale"
  | "trigger_unknown"
  | "type_mismatch"
  | "undefined_range"
  | "unit_mismatch"
  | "unknown_key"
  | "value_unknown"
  | "version_missing"
  | "versions_mismatch"
  | "weekday_out_of_range"
  | "weight_negative"
  | "weight_not_positive"
  | "weights_all_zero"
  | "weights_not_one"
  | "window_unused"
  | "working_days_missing"
  | "zones_not_rising"
  | "zones_without_start";

/**
 * One thing that is wrong with an input, as data first and text second.
 *
 * @example
 * ```ts
 * import { checkRateTable } from "incentive-rules";
 *
 * const [issue] = checkRateTable({
 *   measuredBy: "attainment",
 *   method: "marginal",
 *   bands: [{ upTo: "80", rate: "0.01" }, { rate: "0.015" }],
 * });
 *
 * issue?.code; // => "bound_out_of_range"
 * issue?.path; // => ["bands", 0, "upTo"]
 * issue?.received; // => '"80"'
 * ```
 */
export interface Issue {
  /** The kind of problem, for programs. */
  readonly code: IssueCode;
  /** Where it lies in the input. */
  readonly path: IssuePath;
  /** What would have been right, in words. */
  readonly expected: string;
  /** The value found, as text of at most 80 characters. */
  readonly received: string;
  /** Path, expectation, finding and, where there is one, the hint: a sentence for people. */
  readonly message: string;
}
