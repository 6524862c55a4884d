import type { CustomerListing } from "../award/awardRule.js";
import type { Fact } from "../metric/fact.js";
import type { PeriodInput } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ManualAdjustment } from "./adjustment.js";
import type { ClosedStatement } from "./closedStatement.js";
import type { Handover } from "./handover.js";
import type { Hold } from "./hold.js";
import type { IncentivePlan } from "./incentivePlan.js";
import type { Participant } from "./participant.js";
import type { PoolDecision } from "./poolDecision.js";
import type { RecordedReceipt } from "./recordedReceipt.js";
import type { Statement } from "./statement.js";
import type { Target } from "./target.js";

/** What `settlePlan` takes. */
export interface SettlementInput {
  /** The plan. Either this or `versions`. */
  readonly plan?: IncentivePlan | undefined;
  /** The versions of a plan that changes: same id, currency and rounding, effective one after the other. */
  readonly versions?: readonly IncentivePlan[] | undefined;
  /** What is settled, by its days or its label: `"2026-11"`. */
  readonly period: PeriodInput;
  /** Who is paid by the plan, and when. */
  readonly participants: readonly Participant[];
  /** What they are to reach; needed by whatever is measured by attainment, and by pools. */
  readonly targets?: readonly Target[] | undefined;
  /** What happened, in any order; with `prior`, in the earlier periods too. */
  readonly facts: readonly Fact[];
  /** Money that somebody decided on. */
  readonly adjustments?: readonly ManualAdjustment[] | undefined;
  /** Which customers are on which lists, and when: for awards that ask for it. `[]` says that nobody is on any. */
  readonly customers?: readonly CustomerListing[] | undefined;
  /** What leads have moved between shares of their teams' pools. */
  readonly poolMoves?: readonly PoolDecision[] | undefined;
  /** What came in for deals: asked for by plans that pay on receipt. */
  readonly receipts?: readonly RecordedReceipt[] | undefined;
  /** What was invoiced of deals: asked for by plans that pay on invoice. */
  readonly invoices?: readonly RecordedReceipt[] | undefined;
  /** Who goes on with whose deals before these are paid. */
  readonly handovers?: readonly Handover[] | undefined;
  /** Whose pay is stopped for some time, or that of which deals. */
  readonly holds?: readonly Hold[] | undefined;
  /** What was settled before: later returns and late entries are settled against it. */
  readonly prior?: PriorSettlements | undefined;
  /** What was recorded after this day is left for the next settlement. Default: everything is known. */
  readonly cutOff?: PlainDate | undefined;
}

/** The outcome of earlier settlements; the result of `settlePlan` is one. */
export interface PriorSettlements {
  /**
   * Statements of all closed periods that facts are given of, or of which something is still held back, as they were paid, or what `closeStatement` keeps of them, in
   * any mixture; one of a participant for each day.
   */
  readonly statements: readonly (Statement | ClosedStatement)[];
}
