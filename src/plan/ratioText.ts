import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE, ratioUnits } from "../money/readRatio.js";
import { percentText } from "./localeText.js";

/** A ratio of a document, `"0.015"` or `"1.5%"`, with a percent sign. */
export function ratioText(written: string): string {
  return percentText(plainRatioText(written));
}

/** The same without one. */
export function plainRatioText(written: string): string {
  return formatExact(ratioUnits(written) ?? 0n, RATIO_SCALE);
}
