import type { PlainDate } from "../period/plainDate.js";
import type { StatedPart } from "./statedLine.js";

/** What a floor stands under among the facts of a line, by the first day of its stretch: no id begins with a space. */
export function floorKey(start: PlainDate): string {
  return ` ${start}`;
}

/** The first day of the stretch whose floor stands under a key; `undefined` where that is a fact. */
export function floorStart(key: string): PlainDate | undefined {
  return key.startsWith(" ") ? key.slice(1) : undefined;
}

/** A floor, or what became of it, by the first day of its stretch. */
export type FloorOf<Part> = Part & { readonly from: PlainDate };

/** Tells the parts of facts from those of floors. */
export function splitFloors<Part extends Pick<StatedPart, "fact">>(
  parts: readonly Part[],
): { readonly facts: readonly Part[]; readonly floors: readonly FloorOf<Part>[] } {
  return {
    facts: parts.filter(({ fact }) => floorStart(fact) === undefined),
    floors: parts.flatMap((part) => {
      const from = floorStart(part.fact);
      return from === undefined ? [] : [{ ...part, from }];
    }),
  };
}
