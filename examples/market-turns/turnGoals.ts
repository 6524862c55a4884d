import {
  type AdjustedGoals,
  applyAdjustment,
  type Goal,
  type IncentivePlan,
  type PlainDate,
  undoAdjustment,
  undoPlanAdjustment,
} from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { PLAN, RESERVE } from "./salesPlan.js";
import { GOALS, MONTHS } from "./salesTeam.js";
import { TRIGGERS } from "./salesTriggers.js";
import type { Term } from "./watch.js";

/** What becomes of goals and of the plan that pays for them. */
export interface Turned {
  /** The goals of all months, each as it was in its month. */
  readonly goals: readonly Goal[];
  /** Each change, by the day on which it began. */
  readonly changes: ReadonlyMap<PlainDate, AdjustedGoals>;
  /** The versions of the plan, one after the other. */
  readonly versions: readonly IncentivePlan[];
}

/** Applies what holds from a month on, always to goals and plan as they were agreed: what held before is undone from then on. */
export function turnGoals(terms: readonly Term[]): Turned {
  const changes = new Map<PlainDate, AdjustedGoals>();
  const ended: IncentivePlan[] = [];
  let goals = GOALS;
  let inForce = PLAN;
  let held: AdjustedGoals | undefined;
  for (const { start: from } of MONTHS) {
    if (terms.every((term) => term.from !== from && term.until !== from)) continue;
    const triggers = holdingOn(from, terms);
    const version = `2026-${ended.length + 2}`;
    goals = held === undefined ? goals : undoAdjustment({ goals, undo: held.undo, from });
    if (triggers.length === 0) {
      const back = undoPlanAdjustment({ plan: inForce, undo: must(held).undo, version, from });
      ended.push(must(back.previous));
      inForce = back.next;
      continue;
    }
    const plan = { plan: PLAN, inForce, version, metrics: [RESERVE] };
    held = applyAdjustment({ triggers, goals, plan, decidedOn: decidedBefore(from, terms), from, scale: 4 });
    changes.set(from, held);
    goals = held.goals;
    if (held.plan === null) continue;
    ended.push(held.plan.previous);
    inForce = held.plan.next;
  }

  return { goals, changes, versions: [...ended, inForce] };
}

function holdingOn(day: PlainDate, terms: readonly Term[]) {
  const holding = terms.filter(({ from, until }) => from <= day && day < until);

  return TRIGGERS.filter(({ id }) => holding.some(({ trigger }) => trigger === id));
}

/** The day on which what begins on a day was agreed to, or was over. */
function decidedBefore(day: PlainDate, terms: readonly Term[]): PlainDate {
  const began = terms.find(({ from }) => from === day);

  return began === undefined ? must(terms.find(({ until }) => until === day)).recoveredOn : began.firedOn;
}
