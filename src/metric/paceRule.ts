/** A band that includes its upper bound: 以内, "up to 25%". */
export interface IncludedPaceBand {
  /** The name of the status. */
  readonly status: string;
  /** Where the band ends; this value is still in it. */
  readonly upTo: string;
  /** Not here. */
  readonly below?: undefined;
}

/** A band that ends short of its upper bound: 不满, "below 75%". */
export interface ExcludedPaceBand {
  /** The name of the status. */
  readonly status: string;
  /** Where the band ends; this value is in the next one. */
  readonly below: string;
  /** Not here. */
  readonly upTo?: undefined;
}

/** The last band, which has no end. */
export interface LastPaceBand {
  /** The name of the status. */
  readonly status: string;
  /** Not here. */
  readonly upTo?: undefined;
  /** Not here. */
  readonly below?: undefined;
}

/** One step of a {@link PaceRule}: it begins where the one before it ends. */
export type PaceBand = IncludedPaceBand | ExcludedPaceBand | LastPaceBand;

/**
 * How a pace is given a status, as plain data.
 *
 * Bands rise and leave no hole, since each begins where the one before it ends: by `gap` from those who are ahead to
 * those far behind, by `ratio` from the far behind up. A gap is lenient early in a period, a ratio harsh.
 */
export interface PaceRule {
  /** What the bounds are: `gap`, expected − progress in points (`"25%"`), or `ratio`, progress ÷ expected. */
  readonly measuredBy: "gap" | "ratio";
  /** The bands in rising order; only the last has no bound. */
  readonly bands: readonly PaceBand[];
  /** The status of who has covered all of the way, whatever the pace. Absent: the bands decide. */
  readonly reached?: string | undefined;
  /** The status of who is beyond the target. Absent: as `reached`. */
  readonly exceeded?: string | undefined;
  /** The status that stands before all others when the check-in is outdated. Absent: it changes no status. */
  readonly outdated?: string | undefined;
}
