import {
  type AppliedTemplate,
  applyGoalTemplates,
  cascadeGoal,
  countWorkingDays,
  type Goal,
  periodFromLabel,
  type SpreadRow,
  spreadTarget,
} from "incentive-rules";
import { CALENDAR, CONVERSION, PEOPLE, TODAY, templatesFor } from "./company.js";
import { goalsOf } from "./goalsOf.js";
import { must } from "./must.js";

/** Somebody's month, and what it asks for today. */
export interface PersonsDay {
  readonly person: (typeof PEOPLE)[number];
  readonly okr: AppliedTemplate;
  /** Customers to visit this month. */
  readonly visits: Goal;
  readonly weeks: readonly SpreadRow[];
  /** The week of today, and its days. */
  readonly week: SpreadRow;
  readonly days: readonly SpreadRow[];
  /** How many of them today. */
  readonly today: string;
}

/** The month of each: the objective by role and level, the visits that the new customers take, and those of today. */
export function personsDays(goals: readonly Goal[]): readonly PersonsDay[] {
  const rows = PEOPLE.map((person) => ({
    person,
    goal: must(goals.find(({ owner }) => owner.kind === "person" && owner.id === person.id)),
  }));
  const month = periodFromLabel(TODAY.slice(0, 7));
  const { people } = applyGoalTemplates({
    templates: templatesFor(countWorkingDays({ period: month, calendar: CALENDAR })),
    people: rows.map(({ person, goal }) => ({
      id: person.id,
      objective: `${goal.id}-okr`,
      role: person.role,
      level: person.level,
      goal,
    })),
  });

  return rows.map(({ person, goal }) => {
    const okr = must(people.find((one) => one.person === person.id));
    const [visits] = goalsOf(
      cascadeGoal({
        goal,
        conversion: {
          metric: "customers-visited",
          unit: "visits",
          steps: [{ kind: "divide", by: CONVERSION[person.level === "newcomer" ? "newcomer" : person.role] }],
        },
        rounding: { scale: 0, mode: "up" },
        by: { kind: "equal" },
        shares: [{ id: `${goal.id}-visits`, owner: goal.owner }],
      }),
    );
    const { target: ofMonth } = must(visits);
    const spread = {
      target: ofMonth,
      period: month,
      by: "working_days",
      calendar: CALENDAR,
      rounding: { scale: 0 },
    } as const;
    const { rows: weeks } = spreadTarget({ ...spread, cadence: "week" });
    const week = must(weeks.find(({ period }) => period.start <= TODAY && TODAY <= period.end));
    const days = spreadTarget({ ...spread, cadence: "day" }).rows.filter(
      ({ period }) => period.start >= week.period.start && period.end <= week.period.end,
    );
    const today = must(days.find(({ label }) => label === TODAY));

    return { person, okr, visits: must(visits), weeks, week, days, today: today.target };
  });
}
