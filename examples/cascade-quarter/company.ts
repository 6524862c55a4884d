import type { Calendar, CascadeMultiplier, CascadeShare, Goal, GoalConversion, GoalTemplate } from "incentive-rules";

/** Everything that the example states; all other figures follow from it. */

/** The working days of China in the fourth quarter of 2026: a week off, and a Saturday that makes up for it (调休). */
export const CALENDAR: Calendar = {
  holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
  workingDays: ["2026-10-10"],
  fortnightAnchor: "2026-11-02",
};

export const TODAY = "2026-11-23";

/** A fifth more than in the same quarter of the year before. */
export const GROWTH = { before: "10000000", by: "120%" };

/** The company's goal, whose target is made of the growth. */
export const COMPANY_GOAL: Omit<Goal, "target"> = {
  id: "2026-Q4",
  label: "The company",
  metric: "revenue",
  unit: "CNY",
  owner: { kind: "company" },
  period: "2026-Q4",
  start: GROWTH.before,
  phase: "launch",
  commitment: "committed",
};

/** What the regions sold, and what their markets hold: 60% and 40% of the weight. */
export const REGIONS: readonly CascadeShare[] = [
  { id: "2026-Q4-east", owner: { kind: "team", id: "East" }, history: "400", potential: "28" },
  { id: "2026-Q4-north", owner: { kind: "team", id: "North" }, history: "350", potential: "39" },
  { id: "2026-Q4-west", owner: { kind: "team", id: "West" }, history: "250", potential: "33" },
];

/** 45% of the East's revenue is to come from new customers, at what one of them brings. */
export const NEW_CUSTOMERS: GoalConversion = {
  metric: "new-customers",
  unit: "customers",
  steps: [
    { kind: "multiply", by: "45%", gives: "from new customers, who are to bring 45% of it" },
    { kind: "divide", by: "5110", gives: "customers, of whom each brings 5,110" },
  ],
};

/** Who sells in the East. A month's objective is made of role and level. */
export const PEOPLE = [
  { id: "陈杰", code: "chen", role: "key-accounts", level: "senior", tenureMonths: 61 },
  { id: "李娜", code: "li", role: "fast-moving", level: "senior", tenureMonths: 34 },
  { id: "王磊", code: "wang", role: "fast-moving", level: "senior", tenureMonths: 18 },
  { id: "赵敏", code: "zhao", role: "fast-moving", level: "newcomer", tenureMonths: 3 },
] as const;

/** Key accounts open fewer and larger customers; newcomers have half a part for their first six months. */
export const MULTIPLIERS: readonly CascadeMultiplier[] = [
  { kind: "role", role: "key-accounts", factor: "0.5" },
  { kind: "tenure", fromMonths: 0, belowMonths: 6, factor: "0.5" },
];

/** How many of the customers visited sign (转化率), by role and level. */
export const CONVERSION = { "key-accounts": "20%", "fast-moving": "25%", newcomer: "15%" } as const;

const TITLE = "Top three in new customers (本月新客户数进入前三)";

/** The objectives of a month of so many working days, by role and level. */
export function templatesFor(workingDays: number): readonly GoalTemplate[] {
  const visits = (rate: string) =>
    ({
      id: "visits",
      title: "customers visited a day",
      metric: "customers-visited",
      weight: "0.4",
      measure: {
        kind: "rate_per_day",
        target: {
          kind: "of_goal",
          steps: [
            { kind: "divide", by: rate },
            { kind: "divide", by: workingDays },
          ],
          rounding: { scale: 0, mode: "up" },
        },
      },
    }) as const;

  return [
    {
      id: "fast-moving",
      role: "fast-moving",
      title: TITLE,
      keyResults: [
        visits(CONVERSION["fast-moving"]),
        {
          id: "conversion",
          title: "of them sign",
          weight: "0.3",
          measure: { kind: "from_to", start: "18%", target: "25%" },
        },
        {
          id: "order-value",
          title: "an order, above the industry's mean",
          weight: "0.3",
          measure: { kind: "benchmark", target: "5200" },
        },
      ],
    },
    {
      id: "key-accounts",
      role: "key-accounts",
      title: TITLE,
      keyResults: [
        visits(CONVERSION["key-accounts"]),
        {
          id: "large-deals",
          title: "of the customers with a large deal",
          weight: "0.6",
          measure: {
            kind: "at_least",
            by: "distance",
            target: { kind: "of_goal", share: "15%", rounding: { scale: 0, mode: "up" } },
          },
        },
      ],
    },
    {
      id: "newcomer",
      role: "fast-moving",
      level: "newcomer",
      title: "The basic actions, every day (基础动作)",
      keyResults: [
        visits(CONVERSION.newcomer),
        {
          id: "demonstrations",
          title: "demonstrations given",
          weight: "0.6",
          measure: { kind: "at_least", by: "distance", target: "12" },
        },
      ],
    },
  ];
}
