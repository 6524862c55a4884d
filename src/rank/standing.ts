import type { ReadFigure } from "../money/readFigure.js";

/** A participant with the checked figures that the ranking goes by. */
export interface Standing {
  /** Id as it was given. */
  readonly participant: string;
  /** The same for the same id, however its letters are composed. */
  readonly key: string;
  readonly value: ReadFigure;
  readonly tieValues: readonly (ReadFigure | undefined)[];
  readonly reachedOn: string | undefined;
}
