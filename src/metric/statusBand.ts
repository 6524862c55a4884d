/** One step of a scale or a rule: it begins where the one before it ends. */
export type StatusBand = IncludedStatusBand | ExcludedStatusBand | LastStatusBand;

/** A band that includes its upper bound: 以内, "up to 25%". */
export interface IncludedStatusBand {
  /** The name of the status. */
  readonly status: string;
  /** Where the band ends; exactly this is still in it. */
  readonly upTo: string;
  /** Not in this kind of band. */
  readonly below?: undefined;
}

/** A band that ends short of its upper bound: 不满, "below 75%". */
export interface ExcludedStatusBand {
  /** The name of the status. */
  readonly status: string;
  /** Where the band ends; exactly this is in the next one. */
  readonly below: string;
  /** Not in this kind of band. */
  readonly upTo?: undefined;
}

/** The last band, which has no end. */
export interface LastStatusBand {
  /** The name of the status. */
  readonly status: string;
  /** Not in this kind of band. */
  readonly upTo?: undefined;
  /** Not in this kind of band. */
  readonly below?: undefined;
}
