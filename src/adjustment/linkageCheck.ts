/** How goals and pay go together. Money has the digits of the plan's currency, shares are ratios rounded half-up to 10 digits. */
export interface LinkageCheck {
  /** The currency of the plan. */
  readonly currency: string;
  /** The pay at target of all components; `null` where that of one is not known. */
  readonly total: string | null;
  /** Components of which the pay at target is not known, in the order of the plan. */
  readonly unknown: readonly string[];
  /** A row for each metric that has a goal, in the order of the goals. */
  readonly goals: readonly LinkedGoals[];
  /** A row for each component, in the order of the plan. */
  readonly components: readonly LinkedComponent[];
  /** What does not go together, by kind in the order of {@link LinkageFinding}; nothing is said that is not known. */
  readonly findings: readonly LinkageFinding[];
}

/** The goals of one metric and what is paid for it: pay does not tell two goals of a metric apart. */
export interface LinkedGoals {
  /** Id of the metric. */
  readonly metric: string;
  /** Ids of its goals. */
  readonly goals: readonly string[];
  /** What they weigh together; `null` where goals have no weights. */
  readonly weight: string | null;
  /** Components that go with it, in the order of the plan. */
  readonly components: readonly string[];
  /** How much of the pay at target depends on it, exactly; `null` where that is not known. */
  readonly pay: string | null;
  /** The share of all pay at target; `null` where either is not known, or there is no pay. */
  readonly share: string | null;
  /** Share less weight; `null` where one of them is. */
  readonly gap: string | null;
  /** What would bring the share to the weight; `null` where it is there, or where the gap is `null`. */
  readonly mend: LinkageMend | null;
}

/** How pay comes to what a goal weighs, each way by itself; rounded up to whole minor units, so that it gets there. */
export interface LinkageMend {
  /** Whether more or less of the pay has to depend on the goal. */
  readonly needs: "more" | "less";
  /**
   * Money that is added, to pay that depends on the goal (`more`) or to other pay (`less`). `null` where no addition is
   * enough: with other pay there is never 100%, and with pay that depends on it never 0.
   */
  readonly add: string | null;
  /** Money that is moved, from other pay (`more`) or to other pay (`less`), while the total stays. */
  readonly shift: string;
}

/** A component and the goals that it goes with. */
export interface LinkedComponent {
  /** Its id. */
  readonly component: string;
  /** What it pays at target; `null` where that is not known. */
  readonly amount: string | null;
  /** The share of all pay at target; `null` where either is not known, or there is no pay. */
  readonly share: string | null;
  /** Metrics with a goal that it pays for, in the order of the goals. */
  readonly metrics: readonly string[];
}

/** What does not go together. */
export type LinkageFinding =
  | MissingLinkedComponent
  | UnmeasuredLink
  | UnpaidGoal
  | ApartWeight
  | PayWithoutGoal
  | PayAgainstGoal;

/** The linkage names a component that the plan has not. */
export interface MissingLinkedComponent {
  /** A component that is not there. */
  readonly kind: "component_missing";
  /** Its id. */
  readonly component: string;
}

/** By the linkage a component pays for a metric, which by the plan it does not ask for. Awards are never said to: they measure facts. */
export interface UnmeasuredLink {
  /** A link that the plan does not bear out. */
  readonly kind: "link_unmeasured";
  /** Id of the component. */
  readonly component: string;
  /** Id of the metric, which has a goal. */
  readonly metric: string;
}

/** Nobody is paid for a goal: no component goes with it, or those that do pay 0 at target. */
export interface UnpaidGoal {
  /** A goal without pay. */
  readonly kind: "goal_unpaid";
  /** Id of the metric. */
  readonly metric: string;
  /** Ids of its goals. */
  readonly goals: readonly string[];
}

/** The share of pay and the weight of goals are more than the tolerance apart. */
export interface ApartWeight {
  /** A weight that pay does not follow. */
  readonly kind: "weights_apart";
  /** Id of the metric. */
  readonly metric: string;
  /** What its goals weigh. */
  readonly weight: string;
  /** The share of the pay at target that depends on it. */
  readonly share: string;
  /** Share less weight. */
  readonly gap: string;
}

/** Money is paid that serves no goal. */
export interface PayWithoutGoal {
  /** Pay without a goal. */
  readonly kind: "pay_without_goal";
  /** Id of the component. */
  readonly component: string;
  /** How much of it at target, exactly: of a scorecard the lines without a goal. `null` where that is not known. */
  readonly amount: string | null;
}

/** A component pays for the other direction than a goal wants: for more of what is to fall, or for less of what is to rise. */
export interface PayAgainstGoal {
  /** Pay that pulls against a goal. */
  readonly kind: "pulls_against";
  /** Id of the component. */
  readonly component: string;
  /** Id of the goal. */
  readonly goal: string;
  /** Id of the metric of both. */
  readonly metric: string;
  /** What the goal wants of the metric. */
  readonly wants: "more" | "less";
}
