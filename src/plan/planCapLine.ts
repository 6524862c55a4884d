import type { ClosedPeriod } from "../period/period.js";
import type { PlanCaps } from "./planCaps.js";

/** What the cap of the plan takes from a period, or gives it of what earlier ones had too much. */
export interface PlanCapLine {
  /** No component's. */
  readonly component: null;
  /** The most that is paid. */
  readonly kind: "plan_cap";
  /** Released, less withheld. */
  readonly amount: string;
  /** How it came about. */
  readonly working: PlanCapLineWorking;
}

/** What was earned, held against the cap. */
export interface PlanCapLineWorking {
  /** The lines of all components together are at most the cap. */
  readonly step: "plan_cap";
  /** Version of the plan. */
  readonly version: string;
  /** The period that was capped. */
  readonly period: ClosedPeriod;
  /** What the components pay together. */
  readonly earned: string;
  /** The cap; `null` where the version has none any more. */
  readonly cap: PlanCaps | null;
  /** What is above it; 0 or more. */
  readonly withheld: string;
  /** What is paid of earlier periods' excess; 0 or more. */
  readonly released: string;
  /** What is still to be paid of it, before and after: before + what is carried of `withheld` − `released`. */
  readonly carried: CarriedExcess;
}

/** What caps have kept for later. */
export interface CarriedExcess {
  /** Before the period, by what is known now. */
  readonly before: string;
  /** After it: what the next begins with. */
  readonly after: string;
}
