import { type Goal, type IncentivePlan, type Statement, settlePlan, type Target } from "incentive-rules";
import { FACTS, MONTHS, monthOf, PEOPLE } from "./salesTeam.js";

/** What {@link payMonths} takes. */
export interface PayInput {
  readonly versions: readonly IncentivePlan[];
  /** The goals of all months, which are the targets of the bonus. */
  readonly goals: readonly Goal[];
  /** What commission is measured against. */
  readonly signed: readonly Target[];
}

/** Pays each month after those before it, with what was known on its last day. */
export function payMonths({ versions, goals, signed }: PayInput): readonly Statement[] {
  const targets = [...signed, ...goals.flatMap(bonusTarget)];
  const statements: Statement[] = [];
  for (const { start, end } of MONTHS) {
    const facts = FACTS.filter(({ on }) => on <= end);
    const input = { versions, period: monthOf(start), participants: PEOPLE, targets, facts };
    statements.push(...settlePlan({ ...input, prior: { statements } }).statements);
  }

  return statements;
}

function bonusTarget({ owner, metric, period, target }: Goal): readonly Target[] {
  return owner.kind === "person" ? [{ participant: owner.id, metric, period, target }] : [];
}
