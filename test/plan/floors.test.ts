import {
  type ClosedStatement,
  closeStatement,
  diffStatements,
  explainStatement,
  type IncentivePlan,
  type Participant,
  type Statement,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount" }],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
      floor: "400",
      cap: "500",
      excess: "carried",
    },
  ],
};
const deal = { kind: "deal", participant: "Ann" };
// What a fact is called is another system's to say.
const namesake = { ...deal, id: "commission", on: "2026-10-12", amount: "90000" };
const facts = [{ ...deal, id: "2026-10-01", on: "2026-10-12", amount: "30000" }, namesake];
const october = [{ id: "Ann" }];
const sinceMid: readonly Participant[] = [{ id: "Ann", start: "2026-10-16" }];
const settle = (given: Partial<Parameters<typeof settlePlan>[0]> = {}) =>
  settlePlan({ plan, period: "2026-10", participants: october, facts, ...given });
const only = ({ statements: [statement] }: ReturnType<typeof settlePlan>): Statement => {
  if (statement === undefined) throw new Error("no statement");
  return statement;
};
const whole = only(settle());
const half = only(settle({ participants: sinceMid, facts: [] }));

describe("the floor of a closed month", () => {
  test("is told from facts that have the names of its component and of its first day", () => {
    const november = settle({ period: "2026-11", prior: { statements: [whole] } });
    expect(only(november).lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["commission", "400.00"],
      ["carried", "100.00"],
    ]);
    expect(closeStatement(whole)).toMatchObject({
      lines: [
        {
          kind: "commission",
          amount: "500.00",
          parts: [
            ["2026-10-01", "0.00"],
            ["commission", "100.00"],
          ],
          floors: [["2026-10-01", "400.00"]],
        },
        { kind: "carried", component: "commission", amount: "0.00" },
      ],
    });
  });

  test.each<[string, (statement: Statement) => Statement | ClosedStatement]>([
    ["a statement", (statement) => statement],
    ["a record", closeStatement],
  ])("is corrected after %s when fewer days are its", (_, stored) => {
    const none = settle({ facts: [] });
    const prior = { statements: none.statements.map(stored) };
    const november = settle({ period: "2026-11", participants: sinceMid, facts: [], prior });
    const { lines } = only(november);
    expect(lines[1]).toMatchObject({
      kind: "true_up",
      amount: "-193.54",
      working: {
        of: "commission",
        parts: [],
        // 400 × 16 ÷ 31 = 206.4516…, rounded up.
        floors: [
          { from: "2026-10-16", now: "206.46", before: "0.00", amount: "206.46" },
          { from: "2026-10-01", now: "0.00", before: "400.00", amount: "-400.00" },
        ],
      },
    });
    const later = [...prior.statements, ...november.statements.map(stored)];
    const december = settle({ period: "2026-12", participants: sinceMid, facts: [], prior: { statements: later } });
    expect(only(december).lines.map(({ kind }) => kind)).toEqual(["commission"]);
  });

  test("is not taken back because its version is not given", () => {
    const versions = [{ ...plan, version: "2", effective: { start: "2026-11-01" } }];
    const input = { versions, period: "2026-11", participants: october, facts: [], prior: settle({ facts: [] }) };
    expect(settlePlan(input).statements).toMatchObject([
      { status: "blocked", issues: [{ code: "version_missing", path: ["versions"] }] },
    ]);
  });

  test("is paid late to one of whom nobody knew", () => {
    const prior = { statements: [only(settle({ participants: [{ id: "Bo" }], facts: [] }))] };
    const november = settle({ period: "2026-11", participants: [{ id: "Ann" }, { id: "Bo" }], facts: [], prior });
    expect(november.statements.map(({ participant, total }) => [participant, total])).toEqual([
      ["Ann", "800.00"],
      ["Bo", "400.00"],
    ]);
  });

  test("is compared as a part of its own", () => {
    const { total, lines } = diffStatements({ previous: whole, next: half });
    expect(total).toBe("-293.54");
    expect(lines[0]?.working.floors?.map(({ from, amount }) => [from, amount])).toEqual([
      ["2026-10-16", "206.46"],
      ["2026-10-01", "-400.00"],
    ]);
    const back = diffStatements({ previous: closeStatement(half), next: closeStatement(whole) });
    expect(back.total).toBe("293.54");
    expect(diffStatements({ previous: whole, next: whole }).lines).toEqual([]);
  });
});

describe("a statement", () => {
  const [commission, carried] = whole.lines;
  const withLine = (line: object) => ({ ...whole, total: "500.00", lines: [line, carried] });
  const withWorking = (working: object) => withLine({ ...commission, working: { ...commission?.working, ...working } });
  const withCarried = (change: object, amount = "0.00") => ({
    ...whole,
    lines: [commission, { ...carried, amount, working: { ...carried?.working, ...change } }],
  });
  const explain = (statement: object) => () =>
    callUntyped(explainStatement, statement, { locale: "en", format: "text" });

  test.each<[string, object, string, readonly (string | number)[]]>([
    ["without its floor", withWorking({ floor: undefined }), "statement_unbalanced", ["lines", 0, "amount"]],
    ["with another floor", withWorking({ floor: "300.00" }), "statement_unbalanced", ["lines", 0, "amount"]],
    ["with a floor that is none", withWorking({ floor: 400 }), "amount_malformed", ["lines", 0, "working", "floor"]],
    [
      "with a stretch that is none",
      withWorking({ stretch: null }),
      "type_mismatch",
      ["lines", 0, "working", "stretch"],
    ],
    [
      "that keeps other than it says",
      withCarried({ carried: { before: "0.00", after: "1.00" } }),
      "statement_unbalanced",
      ["lines", 1, "working", "carried", "after"],
    ],
    [
      "that releases other than it says",
      withCarried({ released: "1.00", carried: { before: "1.00", after: "700.00" } }),
      "statement_unbalanced",
      ["lines", 1, "amount"],
    ],
    ["that keeps nothing", withCarried({ carried: undefined }), "key_missing", ["lines", 1, "working", "carried"]],
  ])("%s is not explained", (_, broken, code, path) => {
    expect(refusalOf(explain(broken))).toContainEqual(expect.objectContaining({ code, path: ["statement", ...path] }));
  });
});
