import {
  closeStatement,
  diffStatements,
  explainStatement,
  type Fact,
  type Hold,
  type IncentivePlan,
  type SettlementInput,
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
    },
  ],
};
const held: IncentivePlan = { ...plan, holdback: { share: "20%", afterMonths: 3, leavers: "as_scheduled" } };
const deal = (id: string, on: string, amount: string): Fact => ({ id, kind: "deal", on, participant: "Ann", amount });
const facts = [deal("D-1", "2026-01-10", "100000"), deal("D-2", "2026-02-10", "50000")];
const hold: Hold = { id: "H-1", participant: "Ann", start: "2026-01-10", end: "2026-02-10", reason: "Audit" };

/** The statements of some months, each after those before it. */
function settleMonths(count: number, input: Partial<SettlementInput>): readonly Statement[] {
  const statements: Statement[] = [];
  for (let at = 1; at <= count; at++) {
    const month = { participants: [{ id: "Ann" }], period: `2026-0${at}`, ...input };
    const known = facts.filter(({ on }) => on < `2026-0${at}-31`);
    statements.push(...settlePlan({ ...month, facts: known, prior: { statements: [...statements] } }).statements);
  }

  return statements;
}

describe("what is held back", () => {
  const months = settleMonths(3, { plan: held });
  const april = { plan: held, period: "2026-04", participants: [{ id: "Ann" }], facts };

  test.each([
    ["statements", months],
    ["records", months.map(closeStatement)],
  ])("of a month whose statement is not given is not taken for paid: after %s", (_, given) => {
    const [whole] = settlePlan({ ...april, prior: { statements: given } }).statements;
    expect(whole?.total).toBe("200.00");
    const [cut] = settlePlan({ ...april, facts: facts.slice(1), prior: { statements: given.slice(1) } }).statements;
    expect(cut).toMatchObject({
      status: "blocked",
      issues: [{ code: "prior_missing", path: ["prior", "statements"] }],
    });
  });

  test("blocks the statement where it grows beyond what an amount can be", () => {
    const settled = (amount: string) =>
      settlePlan({
        ...april,
        plan: {
          ...held,
          components: [
            {
              id: "commission",
              kind: "commission",
              metric: "signed",
              table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "100%" }] },
            },
          ],
          holdback: { share: "100%", afterMonths: 60, leavers: "released" },
        },
        facts: ["A", "B"].map((id) => deal(id, "2026-04-10", amount)),
      }).statements[0];
    expect(settled("499999999999999")?.status).toBe("settled");
    expect(settled("500000000000000")).toMatchObject({ status: "blocked", issues: [{ code: "amount_out_of_range" }] });
  });

  test("is due on the last of the days that there are, where the plan looks beyond", () => {
    const [last] = settlePlan({
      ...april,
      period: "9999-11",
      facts: [deal("D-1", "9999-11-10", "100000")],
    }).statements;
    expect(last?.lines).toMatchObject([{ kind: "commission" }, { working: { due: "9999-12-31" } }]);
  });

  test("of somebody who turns out to come back is held again, and what was paid is taken back", () => {
    const released = { ...held, holdback: { share: "20%", afterMonths: 3, leavers: "released" } } as const;
    const gone = [{ id: "Ann", end: "2026-02-28" }];
    const months = settleMonths(2, { plan: released, participants: gone });
    expect(months.map(({ total }) => total)).toEqual(["800.00", "700.00"]);
    const back = { plan: released, participants: [...gone, { id: "Ann", start: "2026-03-10" }], facts };
    const march = settlePlan({ ...back, period: "2026-03", prior: { statements: months } }).statements;
    expect(march.map(({ total }) => total)).toEqual(["-300.00"]);
    const prior = { statements: [...months, ...march] };
    expect(settlePlan({ ...back, period: "2026-04", prior }).statements[0]?.total).toBe("200.00");
  });
});

describe("what waits", () => {
  test("is nobody's who is not among the participants any more", () => {
    const drawn: IncentivePlan = {
      ...plan,
      draw: { terms: { kind: "non_recoverable", amounts: [{ amount: "2000" }] } },
    };
    const input = { plan: drawn, period: "2026-01", participants: [{ id: "Ann" }], facts: [], holds: [hold] };
    const prior = settlePlan(input);
    const [blocked] = settlePlan({ ...input, period: "2026-02", participants: [], prior }).statements;
    expect(blocked).toMatchObject({ participant: "Ann", status: "blocked", issues: [{ code: "participant_unknown" }] });
  });

  test("blocks the statement where it grows beyond what an amount can be", () => {
    const open: Hold = { ...hold, end: null };
    const drawn = { terms: { kind: "non_recoverable", amounts: [{ amount: "600000000000000" }] } } as const;
    const totals = settleMonths(2, { plan: { ...plan, draw: drawn }, holds: [open] }).map(({ status }) => status);
    expect(totals).toEqual(["settled", "blocked"]);
  });

  test("is a difference of two statements like any other", () => {
    const [free] = settleMonths(1, { plan });
    const [stopped] = settleMonths(1, { plan, holds: [hold] });
    const difference = free && stopped && diffStatements({ previous: free, next: stopped });
    expect(difference).toMatchObject({ total: "-1000.00", lines: [{ kind: "true_up", working: { of: "hold" } }] });
  });
});

describe("a statement that was changed", () => {
  const [january] = settleMonths(1, { plan: held, holds: [hold] });
  const changed = (kind: string, change: (working: object) => object) => ({
    ...january,
    lines: january?.lines.map((line) => (line.kind === kind ? { ...line, working: change(line.working) } : line)),
  });

  test.each<[string, unknown, string, readonly (string | number)[]]>([
    [
      "what is kept",
      changed("holdback", (own) => ({ ...own, kept: { before: "0.00", after: "201.00" } })),
      "statement_unbalanced",
      ["lines", 1, "working", "kept", "after"],
    ],
    [
      "what is held",
      changed("holdback", (own) => ({ ...own, held: "1.00", kept: { before: "0.00", after: "1.00" } })),
      "statement_unbalanced",
      ["lines", 1, "amount"],
    ],
    [
      "the day",
      changed("holdback", (own) => ({ ...own, due: "soon" })),
      "date_malformed",
      ["lines", 1, "working", "due"],
    ],
    [
      "what waits",
      changed("hold", (own) => ({ ...own, waiting: { before: "0.00", after: "801.00" } })),
      "statement_unbalanced",
      ["lines", 2, "amount"],
    ],
    [
      "the holds",
      changed("hold", (own) => ({ ...own, holds: [] })),
      "statement_unbalanced",
      ["lines", 2, "working", "waiting", "after"],
    ],
  ])("in %s is not explained", (_, statement, code, path) => {
    const issues = refusalOf(() => callUntyped(explainStatement, statement, { locale: "en", format: "text" }));
    expect(issues).toContainEqual(expect.objectContaining({ code, path: ["statement", ...path] }));
  });
});
