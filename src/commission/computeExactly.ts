import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { throwIssues } from "../issue/rulesError.js";
import { formatExact, formatFixed, formatRatio } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { type PaidWorking, workBase } from "./baseWorking.js";
import { MONEY_SCALE, payOf, slicesOf, writeWorking } from "./commissionWorking.js";
import type { CompiledTable } from "./compiledTable.js";
import type { Commission } from "./computeCommission.js";
import { earnedAt } from "./cumulative.js";
import type { ExactTable } from "./readRateTable.js";
import { readTarget } from "./readTarget.js";

/** The figures of a credit as they were given. */
export interface UnreadCredit {
  readonly credited: unknown;
  readonly target: unknown;
  readonly opening: unknown;
  readonly base: unknown;
}

/** In BigInt, for any figures; refuses what is broken. */
export function computeExactly(compiled: CompiledTable, unread: UnreadCredit, functionName: string): Commission {
  const { table, rounding, proration, exact } = compiled;
  const { credited, from, goal, base } = readCredit(unread, table, functionName);
  const to = from + credited;
  const origin = table.method === "whole_prospective" ? from : 0n;
  const target = (goal ?? 0n) * proration.part;
  const growth = { from, to, origin, target, targetDivisor: proration.of };
  const minorUnit = 10n ** BigInt(MONEY_SCALE - rounding.scale);
  const workCredit = (): PaidWorking => {
    const earnedTo = (position: bigint) => earnedAt(exact, position, growth.target, origin);
    const slices = slicesOf(table, growth);
    const earned = slices.reduce((sum, slice) => sum + slice.base * payOf(table, slice.band), 0n);
    const rate = { dividend: earned, divisor: credited * 10n ** BigInt(MONEY_SCALE - AMOUNT_SCALE) };
    return { lines: writeWorking(table, growth, slices), paid: earnedTo(to) - earnedTo(from), rate };
  };
  const { lines, paid, rate } =
    base === undefined ? workCredit() : workBase({ table, growth, base, minorUnit, mode: rounding.mode });
  checkTotal(paid, rounding.scale, unread.credited, functionName);
  const { bands, kickers, kickerLines } = lines;

  return {
    total: formatFixed(paid, rounding.scale),
    attainment: goal === undefined ? null : formatRatio(to * proration.of, target),
    blendedRate: (base ?? credited) === 0n ? null : formatRatio(rate.dividend, rate.divisor),
    bands,
    kickers,
    kickerLines,
    rounding: formatExact(paid * minorUnit - lines.exact, MONEY_SCALE),
  };
}

/** In millionths. */
interface ReadCredit {
  readonly credited: bigint;
  readonly from: bigint;
  readonly goal: bigint | undefined;
  readonly base: bigint | undefined;
}

function readCredit(unread: UnreadCredit, table: ExactTable, functionName: string): ReadCredit {
  const issues: Issue[] = [];
  const credited = readAmount(unread.credited, ["credited"], issues) ?? 0n;
  const from = unread.opening === undefined ? 0n : (readAmount(unread.opening, ["opening"], issues) ?? 0n);
  const goal = readTarget(unread.target, table, ["target"], issues);
  const base = unread.base === undefined ? undefined : readAmount(unread.base, ["base"], issues);
  if (base !== undefined && table.method === "whole" && from !== 0n) {
    const expected = "no opening beside a base, since the method `whole` would need the opening's base too";
    issues.push(createIssue({ code: "base_with_opening", path: ["base"], expected, value: unread.base }));
  }
  if (isOutOfRange(from + credited, AMOUNT_LIMIT)) {
    const expected = "opening + credited of at most 15 digits before the point";
    issues.push(createIssue({ code: "amount_out_of_range", path: ["credited"], expected, value: unread.credited }));
  }
  throwIssues(functionName, issues);

  return { credited, from, goal, base };
}

/** An amount that our own gate would not read back is no result. */
function checkTotal(paid: bigint, scale: number, credited: unknown, functionName: string): void {
  if (!isOutOfRange(paid, 10n ** BigInt(WHOLE_DIGITS_MAX + scale))) return;
  const expected = "a total of at most 15 digits before the point";
  throwIssues(functionName, [
    createIssue({ code: "amount_out_of_range", path: ["credited"], expected, value: credited }),
  ]);
}

const WHOLE_DIGITS_MAX = 15;

function isOutOfRange(figure: bigint, limit: bigint): boolean {
  return figure <= -limit || figure >= limit;
}
