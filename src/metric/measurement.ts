import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatExact, formatRatio } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { Quotient } from "./accumulator.js";
import type { LevelChange } from "./levelChange.js";
import type { ReadMetric } from "./readMetrics.js";
import type { MetricTally, Tally } from "./tally.js";

/** One figure of one participant, customer, group, or of all. */
export interface Measurement {
  /** The metric's id. */
  readonly metric: string;
  /** Whose figure it is; `null` where all are measured together. */
  readonly key: string | null;
  /** Exact decimal text, quotients half-up to ten digits; `null` where there was nothing to measure. */
  readonly value: string | null;
  /** The exact quotient behind a ratio, an average or a median; roll up by adding these, never the values. */
  readonly quotient?: ExactQuotient | undefined;
  /** How a level came about. */
  readonly level?: LevelChange | undefined;
  /** How many facts were measured; of a level those up to the end of the period. */
  readonly factCount: number;
  /** Facts that the metric's condition could not decide about, since an attribute is missing; they do not count. */
  readonly undecidedCount: number;
}

/** Writes what a key comes to by a metric. */
export function measurementOf(metric: ReadMetric, key: string | null, tally: Tally): Measurement {
  const tallied = partsOf(metric).map((id) => tally.get(id));
  const quotient = quotientOf(metric, tally);
  const level = tallied[0]?.accumulator.level;
  const isQuotient = metric.kind === "ratio" || metric.kind === "average" || metric.kind === "median";

  return {
    metric: metric.id,
    key,
    value: quotient === undefined ? null : formatRatio(quotient.dividend, quotient.divisor),
    ...(isQuotient && quotient !== undefined ? { quotient: quotientTexts(quotient) } : {}),
    ...(level === undefined ? {} : { level: level() }),
    factCount: tallied.reduce((sum, one) => sum + (one?.factCount ?? 0), 0),
    undecidedCount: tallied.reduce((sum, one) => sum + (one?.undecidedCount ?? 0), 0),
  };
}

/** What a key comes to by a metric; `undefined` where there was nothing to measure. */
export function quotientOf(metric: ReadMetric, tally: Tally): Quotient | undefined {
  const tallied = partsOf(metric).map((id) => tally.get(id));

  return metric.kind === "ratio" ? ratioOf(tallied) : tallied[0]?.accumulator.quotient();
}

/** The metrics that a metric is measured by. */
export function partsOf(metric: ReadMetric): readonly string[] {
  return metric.kind === "ratio" ? [metric.dividend, metric.divisor] : [metric.id];
}

/** A ratio of two measured figures; by 0 it is nothing. */
function ratioOf([above, below]: readonly (MetricTally | undefined)[]): Quotient | undefined {
  const dividend = above?.accumulator.quotient();
  const divisor = below?.accumulator.quotient();
  if (dividend === undefined || divisor === undefined || divisor.dividend === 0n) return undefined;
  const one = 10n ** BigInt(AMOUNT_SCALE);

  // Both sides stay in millionths, which most quotients are in whole numbers of; the divisor is kept above 0.
  const sign = divisor.dividend < 0n ? -1n : 1n;
  return dividend.divisor === one && divisor.divisor === one
    ? { dividend: sign * dividend.dividend, divisor: sign * divisor.dividend }
    : { dividend: sign * dividend.dividend * divisor.divisor, divisor: sign * divisor.dividend * dividend.divisor };
}

function quotientTexts({ dividend, divisor }: Quotient): ExactQuotient {
  return { dividend: formatExact(dividend, AMOUNT_SCALE), divisor: formatExact(divisor, AMOUNT_SCALE) };
}
