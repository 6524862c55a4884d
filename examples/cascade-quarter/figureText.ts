import { decimal } from "incentive-rules";

/** A figure with its thousands apart; of a fraction the first two digits. */
export function grouped(figure: string): string {
  const [whole = "", fraction = ""] = figure.split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");

  return /[1-9]/.test(fraction) ? `${thousands}.${fraction.slice(0, 2)}…` : thousands;
}

/** A ratio as a percentage. */
export function percent(ratio: string): string {
  return `${decimal(ratio).times(100).toFixed()}%`;
}

/** A figure and the parts that it was cut into. */
export function partsLine(total: string, parts: readonly string[]): string {
  return `${grouped(total)} = ${parts.map(grouped).join(" + ")}`;
}

/** What parts add up to. */
export function sumOf(parts: readonly string[]): string {
  return parts.reduce((total, part) => total.plus(part), decimal(0)).toFixed();
}
