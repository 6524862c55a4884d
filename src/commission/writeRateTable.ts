import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { RateBand, RateTable } from "./rateTable.js";
import type { ExactBand, ExactTable } from "./readRateTable.js";

/** Writes a table as a document, its ratios with a percent sign and nothing left to a default. */
export function writeRateTable({ measuredBy, method, boundary, bands }: ExactTable): RateTable {
  return { measuredBy, method, boundary, bands: bands.map((band) => writeBand(band, measuredBy)) };
}

function writeBand({ upTo, pay, pays, kicker, label }: ExactBand, measuredBy: RateTable["measuredBy"]): RateBand {
  const bound = upTo === undefined ? null : measuredBy === "amount" ? formatExact(upTo, AMOUNT_SCALE) : percent(upTo);
  const range = {
    upTo: bound,
    ...(kicker === 0n ? {} : { kicker: formatExact(kicker, AMOUNT_SCALE) }),
    ...(label === undefined ? {} : { label }),
  };

  return pays === "rate" ? { ...range, rate: percent(pay) } : { ...range, perUnit: formatExact(pay, RATIO_SCALE) };
}

function percent(ratio: bigint): string {
  return `${formatExact(ratio, RATIO_SCALE - 2)}%`;
}
