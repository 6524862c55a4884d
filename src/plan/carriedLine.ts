import type { ClosedPeriod } from "../period/period.js";
import type { CarriedExcess } from "./planCapLine.js";

/** What the cap of one commission keeps for later periods, and what is paid now of what it kept. */
export interface CarriedLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** Kept above the component's cap. */
  readonly kind: "carried";
  /** What is released; 0 where nothing is. */
  readonly amount: string;
  /** How it came about. */
  readonly working: CarriedLineWorking;
}

/** What a commission pays, held against its cap. */
export interface CarriedLineWorking {
  /** What was kept is paid as far as there is room below the cap. */
  readonly step: "carried";
  /** Version of the plan. */
  readonly version: string;
  /** The period. */
  readonly period: ClosedPeriod;
  /** What the component's commission, protection and returns of the period are together, before anything is released. */
  readonly paid: string;
  /** The cap for the days of the period on which the participant is there; `null` where the version has none any more. */
  readonly cap: string | null;
  /** What of the period is above the cap and kept: what the parts of its lines say. */
  readonly withheld: string;
  /** What is paid of earlier periods' excess; 0 or more. */
  readonly released: string;
  /** What is still to be paid of it, before and after: before + `withheld` − `released`. */
  readonly carried: CarriedExcess;
}
