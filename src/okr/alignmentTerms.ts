/** How the health of an alignment is counted, as plain data. */
export interface AlignmentTerms {
  /** The score where nothing is found. */
  readonly full: string;
  /** What the score does not fall below; not above the full score. */
  readonly floor: string;
  /** From where on it is healthy. */
  readonly healthyFrom: string;
  /** 1 to 100 kinds of findings. */
  readonly deductions: readonly AlignmentDeductionTerms[];
}

/** What each finding of a kind takes off. */
export interface AlignmentDeductionTerms {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in its list. */
  readonly id: string;
  /** Points for each, 0 or more. */
  readonly points: string;
}
