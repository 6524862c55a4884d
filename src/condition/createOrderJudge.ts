import type { Comparison } from "./condition.js";
import type { Order } from "./createOrder.js";
import { isMissing, type Judge } from "./judge.js";

/** The comparisons that need an order. */
export type OrderComparison = Exclude<Comparison, "equal" | "not_equal">;

/** A judge by the side of a bound that a value lies on. */
export function createOrderJudge(order: Order, is: OrderComparison): Judge {
  const passes = PASSES[is];

  return (found) => {
    const side = order(found);
    if (Number.isNaN(side)) return isMissing(found) ? "missing" : "not_comparable";

    return passes(side) ? "true" : "false";
  };
}

/** A judge by two bounds of the same sort, both included. */
export function createRangeJudge(from: Order, to: Order): Judge {
  const isFrom = createOrderJudge(from, "at_least");
  const isTo = createOrderJudge(to, "at_most");

  return (found) => {
    const finding = isFrom(found);

    return finding === "true" ? isTo(found) : finding;
  };
}

const PASSES: Readonly<Record<OrderComparison, (side: number) => boolean>> = {
  above: (side) => side > 0,
  at_least: (side) => side >= 0,
  at_most: (side) => side <= 0,
  below: (side) => side < 0,
};
