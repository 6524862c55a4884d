import { decimal } from "incentive-rules";

/** Adds figures up exactly; `scale` gives the sum so many fraction digits, otherwise it has those that it needs. */
export function sumFigures(figures: readonly string[], scale?: number): string {
  const sum = figures.reduce((total, figure) => total.plus(figure), decimal(0));

  return scale === undefined ? sum.toFixed() : sum.toFixed(scale);
}
