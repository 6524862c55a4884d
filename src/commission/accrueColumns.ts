import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { throwIssues } from "../issue/rulesError.js";
import type { CompiledTable } from "./compiledTable.js";
import type { QuickCumulative } from "./quickCumulative.js";
import { type FullColumns, readColumns } from "./readColumns.js";

/**
 * Many people's deals as columns of whole numbers: money in minor units (cents), and quantities of `perUnit` tables in
 * the same fraction of a unit.
 */
export interface ColumnsInput {
  /** Whose deal each row is: a position in `targets`. */
  readonly owner: Uint32Array;
  /** What each deal credits, in minor units; rows of one owner count in their order. */
  readonly credited: Float64Array;
  /** Each owner's target in minor units, above 0; by amount it is not used and may be left out. */
  readonly targets?: Float64Array | undefined;
  /** Each owner's credit before the period, in minor units. Default: 0 for all. */
  readonly opening?: Float64Array | undefined;
}

/** What the columns earn, in minor units. */
export interface AccruedColumns {
  /** One part a row. */
  readonly parts: Float64Array;
  /** One sum of parts an owner. */
  readonly totals: Float64Array;
}

const NAME = "accrueColumns";
const ISSUE_COUNT_MAX = 100;

/** Accrues the rows of many owners in one pass; all of them or, when one cannot be accrued, none. */
export function accrueColumns(compiled: CompiledTable, input: ColumnsInput): AccruedColumns {
  const stated = readColumns(compiled.table, input, NAME);
  const part = Number(compiled.proration.part);
  const columns = part === 1 ? stated : { ...stated, targets: stated.targets.map((target) => target * part) };
  const { credited, targets, opening } = columns;
  const origins = compiled.table.method === "whole_prospective" ? opening : new Float64Array(opening.length);
  const before = opening.map((from, at) => compiled.quick(from, targets[at] ?? 0, origins[at] ?? 0));
  const paid = Float64Array.from(before);
  const parts = new Float64Array(credited.length);
  const run: ColumnsRun = { ...columns, origins, reached: Float64Array.from(opening), paid, parts };
  const issues: Issue[] = [];
  let row = 0;
  while (row < parts.length && issues.length < ISSUE_COUNT_MAX) {
    row = accrueRows(compiled.quick, run, row);
    if (row < parts.length) issues.push(refusedRow(run, row));
    row += 1;
  }
  throwIssues(NAME, issues);

  return { parts, totals: paid.map((end, at) => end - (before[at] ?? 0)) };
}

interface ColumnsRun extends FullColumns {
  /** Where `whole_prospective` counts from, by owner. */
  readonly origins: Float64Array;
  /** Credit in all so far, by owner. */
  readonly reached: Float64Array;
  /** Commission in all so far, by owner. */
  readonly paid: Float64Array;
  readonly parts: Float64Array;
}

/** Fills in parts from a row on, up to the first that cannot be accrued; gives its position. */
function accrueRows(quick: QuickCumulative, run: ColumnsRun, from: number): number {
  const { owner, credited, targets, origins, reached, paid, parts } = run;
  for (let row = from; row < parts.length; row++) {
    const at = owner[row] ?? 0;
    const credit = credited[row] ?? 0;
    const next = (reached[at] ?? Number.NaN) + credit;
    if (!(Math.floor(credit) === credit && Math.abs(next) <= Number.MAX_SAFE_INTEGER)) return row;
    const earned = quick(next, targets[at] ?? 0, origins[at] ?? 0);
    if (Number.isNaN(earned)) return row;
    parts[row] = earned - (paid[at] ?? 0);
    reached[at] = next;
    paid[at] = earned;
  }

  return parts.length;
}

function refusedRow({ owner, credited, paid }: ColumnsRun, row: number): Issue {
  const at = owner[row] ?? 0;
  if (at >= paid.length) {
    const expected = `a position among ${paid.length} owners`;
    return createIssue({ code: "owner_unknown", path: ["owner", row], expected, value: at });
  }
  const expected = "whole minor units that keep credit and commission in all within 2^52";

  return createIssue({ code: "number_unsafe", path: ["credited", row], expected, value: credited[row] });
}
