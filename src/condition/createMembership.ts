import { idKey } from "../issue/externalId.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { ratioUnits } from "../money/readRatio.js";
import { quickInteger } from "../money/scaledInteger.js";
import { figureOf, quickMillionths } from "./figure.js";
import { isMissing, type Judge } from "./judge.js";

/**
 * A judge of being equal to one of some texts: as figures where both are figures, else as text.
 *
 * The text of a figure that is no decimal, such as 0.30000000000000004, equals nothing and differs from nothing.
 */
export function createMembership(texts: readonly string[]): Judge {
  const isListed = createTextTest(texts.map(idKey));
  const figures = texts.map(ratioUnits).filter((units) => units !== undefined);
  const exactly = new Set(figures);
  const quickly = new Set(figures.map(quickMillionths));

  return (found) => {
    if (typeof found === "string") {
      if (isListed(found)) return "true";
      if (figures.length === 0) return isListed(idKey(found)) ? "true" : "false";
    }
    const quick = quickInteger(found, AMOUNT_SCALE);
    if (!Number.isNaN(quick)) return quickly.has(quick) ? "true" : "false";
    const figure = figureOf(found);
    if (figure !== undefined) {
      return figure.units % figure.divisor === 0n && exactly.has(figure.units / figure.divisor) ? "true" : "false";
    }
    if (typeof found === "string") return isListed(idKey(found)) ? "true" : "false";

    return isMissing(found) ? "missing" : "not_comparable";
  };
}

/** One text is compared, several are looked up. */
function createTextTest(keys: readonly string[]): (text: string) => boolean {
  const [first, ...others] = keys;
  if (others.length === 0) return (text) => text === first;
  const known = new Set(keys);

  return (text) => known.has(text);
}
