import type { Award } from "../award/award.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { StatementFields, TrueUpLineWorking } from "./statement.js";

/** What a later settlement needs of a statement, and nothing else: small JSON to keep in its place. */
export type ClosedStatement = ClosedSettledStatement | ClosedBlockedStatement;

/** What every record has. */
export interface ClosedStatementFields extends StatementFields {
  /** Tells it from a statement. */
  readonly kind: "closed_statement";
  /** Version of this shape. */
  readonly version: 1;
}

/** The record of a statement that was settled. */
export interface ClosedSettledStatement extends ClosedStatementFields {
  /** It was paid. */
  readonly status: "settled";
  /** What was payable: the amounts of the lines together. */
  readonly total: string;
  /** One for each line of the statement, in its order. */
  readonly lines: readonly ClosedLine[];
}

/** The record of a statement that was blocked. */
export interface ClosedBlockedStatement extends ClosedStatementFields {
  /** It could not be paid. */
  readonly status: "blocked";
  /** There was none. */
  readonly total: null;
  /** There were none. */
  readonly lines: readonly [];
}

/** What is kept of a line. */
export type ClosedLine =
  | ClosedFactsLine
  | ClosedPaymentLine
  | ClosedAwardLine
  | ClosedStretchLine
  | ClosedCarriedLine
  | ClosedAdjustmentLine
  | ClosedCapLine
  | ClosedHoldbackLine
  | ClosedDrawLine
  | ClosedHoldLine
  | ClosedTrueUpLine;

/** What one fact or award adds to a line; of a true-up the difference, also that of an adjustment or of all there is. */
export type ClosedPart = readonly [fact: string, amount: string];

/** The floor of a stretch by its first day; of a true-up the difference. */
export type ClosedFloor = readonly [from: PlainDate, amount: string];

/** A line that is paid by the fact. */
export interface ClosedFactsLine {
  /** Commission, or returns at the original rate. */
  readonly kind: "commission" | "return";
  /** Id of the component. */
  readonly component: string;
  /** The amounts of the parts and floors together. */
  readonly amount: string;
  /** What each fact adds. */
  readonly parts: readonly ClosedPart[];
  /** Of a commission: its floor; absent where there is none. */
  readonly floors?: readonly ClosedFloor[] | undefined;
}

/** Pay that waits, or has waited. */
export interface ClosedPaymentLine {
  /** Paid as deals are invoiced or collected. */
  readonly kind: "payment";
  /** Id of the component. */
  readonly component: string;
  /** The amounts of the parts together. */
  readonly amount: string;
  /** What each deal changes. */
  readonly parts: readonly ClosedPart[];
  /** Ids of the invoices and receipts that count. */
  readonly receipts: readonly string[];
  /** Ids of the handovers that moved something. */
  readonly handovers: readonly string[];
}

/** Awards. */
export interface ClosedAwardLine {
  /** Small rewards for acts. */
  readonly kind: "award";
  /** Id of the component. */
  readonly component: string;
  /** The amounts of the awards together. */
  readonly amount: string;
  /** As they were granted: by their own terms they stand, shrink or fall later. */
  readonly awards: readonly Award[];
}

/** A line that is paid as a whole for some days. */
export interface ClosedStretchLine {
  /** A bonus, a share of a pool, a prize. */
  readonly kind: "bonus" | "pool" | "contest";
  /** Id of the component. */
  readonly component: string;
  /** What was paid. */
  readonly amount: string;
  /** For which days, and from what. */
  readonly stretch: ClosedStretch;
}

/** Days that were settled together. */
export interface ClosedStretch {
  /** From the first to the last. */
  readonly days: ClosedPeriod;
  /** Whose pool, or within which team a contest was; absent where there is none. */
  readonly team?: string | undefined;
  /** Facts that it was measured from, by date and id. */
  readonly facts: readonly string[];
  /** Decisions that moved something of a share; absent where there are none. */
  readonly moves?: readonly string[] | undefined;
}

/** Money that somebody decided on. */
export interface ClosedAdjustmentLine {
  /** Decided by hand. */
  readonly kind: "adjustment";
  /** No component's. */
  readonly component: null;
  /** As it was decided. */
  readonly amount: string;
  /** Id of the adjustment. */
  readonly adjustment: string;
}

/** What the cap of a component has kept, or somebody is held harmless by; what there is of it is computed again. */
export interface ClosedCarriedLine {
  /** Kept above the cap, or paid on top in a change of goals. */
  readonly kind: "carried" | "protection";
  /** Id of the component. */
  readonly component: string;
  /** What was released, or paid on top. */
  readonly amount: string;
}

/** The cap of the plan; what it carries is computed again. */
export interface ClosedCapLine {
  /** The most that is paid. */
  readonly kind: "plan_cap";
  /** No component's. */
  readonly component: null;
  /** Released, less withheld. */
  readonly amount: string;
}

/** What is held back; what is kept is computed again. */
export interface ClosedHoldbackLine {
  /** A part of the pay that is paid later. */
  readonly kind: "holdback";
  /** No component's. */
  readonly component: null;
  /** Released, less held. */
  readonly amount: string;
  /** What was held back before it: statements of the periods that it was held of are needed too. */
  readonly keptBefore: string;
}

/** A draw. */
export interface ClosedDrawLine {
  /** Draw, guarantee, what is owed. */
  readonly kind: "draw";
  /** No component's. */
  readonly component: null;
  /** Advanced, less recovered. */
  readonly amount: string;
  /** What is owed after it. */
  readonly owed: string;
}

/** A statement that waits, or waited. */
export interface ClosedHoldLine {
  /** The pay of somebody was stopped. */
  readonly kind: "hold";
  /** No component's. */
  readonly component: null;
  /** What makes the total 0, or what has waited. */
  readonly amount: string;
  /** What waits after it; negative where money is to be taken back. */
  readonly waiting: string;
}

/** A closed period that was settled again. */
export interface ClosedTrueUpLine {
  /** An earlier period's. */
  readonly kind: "true_up";
  /** The kind of line that changed there. */
  readonly of: TrueUpLineWorking["of"];
  /** Id of the component; `null` for what is no component's. */
  readonly component: string | null;
  /** The earlier period. */
  readonly period: ClosedPeriod;
  /** The amounts of the parts and floors together. */
  readonly amount: string;
  /** What changed, by fact or award. */
  readonly parts: readonly ClosedPart[];
  /** Of commissions: floors that changed; absent where none did. */
  readonly floors?: readonly ClosedFloor[] | undefined;
  /** Of awards: those that there are now; absent where that is not known. */
  readonly awards?: readonly Award[] | undefined;
  /** Of a bonus, of shares or prizes: what they are paid for now; absent where there is nothing, or it is not known. */
  readonly stretches?: readonly ClosedStretch[] | undefined;
  /** Of draws: what is owed now; absent where that is not known. */
  readonly owed?: string | undefined;
  /** Of payments: the invoices and receipts that count now; absent where there are none, or it is not known. */
  readonly receipts?: readonly string[] | undefined;
  /** Of payments: the handovers, likewise. */
  readonly handovers?: readonly string[] | undefined;
}
