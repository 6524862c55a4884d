import {
  type ClosedLine,
  closeStatement,
  diffStatements,
  explainStatement,
  type IncentivePlan,
  settlementId,
  settlePlan,
} from "incentive-rules";
import { safeParseClosedStatement } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "JPY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount" }],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
    },
    {
      id: "spiff",
      kind: "award",
      measure: { kind: "fact", of: "amount", credit: "credit" },
      pays: { kind: "amount", amount: "5" },
    },
    { id: "champion", kind: "contest", metric: "signed", prizes: [{ place: 1, amount: "70" }], ties: "split" },
  ],
  caps: { total: "1000", excess: "carried" },
  draw: { terms: { kind: "recoverable", amounts: [{ amount: "2000" }] } },
};
const people = { plan, participants: [{ id: "Ann" }] };
const sale = { id: "D-1", kind: "deal", on: "2026-10-12", participant: "Ann", amount: "130000" };
const late = { ...sale, id: "D-2", on: "2026-10-13", amount: "-40000" };
const adjustment = {
  id: "A-1",
  participant: "Ann",
  on: "2026-10-30",
  amount: "-50",
  reason: "Put right",
  approver: "Li",
};
const october = settlePlan({ ...people, period: "2026-10", facts: [sale], adjustments: [adjustment] });
const [statement] = october.statements;
if (statement === undefined) throw new Error("no statement");
const record = closeStatement(statement);
const withLine = (line: object): unknown => ({ ...record, total: "0", lines: [line] });
const commission: ClosedLine = { kind: "commission", component: "commission", amount: "0", parts: [] };
const bonus: ClosedLine = {
  kind: "bonus",
  component: "bonus",
  amount: "0",
  stretch: { days: { start: "2026-10-01", end: "2026-10-31" }, facts: [] },
};
const trueUp: ClosedLine = {
  kind: "true_up",
  of: "commission",
  component: "commission",
  period: { start: "2026-09-01", end: "2026-09-30" },
  amount: "0",
  parts: [],
};

