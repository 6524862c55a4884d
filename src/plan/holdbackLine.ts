import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";

/** What is kept back of a period, and what is paid of what was kept back of earlier ones. */
export interface HoldbackLine {
  /** No component's. */
  readonly component: null;
  /** A part of the pay that is paid later. */
  readonly kind: "holdback";
  /** Released, less held. */
  readonly amount: string;
  /** How it came about. */
  readonly working: HoldbackLineWorking;
}

/** What was kept back, and what became of what was before. */
export interface HoldbackLineWorking {
  /** A share of what the components pay is paid later. */
  readonly step: "holdback";
  /** Version of the plan. */
  readonly version: string;
  /** The period that was settled. */
  readonly period: ClosedPeriod;
  /** What the components pay together, after the cap of the plan; where it is not above 0, nothing is held. */
  readonly base: string;
  /** What part of it is held; `null` where nothing is, since the version has no holdback or the participant has left. */
  readonly share: string | null;
  /** What is held now: base × share, rounded once; 0 or more. */
  readonly held: string;
  /** The day in whose period that is paid; `null` where nothing is held. */
  readonly due: PlainDate | null;
  /** What is paid now, by the period that it was held of, in the order of these. */
  readonly released: readonly HeldAmount[];
  /** What will never be paid any more, likewise. */
  readonly forfeited: readonly HeldAmount[];
  /** The last day of a participant who has left by the end of the period; `null` for one who has not. */
  readonly left: PlainDate | null;
  /** What is still to be paid: `before` + `held` − what is released − what is forfeited = `after`. */
  readonly kept: KeptBack;
}

/** What was held of a period. */
export interface HeldAmount {
  /** Of which. */
  readonly period: ClosedPeriod;
  /** How much; above 0. */
  readonly amount: string;
}

/** What is held back and still to be paid. */
export interface KeptBack {
  /** Before the period, by what is known now. */
  readonly before: string;
  /** After it: what the next begins with. */
  readonly after: string;
}
