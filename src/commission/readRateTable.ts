import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { AMOUNT_SCALE, readAmount, readAmountFromZero } from "../money/readAmount.js";
import { isPercentText, RATIO_ONE, RATIO_SCALE, readRatio } from "../money/readRatio.js";
import type { BandBoundary, RateMethod, RateTable } from "./rateTable.js";

/** A checked rate table with its figures as whole numbers. */
export interface ExactTable {
  readonly measuredBy: RateTable["measuredBy"];
  readonly method: RateMethod;
  readonly boundary: BandBoundary;
  readonly bands: readonly ExactBand[];
}

/** One band; every one but the last has a bound. */
export interface ExactBand {
  /** Where it ends: units of 10⁻¹⁰ by attainment, millionths by amount. */
  readonly upTo: bigint | undefined;
  /** Money per unit of credit, in units of 10⁻¹⁰. */
  readonly pay: bigint;
  /** How that was written. */
  readonly pays: "rate" | "per_unit";
  /** Money for entering it, in millionths. */
  readonly kicker: bigint;
  readonly label: string | undefined;
}

const TABLE_KEYS = ["measuredBy", "method", "boundary", "bands"] as const;
const BAND_KEYS = ["upTo", "rate", "perUnit", "kicker", "label"] as const;
const MEASURES = ["attainment", "amount"] as const;
const METHODS = ["marginal", "whole", "whole_prospective"] as const;
const BOUNDARIES = ["upper_inclusive", "lower_inclusive"] as const;
const BAND_COUNT_MAX = 1_000;
const BOUND_MAX = 10n * RATIO_ONE;

/** Reads a rate table from any value; when issues were added, the result is not to be used. */
export function readRateTable(value: unknown, path: IssuePath, issues: Issue[]): ExactTable | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, TABLE_KEYS, path, issues)) return undefined;
  const measuredBy = readOneOf(ownValue(document, "measuredBy"), MEASURES, [...path, "measuredBy"], issues);
  const method = readOneOf(ownValue(document, "method"), METHODS, [...path, "method"], issues);
  const list = readList(ownValue(document, "bands"), { path: [...path, "bands"], lengthMax: BAND_COUNT_MAX }, issues);
  if (list === undefined) return undefined;
  const moneyMoves = method !== "marginal" && list.length > 1;
  const boundary = readBoundary(ownValue(document, "boundary"), moneyMoves, [...path, "boundary"], issues);
  const bands = list.map((band, at) => {
    const place = { at, isLast: at === list.length - 1, measuredBy, path: [...path, "bands", at] };
    return readBand(band, place, issues);
  });
  checkRising(bands, list, [...path, "bands"], issues);
  if (measuredBy === undefined || method === undefined) return undefined;

  return { measuredBy, method, boundary, bands };
}

interface BandPlace {
  readonly at: number;
  readonly isLast: boolean;
  readonly measuredBy: RateTable["measuredBy"] | undefined;
  readonly path: IssuePath;
}

function readBoundary(value: unknown, moneyMoves: boolean, path: IssuePath, issues: Issue[]): BandBoundary {
  if (value !== undefined) return readOneOf(value, BOUNDARIES, path, issues) ?? "upper_inclusive";
  if (moneyMoves) {
    const expected = `one of ${BOUNDARIES.join(", ")}, since the method pays a different amount on a bound`;
    issues.push(createIssue({ code: "boundary_missing", path, expected, value }));
  }

  return "upper_inclusive";
}

const NO_BAND: ExactBand = { upTo: undefined, pay: 0n, pays: "rate", kicker: 0n, label: undefined };

