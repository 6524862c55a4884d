import type { CountMetric, DaysBetweenMetric, IncentivePlan, LevelMetric, ScorecardLine } from "incentive-rules";

const line = (metric: string, weight: string): ScorecardLine => ({
  id: metric,
  metric,
  weight,
  score: { kind: "attainment", cap: "100%" },
});

/** Commission on what is signed (签单额), and a bonus for the goals of the month, by their weights. */
export const PLAN: IncentivePlan = {
  id: "sales",
  version: "2026-1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  goalChange: { kind: "keep_bands" },
  metrics: [
    { id: "signed", label: "Signed amount", kind: "sum", of: "amount", facts: "deal" },
    { id: "contracts", label: "Contracts signed", kind: "count", facts: "deal" },
    { id: "visits", label: "Visits", kind: "count", facts: "visit" },
    { id: "proposals", label: "Proposals", kind: "count", facts: "proposal" },
    { id: "conversion", label: "Contracts for each visit", kind: "ratio", dividend: "contracts", divisor: "visits" },
  ],
  components: [
    {
      id: "commission",
      label: "Commission",
      kind: "commission",
      metric: "signed",
      table: {
        measuredBy: "attainment",
        method: "marginal",
        bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
      },
    },
    {
      id: "bonus",
      label: "Monthly bonus",
      kind: "bonus",
      targetIncentive: "1000",
      measure: {
        kind: "scorecard",
        missing: "zero",
        lines: [line("contracts", "50%"), line("conversion", "20%"), line("proposals", "15%"), line("visits", "15%")],
      },
    },
  ],
};

/** Qualified customers held (意向客户储备量), and those who signed since the month began. */
export const RESERVE: LevelMetric = {
  id: "qualified-customers",
  label: "Qualified customers held",
  kind: "level",
  enter: { facts: "qualified" },
  leave: { facts: "lost" },
  signed: { facts: "deal" },
  of: "customer",
};

/** Days from the first visit to the signature (决策周期). */
export const CYCLE: DaysBetweenMetric = {
  id: "cycle",
  kind: "days_between",
  facts: "deal",
  from: { first: { facts: "visit" }, of: "customer" },
  aggregate: "median",
};

/** Proposals that show what the others do not have (差异化方案). */
export const DIFFERENTIATED: CountMetric = {
  id: "differentiated-proposals",
  kind: "count",
  facts: "proposal",
  where: { kind: "compare", value: { attribute: "differentiated" }, is: "equal", to: true },
};
