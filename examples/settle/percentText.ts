import { decimal } from "incentive-rules";

/** A ratio as percent with two fraction digits, further ones cut off; nothing where there is none. */
export function percentText(ratio: string | null): string {
  return ratio === null ? "" : `${decimal(ratio).times(10_000).trunc().div(100).toFixed(2)}%`;
}
