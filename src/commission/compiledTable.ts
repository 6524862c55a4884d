import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { type FullRounding, readRounding } from "../money/rounding.js";
import type { CommissionTerms } from "./commissionTerms.js";
import { type Cumulative, createCumulative } from "./cumulative.js";
import { createQuickCumulative, type QuickCumulative } from "./quickCumulative.js";
import { createQuickWorking, type QuickWorking } from "./quickWorking.js";
import type { RateTable } from "./rateTable.js";
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

/** Prepares the table of an input, whose other keys are given, or refuses. */
export function compileInput(
  input: CommissionTerms & { readonly table: RateTable },
  otherKeys: readonly string[],
  functionName: string,
): CompiledTable {
  const issues: Issue[] = [];
  if (!readKeys(input, ["table", "currency", "rounding", ...otherKeys], [], issues))
    return refuse(functionName, issues);
  throwIssues(functionName, issues);

  return compileTable(ownValue(input, "table"), input, functionName);
}

/** Reads and prepares a table under checked terms, or refuses. */
export function compileTable(table: unknown, terms: CommissionTerms, functionName: string): CompiledTable {
  const issues: Issue[] = [];
  const rounding = readRounding(ownValue(terms, "currency"), ownValue(terms, "rounding"), issues);
  const exactTable = readRateTable(table, ["table"], issues);
  if (exactTable === undefined || issues.length > 0) return refuse(functionName, issues);

  return {
    table: exactTable,
    rounding,
    exact: createCumulative(exactTable, AMOUNT_SCALE, rounding),
    quick: createQuickCumulative(createCumulative(exactTable, rounding.scale, rounding)),
    quickWorking: createQuickWorking(exactTable, rounding.scale),
  };
}
