/**
 * A quotient by its two decimals, where its rounded text would not be exact: `{ dividend: "1", divisor: "3" }`.
 *
 * Results give it beside the rounded text, and functions that compare figures take it in place of a decimal.
 */
export interface ExactQuotient {
  /** What is divided. */
  readonly dividend: string;
  /** What it is divided by, above 0. */
  readonly divisor: string;
}
