import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readCurrencyScale } from "../money/currencyScale.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { isFields, listOf } from "./jsonFields.js";
import { createLineBook, type LineBook } from "./lineBook.js";
import { checkSum, readLine } from "./readStatementLine.js";

/** What a later computation needs of a statement: who, when, and what each fact was paid. */
export interface ReadStatement extends Readonly<LineBook> {
  /** Key of the participant's id. */
  readonly participant: string;
  readonly id: string;
  readonly period: ClosedPeriod;
  readonly plan: string;
  readonly currency: string;
  readonly status: "settled" | "blocked";
  /** Fraction digits of its total; 0 where it has none. */
  readonly scale: number;
}

/** Reads a statement as it was stored, or notes what is wrong with it: also where its figures do not add up. */
export function readStatement(value: unknown, path: IssuePath, issues: Issue[]): ReadStatement | undefined {
  const countBefore = issues.length;
  if (!isFields(value, path, "a statement", issues)) return undefined;
  const pathTo = (key: string) => [...path, key];
  const id = readExternalId(ownValue(value, "participant"), pathTo, "participant", issues);
  const period = readClosedPeriod(ownValue(value, "period"), pathTo("period"), issues);
  const plan = readRuleId(ownValue(value, "plan"), pathTo("plan"), issues);
  const currency = ownValue(value, "currency");
  readCurrencyScale(currency, pathTo("currency"), issues);
  const status = readOneOf(ownValue(value, "status"), ["settled", "blocked"], pathTo("status"), issues);
  const total = ownValue(value, "total");
  const book = createLineBook();
  const lines = listOf(ownValue(value, "lines"), pathTo("lines"), issues);
  const sum = lines.reduce((paid: bigint, line, at) => paid + readLine(line, book, [...path, "lines", at], issues), 0n);
  if (issues.length === countBefore) checkSum(status === "blocked" ? "0" : total, sum, pathTo("total"), issues);
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
    ...book,
  };
}

/** What is wrong with a statement, as far as a later computation needs it. */
export function checkStatement(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readStatement(value, [], issues);

  return issues;
}

function fractionDigits(text: string): number {
  const point = text.indexOf(".");

  return point < 0 ? 0 : text.length - point - 1;
}
