import type { ReleaseState } from "./releaseState.js";

/** What became of what was earned: `released` + `forfeited` + `deducted` + `outstanding` = `earned`, to the last unit. */
export interface ReleaseFigures {
  /** What was earned. */
  readonly earned: string;
  /** What cash has released so far. */
  readonly released: string;
  /** What was lost to ageing. */
  readonly forfeited: string;
  /** What belongs to the deductions. */
  readonly deducted: string;
  /** What waits for cash. */
  readonly outstanding: string;
}

/** What receipts have released, and where they leave the deals. */
export interface Release {
  /** What is payable now: the releases and adjustments of this call together. */
  readonly total: string;
  /** One a receipt, by date, then id. */
  readonly releases: readonly ReceiptRelease[];
  /** What the cash of earlier calls releases more or less, since deals have changed; only where it does. */
  readonly adjustments: readonly ReleaseAdjustment[];
  /** In the order given. */
  readonly deals: readonly DealRelease[];
  /** All deals together, earlier calls with them. */
  readonly figures: ReleaseFigures;
  /** By `blended`, Σ earned ÷ Σ amount, half-up to ten digits; `null` by `deal_part`, and where the amounts are 0 together. */
  readonly blendedRate: string | null;
  /** What the next call goes on from. */
  readonly state: ReleaseState;
}

/** What one receipt releases; negative where cash goes back. */
export interface ReceiptRelease {
  /** Id of the receipt. */
  readonly id: string;
  /** Id of its deal. */
  readonly deal: string;
  /** What it releases. */
  readonly amount: string;
  /** What of its part is lost to ageing. */
  readonly forfeited: string;
  /** What of its part belongs to its deductions. */
  readonly deducted: string;
  /** How the amount came about. */
  readonly working: ReleaseWorking;
}

/** Net × coefficient × rate is `exact`; `exact` + `rounding` is the amount. */
export interface ReleaseWorking {
  /** The receipt without its deductions. */
  readonly net: string;
  /** Days from the deal's date to the one that counts for ageing; `null` where the deal has no date. */
  readonly days: number | null;
  /** What is released of the part: 1 where there is no ageing. */
  readonly coefficient: string;
  /** What the receipt releases by itself, half-up to ten digits. */
  readonly exact: string;
  /** What turns it into the growth of the rounded figure. */
  readonly rounding: string;
}

/** What earlier cash releases now over what it had released. */
export interface ReleaseAdjustment {
  /** Id of the deal; `null` by `blended`, where the rate of all deals has changed. */
  readonly deal: string | null;
  /** Released more, or less below 0. */
  readonly amount: string;
  /** Lost to ageing more, or less. */
  readonly forfeited: string;
  /** Belonging to deductions more, or less. */
  readonly deducted: string;
}

/** Where a deal stands. */
export interface DealRelease {
  /** Id of the deal. */
  readonly id: string;
  /** What it has received in all, deductions with it. */
  readonly received: string;
  /** What became of what it earned; `null` by `blended`, where all deals together have earned it. */
  readonly figures: ReleaseFigures | null;
}
