import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { dayNumber } from "../period/dayNumber.js";
import { type ReadPlan, readPlan } from "../plan/readPlan.js";
import {
  type Check,
  count,
  date,
  fields,
  figure,
  isFields,
  list,
  nullable,
  oneOf,
  optional,
  period,
  text,
} from "../plan/shapeChecks.js";
import type { RealignedPlan } from "./realignedPlan.js";

/** Whether a value is what {@link realignPlan} makes, or what of it is broken. Of a cost only its sums are looked at. */
export function isRealigned(value: unknown, path: IssuePath, issues: Issue[]): value is RealignedPlan {
  const countBefore = issues.length;
  if (!isFields(value)) {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "an object", value }));
    return false;
  }
  const own = (key: keyof RealignedPlan) => ownValue(value, key);
  const cost = own("cost");
  const rest = {
    from: own("from"),
    changes: own("changes"),
    missing: own("missing"),
    leftOver: own("leftOver"),
    unmeasured: own("unmeasured"),
    findings: own("findings"),
    cost: isFields(cost) ? sumsOf(cost) : cost,
  };
  const previous = readPlan(own("previous"), [...path, "previous"], issues);
  const next = readPlan(own("next"), [...path, "next"], issues);
  const document = guardStructure(rest, issues, path);
  if (issues.length === countBefore) realigned(document, path, issues);
  if (issues.length > countBefore || previous === undefined || next === undefined) return false;
  checkVersions(own("from"), { previous, next }, path, issues);
  checkChanges(own("changes"), { previous, next }, [...path, "changes"], issues);

  return issues.length === countBefore;
}

interface Versions {
  readonly previous: ReadPlan;
  readonly next: ReadPlan;
}

/** The days of a cost are those of its first statement; its statements are not read again. */
function sumsOf(cost: Readonly<Partial<Record<string, unknown>>>) {
  const settlements = ownValue(cost, "settlements");
  const next = isFields(settlements) ? ownValue(settlements, "next") : undefined;
  const statements = isFields(next) ? ownValue(next, "statements") : undefined;
  const first: unknown = Array.isArray(statements) ? statements[0] : undefined;

  return {
    currency: ownValue(cost, "currency"),
    totals: ownValue(cost, "totals"),
    components: ownValue(cost, "components"),
    counts: ownValue(cost, "counts"),
    settlements: { next: { statements: first === undefined ? statements : [{ period: daysOf(first) }] } },
  };
}

function daysOf(statement: unknown): unknown {
  return isFields(statement) ? ownValue(statement, "period") : undefined;
}

// Checks are made when they are used: calls at the top would stay in the bundle of whoever writes no note.

const realigned: Check = (value, path, issues) =>
  fields({
    from: date,
    changes: list(
      fields({ kind: oneOf(["added", "replaced", "dropped"]), of: oneOf(["metric", "component"]), id: text }),
    ),
    missing: list(text),
    leftOver: list(text),
    unmeasured: list(text),
    findings: list(fields({ code: text, path: list(step) })),
    cost: nullable(cost),
  })(value, path, issues);

const step: Check = (value, path, issues) => {
  if (typeof value !== "number") text(value, path, issues);
};

const cost: Check = (value, path, issues) =>
  fields({
    currency: text,
    totals: fields({ previous: figure, next: figure, difference: figure }),
    components: list(
      fields({ component: text, previous: nullable(figure), next: nullable(figure), difference: figure }),
    ),
    counts: fields({ gains: count, loses: count, same: count, undecided: count }),
    settlements: fields({ next: fields({ statements: list(fields({ period: optional(period) })) }) }),
  })(value, path, issues);

/** The one is in force up to the day before the other. */
function checkVersions(from: unknown, { previous, next }: Versions, path: IssuePath, issues: Issue[]): void {
  const { start } = next.effective;
  if (from !== start) {
    const expected = `the first day of the next version, ${start}`;
    issues.push(createIssue({ code: "versions_mismatch", path: [...path, "from"], expected, value: from }));
  }
  const last = ownValue(previous.effective, "end") ?? undefined;
  if (last === undefined || dayNumber(last) + 1 !== dayNumber(start)) {
    const expected = `the day before the next version begins on ${start}`;
    const place = [...path, "previous", "effective", "end"];
    issues.push(createIssue({ code: "versions_mismatch", path: place, expected, value: last }));
  }
}

/** What joined or was replaced is in the next version, and what was replaced or dropped in the previous one. */
function checkChanges(changes: unknown, { previous, next }: Versions, path: IssuePath, issues: Issue[]): void {
  for (const [at, change] of (Array.isArray(changes) ? changes : []).entries()) {
    const [kind, of, id] = (["kind", "of", "id"] as const).map((key) =>
      isFields(change) ? ownValue(change, key) : "",
    );
    const sides = [...(kind === "dropped" ? [] : [next]), ...(kind === "added" ? [] : [previous])];
    const isThere = (plan: ReadPlan) => (of === "metric" ? plan.metrics : plan.components).some((one) => one.id === id);
    if (sides.every(isThere)) continue;
    const expected = "what the versions have, as it was added, replaced or dropped";
    issues.push(createIssue({ code: "value_unknown", path: [...path, at, "id"], expected, value: id }));
  }
}
