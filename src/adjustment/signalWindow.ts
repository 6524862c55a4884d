import { Figure, figureOf } from "../condition/figure.js";
import type { FoundValue } from "../condition/readOperandValues.js";
import { addFigures, compareFigures, lowestTerms, type ReadFigure, subtractFigures } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { SignalAggregate, TriggerSignal } from "./trigger.js";

/** The last values of a metric, the newest last. */
export type SignalWindow = readonly ReadFigure[];

/** A window after a review, and what conditions see of it. */
export interface SeenSignal {
  readonly window: SignalWindow;
  readonly found: FoundValue;
}

/** What a review adds to the window of a signal; a value that is missing, or no figure, leaves it as it is. */
export function seeSignal(
  { window: size, aggregate }: TriggerSignal,
  before: SignalWindow,
  found: FoundValue,
): SeenSignal {
  const figure = figureOf(found);
  if (figure === undefined) return { window: before, found };
  const value = lowestTerms({ dividend: figure.units, divisor: figure.divisor * RATIO_ONE });
  const window = [...before, value].slice(-size);
  if (window.length < size) return { window, found: undefined };
  const { dividend, divisor } = aggregateOf(aggregate, window);

  return { window, found: new Figure(dividend * RATIO_ONE, divisor) };
}

function aggregateOf(aggregate: SignalAggregate, window: SignalWindow): ReadFigure {
  const sum = () => window.reduce(addFigures);
  const sorted = () => [...window].sort(compareFigures);
  switch (aggregate) {
    case "sum":
      return sum();
    case "mean":
      return share(sum(), window.length);
    case "median": {
      const rising = sorted();
      const [lower, upper] = [valueAt(rising, (rising.length - 1) >> 1), valueAt(rising, rising.length >> 1)];
      return share(addFigures(lower, upper), 2);
    }
    case "min":
      return valueAt(sorted(), 0);
    case "max":
      return valueAt(sorted(), window.length - 1);
    case "change":
      return subtractFigures(valueAt(window, window.length - 1), valueAt(window, 0));
  }
}

function share({ dividend, divisor }: ReadFigure, count: number): ReadFigure {
  return { dividend, divisor: divisor * BigInt(count) };
}

function valueAt(window: SignalWindow, at: number): ReadFigure {
  return window[at] ?? { dividend: 0n, divisor: 1n };
}
