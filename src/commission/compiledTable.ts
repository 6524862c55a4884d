import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { type ExactProration, readProration } from "../money/proration.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { type FullRounding, readRounding } from "../money/rounding.js";
import { type CommissionTerms, TERMS_KEYS } from "./commissionTerms.js";
import { type Cumulative, createCumulative } from "./cumulative.js";
import { createQuickCumulative, type QuickCumulative } from "./quickCumulative.js";
import { createQuickWorking, type QuickWorking } from "./quickWorking.js";
import type { RateTable } from "./rateTable.js";
import { type ExactTable, readRateTable } from "./readRateTable.js";

/** Everything about a table that does not depend on who is paid by it. Targets are given times `proration.part`. */
export interface CompiledTable {
  readonly table: ExactTable;
  readonly rounding: FullRounding;
  /** What part of a target counts. */
  readonly proration: ExactProration;
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
  if (!readKeys(input, ["table", ...TERMS_KEYS, ...otherKeys], [], issues)) return refuse(functionName, issues);
  throwIssues(functionName, issues);

  return compileTable(ownValue(input, "table"), input, functionName);
}

/** Reads and prepares a table under checked terms, or refuses. */
export function compileTable(table: unknown, terms: CommissionTerms, functionName: string): CompiledTable {
  const issues: Issue[] = [];
  const rounding = readRounding(ownValue(terms, "currency"), ownValue(terms, "rounding"), issues);
  const proration = readProration(ownValue(terms, "proration"), ["proration"], issues);
  const exactTable = readRateTable(table, ["table"], issues);
  if (exactTable === undefined || issues.length > 0) return refuse(functionName, issues);

  return prepareTable(exactTable, rounding, proration);
}

/** Prepares a table that was read. */
export function prepareTable(table: ExactTable, rounding: FullRounding, proration: ExactProration): CompiledTable {
  const divisor = proration.of;

  return {
    table,
    rounding,
    proration,
    exact: createCumulative(table, AMOUNT_SCALE, rounding, divisor),
    quick: createQuickCumulative(createCumulative(table, rounding.scale, rounding, divisor)),
    quickWorking: divisor === 1n ? createQuickWorking(table, rounding.scale) : undefined,
  };
}
