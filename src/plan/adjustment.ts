import type { DecimalInput } from "../money/decimalInput.js";
import type { PlainDate } from "../period/plainDate.js";

/** Money that somebody decided on, with who answers for it: a line of its own. */
export interface ManualAdjustment {
  /** Unique among the adjustments. */
  readonly id: string;
  /** Whose statement it is on. */
  readonly participant: string;
  /** The business date on which it counts. */
  readonly on: PlainDate;
  /** In the plan's currency, no finer than its minor unit; negative where money is taken back. */
  readonly amount: DecimalInput;
  /** Why: 1 to 500 characters. */
  readonly reason: string;
  /** Who approved it. */
  readonly approver: string;
  /** The date on which it became known, where that is later. Default: `on`. */
  readonly recordedOn?: PlainDate | undefined;
}
