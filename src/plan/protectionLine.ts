import type { PlainDate } from "../period/plainDate.js";
import type { CommissionLine } from "./commissionLine.js";
import type { ProtectedGoalChange } from "./goalChange.js";

/** What a change of goals would have cost somebody for facts from before it, and does not (差额补足). */
export interface ProtectionLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** Held harmless in a change of goals. */
  readonly kind: "protection";
  /** What is paid on top: above 0. */
  readonly amount: string;
  /** How it came about. */
  readonly working: ProtectionLineWorking;
}

/** What facts from before the change would have been paid, and what they are: `old` + `earlier` − `now` − `floor` is the amount. */
export interface ProtectionLineWorking {
  /** The difference is paid. */
  readonly step: "hold_harmless";
  /** Version of the plan by which the facts are paid. */
  readonly version: string;
  /** By what the period goes. */
  readonly by: ProtectedGoalChange["kind"];
  /** The first day of what changed. */
  readonly from: PlainDate;
  /** The commission for the facts from before, by the terms that there were, on the whole target, without the floor, and without a cap whose excess is carried. */
  readonly old: CommissionLine;
  /** What earlier changes of the same days are protected by; absent where nothing is. */
  readonly earlier?: string | undefined;
  /** What the same facts are paid by the terms that now hold, without the floor. */
  readonly now: string;
  /** What the floor of the component adds to its commission now; absent where it adds nothing. */
  readonly floor?: string | undefined;
}
