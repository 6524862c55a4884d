import type { AwardLimit, AwardMeasure, AwardWindow } from "../award/awardRule.js";
import type { MeasuredField } from "../metric/metric.js";
import type { PlainSplit } from "../pool/poolSplit.js";
import type { RankDirection } from "../rank/rankEntry.js";

/** What is said of what a component pays, before anybody has reached anything, in one language. Figures come as they are to be printed. */
export interface TermsWords {
  /** Between two sentences. */
  readonly space: string;
  /** Things of which some more are not named. */
  readonly listed: (names: readonly string[], more: number) => string;

  /** One rate for all, or money for each that is counted, or for each unit. */
  readonly rate: (rate: string, on: string) => string;
  readonly perFact: (money: string, metric: string) => string;
  readonly perUnit: (money: string, metric: string) => string;
  /** A band that pays money for each. */
  readonly each: (money: string) => string;
  readonly kicker: (rate: string, money: string) => string;
  /** A rate and where it is paid. */
  readonly band: (rate: string, bounds: string) => string;
  readonly bandList: (bands: readonly string[], more: number) => string;
  readonly bands: (bands: BandsTexts) => string;

  readonly bonus: (incentive: string, measure: string) => string;
  readonly curve: (metric: string, by: "attainment" | "amount", points: string) => string;
  /** What is attained is what is paid, up to a point. */
  readonly proportion: (metric: string, upTo: string) => string;
  readonly between: Readonly<Record<"linear" | "step", string>>;
  readonly curveCap: (cap: string) => string;
  readonly scorecard: (lines: string) => string;
  readonly weighted: (metric: string, weight: string) => string;
  readonly matrix: (metrics: readonly string[]) => string;

  readonly award: (award: AwardTexts) => string;
  readonly field: (field: MeasuredField) => string;
  readonly window: (window: AwardWindow) => string;
  readonly limit: (limit: AwardLimit) => string;

  readonly pool: (pool: PoolTexts) => string;
  readonly fund: Readonly<
    Record<"fixed" | "per_head" | "rate_of_total" | "opening" | "target", (rate: string) => string>
  >;
  readonly poolCap: (money: string) => string;
  readonly split: Readonly<Record<PlainSplit["kind"] | "blend", string>>;
  readonly memberFloor: (money: string) => string;
  readonly memberCap: (money: string) => string;

  readonly contest: (contest: {
    readonly metric: string;
    readonly direction: RankDirection;
    readonly inTeam: string;
    readonly prizes: string;
  }) => string;
  /** Within each team. */
  readonly inTeam: string;
  readonly prize: (place: number, money: string) => string;

  readonly floor: (money: string) => string;
  readonly cap: (money: string) => string;
  /** There are conditions that are not told. */
  readonly conditions: string;
}

/** What is paid by bands. */
export interface BandsTexts {
  readonly metric: string;
  /** What is paid on, where it is not what is measured. */
  readonly base: string | undefined;
  readonly by: "attainment" | "amount";
  readonly rates: string;
}

/** What an award is for. */
export interface AwardTexts {
  readonly measure: AwardMeasure;
  /** Kinds of facts; empty for all. */
  readonly facts: string;
  /** What is to be reached. */
  readonly bound: { readonly is: "above" | "at_least"; readonly to: string } | undefined;
  /** For each so much. */
  readonly per: string | undefined;
  readonly window: string;
  readonly pays: { readonly kind: "amount" | "rate"; readonly text: string };
  /** Empty where there is none. */
  readonly limit: string;
}

/** When a pool opens, and what becomes of it. */
export interface PoolTexts {
  readonly metric: string;
  readonly opening: string;
  readonly fund: string;
  readonly split: string;
}
