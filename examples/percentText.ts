import { decimal } from "incentive-rules";

/** A ratio as percent with two fraction digits, `-` where there is none. */
export function percentText({
  ratio,
  digits,
}: {
  readonly ratio: string | null;
  /** `down` cuts further digits off, `near` rounds them, `all` keeps them. */
  readonly digits: "down" | "near" | "all";
}): string {
  if (ratio === null) return "-";
  const percent = decimal(100).times(ratio);
  if (digits === "all") return `${percent.toFixed(Math.max(2, percent.decimalPlaces()))}%`;

  return `${(digits === "down" ? percent.times(100).trunc().div(100) : percent).toFixed(2)}%`;
}
