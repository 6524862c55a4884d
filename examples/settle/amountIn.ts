/** In what amounts are written; 万元 and 亿元 are ten thousand and a hundred million 元. */
export type Unit = (typeof UNITS)[number];

/** The names of {@link Unit}. */
export const UNITS = ["元", "万元", "亿元"] as const;

/**
 * An amount of 元 for one of a larger unit, by moving its point: `"1.25"` 万元 is `"12500"`.
 *
 * What is not written as a plain figure is given back as it is, for the library to refuse.
 */
export function amountIn(unit: Unit, text: string): string {
  const [, sign, whole = "", fraction = ""] = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  if (sign === undefined) return text;
  const places = PLACES[unit];
  const digits = (whole + fraction.slice(0, places).padEnd(places, "0")).replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(places);

  return sign + digits + (rest === "" ? "" : `.${rest}`);
}

const PLACES: Readonly<Record<Unit, number>> = { 元: 0, 万元: 4, 亿元: 8 };
