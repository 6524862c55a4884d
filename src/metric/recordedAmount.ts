import { millionthsOf } from "../money/readAmount.js";
import type { ReadFact } from "./readFact.js";

/** Amount in the currency it was recorded in, in millionths. */
export function recordedAmount({ rest, amount }: ReadFact): bigint | undefined {
  return amount === undefined ? undefined : millionthsOf(rest.money.counted?.amount ?? amount);
}
