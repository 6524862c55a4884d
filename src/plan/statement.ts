import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { AwardLine } from "./awardLine.js";
import type { BonusLine } from "./bonusLine.js";
import type { CarriedLine } from "./carriedLine.js";
import type { CommissionLine } from "./commissionLine.js";
import type { ContestLine } from "./contestLine.js";
import type { DrawLine } from "./drawLine.js";
import type { HoldbackLine } from "./holdbackLine.js";
import type { HoldLine } from "./holdLine.js";
import type { PaymentLine } from "./paymentLine.js";
import type { PlanCapLine } from "./planCapLine.js";
import type { PoolLine } from "./poolLine.js";
import type { ProtectionLine } from "./protectionLine.js";

/** One participant's period with its working (提成结算单): settled, or blocked where data are missing. */
export type Statement = SettledStatement | BlockedStatement;

/** What every statement has. */
export interface StatementFields {
  /** Whose. */
  readonly participant: string;
  /** The period that it settles. */
  readonly period: ClosedPeriod;
  /** Id of the plan. */
  readonly plan: string;
  /** Currency of its amounts. */
  readonly currency: string;
}

/** A statement that can be paid: the amounts of its lines are its total. */
export interface SettledStatement extends StatementFields {
  /** It can be paid. */
  readonly status: "settled";
  /** What is payable; negative where more is taken back than earned. */
  readonly total: string;
  /** What it is made of. */
  readonly lines: readonly StatementLine[];
}

/** A statement that cannot be paid yet; other statements are not touched by it. */
export interface BlockedStatement extends StatementFields {
  /** It cannot be paid yet. */
  readonly status: "blocked";
  /** There is none. */
  readonly total: null;
  /** There are none. */
  readonly lines: readonly [];
  /** What is missing. */
  readonly issues: readonly Issue[];
}

/** One payable amount with the step that it comes from. */
export type StatementLine = ComputedLine | LimitLine | AdjustmentLine | TrueUpLine;

/** What a component pays, takes back, or lets wait. */
export type ComputedLine =
  | CommissionLine
  | ProtectionLine
  | BonusLine
  | AwardLine
  | PoolLine
  | ContestLine
  | ReturnLine
  | PaymentLine
  | CarriedLine;

/** What limits a period as a whole: the cap of the plan, a holdback, a draw, a hold. */
export type LimitLine = PlanCapLine | HoldbackLine | DrawLine | HoldLine;

/** Returns of facts from earlier periods, at the rate that these earned. */
export interface ReturnLine {
  /** Id of the component. */
  readonly component: string;
  /** Taken back at the original rate. */
  readonly kind: "return";
  /** The amounts of its parts together. */
  readonly amount: string;
  /** How it came about. */
  readonly working: ReturnLineWorking;
}

/** Each part takes back what its fact earned, pro rata. */
export interface ReturnLineWorking {
  /** Earned × returned so far ÷ sold, less what was taken back before. */
  readonly step: "original_rate";
  /** One for each return, by date and id. */
  readonly parts: readonly ReturnPart[];
}

/** What one return takes back. */
export interface ReturnPart {
  /** Id of the return. */
  readonly fact: string;
  /** Its date. */
  readonly on: PlainDate;
  /** Id of the fact that it returns. */
  readonly reverses: string;
  /** What that was paid on, by what is known now of its period: its credit, or its base where there is one. */
  readonly sold: string;
  /** What that earned in its period, with what a cap has kept of it for later. */
  readonly earned: string;
  /** What was returned of it since, by this and earlier returns; positive. */
  readonly returned: string;
  /** What this return takes back (negative). */
  readonly amount: string;
  /** What of what it returns the plan's clawback takes back; absent where that is all. */
  readonly clawback?: ReturnClawback | undefined;
}

/** How far into the window of a clawback a return comes. */
export interface ReturnClawback {
  /** Days from the sale to the return; of what undoes a return, to that return. */
  readonly days: number;
  /** What is taken back of what is returned, half-up to ten digits. */
  readonly share: string;
}

/** Money that somebody decided on. */
export interface AdjustmentLine {
  /** No component's. */
  readonly component: null;
  /** Decided by hand. */
  readonly kind: "adjustment";
  /** As it was decided. */
  readonly amount: string;
  /** Who and why. */
  readonly working: AdjustmentLineWorking;
}

/** Who answers for an adjustment. */
export interface AdjustmentLineWorking {
  /** Nothing was computed. */
  readonly step: "adjustment";
  /** Id of the adjustment. */
  readonly adjustment: string;
  /** Its date. */
  readonly on: PlainDate;
  /** Why. */
  readonly reason: string;
  /** Who approved it. */
  readonly approver: string;
}

/** The difference that an earlier, closed period makes now that more is known (多退少补). */
export interface TrueUpLine {
  /** Id of the component; `null` for what is no component's. */
  readonly component: string | null;
  /** An earlier period settled again. */
  readonly kind: "true_up";
  /** The amounts of its parts and floors together. */
  readonly amount: string;
  /** How it came about. */
  readonly working: TrueUpLineWorking;
}

/** What changed in an earlier period, by fact or award. */
export interface TrueUpLineWorking {
  /** Settled again, less what was settled before. */
  readonly step: "true_up";
  /** The earlier period. */
  readonly period: ClosedPeriod;
  /** The kind of line that changed there. */
  readonly of: Exclude<StatementLine["kind"], "true_up">;
  /** Facts and awards whose amount changed; what is protected, a bonus, a pool, a contest, what is carried, a cap, a holdback, a draw or a hold is one part. */
  readonly parts: readonly TrueUpPart[];
  /** Floors of a commission that changed; absent where none did. Their amounts and those of the parts are the line's. */
  readonly floors?: readonly TrueUpFloor[] | undefined;
  /** Facts that a bonus, a share or a prize is measured from now and was not before; absent where there are none. */
  readonly added?: readonly string[] | undefined;
  /** The lines of that kind and component as they are now, with their own working; absent where only statements are compared. */
  readonly settled?: readonly (ComputedLine | LimitLine)[] | undefined;
}

/** What changed of the floor of one stretch. */
export interface TrueUpFloor {
  /** The first day of the stretch. */
  readonly from: PlainDate;
  /** What it is now. */
  readonly now: string;
  /** What it had been, with earlier true-ups. */
  readonly before: string;
  /** The difference. */
  readonly amount: string;
}

/** What changed for one fact. */
export interface TrueUpPart {
  /**
   * Id of the fact, award or adjustment; of what is protected, a bonus, a pool, a contest or what is carried that of the component, of a cap, a
   * holdback, a draw or a hold its kind.
   */
  readonly fact: string;
  /** What it adds to the earlier period now, in all. */
  readonly now: string;
  /** What it had added, with earlier true-ups. */
  readonly before: string;
  /** The difference. */
  readonly amount: string;
}
