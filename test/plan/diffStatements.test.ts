import { diffStatements, type IncentivePlan, type Statement, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [
    { id: "signed", kind: "sum", of: "amount", facts: "deal" },
    { id: "visits", kind: "count", facts: "visit" },
  ],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ upTo: "1000", rate: "1%" }, { rate: "2%" }] },
    },
    {
      id: "activity",
      kind: "commission",
      metric: "visits",
      table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "5" }] },
    },
  ],
};

interface Month {
  readonly deals?: Readonly<Record<string, string>>;
  readonly visits?: number;
  readonly participants?: readonly { readonly id: string }[];
  readonly currency?: string;
}

/** Ann's statement of a month. */
function settle({ deals = {}, visits = 0, participants = [{ id: "Ann" }], currency = "CNY" }: Month): Statement {
  const own = { participant: "Ann", on: "2026-11-09" };
  const { statements } = settlePlan({
    plan: { ...plan, currency },
    period: "2026-11",
    participants,
    facts: [
      ...Object.entries(deals).map(([id, amount]) => ({ id, kind: "deal", amount, ...own })),
      ...Array.from({ length: visits }, (_, at) => ({ id: `V-${at}`, kind: "visit", ...own })),
    ],
  });
  const [statement] = statements;
  if (statement === undefined) throw new Error("no statement");

  return statement;
}

describe("diffStatements", () => {
  test("names what changed by component and fact, in the order of the next statement", () => {
    const previous = settle({ deals: { "D-1": "900", "D-2": "300" }, visits: 2 });
    const next = settle({ deals: { "D-1": "900", "D-2": "200", "D-3": "50" }, visits: 3 });
    expect(diffStatements({ previous, next })).toEqual({
      participant: "Ann",
      period: { start: "2026-11-01", end: "2026-11-30" },
      plan: "sales",
      currency: "CNY",
      total: "4.00",
      lines: [
        {
          component: "commission",
          kind: "true_up",
          amount: "-1.00",
          working: {
            step: "true_up",
            period: { start: "2026-11-01", end: "2026-11-30" },
            of: "commission",
            parts: [
              { fact: "D-2", now: "3.00", before: "5.00", amount: "-2.00" },
              { fact: "D-3", now: "1.00", before: "0.00", amount: "1.00" },
            ],
          },
        },
        {
          component: "activity",
          kind: "true_up",
          amount: "5.00",
          working: {
            step: "true_up",
            period: { start: "2026-11-01", end: "2026-11-30" },
            of: "commission",
            parts: [{ fact: "V-2", now: "5.00", before: "0.00", amount: "5.00" }],
          },
        },
      ],
    });
  });

  test("is empty between a statement and itself, also when that was stored", () => {
    const statement = settle({ deals: { "D-1": "900" } });
    const stored: Statement = JSON.parse(JSON.stringify(statement));
    expect(diffStatements({ previous: stored, next: statement })).toMatchObject({ total: "0.00", lines: [] });
  });

  test("takes back what only the previous statement had", () => {
    const difference = diffStatements({ previous: settle({ deals: { "D-1": "900" } }), next: settle({ visits: 1 }) });
    expect(difference.total).toBe("-4.00");
    expect(difference.lines.map(({ component, amount }) => [component, amount])).toEqual([
      ["activity", "5.00"],
      ["commission", "-9.00"],
    ]);
  });

  test("is all of the next statement where the previous one was blocked", () => {
    const previous = settle({ deals: { "D-1": "900" }, participants: [] });
    expect(previous.status).toBe("blocked");
    expect(diffStatements({ previous, next: settle({ deals: { "D-1": "900" } }) }).total).toBe("9.00");
  });

  const settled = settle({ deals: { "D-1": "900" } });
  test.each<[string, { readonly previous: unknown; readonly next: unknown }, string, readonly (string | number)[]]>([
    [
      "another participant",
      { previous: { ...settled, participant: "Bo" }, next: settled },
      "statements_mismatch",
      ["next", "participant"],
    ],
    [
      "another plan",
      { previous: { ...settled, plan: "other" }, next: settled },
      "statements_mismatch",
      ["next", "plan"],
    ],
    [
      "another currency",
      { previous: settle({ currency: "USD" }), next: settled },
      "statements_mismatch",
      ["next", "currency"],
    ],
    [
      "another period",
      { previous: { ...settled, period: { start: "2026-11-01", end: "2026-11-29" } }, next: settled },
      "statements_mismatch",
      ["next", "period"],
    ],
    [
      "a next statement that is blocked",
      { previous: settled, next: settle({ deals: { "D-1": "900" }, participants: [] }) },
      "statement_blocked",
      ["next", "status"],
    ],
    [
      "a total that was changed",
      { previous: { ...settled, total: "9.01" }, next: settled },
      "statement_unbalanced",
      ["previous", "total"],
    ],
    [
      "a line that was changed",
      { previous: settled, next: { ...settled, lines: settled.lines.map((line) => ({ ...line, amount: "9.01" })) } },
      "statement_unbalanced",
      ["next", "lines", 0, "amount"],
    ],
    ["one statement only", { previous: settled, next: undefined }, "type_mismatch", ["next"]],
  ])("refuses %s", (_, pair, code, path) => {
    expect(refusalOf(() => callUntyped(diffStatements, pair))[0]).toMatchObject({ code, path });
  });
});
