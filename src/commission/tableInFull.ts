import { bandReached } from "./commissionWorking.js";
import type { ExactTable } from "./readRateTable.js";

/** A table of one band, and the position of that band in the table that it is from. */
export interface TableInFull {
  readonly table: ExactTable;
  readonly band: number;
}

/** The table that rates everything as the band does that an attainment of exactly 100% is in; it needs no target. */
export function tableInFull(table: ExactTable): TableInFull {
  const band = bandReached(table, { from: 0n, to: 1n, origin: 0n, target: 1n, targetDivisor: 1n });
  const bands = table.bands.slice(band, band + 1).map((own) => ({ ...own, upTo: undefined, kicker: 0n }));

  return { table: { ...table, measuredBy: "amount", bands }, band };
}
