import type { Issue } from "../issue/issue.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { FullRounding } from "../money/rounding.js";
import { readRounding } from "../money/rounding.js";
import { type Cumulative, createCumulative } from "./cumulative.js";
import { createQuickCumulative, type QuickCumulative } from "./quickCumulative.js";
import { createQuickWorking, type QuickWorking } from "./quickWorking.js";
import { type ExactTable, readRateTable } from "./readRateTable.js";

/** Everything about a table that does not depend on who is paid by it. */
export interface CompiledTable {
  readonly table: ExactTable;
  readonly rounding: FullRounding;
  /** F for credits in millionths. */
  readonly exact: Cumulative;
  /** F for credits in minor units, in doubles. */
  readonly quick: QuickCumulative;
  /** The lines of a working in doubles; absent where the table is too fine for them, or has kickers. */
  readonly quickWorking: QuickWorking | undefined;
}

/** Reads and prepares a table, or notes what is wrong with it. */
export function compileTable(
  { table, currency, rounding }: { readonly table: unknown; readonly currency: unknown; readonly rounding: unknown },
  issues: Issue[],
): CompiledTable | undefined {
  const full = readRounding(currency, rounding, issues);
  const exactTable = readRateTable(table, ["table"], issues);
  if (exactTable === undefined || issues.length > 0) return undefined;

  return {
    table: exactTable,
    rounding: full,
    exact: createCumulative(exactTable, AMOUNT_SCALE, full),
    quick: createQuickCumulative(createCumulative(exactTable, full.scale, full)),
    quickWorking: createQuickWorking(exactTable, full.scale),
  };
}
