/** Which facts somebody's figures were measured from. */
export interface MeasuredFacts {
  /** Facts that a metric counts, by date and id. */
  readonly facts: readonly string[];
  /** Facts that none counts, since its condition asks for what they do not say; by date and id. */
  readonly undecided: readonly string[];
}
