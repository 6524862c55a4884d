import { readRateTable } from "../commission/readRateTable.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readMetricCredit } from "../metric/readMetricCredit.js";
import { awardWorking } from "./awardShape.js";
import { bonusWorking } from "./bonusShape.js";
import { holdbackWorking, holdWorking } from "./holdShape.js";
import { carriedWorking, drawWorking, planCapWorking } from "./limitShape.js";
import { paymentWorking } from "./paymentShape.js";
import { isClosedStatement } from "./readClosedStatement.js";
import { readStatement } from "./readStatement.js";
import {
  type Check,
  count,
  date,
  fields,
  figure,
  isFields,
  limited,
  list,
  nullable,
  oneOf,
  optional,
  period,
  text,
} from "./shapeChecks.js";
import { checkSums } from "./shapeSums.js";
import { contestWorking, poolWorking } from "./sharedShape.js";
import type { Statement, StatementLine } from "./statement.js";
import { targetWorking } from "./targetShape.js";

/** Whether a value is a statement with all of its working, or what of it is broken or missing. */
export function isStatement(value: unknown, path: IssuePath, issues: Issue[]): value is Statement {
  const countBefore = issues.length;
  if (isClosedStatement(value)) {
    const expected = "a statement with its working, of which a record keeps nothing";
    issues.push(createIssue({ code: "type_mismatch", path, expected, value }));
    return false;
  }
  readStatement(value, path, issues);
  if (issues.length === countBefore) statement(value, path, issues);

  return issues.length === countBefore;
}

// Checks are made when they are used: calls at the top would stay in the bundle of whoever explains nothing.

const part: Check = (value, path, issues) =>
  fields({
    fact: text,
    on: date,
    credited: figure,
    amount: figure,
    carried: optional(figure),
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
    via: optional(list(fields({ participant: text, credited: nullable(figure) }))),
  })(value, path, issues);

const commission: Check = (value, path, issues) =>
  fields({
    version: text,
    stretch: period,
    metric: text,
    credit: optional(readMetricCredit),
    table: readRateTable,
    target: nullable(targetWorking),
    targetDays: optional(period),
    credited: figure,
    base: optional(figure),
    attainment: nullable(figure),
    byFacts: optional(figure),
    floor: optional(figure),
    limited: optional(limited),
    bands: list(fields({ band: count, from: figure, to: figure, base: figure, rate: figure, amount: figure })),
    kickerLines: list(fields({ band: count, amount: figure })),
    rounding: figure,
    parts: list(part),
    undecided: list(text),
  })(value, path, issues);

const protection: Check = (value, path, issues) =>
  fields({
    version: text,
    by: oneOf(["prorate", "keep_bands"]),
    from: date,
    old: (old, oldPath, found) => {
      fields({ component: text, kind: oneOf(["commission"]) })(old, oldPath, found);
      line(old, oldPath, found);
    },
    earlier: optional(figure),
    now: figure,
    floor: optional(figure),
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
    clawback: optional(fields({ days: count, share: figure })),
  })(value, path, issues);

const trueUp: Check = (value, path, issues) =>
  fields({
    parts: list(fields({ fact: text, now: figure, before: figure, amount: figure })),
    floors: optional(list(fields({ from: date, now: figure, before: figure, amount: figure }))),
    added: optional(list(text)),
    settled: optional(list(settled)),
  })(value, path, issues);

const settled: Check = (value, path, issues) => {
  const countBefore = issues.length;
  const kinds = [
    ...["commission", "protection", "bonus", "award", "pool", "contest", "return", "payment", "carried"],
    ...["plan_cap", "holdback", "draw", "hold"],
  ];
  fields({ component: nullable(text), kind: oneOf(kinds) })(value, path, issues);
  if (issues.length === countBefore) line(value, path, issues);
};

/** What {@link readStatement} has left unread. */
const line: Check = (value, path, issues) => {
  const countBefore = issues.length;
  const kind = isFields(value) ? ownValue(value, "kind") : undefined;
  const workings: Readonly<Record<StatementLine["kind"], Check>> = {
    commission,
    protection,
    bonus: bonusWorking,
    award: awardWorking,
    pool: poolWorking,
    contest: contestWorking,
    return: fields({ parts: list(returned) }),
    payment: paymentWorking,
    carried: carriedWorking,
    plan_cap: planCapWorking,
    holdback: holdbackWorking,
    draw: drawWorking,
    hold: holdWorking,
    adjustment: fields({ adjustment: text, on: date, reason: text, approver: text }),
    true_up: trueUp,
  };
  for (const [name, working] of Object.entries(workings)) {
    if (name === kind) fields({ amount: figure, label: optional(text), working })(value, path, issues);
  }
  if (issues.length === countBefore) checkSums(value, path, issues);
};

const statement: Check = (value, path, issues) => {
  const isBlocked = isFields(value) && ownValue(value, "status") === "blocked";
  const shape = isBlocked
    ? fields({ issues: list(fields({ code: text, message: text })) })
    : fields({ lines: list(line), total: figure });

  shape(value, path, issues);
};
