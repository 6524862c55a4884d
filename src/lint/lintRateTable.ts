import type { ExactBand, ExactTable } from "../commission/readRateTable.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { boundText, percentOf } from "./boundText.js";
import { neverPays } from "./neverPays.js";
import { isFalling, isRising, type PayStep, payStepText, payTurnText, stepAt } from "./payStep.js";

/** A table of a component, and where it stands. */
export interface PlacedTable {
  readonly table: ExactTable;
  /** Id of the metric that is paid on, where it is not the one that is measured. */
  readonly base: string | undefined;
  /** What is paid beside the table in any case, if anything is. */
  readonly floor: bigint | undefined;
  /** What limits the pay of a very large deal beside the table, if anything does. */
  readonly cap: bigint | undefined;
  readonly path: IssuePath;
}

/** Whether a table pays nothing, whatever is credited. */
export function paysNothing({ bands }: ExactTable): boolean {
  return bands.every(({ pay, kicker }) => pay === 0n && kicker === 0n);
}

/** What happens on the bounds of a table, and beyond the last. */
export function lintRateTable(placed: PlacedTable): readonly Issue[] {
  const { table, floor = 0n, path } = placed;
  if (paysNothing(table)) return floor > 0n ? [] : [neverPays([...path, "bands"], "a rate or a kicker above 0")];

  return [...table.bands.slice(1).flatMap((_, before) => lintBound(placed, before)), ...lintTop(placed)];
}

/** What happens where a band ends and the next begins. */
function lintBound({ table, base, path }: PlacedTable, before: number): readonly Issue[] {
  const [lower, upper] = [table.bands[before], table.bands[before + 1]];
  if (lower === undefined || upper === undefined) return [];
  const bound = boundOf(table, lower);
  const at = [...path, "bands", before + 1];
  const step = stepAt(table, { lower, upper, base });
  const value = payStepText(step);
  const hint = [causeOf(table, lower, upper), payTurnText(step)].filter((text) => text !== "").join("; ");
  const issues: Issue[] = [];
  if (isRising(step)) {
    const expected = `pay that does not jump at ${bound}`;
    issues.push(createIssue({ code: "pay_jumping", path: at, expected, value, hint }));
  }
  if (isFalling(step)) {
    const expected = `pay that does not fall at ${bound}`;
    issues.push(createIssue({ code: "pay_falling", path: at, expected, value, hint }));
  }

  return [...issues, ...lintRate({ lower, upper, step, bound, at })];
}

interface BoundFigures {
  readonly lower: ExactBand;
  readonly upper: ExactBand;
  readonly step: PayStep;
  readonly bound: string;
  readonly at: IssuePath;
}

/** What a band pays beside the one before it, where nothing worse was said. */
function lintRate({ lower, upper, step, bound, at }: BoundFigures): readonly Issue[] {
  if (isFalling(step)) return [];
  const value = payText(upper);
  if (upper.pay === lower.pay && !isRising(step)) {
    const expected = `a band beyond ${bound} that pays otherwise than the one before it`;
    return [createIssue({ code: "bound_redundant", path: at, expected, value })];
  }
  if (upper.pay >= lower.pay) return [];
  const code = upper.pay === 0n ? "band_unpaid" : "rate_falling";
  const expected = `a rate of at least ${payText(lower)} beyond ${bound}, as before it`;

  return [createIssue({ code, path: at, expected, value })];
}

/** Beyond the last bound a higher rate goes on without an end. */
function lintTop({ table, cap, path }: PlacedTable): readonly Issue[] {
  const [lower, top] = table.bands.slice(-2);
  if (cap !== undefined || lower === undefined || top === undefined || top.pay <= lower.pay) return [];
  const expected = `a limit to what is paid beyond ${boundOf(table, lower)}`;
  const place = [...path, "bands", table.bands.length - 1];
  const hint = `it was ${payText(lower)} before, and goes on without an end`;

  return [createIssue({ code: "pay_uncapped", path: place, expected, value: payText(top), hint })];
}

function boundOf({ measuredBy }: ExactTable, { upTo = 0n }: ExactBand): string {
  return measuredBy === "attainment"
    ? boundText(upTo, measuredBy)
    : boundText(upTo * 10n ** BigInt(RATIO_SCALE - AMOUNT_SCALE), measuredBy);
}

function payText({ pay, pays }: ExactBand): string {
  return pays === "rate" ? percentOf(pay) : `${formatExact(pay, RATIO_SCALE)} per unit`;
}

/** Why pay changes at once. */
function causeOf({ method }: ExactTable, lower: ExactBand, upper: ExactBand): string {
  const isWhole = method !== "marginal";
  const [from, to] = [isWhole ? lower.kicker : 0n, upper.kicker].map((kicker) => formatExact(kicker, AMOUNT_SCALE));
  const rate =
    isWhole && lower.pay !== upper.pay ? [`${payText(upper)} instead of ${payText(lower)} on everything so far`] : [];
  const kicker = from === to ? [] : [from === "0" ? `a kicker of ${to}` : `a kicker of ${to} instead of ${from}`];

  return [...rate, ...kicker].join(", and ");
}
