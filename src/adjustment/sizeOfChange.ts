import { RATIO_ONE } from "../money/readRatio.js";

/** What one effect adds to the size of a change; ratios are in units of 10⁻¹⁰. */
export type SizedPart =
  | { readonly kind: "all" }
  | { readonly kind: "join"; readonly weight: bigint }
  | { readonly kind: "scale" | "hand_over" | "tilt"; readonly metric: string; readonly factor: bigint };

/**
 * The largest of what effects come to together, in units of 10⁻¹⁰: cut into several effects a change is as large as in one.
 *
 * What is not a whole number of units goes up, so that nothing larger than a bound passes for one on it.
 */
export function sizeOfChange(parts: readonly SizedPart[]): bigint {
  const products = new Map<string, Product>();
  let joining = 0n;
  let size = 0n;
  for (const part of parts) {
    switch (part.kind) {
      case "all":
        size = RATIO_ONE;
        break;
      case "join":
        joining += part.weight;
        break;
      default: {
        const { kind, metric, factor } = part;
        const { dividend, divisor } = products.get(`${kind} ${metric}`) ?? { dividend: 1n, divisor: 1n };
        products.set(`${kind} ${metric}`, { dividend: dividend * factor, divisor: divisor * RATIO_ONE });
      }
    }
  }
  for (const own of [joining, ...[...products.values()].map(sizeOfProduct)]) if (own > size) size = own;

  return size;
}

interface Product {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

/** By how much factors together change what they multiply. */
function sizeOfProduct({ dividend, divisor }: Product): bigint {
  const change = dividend < divisor ? divisor - dividend : dividend - divisor;

  return (change * RATIO_ONE + divisor - 1n) / divisor;
}
