import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { FILTER_KEYS, type ReadFilter, readFilter } from "../metric/readFilter.js";
import { readAmount, readAmountFromZero } from "../money/readAmount.js";
import type { AwardLimit, AwardMeasure, AwardWindow, Tenure } from "./awardRule.js";
import { readAwardMeasure } from "./readAwardMeasure.js";
import { type ReadMultiplier, type ReadPay, readMultipliers, readPay } from "./readAwardPay.js";

/** A rule that was checked; money and factors in millionths, rates in units of 10⁻¹⁰. */
export interface ReadAwardRule {
  readonly id: string;
  readonly label: string | undefined;
  readonly filter: ReadFilter;
  readonly list: string | undefined;
  readonly dormantDays: number | undefined;
  readonly tenure: Tenure | undefined;
  readonly measure: AwardMeasure;
  readonly window: AwardWindow;
  readonly bound: { readonly is: "above" | "at_least"; readonly to: bigint } | undefined;
  readonly per: bigint | undefined;
  readonly pays: ReadPay;
  readonly multipliers: readonly ReadMultiplier[];
  readonly limit: AwardLimit | undefined;
  readonly undoneWithin: number | undefined;
}

/** The keys of a rule. */
export const AWARD_KEYS = [
  "id",
  "label",
  ...FILTER_KEYS,
  "customers",
  "tenure",
  "measure",
  "window",
  "is",
  "to",
  "per",
  "pays",
  "multipliers",
  "limit",
  "undoneWithin",
] as const;

/** The spans that a limit can be for. */
const LIMIT_SPANS = ["day", "week", "month", "quarter", "half", "year", "person"] as const;

const DAYS_MAX = 3_660;
const WINDOW_DAYS_MAX = 366;

type RuleValues = Readonly<Partial<Record<(typeof AWARD_KEYS)[number], unknown>>>;

/** Reads a rule from any value; when issues were added, there is no result. */
export function readAwardRule(value: unknown, path: IssuePath, issues: Issue[]): ReadAwardRule | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, AWARD_KEYS, path, issues)) return undefined;

  return readAwardFields(document, path, issues);
}

/** {@link readAwardRule} of a guarded object whose keys were looked at. */
export function readAwardFields(rule: RuleValues, path: IssuePath, issues: Issue[]): ReadAwardRule | undefined {
  const countBefore = issues.length;
  const own = (key: keyof RuleValues) => ownValue(rule, key);
  const at = (key: keyof RuleValues) => [...path, key];
  const id = readRuleId(own("id"), at("id"), issues);
  const measure = readAwardMeasure(own("measure"), at("measure"), issues);
  const customers = own("customers");
  const known =
    customers !== undefined && readKeys(customers, ["list", "dormantDays"], at("customers"), issues) ? customers : {};
  const list = ownValue(known, "list");
  const tenure = own("tenure");
  const limit = own("limit");
  const per = own("per");
  const undoneWithin = own("undoneWithin");
  const read = {
    label: readText(own("label"), at("label"), issues),
    filter: readFilter(rule, path, issues),
    list: list === undefined ? undefined : readRuleId(list, [...at("customers"), "list"], issues),
    dormantDays: readDormancy(ownValue(known, "dormantDays"), [...at("customers"), "dormantDays"], issues),
    tenure: tenure === undefined ? undefined : readTenure(tenure, at("tenure"), issues),
    window: readWindow(own("window"), measure, at("window"), issues),
    bound: readBound(rule, measure, path, issues),
    per: per === undefined ? undefined : readAboveZero(per, at("per"), issues),
    pays: readPay(own("pays"), at("pays"), issues),
    multipliers: readMultipliers(own("multipliers"), at("multipliers"), issues),
    limit: limit === undefined ? undefined : readLimit(limit, at("limit"), issues),
    undoneWithin:
      undoneWithin === undefined
        ? undefined
        : readCount(undoneWithin, { from: 0, to: DAYS_MAX, code: "days_out_of_range" }, at("undoneWithin"), issues),
  };
  if (per !== undefined && read.pays?.kind === "rate") {
    const expected = "no `per`, since the rate pays for all of the measure";
    issues.push(createIssue({ code: "per_with_rate", path: at("per"), expected, value: per }));
  }
  const { window, pays } = read;

  return issues.length > countBefore || id === undefined || !measure || !window || !pays
    ? undefined
    : { ...read, id, measure, window, pays };
}

function readDormancy(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  if (value === undefined) return undefined;
  if (value === "ever") return Number.POSITIVE_INFINITY;

  return readCount(value, { from: 1, to: DAYS_MAX, code: "days_out_of_range" }, path, issues);
}

function readTenure(value: unknown, path: IssuePath, issues: Issue[]): Tenure | undefined {
  const kind = readKinded(value, { first_month: ["counted"], first_days: ["days"] }, path, issues);
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  if (name === "first_days") {
    const days = readCount(
      own("days"),
      { from: 1, to: DAYS_MAX, code: "days_out_of_range" },
      [...path, "days"],
      issues,
    );
    return days === undefined ? undefined : { kind: name, days };
  }
  const counted = readOneOf(own("counted"), ["from_hire", "calendar"], [...path, "counted"], issues);

  return counted === undefined ? undefined : { kind: "first_month", counted };
}

function readWindow(
  value: unknown,
  measure: AwardMeasure | undefined,
  path: IssuePath,
  issues: Issue[],
): AwardWindow | undefined {
  if (measure?.kind === "fact") {
    if (value === undefined) return { kind: "day" };
    const expected = "no window, since each fact is looked at by itself";
    issues.push(createIssue({ code: "window_unused", path, expected, value }));
    return undefined;
  }
  const kind = readKinded(value, { day: [], rolling_days: ["days"], natural_week: [] }, path, issues);
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  if (name === "day" || name === "natural_week") return { kind: name };
  const range = { from: 1, to: WINDOW_DAYS_MAX, code: "days_out_of_range" } as const;
  const days = readCount(own("days"), range, [...path, "days"], issues);

  return days === undefined ? undefined : { kind: "rolling_days", days };
}

/** What is to be reached; only single facts do without. */
function readBound(
  rule: RuleValues,
  measure: AwardMeasure | undefined,
  path: IssuePath,
  issues: Issue[],
): ReadAwardRule["bound"] {
  const [given, bound] = [ownValue(rule, "is"), ownValue(rule, "to")];
  if (given === undefined && bound === undefined && measure?.kind === "fact") return undefined;
  const is = readOneOf(given, ["above", "at_least"], [...path, "is"], issues);
  const to = readAmountFromZero(bound, [...path, "to"], issues);

  return is === undefined || to === undefined ? undefined : { is, to };
}

function readAboveZero(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const amount = readAmount(value, path, issues);
  if (amount === undefined || amount > 0n) return amount;
  issues.push(createIssue({ code: "divisor_not_positive", path, expected: "an amount above 0", value }));

  return undefined;
}

function readLimit(value: unknown, path: IssuePath, issues: Issue[]): AwardLimit | undefined {
  if (!readKeys(value, ["count", "per"], path, issues)) return undefined;
  const range = { from: 1, to: 1_000_000, code: "count_out_of_range" } as const;
  const count = readCount(ownValue(value, "count"), range, [...path, "count"], issues);
  const per = readOneOf(ownValue(value, "per"), LIMIT_SPANS, [...path, "per"], issues);

  return count === undefined || per === undefined ? undefined : { count, per };
}
