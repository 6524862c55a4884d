import type { LevelChange } from "./levelChange.js";
import type { ReadFact } from "./readFact.js";

/** A measured figure as a quotient of two figures in millionths. */
export interface Quotient {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

/** Takes in facts one by one. */
export interface Accumulator {
  readonly add: (fact: ReadFact) => void;
  /** Nothing where there was nothing to measure. */
  readonly quotient: () => Quotient | undefined;
  /** How a level came about. */
  readonly level: (() => LevelChange) | undefined;
}
