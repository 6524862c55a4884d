import type { ConditionResult } from "../condition/conditionResult.js";
import type { TriggerPhase, TriggerState } from "./triggerState.js";

/** What one observation has done to a trigger. */
export interface TriggerStep extends TriggerFindings {
  /**
   * Whether the observation is for this trigger: of its scope, or a decision on it, and no second review of a day. Where
   * not, it has changed nothing.
   */
  readonly concerns: boolean;
  /** What the next step goes on from. */
  readonly state: TriggerState;
}

/** What a step has found, and what happened by it. */
export interface TriggerFindings {
  /** What happened, in this order; nothing where only counts have changed. */
  readonly events: readonly TriggerEvent[];
  /** The condition `fire` with the value that every part of it saw. */
  readonly fire: ConditionResult;
  /** The condition `recover` with the value that every part of it saw. */
  readonly recover: ConditionResult;
}

/** One thing that happened to a trigger. */
export type TriggerEvent = PlainEvent | RecoveredEvent | ProposedEvent | DecidedEvent | ExpiredEvent | ResetEvent;

/**
 * Something that needs no more words.
 *
 * - `fired` (触发): it is active from now on.
 * - `withdrawn` (撤回): what made it fire is over before anybody agreed.
 * - `lapsed` (过期未批): nobody has decided in time.
 * - `cooling`, `cooled`: a review of the cooldown, and the last of them.
 * - `not_counted` (不计): an event on which `fire` is true in the cooldown; it is not made up for later.
 * - `no_data` (无数据): the condition that is asked is unknown.
 * - `passed_over`: a review of a day that has had one for this trigger, and so is not for it.
 * - `limited` (达到上限): it would fire, but has done so often enough in this cycle.
 */
export interface PlainEvent {
  /** What happened. */
  readonly kind:
    | "fired"
    | "withdrawn"
    | "lapsed"
    | "cooling"
    | "cooled"
    | "not_counted"
    | "no_data"
    | "passed_over"
    | "limited";
}

/** It has ended, since what made it fire is over (恢复). */
export interface RecoveredEvent {
  /** It has recovered. */
  readonly kind: "recovered";
  /** Whether its effects are undone now, or stay. */
  readonly afterwards: "revert" | "keep";
}

/** It waits for an approval (待审批). */
export interface ProposedEvent {
  /** It is proposed. */
  readonly kind: "proposed";
  /** How large the change is, a ratio. */
  readonly size: string;
  /** Who has to agree. */
  readonly role: string;
}

/**
 * Somebody has decided.
 *
 * - `approved` (批准), which `fired` follows; `rejected` (驳回), `cancelled` (取消).
 * - `not_entitled` (无权): the role may not decide on a change of this size, and nothing changes.
 * - `nothing_to_decide`: nothing is proposed, or active to be cancelled.
 */
export interface DecidedEvent {
  /** What came of it. */
  readonly kind: "approved" | "rejected" | "cancelled" | "not_entitled" | "nothing_to_decide";
  /** Who, by role. */
  readonly role: string;
  /** Who it was, where the decision says it. */
  readonly by?: string | undefined;
  /** Why, where the decision says it. */
  readonly note?: string | undefined;
  /** Where an active one is cancelled: whether its effects are undone now, or stay. */
  readonly afterwards?: "revert" | "keep" | undefined;
}

/** Its life is over (到期失效). */
export interface ExpiredEvent {
  /** It has expired. */
  readonly kind: "expired";
  /** By its age, or by too many reviews without data. */
  readonly cause: "age" | "missing_data";
  /** Whether its effects are undone now, or stay. */
  readonly afterwards: "revert" | "keep";
}

/** The trigger was edited: it begins anew (版本重置). */
export interface ResetEvent {
  /** It begins anew. */
  readonly kind: "reset";
  /** Where it stood; an active one ends here. */
  readonly phase: TriggerPhase;
  /** The version under which it stood there. */
  readonly version: string;
}
