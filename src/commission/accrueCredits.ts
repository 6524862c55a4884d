import { createIssue } from "../issue/createIssue.js";
import { isExternalId } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { formatExact, formatFixed, formatFixedQuickly } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { quickInteger, tenTo } from "../money/scaledInteger.js";
import type { ReadState } from "./accrualState.js";
import type { AccruedPart } from "./accrueCommission.js";
import { type CommissionWorking, type Growth, MONEY_SCALE, slicesOf, writeWorking } from "./commissionWorking.js";
import type { CompiledTable } from "./compiledTable.js";
import { earnedAt } from "./cumulative.js";
import type { ExactTable } from "./readRateTable.js";

/** What is accrued, from where. */
export interface AccrualRun {
  readonly compiled: CompiledTable;
  readonly start: ReadState;
  readonly credits: readonly unknown[];
  readonly working: boolean;
}

/** Parts, and where they end: credit in millionths, what they paid together in minor units. */
export interface AccrualEnd {
  readonly parts: readonly AccruedPart[];
  readonly credited: bigint;
  readonly paid: bigint;
}

const ISSUE_COUNT_MAX = 100;

/** Walks the deals in doubles as far as these are sure to be exact, and from there in BigInt. */
export function accrueCredits(run: AccrualRun, issues: Issue[]): AccrualEnd {
  const quickEnd = run.working ? nothingOf(run) : accrueQuickly(run);

  return quickEnd.parts.length === run.credits.length ? quickEnd : accrueExactly(run, quickEnd, issues);
}

function nothingOf({ start }: AccrualRun): AccrualEnd {
  return { parts: [], credited: start.credited, paid: 0n };
}

/** Stops before the first deal that is finer than a minor unit, too large or broken. */
function accrueQuickly(run: AccrualRun): AccrualEnd {
  const { compiled, start, credits } = run;
  const { scale } = compiled.rounding;
  const origin = compiled.table.method === "whole_prospective" ? minorUnits(start.opening, scale) : 0;
  const target = minorUnits((start.target ?? 0n) * compiled.proration.part, scale);
  let credited = minorUnits(start.credited, scale);
  const paidBefore = compiled.quick(credited, target, origin);
  if (Number.isNaN(credited + target + origin + paidBefore)) return nothingOf(run);
  const figureMax = Math.min(Number.MAX_SAFE_INTEGER, tenTo(WHOLE_DIGITS_MAX) * tenTo(scale) - 1);
  const parts: AccruedPart[] = [];
  let paid = paidBefore;
  for (const credit of credits) {
    if (!isRow(credit) || !isExternalId(credit.id)) break;
    const next = credited + quickInteger(credit.credited, scale);
    if (!(Math.abs(next) <= figureMax)) break;
    const earned = compiled.quick(next, target, origin);
    if (!(Math.abs(earned) <= figureMax)) break;
    parts.push({ id: credit.id, amount: formatFixedQuickly(earned - paid, scale) });
    credited = next;
    paid = earned;
  }

  return { parts, credited: BigInt(credited) * minorUnit(AMOUNT_SCALE, scale), paid: BigInt(paid - paidBefore) };
}

/** Goes on after the parts that are done; broken deals are noted and add nothing. */
function accrueExactly(
  { compiled, start, credits, working }: AccrualRun,
  done: AccrualEnd,
  issues: Issue[],
): AccrualEnd {
  const { table, rounding, proration, exact } = compiled;
  const target = (start.target ?? 0n) * proration.part;
  const origin = table.method === "whole_prospective" ? start.opening : 0n;
  const paidMax = 10n ** BigInt(WHOLE_DIGITS_MAX + rounding.scale);
  const paidBefore = earnedAt(exact, start.credited, target, origin);
  const parts = [...done.parts];
  let credited = done.credited;
  let paid = paidBefore + done.paid;
  for (let at = parts.length; at < credits.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const { id, amount } = readCredit(credits[at], at, issues);
    const next = credited + amount;
    const earned = earnedAt(exact, next, target, origin);
    if (isBeyond(next, AMOUNT_LIMIT) || isBeyond(earned, paidMax)) {
      const expected = "credit and commission in all of at most 15 digits before the point";
      const path = ["credits", at, "credited"];
      issues.push(
        createIssue({ code: "amount_out_of_range", path, expected, value: formatExact(amount, AMOUNT_SCALE) }),
      );
      break;
    }
    const gain = earned - paid;
    const part = { id, amount: formatFixed(gain, rounding.scale) };
    const growth = { from: credited, to: next, origin, target, targetDivisor: proration.of };
    parts.push(working ? { ...part, ...workPart(table, growth, gain * minorUnit(MONEY_SCALE, rounding.scale)) } : part);
    credited = next;
    paid = earned;
  }

  return { parts, credited, paid: paid - paidBefore };
}

/** The lines of a part, closed by the rounding that makes them the gain, which is given in money units. */
function workPart(table: ExactTable, growth: Growth, gain: bigint): CommissionWorking {
  const { exact, ...lines } = writeWorking(table, growth, slicesOf(table, growth));

  return { ...lines, rounding: formatExact(gain - exact, MONEY_SCALE) };
}

function readCredit(row: unknown, at: number, issues: Issue[]): { readonly id: string; readonly amount: bigint } {
  const path = ["credits", at];
  if (!isRow(row)) {
    const expected = "an object with `id` and `credited`";
    issues.push(createIssue({ code: "type_mismatch", path, expected, value: row }));
    return { id: "", amount: 0n };
  }
  const { id, credited } = row;
  const amount = readAmount(credited, [...path, "credited"], issues) ?? 0n;
  if (isExternalId(id)) return { id, amount };
  const expected = "a text of 1 to 200 characters, none of them invisible, with no space at either end";
  issues.push(createIssue({ code: "id_malformed", path: [...path, "id"], expected, value: id }));

  return { id: "", amount };
}

/** Fields that a row inherits do not count, since a polluted prototype would give them to every row. */
function isRow(value: unknown): value is { readonly id: unknown; readonly credited: unknown } {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "id") && Object.hasOwn(value, "credited");
}

const WHOLE_DIGITS_MAX = 15;

/** A minor unit of `scale` fraction digits at a finer scale. */
function minorUnit(fineScale: number, scale: number): bigint {
  return 10n ** BigInt(fineScale - scale);
}

/** Millionths as minor units in a double, or `NaN` where they are finer or too large. */
function minorUnits(millionths: bigint, scale: number): number {
  const unit = minorUnit(AMOUNT_SCALE, scale);
  const minor = Number(millionths / unit);

  return millionths % unit === 0n && Number.isSafeInteger(minor) ? minor : Number.NaN;
}

function isBeyond(figure: bigint, limit: bigint): boolean {
  return figure <= -limit || figure >= limit;
}
