/** What explanations say of what is held back and of holds, in one language. Figures and dates come as they are to be printed. */
export interface HoldWords {
  readonly holdback: string;
  readonly base: (base: string) => string;
  readonly held: (held: { readonly share: string; readonly held: string }) => string;
  readonly due: (date: string) => string;
  /** Of what is not above 0. */
  readonly heldOfNothing: string;
  /** By a version without a holdback. */
  readonly noHoldback: string;
  /** Of one who has left. */
  readonly left: (date: string) => string;
  readonly released: (released: { readonly amount: string; readonly days: string }) => string;
  readonly forfeited: (forfeited: { readonly amount: string; readonly days: string }) => string;
  readonly kept: string;
  readonly keptNow: (kept: string) => string;

  readonly hold: string;
  /** The same where there is no hold any more. */
  readonly waited: string;
  readonly onHold: (hold: { readonly id: string; readonly reason: string }) => string;
  readonly waits: (total: string) => string;
  readonly waiting: string;
  readonly waitingNow: (waiting: string) => string;
  readonly paidNow: (waited: string) => string;
}
