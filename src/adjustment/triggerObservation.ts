import type { OperandValue } from "../condition/operandValue.js";
import type { GoalScope } from "../goal/goal.js";
import type { PlainDate } from "../period/plainDate.js";

/** What triggers are shown, one after the other: a review, an event, or what somebody has decided. */
export type TriggerObservation = ReviewObservation | EventObservation | DecisionObservation;

/** A review of data (复盘), by whose number life and cooldown are counted. */
export interface ReviewObservation {
  /** A review. */
  readonly kind: "review";
  /** Its day, not before that of the observation before it. Of several for one trigger on one day the first counts. */
  readonly on: PlainDate;
  /**
   * What it has looked at. A trigger for less is concerned only where `values` list something that it asks for, be it as
   * `null`. Default: everything.
   */
  readonly scope?: GoalScope | undefined;
  /** What it has found, each operand once, at most 10,000. What is not listed is missing. */
  readonly values: readonly OperandValue[];
}

/** Something that happened outside (外部事件), such as a change of policy or a competitor's price cut. */
export interface EventObservation {
  /** An event. */
  readonly kind: "event";
  /** Its day, not before that of the observation before it. */
  readonly on: PlainDate;
  /** Its name, which conditions ask for by the attribute `event`: 1 to 64 letters, digits, `.`, `_`, `-`; not `none`. */
  readonly event: string;
  /** Where it happened. Default: everywhere. */
  readonly scope?: GoalScope | undefined;
  /** What else is known of it, at most 10,000 values. Default: nothing. */
  readonly values?: readonly OperandValue[] | undefined;
}

/** What somebody has decided on one trigger. */
export interface DecisionObservation {
  /** A proposal is agreed to or turned down, or an active trigger, or one that is proposed, is ended. */
  readonly kind: "approval" | "rejection" | "cancellation";
  /** Its day, not before that of the observation before it. */
  readonly on: PlainDate;
  /** The trigger's id. */
  readonly trigger: string;
  /** Who decides, by role: 1 to 200 visible characters. */
  readonly role: string;
  /** Who it was, by id: 1 to 200 visible characters. It is only given on, as the note is. */
  readonly by?: string | undefined;
  /** Why, in 1 to 1,000 characters. */
  readonly note?: string | undefined;
}
