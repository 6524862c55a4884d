import type { ProtectedGoalChange } from "./goalChange.js";

/** What explanations say of changes of goals within a period, in one language. Figures come as they are to be printed. */
export interface ChangeWords {
  /** A stretch that a change has closed, and the days that its target is for. */
  readonly closed: (days: string) => string;
  /** By what a period goes from a day on. */
  readonly by: Readonly<Record<ProtectedGoalChange["kind"], (from: string) => string>>;
  readonly old: string;
  readonly now: (now: string) => string;
  readonly earlier: (earlier: string) => string;
  readonly floor: (floor: string) => string;
  readonly difference: string;
}
