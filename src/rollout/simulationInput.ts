import type { AttributeValue } from "../metric/fact.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { PeriodInput } from "../period/period.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { SettlementInput } from "../plan/settlementInput.js";

/** What `simulatePlan` takes: a table of attainments, or people with what they did. */
export type SimulationInput = AttainmentsSimulation | PeopleSimulation;

/**
 * What the plan pays at some attainments: each row is one person who is there for the whole period and brings
 * attainment × target by one fact on its first day.
 */
export interface AttainmentsSimulation {
  /** A table of attainments. */
  readonly kind: "attainments";
  /** The plan. Either this or `versions`. */
  readonly plan?: IncentivePlan | undefined;
  /** Its versions, one of which is effective on every day of the period: that one is simulated. */
  readonly versions?: readonly IncentivePlan[] | undefined;
  /** What is settled, by its days or its label. */
  readonly period: PeriodInput;
  /** Id of the metric that is reached: a `sum` of the plan. */
  readonly metric: string;
  /** What each is to reach in the period, above 0. */
  readonly target: DecimalInput;
  /**
   * Ratios of the target, 0 or more, 1 to 10,000 of them; above 10 with a percent sign. Attainment × target is a whole
   * number of minor units (of millionths, where the metric is no money): what is finer is refused, never rounded.
   */
  readonly attainments: readonly string[];
  /** How many people are at each attainment: whole numbers from 0 to 1,000,000 in the order of the rows. Default: 1. */
  readonly headcounts?: readonly number[] | undefined;
  /** What conditions of metrics, components and gates ask of the facts. */
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined;
}

/** What the plan pays people for what they did: whatever {@link settlePlan} takes, settled as it is. */
export interface PeopleSimulation extends SettlementInput {
  /** People, targets and facts. */
  readonly kind: "people";
  /** Id of a metric that commission is paid by: what pay is held against. Without it there is no cost of sales. */
  readonly creditedBy?: string | undefined;
}
