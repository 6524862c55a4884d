import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact, formatFixed, formatFixedQuickly } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { tenTo } from "../money/scaledInteger.js";
import type { ReadState } from "./accrualState.js";
import type { CompiledTable } from "./compiledTable.js";
import { earnedAt } from "./cumulative.js";

/** Credits that are accrued one after the other. */
export interface FigureRun {
  readonly compiled: CompiledTable;
  readonly start: ReadState;
  readonly count: number;
  /** A credit in minor units; `NaN` where it is finer, too large or broken. */
  readonly unitsAt: (at: number) => number;
  /** A credit as it was given. */
  readonly figureAt: (at: number) => unknown;
  /** Where a credit is in the input. */
  readonly pathTo: (at: number) => IssuePath;
}

/** What each credit adds, and where they end: credit in millionths, what they paid together in minor units. */
export interface FigureEnd {
  readonly amounts: readonly string[];
  readonly credited: bigint;
  readonly paid: bigint;
}

const ISSUE_COUNT_MAX = 100;

/** Walks the credits in doubles as far as these are sure to be exact, and from there in BigInt. */
export function accrueFigures(run: FigureRun, issues: Issue[]): FigureEnd {
  const quickEnd = accrueQuickly(run);

  return quickEnd.amounts.length === run.count ? quickEnd : accrueExactly(run, quickEnd, issues);
}

/** Stops before the first credit that is finer than a minor unit, too large or broken. */
function accrueQuickly({ compiled, start, count, unitsAt }: FigureRun): FigureEnd {
  const { scale } = compiled.rounding;
  const origin = compiled.table.method === "whole_prospective" ? minorUnits(start.opening, scale) : 0;
  const target = minorUnits((start.target ?? 0n) * compiled.proration.part, scale);
  let credited = minorUnits(start.credited, scale);
  const paidBefore = compiled.quick(credited, target, origin);
  if (Number.isNaN(credited + target + origin + paidBefore)) return { amounts: [], credited: start.credited, paid: 0n };
  const figureMax = Math.min(Number.MAX_SAFE_INTEGER, tenTo(WHOLE_DIGITS_MAX) * tenTo(scale) - 1);
  const amounts: string[] = [];
  let paid = paidBefore;
  for (let at = 0; at < count; at++) {
    const next = credited + unitsAt(at);
    if (!(Math.abs(next) <= figureMax)) break;
    const earned = compiled.quick(next, target, origin);
    if (!(Math.abs(earned) <= figureMax)) break;
    amounts.push(formatFixedQuickly(earned - paid, scale));
    credited = next;
    paid = earned;
  }

  return { amounts, credited: BigInt(credited) * minorUnit(AMOUNT_SCALE, scale), paid: BigInt(paid - paidBefore) };
}

/** Goes on after the parts that are done; broken credits are noted and add nothing. */
function accrueExactly(
  { compiled, start, count, figureAt, pathTo }: FigureRun,
  done: FigureEnd,
  issues: Issue[],
): FigureEnd {
  const { table, rounding, proration, exact } = compiled;
  const target = (start.target ?? 0n) * proration.part;
  const origin = table.method === "whole_prospective" ? start.opening : 0n;
  const paidBefore = earnedAt(exact, start.credited, target, origin);
  const amounts = [...done.amounts];
  let credited = done.credited;
  let paid = paidBefore + done.paid;
  for (let at = amounts.length; at < count && issues.length < ISSUE_COUNT_MAX; at++) {
    const next = credited + (readAmount(figureAt(at), pathTo(at), issues) ?? 0n);
    const earned = earnedAt(exact, next, target, origin);
    if (refuseBeyond({ credited: next, paid: earned, scale: rounding.scale, path: pathTo(at) }, issues)) break;
    amounts.push(formatFixed(earned - paid, rounding.scale));
    credited = next;
    paid = earned;
  }

  return { amounts, credited, paid: paid - paidBefore };
}

/** Notes figures that our own gate would not read back. */
export function refuseBeyond(
  {
    credited,
    paid,
    scale,
    path,
  }: {
    /** In millionths. */
    readonly credited: bigint;
    /** In minor units. */
    readonly paid: bigint;
    readonly scale: number;
    readonly path: IssuePath;
  },
  issues: Issue[],
): boolean {
  const isWithin = isBelow(credited, AMOUNT_LIMIT) && isBelow(paid, 10n ** BigInt(WHOLE_DIGITS_MAX + scale));
  if (isWithin) return false;
  const expected = "credit and commission in all of at most 15 digits before the point";
  const value = formatExact(credited, AMOUNT_SCALE);
  issues.push(createIssue({ code: "amount_out_of_range", path, expected, value }));

  return true;
}

const WHOLE_DIGITS_MAX = 15;

/** A minor unit of `scale` fraction digits at a finer scale. */
export function minorUnit(fineScale: number, scale: number): bigint {
  return 10n ** BigInt(fineScale - scale);
}

/** Millionths as minor units in a double, or `NaN` where they are finer or too large. */
function minorUnits(millionths: bigint, scale: number): number {
  const unit = minorUnit(AMOUNT_SCALE, scale);
  const minor = Number(millionths / unit);

  return millionths % unit === 0n && Number.isSafeInteger(minor) ? minor : Number.NaN;
}

function isBelow(figure: bigint, limit: bigint): boolean {
  return figure > -limit && figure < limit;
}
