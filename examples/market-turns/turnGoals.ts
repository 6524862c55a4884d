import {
  type AdjustedGoals,
  applyAdjustment,
  type Goal,
  type PeriodInput,
  type PlainDate,
  undoAdjustment,
} from "incentive-rules";
import { PLAN, RESERVE } from "./salesPlan.js";
import { GOALS, MONTHS, monthOf } from "./salesTeam.js";
import { TRIGGERS } from "./salesTriggers.js";
import type { Term } from "./watch.js";

/** What becomes of the goals. */
export interface TurnedGoals {
  /** The goals that each month had. */
  readonly byMonth: ReadonlyMap<string, readonly Goal[]>;
  /** Each adjustment, by the month from which it held. */
  readonly adjusted: ReadonlyMap<string, AdjustedGoals>;
  /** All goals when all is over. */
  readonly restored: readonly Goal[];
}

/** Applies what holds from a month on, always to the goals as they were agreed: what held before is undone first. */
export function turnGoals(terms: readonly Term[]): TurnedGoals {
  const byMonth = new Map<string, readonly Goal[]>();
  const adjusted = new Map<string, AdjustedGoals>();
  let now = GOALS;
  let held: AdjustedGoals | undefined;
  for (const { start } of MONTHS) {
    const month = monthOf(start);
    if (terms.some(({ from, until }) => from === start || until === start)) {
      const agreed = held === undefined ? now : undoAdjustment({ goals: now, undo: held.undo });
      held = adjust(terms, agreed, start);
      if (held !== undefined) adjusted.set(month, held);
      now = held?.goals ?? agreed;
    }
    byMonth.set(
      month,
      now.filter(({ period }) => isIn(month, period)),
    );
  }

  return { byMonth, adjusted, restored: now };
}

function adjust(terms: readonly Term[], goals: readonly Goal[], from: PlainDate): AdjustedGoals | undefined {
  const holding = terms.filter((term) => term.from <= from && from < term.until);
  const triggers = TRIGGERS.filter(({ id }) => holding.some(({ trigger }) => trigger === id));
  if (triggers.length === 0) return undefined;
  // A trigger for one region changes no plan; what an earlier one has made of it stays in force.
  const begins = triggers.some(
    ({ id, scope }) => scope === undefined && holding.some((term) => term.trigger === id && term.from === from),
  );
  const plan = begins ? { plan: PLAN, version: "2026-2", metrics: [RESERVE] } : undefined;

  return applyAdjustment({ triggers, goals, plan, from, scale: 4 });
}

/** A goal that was added has the days of its month in place of the label. */
function isIn(month: string, period: PeriodInput): boolean {
  return month === (typeof period === "string" ? period : monthOf(period.start));
}
