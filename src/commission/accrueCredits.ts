import { createIssue } from "../issue/createIssue.js";
import { isExternalId } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { readAmount } from "../money/readAmount.js";
import { quickInteger } from "../money/scaledInteger.js";
import type { ReadState } from "./accrualState.js";
import type { AccruedPart } from "./accrueCommission.js";
import { accrueFigures, minorUnit, refuseBeyond } from "./accrueFigures.js";
import { MONEY_SCALE, slicesOf, writeWorking } from "./commissionWorking.js";
import type { CompiledTable } from "./compiledTable.js";
import { earnedAt } from "./cumulative.js";

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

/** Reads the deals and accrues them, each with its lines where these are asked for. */
export function accrueCredits({ compiled, start, credits, working }: AccrualRun, issues: Issue[]): AccrualEnd {
  const rows = readRows(credits, issues);
  if (working) return accrueWithLines({ compiled, start, rows }, issues);
  const { ids, figures } = rows;
  const { scale } = compiled.rounding;
  const run = {
    compiled,
    start,
    count: figures.length,
    unitsAt: (at: number) => quickInteger(figures[at], scale),
    figureAt: (at: number) => figures[at],
    pathTo: (at: number) => ["credits", at, "credited"],
  };
  const { amounts, ...end } = accrueFigures(run, issues);

  return { parts: amounts.map((amount, at) => ({ id: ids[at] ?? "", amount })), ...end };
}

/** Deals as two columns. */
interface Rows {
  readonly ids: readonly string[];
  readonly figures: readonly unknown[];
}

function readRows(credits: readonly unknown[], issues: Issue[]): Rows {
  const ids: string[] = [];
  const figures: unknown[] = [];
  for (let at = 0; at < credits.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const row = credits[at];
    if (isRow(row)) {
      const { id, credited } = row;
      if (!isExternalId(id)) issues.push(malformedId(id, at));
      ids.push(typeof id === "string" ? id : "");
      figures.push(credited);
    } else {
      const expected = "an object with `id` and `credited`";
      issues.push(createIssue({ code: "type_mismatch", path: ["credits", at], expected, value: row }));
      ids.push("");
      figures.push(0);
    }
  }

  return { ids, figures };
}

function malformedId(id: unknown, at: number): Issue {
  const expected = "a text of 1 to 200 characters, none of them invisible, with no space at either end";

  return createIssue({ code: "id_malformed", path: ["credits", at, "id"], expected, value: id });
}

/** Fields that a row inherits do not count, since a polluted prototype would give them to every row. */
function isRow(value: unknown): value is { readonly id: unknown; readonly credited: unknown } {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "id") && Object.hasOwn(value, "credited");
}

/** In BigInt, with the lines of every part. */
function accrueWithLines(
  { compiled, start, rows }: { readonly compiled: CompiledTable; readonly start: ReadState; readonly rows: Rows },
  issues: Issue[],
): AccrualEnd {
  const { table, rounding, proration, exact } = compiled;
  const target = (start.target ?? 0n) * proration.part;
  const origin = table.method === "whole_prospective" ? start.opening : 0n;
  const paidBefore = earnedAt(exact, start.credited, target, origin);
  const parts: AccruedPart[] = [];
  let credited = start.credited;
  let paid = paidBefore;
  for (let at = 0; at < rows.figures.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["credits", at, "credited"];
    const next = credited + (readAmount(rows.figures[at], path, issues) ?? 0n);
    const earned = earnedAt(exact, next, target, origin);
    if (refuseBeyond({ credited: next, paid: earned, scale: rounding.scale, path }, issues)) break;
    const gain = earned - paid;
    const growth = { from: credited, to: next, origin, target, targetDivisor: proration.of };
    const lines = writeWorking(table, growth, slicesOf(table, growth));
    const due = gain * minorUnit(MONEY_SCALE, rounding.scale);
    parts.push({
      id: rows.ids[at] ?? "",
      amount: formatFixed(gain, rounding.scale),
      bands: lines.bands,
      kickers: lines.kickers,
      kickerLines: lines.kickerLines,
      rounding: formatExact(due - lines.exact, MONEY_SCALE),
    });
    credited = next;
    paid = earned;
  }

  return { parts, credited, paid: paid - paidBefore };
}
