import { readRateTable } from "../commission/readRateTable.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { ZERO_TARGET_POLICIES } from "../metric/zeroTargetPolicy.js";
import { scaledInteger } from "../money/scaledInteger.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { PRORATION_BASES } from "./readPlan.js";
import { readStatement } from "./readStatement.js";
import type { Statement, StatementLine } from "./statement.js";

/** Whether a value is a statement with all of its working, or what of it is broken or missing. */
export function isStatement(value: unknown, path: IssuePath, issues: Issue[]): value is Statement {
  const countBefore = issues.length;
  readStatement(value, path, issues);
  if (issues.length === countBefore) statement(value, path, issues);

  return issues.length === countBefore;
}

/** Notes what is wrong with a value. */
type Check = (value: unknown, path: IssuePath, issues: Issue[]) => void;

/** A figure of a working, which may be finer than any that is taken in. */
const FIGURE = /^-?\d{1,40}(?:\.\d{1,40})?$/;

const figure: Check = (value, path, issues) => {
  if (typeof value === "string" && FIGURE.test(value)) return;
  const code = value === undefined ? "key_missing" : "amount_malformed";
  issues.push(createIssue({ code, path, expected: "plain decimal text", value }));
};

const text: Check = (value, path, issues) => {
  if (typeof value === "string") return;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "a text", value }));
};

const count: Check = (value, path, issues) => {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "a whole number from 0", value }));
};

const date: Check = readDate;
const period: Check = (value, path, issues) => readClosedPeriod(value, path, issues);
const table: Check = readRateTable;
const oneOf =
  (names: readonly string[]): Check =>
  (value, path, issues) =>
    readOneOf(value, names, path, issues);

const optional =
  (check: Check): Check =>
  (value, path, issues) => {
    if (value !== undefined) check(value, path, issues);
  };

const nullable =
  (check: Check): Check =>
  (value, path, issues) => {
    if (value !== null) check(value, path, issues);
  };

const list =
  (check: Check): Check =>
  (value, path, issues) => {
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) check(item, [...path, at], issues);
    } else {
      const code = value === undefined ? "key_missing" : "type_mismatch";
      issues.push(createIssue({ code, path, expected: "a list", value }));
    }
  };

const fields =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, path, issues) => {
    if (isFields(value)) {
      for (const [key, check] of Object.entries(shape)) check(ownValue(value, key), [...path, key], issues);
    } else {
      const code = value === undefined ? "key_missing" : "type_mismatch";
      issues.push(createIssue({ code, path, expected: "an object", value }));
    }
  };

function isFields(value: unknown): value is Readonly<Partial<Record<string, unknown>>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// Checks are made when they are used: calls at the top would stay in the bundle of whoever explains nothing.

const part: Check = (value, path, issues) =>
  fields({
    fact: text,
    on: date,
    credited: figure,
    amount: figure,
    base: optional(figure),
    counted: optional(
      fields({
        amount: figure,
        currency: optional(text),
        rate: optional(figure),
        taxRate: optional(figure),
        exact: figure,
        counted: figure,
      }),
    ),
    split: optional(fields({ whole: figure, weight: figure, of: figure })),
  })(value, path, issues);

const target: Check = (value, path, issues) =>
  fields({
    target: figure,
    period,
    proration: nullable(fields({ part: count, of: count, by: oneOf(PRORATION_BASES) })),
    zeroTarget: optional(oneOf(ZERO_TARGET_POLICIES)),
  })(value, path, issues);

const commission: Check = (value, path, issues) =>
  fields({
    version: text,
    stretch: period,
    metric: text,
    table,
    target: nullable(target),
    credited: figure,
    base: optional(figure),
    attainment: nullable(figure),
    bands: list(fields({ band: count, from: figure, to: figure, base: figure, rate: figure, amount: figure })),
    kickerLines: list(fields({ band: count, amount: figure })),
    rounding: figure,
    parts: list(part),
    undecided: list(text),
  })(value, path, issues);

const returned: Check = (value, path, issues) =>
  fields({
    fact: text,
    on: date,
    reverses: text,
    sold: figure,
    earned: figure,
    returned: figure,
    amount: figure,
  })(value, path, issues);

const trueUp: Check = (value, path, issues) =>
  fields({
    parts: list(fields({ fact: text, now: figure, before: figure, amount: figure })),
    settled: optional(list(settled)),
  })(value, path, issues);

const settled: Check = (value, path, issues) => {
  fields({ component: text, kind: oneOf(["commission", "return"]) })(value, path, issues);
  line(value, path, issues);
};

/** Fraction digits that every figure of a working has room in. */
const DIGITS_MAX = 40;

/** Amounts of bands, kickers and the rounding difference, which are the amount of their line. */
const sum: Check = (value, path, issues) => {
  if (!isFields(value)) return;
  const working = ownValue(value, "working");
  if (!isFields(working)) return;
  const amounts = [ownValue(working, "bands"), ownValue(working, "kickerLines")].flatMap((own) =>
    Array.isArray(own) ? own.map((item: unknown) => (isFields(item) ? ownValue(item, "amount") : undefined)) : [],
  );
  const total = [...amounts, ownValue(working, "rounding")].reduce((added: bigint, own) => added + unitsOf(own), 0n);
  const amount = ownValue(value, "amount");
  if (total === unitsOf(amount)) return;
  const expected = "what its bands, kickers and rounding are together";
  issues.push(createIssue({ code: "statement_unbalanced", path: [...path, "amount"], expected, value: amount }));
};

/** A checked figure as a whole number. */
function unitsOf(value: unknown): bigint {
  return typeof value === "string" ? scaledInteger(value, DIGITS_MAX) : 0n;
}

/** What {@link readStatement} has left unread. */
const line: Check = (value, path, issues) => {
  const countBefore = issues.length;
  const kind = isFields(value) ? ownValue(value, "kind") : undefined;
  const workings: Readonly<Record<StatementLine["kind"], Check>> = {
    commission,
    return: fields({ parts: list(returned) }),
    adjustment: fields({ adjustment: text, on: date, reason: text, approver: text }),
    true_up: trueUp,
  };
  for (const [name, working] of Object.entries(workings)) {
    if (name === kind) fields({ amount: figure, working })(value, path, issues);
  }
  if (kind === "commission" && issues.length === countBefore) sum(value, path, issues);
};

const statement: Check = (value, path, issues) => {
  const isBlocked = isFields(value) && ownValue(value, "status") === "blocked";
  const shape = isBlocked
    ? fields({ issues: list(fields({ code: text, message: text })) })
    : fields({ lines: list(line), total: figure });

  shape(value, path, issues);
};
