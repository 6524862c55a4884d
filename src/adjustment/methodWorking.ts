/** What a method saw. */
export type MethodWorking = IndexWorking | ShareWorking | RunRateWorking | PlainWorking;

/** An index. */
export interface IndexWorking {
  /** By an index. */
  readonly kind: "index";
  /** As given. */
  readonly index: string;
  /** What it counted as. */
  readonly used: string;
  /** Whether it was raised to its least, or cut to its most; exactly on them it is not. */
  readonly limited: "floor" | "cap" | null;
}

/** Losses or changes of territories. */
export interface ShareWorking {
  /** By shares. */
  readonly kind: "relief" | "territory";
  /** In the order given. */
  readonly shares: readonly AssessedShare[];
}

/** A loss or a change, held against the bound. */
export interface AssessedShare {
  /** Id of the target. */
  readonly id: string;
  /** Lost ÷ target, or the change, half-up to ten digits; `null` of a target of 0. */
  readonly share: string | null;
  /** Whether it comes to the bound. */
  readonly met: boolean;
}

/** Forecasts. */
export interface RunRateWorking {
  /** By forecasts. */
  readonly kind: "run_rate";
  /** What was left out of forecasts, of each target that the method changed and that has a windfall, in their order. */
  readonly windfalls: readonly ForecastWindfall[];
}

/** A forecast without what came once: `forecast` − `windfall` = `used`; each half-up to ten digits. */
export interface ForecastWindfall {
  /** Id of the target. */
  readonly id: string;
  /** Where it is going to end. */
  readonly forecast: string;
  /** What of it came once. */
  readonly windfall: string;
  /** What the method went by. */
  readonly used: string;
}

/** A method that has nothing more to show than its rows. */
export interface PlainWorking {
  /** Which. */
  readonly kind: "respread";
}
