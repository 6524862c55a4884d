import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readCurrencyScale } from "../money/currencyScale.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { addToTally, type LineTally, type TalliedLine } from "./lineTally.js";

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
  readonly tally: LineTally;
}

type Fields = Readonly<Partial<Record<string, unknown>>>;

const LINE_KINDS = ["commission", "return", "adjustment", "true_up"] as const;
const TRUE_UP_KINDS = ["commission", "return", "adjustment"] as const;

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
  const tally: LineTally = new Map();
  const lines = listOf(ownValue(value, "lines"), pathTo("lines"), issues);
  const sum = lines.reduce(
    (paid: bigint, line, at) => paid + readLine(line, tally, [...path, "lines", at], issues),
    0n,
  );
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
    tally,
  };
}

/** What is wrong with a statement, as far as a later computation needs it. */
export function checkStatement(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readStatement(value, [], issues);

  return issues;
}

/** The amount of a line, in millionths; 0 for one that is not a line. */
function readLine(value: unknown, tally: LineTally, path: IssuePath, issues: Issue[]): bigint {
  const countBefore = issues.length;
  if (!isFields(value, path, "a line of a statement", issues)) return 0n;
  const kind = readOneOf(ownValue(value, "kind"), LINE_KINDS, [...path, "kind"], issues);
  const named = ownValue(value, "component");
  const mayBeNull = kind === "adjustment" || kind === "true_up";
  const component = named === null && mayBeNull ? null : readRuleId(named, [...path, "component"], issues);
  const working = ownValue(value, "working");
  if (kind === undefined || component === undefined) return 0n;
  if (!isFields(working, [...path, "working"], "the working of a line", issues)) return 0n;
  const head = readHead({ component, kind, working }, [...path, "working"], issues);
  if (head === undefined) return 0n;
  const amount = ownValue(value, "amount");
  const partsPath = [...path, "working", "parts"];
  if (kind === "adjustment") {
    const pathTo = (key: string) => [...path, "working", key];
    const id = readExternalId(ownValue(working, "adjustment"), pathTo, "adjustment", issues);
    const decided = readAmount(amount, [...path, "amount"], issues) ?? 0n;
    addToTally(tally, head, id, decided);
    return decided;
  }
  const parts = listOf(ownValue(working, "parts"), partsPath, issues);
  const sum = parts.reduce((paid: bigint, item, at) => {
    const part = readPart(item, [...partsPath, at], issues);
    addToTally(tally, head, part.fact, part.amount);
    return paid + part.amount;
  }, 0n);
  if (issues.length === countBefore) checkSum(amount, sum, [...path, "amount"], issues);

  return sum;
}

/** What a line is tallied under. */
function readHead(
  {
    component,
    kind,
    working,
  }: {
    readonly component: string | null;
    readonly kind: (typeof LINE_KINDS)[number];
    readonly working: Fields;
  },
  path: IssuePath,
  issues: Issue[],
): Omit<TalliedLine, "parts"> | undefined {
  if (kind !== "true_up") return { component, kind, period: undefined };
  const of = readOneOf(ownValue(working, "of"), TRUE_UP_KINDS, [...path, "of"], issues);
  const period = readClosedPeriod(ownValue(working, "period"), [...path, "period"], issues);

  return of === undefined || period === undefined ? undefined : { component, kind: of, period };
}

/** What was changed after it was computed cannot be corrected to the cent. */
function checkSum(value: unknown, sum: bigint, path: IssuePath, issues: Issue[]): void {
  const amount = readAmount(value, path, issues);
  if (amount === undefined || amount === sum) return;
  const expected = `${formatExact(sum, AMOUNT_SCALE)}, which its parts are together`;
  issues.push(createIssue({ code: "statement_unbalanced", path, expected, value }));
}

function fractionDigits(text: string): number {
  const point = text.indexOf(".");

  return point < 0 ? 0 : text.length - point - 1;
}

function readPart(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): { readonly fact: string; readonly amount: bigint } {
  if (!isFields(value, path, "a part of a line", issues)) return { fact: "", amount: 0n };
  const fact = readExternalId(ownValue(value, "fact"), (key) => [...path, key], "fact", issues);

  return { fact, amount: readAmount(ownValue(value, "amount"), [...path, "amount"], issues) ?? 0n };
}

function isFields(value: unknown, path: IssuePath, expected: string, issues: Issue[]): value is Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return true;
  issues.push(createIssue({ code: "type_mismatch", path, expected, value }));

  return false;
}

function listOf(value: unknown, path: IssuePath, issues: Issue[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  issues.push(createIssue({ code: "type_mismatch", path, expected: "a list", value }));

  return [];
}
