import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readCurrencyScale } from "../money/currencyScale.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { checkSum } from "./checkSum.js";
import { type Fields, listOf } from "./jsonFields.js";
import { type StatedLine, sumOf } from "./statedLine.js";

/** What a later computation needs of a statement: who, when, and what each fact was paid. */
export interface ReadStatement {
  /** Key of the participant's id. */
  readonly participant: string;
  readonly id: string;
  readonly period: ClosedPeriod;
  readonly plan: string;
  readonly currency: string;
  readonly status: "settled" | "blocked";
  /** Fraction digits of its total; 0 where it has none. */
  readonly scale: number;
  readonly lines: readonly StatedLine[];
}

/** Reads what statements and records of them have in common, each with lines of its own form; notes figures that do not add up. */
export function readStatementFields(
  value: Fields,
  readLine: (value: unknown, path: IssuePath, issues: Issue[]) => StatedLine | undefined,
  path: IssuePath,
  issues: Issue[],
): ReadStatement | undefined {
  const countBefore = issues.length;
  const pathTo = (key: string) => [...path, key];
  const id = readExternalId(ownValue(value, "participant"), pathTo, "participant", issues);
  const period = readClosedPeriod(ownValue(value, "period"), pathTo("period"), issues);
  const plan = readRuleId(ownValue(value, "plan"), pathTo("plan"), issues);
  const currency = ownValue(value, "currency");
  readCurrencyScale(currency, pathTo("currency"), issues);
  const status = readOneOf(ownValue(value, "status"), ["settled", "blocked"], pathTo("status"), issues);
  const total = ownValue(value, "total");
  const given = listOf(ownValue(value, "lines"), pathTo("lines"), issues);
  const lines = given.flatMap((line, at) => readLine(line, [...path, "lines", at], issues) ?? []);
  if (status === "blocked") checkBlocked({ total, lines: given }, path, issues);
  else if (issues.length === countBefore)
    checkSum(total, sumOf(lines.flatMap(({ parts }) => parts)), pathTo("total"), issues);
  if (period === undefined || plan === undefined || status === undefined || issues.length > countBefore)
    return undefined;

  return {
    participant: idKey(id),
    id,
    period,
    plan,
    currency: String(currency),
    status,
    scale: status === "settled" ? fractionDigits(String(total)) : 0,
    lines,
  };
}

/** What cannot be paid yet pays nothing. */
function checkBlocked(
  { total, lines }: { readonly total: unknown; readonly lines: readonly unknown[] },
  path: IssuePath,
  issues: Issue[],
): void {
  const note = (key: string, expected: string, value: unknown) =>
    issues.push(createIssue({ code: "type_mismatch", path: [...path, key], expected, value }));
  if (total !== null) note("total", "null, since the statement is blocked", total);
  if (lines.length > 0) note("lines", "no lines, since the statement is blocked", lines);
}

function fractionDigits(text: string): number {
  const point = text.indexOf(".");

  return point < 0 ? 0 : text.length - point - 1;
}
