import { type Cascade, cascadeGoal, convertTarget, type Goal, type GoalSpreadRow, spreadGoal } from "incentive-rules";
import { CALENDAR, COMPANY_GOAL, GROWTH, MULTIPLIERS, NEW_CUSTOMERS, PEOPLE, REGIONS, TODAY } from "./company.js";
import { goalsOf } from "./goalsOf.js";
import { must } from "./must.js";
import { type PersonsDay, personsDays } from "./personsDays.js";

/** The way from the company's quarter to today, level by level. */
export interface Handing {
  /** Company → regions, in revenue. */
  readonly regions: Cascade;
  readonly company: Goal;
  /** The East's revenue → its new customers. */
  readonly customers: Cascade;
  /** Its quarter → months, by working days. */
  readonly months: readonly GoalSpreadRow[];
  /** This month → people. */
  readonly people: Cascade;
  readonly days: readonly PersonsDay[];
}

/** Hands the quarter on. */
export function handOn(): Handing {
  const { target } = convertTarget({
    target: GROWTH.before,
    steps: [{ kind: "multiply", by: GROWTH.by }],
    rounding: { scale: 2, mode: "half_up" },
  });
  const company: Goal = { ...COMPANY_GOAL, target };
  const regions = cascadeGoal({
    goal: company,
    shares: REGIONS,
    by: {
      kind: "blend",
      parts: [
        { share: "60%", by: { kind: "history" } },
        { share: "40%", by: { kind: "potential" } },
      ],
    },
  });
  const [east] = goalsOf(regions);
  const customers = cascadeGoal({
    goal: must(east),
    conversion: NEW_CUSTOMERS,
    rounding: { scale: 0, mode: "up" },
    by: { kind: "equal" },
    shares: [
      {
        id: "2026-Q4-east-customers",
        owner: { kind: "team", id: "East" },
        scope: { regions: ["East"], customerTypes: ["new"] },
      },
    ],
  });
  const [quarter] = goalsOf(customers);
  const months = spreadGoal({
    goal: must(quarter),
    cadence: "month",
    by: "working_days",
    calendar: CALENDAR,
    rounding: { scale: 0 },
  }).rows;
  const month = must(months.find(({ label }) => label === TODAY.slice(0, 7))?.goal);
  const people = cascadeGoal({
    goal: month,
    by: { kind: "equal" },
    multipliers: MULTIPLIERS,
    rounding: { scale: 0 },
    shares: PEOPLE.map(({ id, code, role, level, tenureMonths }) => ({
      id: `${month.id}-${code}`,
      owner: { kind: "person", id },
      role,
      level,
      tenureMonths,
    })),
  });

  return { company, regions, customers, months, people, days: personsDays(goalsOf(people)) };
}
