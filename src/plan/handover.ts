import type { PlainDate } from "../period/plainDate.js";

/**
 * Deals that are handed over before they are paid (客户移交): who has what their cash releases from a day on.
 *
 * Without a handover everything stays with whoever signed, also after leaving. It moves what commission is paid for deals
 * from before that day; what they were credited with stays. Of several handovers by one participant the last that has
 * begun decides for a deal.
 */
export interface Handover {
  /** Unique among the handovers. */
  readonly id: string;
  /** Who earned it. Whoever had it in between is not named: each handover is by the one who earned it. */
  readonly from: string;
  /** The first day whose cash is shared. */
  readonly on: PlainDate;
  /** Who has how much of it; what is left of 1 stays. */
  readonly to: readonly HandoverShare[];
  /** Of which deals, by the ids of their facts. Default: of all, or of those of the `customers`. */
  readonly deals?: readonly string[] | undefined;
  /** Of which customers' deals. Default: of all, or of the `deals`. */
  readonly customers?: readonly string[] | undefined;
  /** The date on which it became known, where that is later. Default: `on`. */
  readonly recordedOn?: PlainDate | undefined;
}

/** What of handed-over deals somebody is paid. */
export interface HandoverShare {
  /** Who goes on with them; not who hands them over. */
  readonly participant: string;
  /** 0 to 1, all together at most 1: `"60%"` or `"0.6"`. */
  readonly share: string;
}
