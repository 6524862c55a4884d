import type { Award, UndecidedFact, WithheldAward } from "../award/award.js";

/** Awards of one component that were completed in the period. */
export interface AwardLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** Small rewards for acts. */
  readonly kind: "award";
  /** The amounts of the awards together. */
  readonly amount: string;
  /** How it came about. */
  readonly working: AwardLineWorking;
}

/** Awards, each with its own working. */
export interface AwardLineWorking {
  /** Facts that complete something. */
  readonly step: "award";
  /** Version of the plan. */
  readonly version: string;
  /** By date. */
  readonly awards: readonly Award[];
  /** Granted before, in an earlier settlement of the period, and no longer carried by their facts. */
  readonly undone: readonly Award[];
  /** What is not paid, since the limit of the rule is used up. */
  readonly withheld: readonly WithheldAward[];
  /** Facts that the rule could not decide about. */
  readonly undecided: readonly UndecidedFact[];
}