function readBand(value: unknown, place: BandPlace, issues: Issue[]): ExactBand {
  if (!readKeys(value, BAND_KEYS, place.path, issues)) return NO_BAND;
  const label = ownValue(value, "label");
  if (label !== undefined && typeof label !== "string") {
    const path = [...place.path, "label"];
    issues.push(createIssue({ code: "type_mismatch", path, expected: "a text", value: label }));
  }

  return {
    upTo: readUpTo(ownValue(value, "upTo"), place, issues),
    pay: readPay(ownValue(value, "rate"), ownValue(value, "perUnit"), place, issues),
    pays: ownValue(value, "perUnit") === undefined ? "rate" : "per_unit",
    kicker: readKicker(ownValue(value, "kicker"), place, issues),
    label: typeof label === "string" ? label : undefined,
  };
}

function readUpTo(value: unknown, place: BandPlace, issues: Issue[]): bigint | undefined {
  const path = [...place.path, "upTo"];
  const isOpen = value === undefined || value === null;
  if (isOpen !== place.isLast) {
    const code: IssueCode = isOpen ? "bands_open_early" : "bands_not_open";
    const expected = isOpen ? "a bound, since other bands follow" : "no bound in the last band";
    issues.push(createIssue({ code, path, expected, value }));
  }
  if (isOpen) return undefined;
  if (place.measuredBy === "amount") return readAmount(value, path, issues);
  const bound = readRatio(value, path, issues);
  if (bound !== undefined && bound > BOUND_MAX && !isPercentText(value)) {
    const expected = "a ratio of the target from 0 to 10";
    const hint = typeof value === "string" ? `for ${value} percent write "${value}%"` : undefined;
    issues.push(createIssue({ code: "bound_out_of_range", path, expected, value, hint }));
  }

  return bound;
}

function readPay(rate: unknown, perUnit: unknown, place: BandPlace, issues: Issue[]): bigint {
  if (rate !== undefined && perUnit !== undefined) {
    const expected = "either a rate or money per unit";
    issues.push(createIssue({ code: "pay_ambiguous", path: place.path, expected, value: perUnit }));
  }
  if (perUnit !== undefined) {
    const money = readAmountFromZero(perUnit, [...place.path, "perUnit"], issues) ?? 0n;
    return money * 10n ** BigInt(RATIO_SCALE - AMOUNT_SCALE);
  }
  if (rate !== undefined) return readRate(rate, [...place.path, "rate"], issues);
  issues.push(
    createIssue({ code: "pay_missing", path: place.path, expected: "a rate or money per unit", value: undefined }),
  );

  return 0n;
}

function readRate(value: unknown, path: IssuePath, issues: Issue[]): bigint {
  const rate = readRatio(value, path, issues) ?? 0n;
  if (rate < 0n || (rate > RATIO_ONE && !isPercentText(value))) {
    const expected = "a rate from 0 to 1";
    const hint = rate > RATIO_ONE && typeof value === "string" ? `for ${value} percent write "${value}%"` : undefined;
    issues.push(createIssue({ code: "rate_out_of_range", path, expected, value, hint }));
  }

  return rate;
}

function readKicker(value: unknown, place: BandPlace, issues: Issue[]): bigint {
  if (value === undefined) return 0n;
  const path = [...place.path, "kicker"];
  if (place.at === 0) {
    const expected = "no kicker on the first band, which is never entered";
    issues.push(createIssue({ code: "kicker_on_first_band", path, expected, value }));
  }

  return readAmountFromZero(value, path, issues) ?? 0n;
}

function checkRising(bands: readonly ExactBand[], list: readonly unknown[], path: IssuePath, issues: Issue[]): void {
  let below = 0n;
  for (const [at, { upTo }] of bands.entries()) {
    if (upTo === undefined) continue;
    if (upTo <= below) {
      const expected = at === 0 ? "a bound above 0" : "a bound above the one before it";
      const value = boundOf(list[at]);
      issues.push(createIssue({ code: "bands_not_rising", path: [...path, at, "upTo"], expected, value }));
    }
    below = upTo;
  }
}

function boundOf(band: unknown): unknown {
  return typeof band === "object" && band !== null && "upTo" in band ? band.upTo : undefined;
}
