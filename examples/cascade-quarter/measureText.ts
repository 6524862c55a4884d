import type { ProgressMeasure } from "incentive-rules";

/** What the key results of this example ask for. */
export function measureText(measure: ProgressMeasure): string {
  switch (measure.kind) {
    case "from_to":
      return `${measure.start} → ${measure.target}`;
    case "at_least":
      return `≥ ${measure.target}`;
    case "benchmark":
      return `> ${measure.target}`;
    case "rate_per_day":
      return String(measure.target);
    default:
      throw new Error(`there is no "${measure.kind}" in this example`);
  }
}
