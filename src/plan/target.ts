import type { DecimalInput } from "../money/decimalInput.js";
import type { PeriodInput } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";

/** What every target has. */
export interface TargetFields {
  /** Of which metric. */
  readonly metric: string;
  /** The period that the figure is for, by its days or its label: `"2026-11"`, `"2026-Q4"`. */
  readonly period: PeriodInput;
  /** For the whole period; 0 only where the plan says what that means. */
  readonly target: DecimalInput;
  /** First day on which it is in force. Default: the period's. */
  readonly start?: PlainDate | undefined;
  /** Last day on which it is in force. Default: the period's. */
  readonly end?: PlainDate | null | undefined;
}

/** What one participant is to reach. */
export interface ParticipantTarget extends TargetFields {
  /** Whose. */
  readonly participant: string;
  /** Not together with a participant. */
  readonly team?: undefined;
}

/** What a team is to reach together, where that is not what its members are to. */
export interface TeamTargetRow extends TargetFields {
  /** Whose, as participants name it. */
  readonly team: string;
  /** Not together with a team. */
  readonly participant?: undefined;
}

/**
 * What a participant, or a team, is to reach in a period (目标值).
 *
 * A target that is in force for a part of its period only, or whose person is there for a part only, is prorated, and
 * the quotient is never rounded; of a newcomer's a plan's `ramp` leaves a part. Targets of one owner and metric do not
 * overlap where they are in force.
 */
export type Target = ParticipantTarget | TeamTargetRow;
