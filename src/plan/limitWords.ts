import type { NegativePolicy } from "../draw/draw.js";
import type { RecoveryLimit, SettledDraw } from "../draw/settledDraw.js";
import type { PlanCaps } from "./planCaps.js";

/** What explanations say of caps, draws and debts, in one language. Figures come as they are to be printed. */
export interface LimitWords {
  readonly byFacts: string;
  /** Of the floor that is paid in any case. */
  readonly floor: (floor: string) => string;
  /** The floor of a stretch that was settled again. */
  readonly floorFrom: (from: string) => string;
  /** What a component pays, and at most where it has a cap. */
  readonly paidUpTo: (paid: { readonly paid: string; readonly cap: string | undefined }) => string;
  readonly keptNow: (kept: string) => string;
  readonly planCap: string;
  readonly draw: string;
  /** The same where there is no draw, and only what is owed. */
  readonly debts: string;
  readonly earnedUpTo: (cap: { readonly earned: string; readonly cap: string }) => string;
  readonly noCap: string;
  /** What becomes of what is above the cap. */
  readonly excess: Readonly<Record<PlanCaps["excess"], (withheld: string) => string>>;
  readonly released: (released: string) => string;
  readonly carried: string;
  /** The contract, by what it does. */
  readonly contract: Readonly<Record<SettledDraw["kind"], (drawn: string) => string>>;
  readonly ineligible: (found: string) => string;
  readonly earned: (earned: string) => string;
  readonly belowZero: Readonly<Record<NegativePolicy, (below: string) => string>>;
  readonly advanced: (advanced: { readonly advanced: string; readonly lent: string }) => string;
  /** What was taken, and why no more. */
  readonly recovered: (recovered: string, limit: string | undefined) => string;
  readonly recoveryLimit: Readonly<Record<RecoveryLimit, string>>;
  /** What need not be paid back any more. */
  readonly forgiven: (forgiven: string) => string;
  readonly owed: string;
  readonly owedNow: (owed: string) => string;
  readonly paid: string;
  readonly paidTwice: (paid: { readonly first: string; readonly last: string }) => string;
}
