import type { Condition } from "../condition/condition.js";
import type { GoalScope } from "../goal/goal.js";
import type { Cadence } from "../period/cadence.js";
import type { TriggerApproval } from "./triggerApproval.js";
import type { TriggerEffect } from "./triggerEffect.js";

/**
 * A watched signal and the change that it proposes (调整触发条件), for a time.
 *
 * It fires where `fire` has been true so many reviews in a row, and leaves again where `recover` has been, by a threshold
 * of its own (回差), or at the end of its life. What is unknown fires nothing.
 *
 * @example A policy change lengthens the customers' decision cycle (决策周期)
 * ```ts
 * import { checkTrigger, type Trigger } from "incentive-rules";
 *
 * const cycle = { metric: "decision-days" };
 * const trigger: Trigger = {
 *   id: "long-cycle",
 *   version: "1",
 *   fire: { when: { kind: "compare", value: cycle, is: "at_least", to: "45" }, consecutive: 2 },
 *   recover: { when: { kind: "compare", value: cycle, is: "at_most", to: "36" }, consecutive: 2 },
 *   life: { max: 6 },
 *   cooldown: 2,
 *   effects: [
 *     { kind: "swap_metric", from: "signed", to: "qualified-customers" },
 *     { kind: "tilt_weights", multiply: [{ metric: "visits", factor: "1.5" }] },
 *   ],
 *   reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
 * };
 *
 * checkTrigger(trigger); // => []
 * ```
 *
 * @see GUIDE G12 and G13
 */
export interface Trigger {
  /** Where editors find the schema of this document; it changes nothing. */
  readonly $schema?: string | undefined;
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique among triggers. */
  readonly id: string;
  /** Names the version, in the same letters. Under another one a state begins anew (see {@link TriggerState}). */
  readonly version: string;
  /** A name for people; it changes nothing. */
  readonly label?: string | undefined;
  /** Which of several comes first: the higher, then the smaller id. A whole number from 0 to 1,000,000. Default: 0. */
  readonly priority?: number | undefined;
  /**
   * What it is about. Observations of less are not for it, nor are reviews of more that list nothing that it asks for.
   * Default: everything.
   */
  readonly scope?: GoalScope | undefined;
  /** Metrics that are looked at over several reviews, each once, at most 20. Default: all as they are observed. */
  readonly signals?: readonly TriggerSignal[] | undefined;
  /** What makes it fire (触发). */
  readonly fire: TriggerCondition;
  /** What ends it early (恢复). */
  readonly recover: TriggerCondition;
  /**
   * What a review means on which the condition that is asked is unknown: `recover` while the trigger is proposed or
   * active, else `fire`. Default: `hold`.
   *
   * - `hold`: nothing changes, no count goes on, and no row is broken.
   * - `break`: the review counts as one on which the condition is false.
   * - `refuse`: the review is refused (`figure_missing`).
   */
  readonly noData?: NoDataPolicy | undefined;
  /** How long it stays active. */
  readonly life: TriggerLife;
  /** So many reviews after its end do not count towards the next firing (冷却期): 0 to 1,000. Default: 0. */
  readonly cooldown?: number | undefined;
  /** How often it may fire in a cycle. Default: as often as it does. */
  readonly limit?: TriggerLimit | undefined;
  /** Who has to agree before it is active (审批). Default: nobody. */
  readonly approval?: TriggerApproval | undefined;
  /** What it changes while it is active, 1 to 20. */
  readonly effects: readonly TriggerEffect[];
  /** Whether the effects are undone at its end, or stay. Default: `revert`. */
  readonly afterwards?: "revert" | "keep" | undefined;
  /** Why, for those whom it concerns. */
  readonly reason: TriggerReason;
}

/** A condition that has to hold several times in a row (连续 N 期). */
export interface TriggerCondition {
  /** What has to hold. The attribute `event` is the name of an event, and `"none"` on a review. */
  readonly when: Condition;
  /** How often in a row: 1 to 100. Reviews are passed over where only an event can meet the condition. */
  readonly consecutive: number;
}

/** A metric over the last reviews, in place of the last value alone. */
export interface TriggerSignal {
  /** The metric's id, by which conditions ask for it. */
  readonly metric: string;
  /** Of how many reviews that had a value: 1 to 100. As long as there are fewer it is unknown, and on a review without a value. */
  readonly window: number;
  /** What is made of them; `change` is the last less the first. A median of an even number is half-way between the two in the middle. */
  readonly aggregate: SignalAggregate;
}

/** What is made of the values of a window. */
export type SignalAggregate = "mean" | "median" | "sum" | "min" | "max" | "change";

/** What becomes of a review without data. */
export type NoDataPolicy = "hold" | "break" | "refuse";

/** For how many reviews after the one on which it became active it stays so (有效期). */
export interface TriggerLife {
  /** Before the review of this number it does not recover, and on it by an event that came before: 0 to `max`. Default: 0. */
  readonly min?: number | undefined;
  /** On the review of this number it expires, unless it recovers on the same: 1 to 1,000. */
  readonly max: number;
  /**
   * It expires too on the review of this number without data in a row, 1 to 1,000, which `hold` would else wait out for ever,
   * beyond `max`. Default: it does not.
   */
  readonly missingMax?: number | undefined;
}

/** How often a trigger may fire in a cycle. */
export interface TriggerLimit {
  /** So often: 1 to 1,000. */
  readonly count: number;
  /** The cycle (周期), which follows the calendar that is given beside the trigger. */
  readonly cycle: Cadence;
}

/** Why something changes, in both languages: 1 to 1,000 characters each. */
export interface TriggerReason {
  /** Names the reason for programs: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly code?: string | undefined;
  /** In English. */
  readonly en: string;
  /** In Chinese. */
  readonly "zh-CN": string;
}
