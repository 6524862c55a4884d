import type { ClosedPeriod } from "../period/period.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadSettlement } from "./readSettlement.js";
import type { StatementLine } from "./statement.js";

/** What several participants are settled for together. */
export interface SharedStretch<Component> {
  readonly settlement: ReadSettlement;
  readonly plan: ReadPlan;
  readonly component: Component;
  /** The period that is settled. */
  readonly period: ClosedPeriod;
  /** Its days under this version of the plan. */
  readonly days: ClosedPeriod;
}

/** What a shared component comes to, and each participant's line, by the participant's key. */
export interface SharedResult<Settled> {
  readonly settled: Settled;
  readonly lines: ReadonlyMap<string, StatementLine>;
}

/** Whether it is the open period that is settled, and not a closed one again. */
export function isNow({ settlement, period }: Pick<SharedStretch<unknown>, "settlement" | "period">): boolean {
  return period.start === settlement.period.start && period.end === settlement.period.end;
}
