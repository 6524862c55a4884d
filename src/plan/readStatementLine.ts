import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { type Fields, isFields, listOf } from "./jsonFields.js";
import { type LineBook, noteTerms } from "./lineBook.js";
import { addToTally, type TalliedLine } from "./lineTally.js";
import { noteDebts } from "./noteDebts.js";

const COMPUTED_KINDS = ["commission", "bonus", "award", "pool", "contest", "return"] as const;
const LIMIT_KINDS = ["plan_cap", "draw"] as const;
const TRUE_UP_KINDS = [...COMPUTED_KINDS, ...LIMIT_KINDS, "adjustment"] as const;
const LINE_KINDS = [...TRUE_UP_KINDS, "true_up"] as const;

/** The amount of a line, in millionths; 0 for one that is not a line. */
export function readLine(value: unknown, book: LineBook, path: IssuePath, issues: Issue[]): bigint {
  const countBefore = issues.length;
  if (!isFields(value, path, "a line of a statement", issues)) return 0n;
  const kind = readOneOf(ownValue(value, "kind"), LINE_KINDS, [...path, "kind"], issues);
  const named = ownValue(value, "component");
  const mayBeNull = COMPUTED_KINDS.every((one) => one !== kind);
  const component = named === null && mayBeNull ? null : readRuleId(named, [...path, "component"], issues);
  const working = ownValue(value, "working");
  if (kind === undefined || component === undefined) return 0n;
  const workingPath = [...path, "working"];
  if (!isFields(working, workingPath, "the working of a line", issues)) return 0n;
  const head = readHead({ component, kind, working }, workingPath, issues);
  if (head === undefined) return 0n;
  const parts = readParts({ kind, component, amount: ownValue(value, "amount"), working }, path, issues);
  for (const { fact, amount } of parts) addToTally(book.tally, head, fact, amount);
  const sum = parts.reduce((paid, { amount }) => paid + amount, 0n);
  if (issues.length === countBefore) checkSum(ownValue(value, "amount"), sum, [...path, "amount"], issues);
  if (component !== null) noteTerms({ kind, component, working, period: head.period }, book, workingPath, issues);
  if (head.kind === "draw") noteDebts(kind, working, book, workingPath, issues);

  return sum;
}

interface Part {
  readonly fact: string;
  readonly amount: bigint;
}

/** What a line is made of: facts, awards, or all of it. */
function readParts(
  {
    kind,
    component,
    amount,
    working,
  }: {
    readonly kind: (typeof LINE_KINDS)[number];
    readonly component: string | null;
    readonly amount: unknown;
    readonly working: Fields;
  },
  path: IssuePath,
  issues: Issue[],
): readonly Part[] {
  const listIn = (key: "parts" | "awards", id: "fact" | "id") => {
    const listPath = [...path, "working", key];
    return listOf(ownValue(working, key), listPath, issues).map((item, at) =>
      readPart(item, id, [...listPath, at], issues),
    );
  };
  const whole = (fact: string) => [{ fact, amount: readAmount(amount, [...path, "amount"], issues) ?? 0n }];
  switch (kind) {
    case "commission":
    case "return":
    case "true_up":
      return listIn("parts", "fact");
    case "award":
      return listIn("awards", "id");
    case "bonus":
    case "pool":
    case "contest":
      return whole(component ?? "");
    case "plan_cap":
    case "draw":
      return whole(kind);
    case "adjustment": {
      const pathTo = (key: string) => [...path, "working", key];
      return whole(readExternalId(ownValue(working, "adjustment"), pathTo, "adjustment", issues));
    }
  }
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

function readPart(value: unknown, name: "fact" | "id", path: IssuePath, issues: Issue[]): Part {
  if (!isFields(value, path, "a part of a line", issues)) return { fact: "", amount: 0n };
  const fact = readExternalId(ownValue(value, name), (key) => [...path, key], name, issues);

  return { fact, amount: readAmount(ownValue(value, "amount"), [...path, "amount"], issues) ?? 0n };
}

/** What was changed after it was computed cannot be corrected to the cent. */
export function checkSum(value: unknown, sum: bigint, path: IssuePath, issues: Issue[]): void {
  const amount = readAmount(value, path, issues);
  if (amount === undefined || amount === sum) return;
  const expected = `${formatExact(sum, AMOUNT_SCALE)}, which its parts are together`;
  issues.push(createIssue({ code: "statement_unbalanced", path, expected, value }));
}