describe("closeStatement", () => {
  test("keeps of each line what a later settlement needs", () => {
    const days = { start: "2026-10-01", end: "2026-10-31" };
    const [, award] = statement.lines;
    expect(record).toEqual({
      kind: "closed_statement",
      version: 1,
      participant: "Ann",
      period: days,
      plan: "sales",
      currency: "JPY",
      status: "settled",
      total: "2000",
      lines: [
        { kind: "commission", component: "commission", amount: "1300", parts: [["D-1", "1300"]] },
        { kind: "award", component: "spiff", amount: "5", awards: award?.kind === "award" ? award.working.awards : [] },
        { kind: "contest", component: "champion", amount: "70", stretch: { days, facts: ["D-1"] } },
        { kind: "plan_cap", component: null, amount: "-375" },
        { kind: "adjustment", component: null, amount: "-50", adjustment: "A-1" },
        { kind: "draw", component: null, amount: "1050", owed: "1050" },
      ],
    });
  });

  test("keeps true-ups with the period that they are for", () => {
    const input = { ...people, period: "2026-11", facts: [sale, late], adjustments: [adjustment], prior: october };
    const november = settlePlan(input).statements.map(closeStatement);
    expect(november.flatMap(({ lines }) => lines)).toContainEqual({
      kind: "true_up",
      of: "commission",
      component: "commission",
      period: { start: "2026-10-01", end: "2026-10-31" },
      amount: "-400",
      parts: [["D-2", "-400"]],
    });
  });

  test("keeps of a blocked statement that it was", () => {
    const [blocked] = settlePlan({ ...people, participants: [], period: "2026-10", facts: [sale] }).statements;
    expect(blocked && closeStatement(blocked)).toMatchObject({ status: "blocked", total: null, lines: [] });
  });

  test("leaves a record as it is", () => {
    expect(closeStatement(record)).toEqual(record);
    expect(closeStatement(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  test("refuses a statement whose figures were changed", () => {
    expect(refusalOf(() => callUntyped(closeStatement, { ...statement, total: "2001" }))).toMatchObject([
      { code: "statement_unbalanced", path: ["total"] },
    ]);
  });
});

describe("a record", () => {
  test("is compared as its statement is", () => {
    const [next] = settlePlan({ ...people, period: "2026-10", facts: [sale, late] }).statements;
    if (next === undefined) throw new Error("no statement");
    const difference = diffStatements({ previous: statement, next });
    expect(difference.lines.length).toBeGreaterThan(0);
    expect(diffStatements({ previous: record, next })).toEqual(difference);
    expect(diffStatements({ previous: record, next: closeStatement(next) })).toEqual(difference);
  });

  test("is not explained, since it keeps nothing of the working", () => {
    const explain = () => callUntyped(explainStatement, record, { locale: "en", format: "text" });
    expect(refusalOf(explain)).toMatchObject([{ code: "type_mismatch", path: ["statement"] }]);
  });

  test("is another input than its statement", () => {
    const input = { ...people, period: "2026-11", facts: [sale] };
    expect(settlementId({ ...input, prior: { statements: [record] } })).not.toBe(
      settlementId({ ...input, prior: { statements: [statement] } }),
    );
  });

  test.each<[string, unknown, string, readonly (string | number)[]]>([
    ["another kind", { ...record, kind: "closed" }, "value_unknown", ["kind"]],
    ["another version", { ...record, version: 2 }, "value_unknown", ["version"]],
    ["no version", { ...record, version: undefined }, "key_missing", ["version"]],
    ["nobody", { ...record, participant: undefined }, "key_missing", ["participant"]],
    ["a period that is open", { ...record, period: { start: "2026-10-01" } }, "period_open", ["period", "end"]],
    ["no plan", { ...record, plan: undefined }, "key_missing", ["plan"]],
    ["a currency that there is not", { ...record, currency: "RMB" }, "currency_unknown", ["currency"]],
    ["another status", { ...record, status: "paid" }, "value_unknown", ["status"]],
    ["a key too many", { ...record, paidOn: "2026-11-10" }, "unknown_key", ["paidOn"]],
    ["no total", { ...record, total: undefined }, "key_missing", ["total"]],
    ["a total that was changed", { ...record, total: "2001" }, "statement_unbalanced", ["total"]],
    ["a total of what is blocked", { ...record, status: "blocked", lines: [] }, "type_mismatch", ["total"]],
    ["lines of what is blocked", { ...record, status: "blocked", total: null }, "type_mismatch", ["lines"]],
    ["no lines", { ...record, lines: undefined }, "type_mismatch", ["lines"]],
    ["a line that is none", withLine([]), "type_mismatch", ["lines", 0]],
    ["a line of a kind that there is not", withLine({ kind: "tip" }), "value_unknown", ["lines", 0, "kind"]],
    ["a line with its working", withLine({ ...commission, working: {} }), "unknown_key", ["lines", 0, "working"]],
    ["no component", withLine({ ...commission, component: null }), "id_malformed", ["lines", 0, "component"]],
    [
      "a component of a cap",
      withLine({ kind: "plan_cap", component: "cap", amount: "0" }),
      "type_mismatch",
      ["lines", 0, "component"],
    ],
    ["no parts", withLine({ ...commission, parts: undefined }), "type_mismatch", ["lines", 0, "parts"]],
    ["a part of one", withLine({ ...commission, parts: [["D-1"]] }), "type_mismatch", ["lines", 0, "parts", 0]],
    ["a part of nothing", withLine({ ...commission, parts: [["", "0"]] }), "id_malformed", ["lines", 0, "parts", 0, 0]],
    [
      "a malformed part",
      withLine({ ...commission, parts: [["D", "1,0"]] }),
      "amount_malformed",
      ["lines", 0, "parts", 0, 1],
    ],
    [
      "parts that were changed",
      withLine({ ...commission, parts: [["D", "1"]] }),
      "statement_unbalanced",
      ["lines", 0, "amount"],
    ],
    [
      "a floor of one",
      withLine({ ...commission, floors: [["2026-10-01"]] }),
      "type_mismatch",
      ["lines", 0, "floors", 0],
    ],
    [
      "a floor from no day",
      withLine({ ...commission, floors: [["2026-10-32", "0"]] }),
      "date_malformed",
      ["lines", 0, "floors", 0, 0],
    ],
    [
      "a malformed floor",
      withLine({ ...commission, floors: [["2026-10-01", "1,0"]] }),
      "amount_malformed",
      ["lines", 0, "floors", 0, 1],
    ],
    ["floors that are no list", withLine({ ...commission, floors: "400" }), "type_mismatch", ["lines", 0, "floors"]],
    [
      "a floor that was changed",
      withLine({ ...commission, floors: [["2026-10-01", "1"]] }),
      "statement_unbalanced",
      ["lines", 0, "amount"],
    ],
    [
      "what is carried and no component's",
      withLine({ kind: "carried", component: null, amount: "0" }),
      "id_malformed",
      ["lines", 0, "component"],
    ],
    ["a stretch that is missing", withLine({ ...bonus, stretch: undefined }), "type_mismatch", ["lines", 0, "stretch"]],
    [
      "a stretch with a key too many",
      withLine({ ...bonus, stretch: { ...bonus.stretch, target: "1" } }),
      "unknown_key",
      ["lines", 0, "stretch", "target"],
    ],
    [
      "an award that is missing",
      withLine({ kind: "award", component: "a", amount: "0" }),
      "type_mismatch",
      ["lines", 0, "awards"],
    ],
    [
      "a debt below zero",
      withLine({ kind: "draw", component: null, amount: "0", owed: "-1" }),
      "amount_negative",
      ["lines", 0, "owed"],
    ],
    [
      "a holdback that does not say what was held before",
      withLine({ kind: "holdback", component: null, amount: "0" }),
      "key_missing",
      ["lines", 0, "keptBefore"],
    ],
    [
      "a hold that waits for no figure",
      withLine({ kind: "hold", component: null, amount: "0", waiting: "all" }),
      "amount_malformed",
      ["lines", 0, "waiting"],
    ],
    ["a true-up of nothing", withLine({ ...trueUp, of: "true_up" }), "value_unknown", ["lines", 0, "of"]],
    ["a true-up of no period", withLine({ ...trueUp, period: undefined }), "key_missing", ["lines", 0, "period"]],
    ["a true-up with what is another kind's", withLine({ ...trueUp, owed: "0" }), "unknown_key", ["lines", 0, "owed"]],
  ])("with %s is refused there, by the settlement and by the schema", (_, broken, code, path) => {
    const input = { ...people, period: "2026-11", facts: [sale], prior: { statements: [broken] } };
    expect(refusalOf(() => callUntyped(settlePlan, input))).toContainEqual(
      expect.objectContaining({ code, path: ["prior", "statements", 0, ...path] }),
    );
    const parsed = safeParseClosedStatement(broken);
    expect(parsed.success ? [] : parsed.error.issues).toContainEqual(expect.objectContaining({ code, path }));
  });
});
