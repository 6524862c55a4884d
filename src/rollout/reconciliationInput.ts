import type { DecimalInput } from "../money/decimalInput.js";
import type { Statement } from "../plan/statement.js";

/** What `reconcile` takes. */
export interface ReconciliationInput {
  /** Ours: of one period and currency, at least one, one of a participant. */
  readonly statements: readonly Statement[];
  /** What the other system paid for the same period, in the same currency. */
  readonly paid: readonly PaidAmount[];
  /**
   * By how much two compared figures (a component's where they are paid by component, else a participant's total) may
   * differ by rounding, 0 or more; exactly that much is within it. Default: not at all.
   */
  readonly tolerance?: DecimalInput | undefined;
}

/** What the other system paid a participant: in one row, or in one for each component. */
export interface PaidAmount {
  /** Whom. */
  readonly participant: string;
  /** For which component, by our id of it. Default: for everything. */
  readonly component?: string | undefined;
  /** How much, in whole minor units; negative for what was taken back. */
  readonly amount: DecimalInput;
}
