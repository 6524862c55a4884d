import type { Issue } from "../issue/issue.js";
import type { Settlement } from "../plan/settlePlan.js";

/** What another plan changes: differences add up to the difference of the totals. */
export interface PlanComparison {
  /** Currency of its amounts. */
  readonly currency: string;
  /** By id. */
  readonly participants: readonly ComparedParticipant[];
  /** Everyone together but those who are undecided. */
  readonly totals: ComparedTotals;
  /** The same by component: those of the previous plan in its order, then those that only the next one has. */
  readonly components: readonly ComparedComponent[];
  /** How many gain, lose, get the same, or are undecided. */
  readonly counts: Readonly<Record<ComparedParticipant["outcome"], number>>;
  /** Who gains most, of several the first by id; `null` where nobody does. */
  readonly biggestGain: ExtremeDifference | null;
  /** Who loses most, of several the first by id; `null` where nobody does. */
  readonly biggestLoss: ExtremeDifference | null;
  /** What was settled by either plan, with its working. */
  readonly settlements: {
    /** By the previous plan. */
    readonly previous: Settlement;
    /** By the next plan. */
    readonly next: Settlement;
  };
}

/** One participant under both plans. */
export interface ComparedParticipant {
  /** Id of the participant. */
  readonly participant: string;
  /** The total by the previous plan, of 0 where there is no statement; `null` where it is blocked. */
  readonly previous: string | null;
  /** The total by the next plan, likewise. */
  readonly next: string | null;
  /** Next less previous; `null` where undecided. */
  readonly difference: string | null;
  /** `undecided`: blocked by either plan, or with a part in a pool or contest that is. */
  readonly outcome: "gains" | "loses" | "same" | "undecided";
  /** By component; none where undecided. */
  readonly components: readonly ComparedComponent[];
  /** What is undecided: by the previous plan, then by the next. */
  readonly issues: readonly Issue[];
}

/** Amounts under both plans. */
export interface ComparedTotals {
  /** By the previous plan. */
  readonly previous: string;
  /** By the next plan. */
  readonly next: string;
  /** Next less previous. */
  readonly difference: string;
}

/** What a component pays under both plans. */
export interface ComparedComponent {
  /** Its id. */
  readonly component: string;
  /** By the previous plan; `null` where it has no such component. */
  readonly previous: string | null;
  /** By the next plan; `null` where it has no such component. */
  readonly next: string | null;
  /** Next less previous, where what there is not pays nothing. */
  readonly difference: string;
}

/** Who gains or loses most. */
export interface ExtremeDifference {
  /** Id of the participant. */
  readonly participant: string;
  /** What is gained, or lost (negative). */
  readonly difference: string;
}
