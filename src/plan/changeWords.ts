import type { ProtectedGoalChange } from "./goalChange.js";

/** What explanations say of changes of goals within a period, in one language. Figures come as they are to be printed. */
export interface ChangeWords {
  /** The days that a target is held against, where a change makes them others than those of the stretch. */
  readonly closed: (days: string) => string;
  /** By what a period goes from a day on. */
  readonly by: Readonly<Record<ProtectedGoalChange["kind"], (from: string) => string>>;
  readonly old: string;
  readonly now: (now: string) => string;
  readonly earlier: (earlier: string) => string;
  readonly floor: (floor: string) => string;
  readonly difference: string;
}
