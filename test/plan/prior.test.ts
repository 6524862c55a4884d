import { type Component, type Fact, type IncentivePlan, type Statement, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";

const october: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01", end: "2026-10-31" },
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
const november: IncentivePlan = { ...october, version: "2", effective: { start: "2026-11-01" } };
const sale = (participant: string): Fact => ({
  id: "D-1",
  kind: "deal",
  on: "2026-10-12",
  participant,
  amount: "130000",
});
const ann = { id: "Ann" };

const components: readonly Component[] = [
  ...october.components,
  {
    id: "bonus",
    kind: "bonus",
    targetIncentive: "1000",
    measure: {
      kind: "curve",
      metric: "signed",
      curve: { measuredBy: "amount", between: "step", boundary: "lower_inclusive", points: [{ at: "0", pays: "1" }] },
    },
  },
  {
    id: "award",
    kind: "award",
    measure: { kind: "fact", of: "amount", credit: "credit" },
    pays: { kind: "amount", amount: "1" },
  },
  {
    id: "pool",
    kind: "pool",
    metric: "signed",
    funding: { opensAbove: "110%", fund: { kind: "fixed", amount: "1000" } },
    teamTarget: "members",
    split: { kind: "actual_share" },
  },
  { id: "contest", kind: "contest", metric: "signed", prizes: [{ place: 1, amount: "1000" }], ties: "each" },
];

describe.each(components.map((component) => [component.kind, component] as const))(
  "a closed month of a %s",
  (_, own) => {
    const by = (plan: IncentivePlan) => ({ ...plan, components: [own] });
    const people = {
      participants: [{ id: "Ann", team: "north" }],
      targets: ["2026-10", "2026-11"].map((period) => ({
        participant: "Ann",
        metric: "signed",
        period,
        target: "1000",
      })),
    };
    const prior = settlePlan({ ...people, plan: by(october), period: "2026-10", facts: [sale("Ann")] });
    const input = { ...people, period: "2026-11", prior };

    test("needs the version of the plan that paid it", () => {
      const [blocked] = settlePlan({ ...input, facts: [sale("Ann")], plan: by(november) }).statements;
      expect(blocked).toMatchObject({ status: "blocked", issues: [{ code: "version_missing", path: ["versions"] }] });
      const { statements } = settlePlan({ ...input, facts: [sale("Ann")], versions: [by(october), by(november)] });
      expect(statements.flatMap(({ lines }) => lines).filter(({ kind }) => kind === "true_up")).toEqual([]);
    });

    test("needs the facts that it was paid for", () => {
      const [blocked] = settlePlan({ ...input, facts: [], versions: [by(october), by(november)] }).statements;
      expect(blocked).toMatchObject({ status: "blocked", issues: [{ code: "prior_fact_missing", path: ["facts"] }] });
    });
  },
);

test("a deal that turns out to be another's is taken from one and given to the other, statement or not", () => {
  const prior = settlePlan({ plan: october, period: "2026-10", participants: [ann], facts: [sale("Ann")] });
  const participants = [ann, { id: "Bo" }];
  const versions = [october, november];
  const { statements, leftOut } = settlePlan({ versions, period: "2026-11", participants, facts: [sale("Bo")], prior });
  expect(statements.map(({ participant, total }) => [participant, total])).toEqual([
    ["Ann", "-1300.00"],
    ["Bo", "1300.00"],
  ]);
  expect(leftOut).toEqual([]);
});

test("an adjustment that was paid and is no longer given blocks the statement", () => {
  const adjustment = {
    id: "A-1",
    participant: "Ann",
    on: "2026-10-30",
    amount: "50",
    reason: "Goodwill",
    approver: "Li",
  };
  const input = { versions: [october, november], participants: [ann], facts: [] };
  const prior = settlePlan({ ...input, period: "2026-10", adjustments: [adjustment] });
  const [blocked] = settlePlan({ ...input, period: "2026-11", prior }).statements;
  expect(blocked).toMatchObject({ status: "blocked", issues: [{ code: "prior_fact_missing", path: ["adjustments"] }] });
  const [settled] = settlePlan({ ...input, period: "2026-11", prior, adjustments: [adjustment] }).statements;
  expect(settled).toMatchObject({ status: "settled", total: "0.00" });
});

test("an accessor that throws is refused as what it is", () => {
  const facts = [
    {
      ...sale("Ann"),
      get amount(): string {
        throw new Error("boo");
      },
    },
  ];
  expect(() => settlePlan({ plan: october, period: "2026-10", participants: [ann], facts })).toThrow(/plain data/);
});

describe("a closed month that many share", () => {
  const pool: Component = {
    id: "pool",
    kind: "pool",
    metric: "signed",
    teamTarget: "members",
    split: { kind: "actual_share" },
    funding: { opensAbove: "100%", fund: { kind: "rate_of_excess", rate: "10%", over: "target" } },
  };
  const champion: Component = {
    id: "champion",
    kind: "contest",
    metric: "signed",
    prizes: [
      { place: 1, amount: "100" },
      { place: 2, amount: "50" },
    ],
    ties: "split",
  };
  const people = ["Ann", "Bo"].map((id) => ({ id, team: "north" }));
  const facts = ["Ann", "Bo"].map((participant, at) => ({
    id: `D-${at}`,
    kind: "deal",
    on: "2026-10-12",
    participant,
    amount: String(3000 - 1000 * at),
  }));
  const targets = ["2026-10", "2026-11"].flatMap((period) =>
    people.map(({ id }) => ({ participant: id, metric: "signed", period, target: "1000" })),
  );
  const by = (component: Component) => ({ ...october, effective: { start: "2026-01-01" }, components: [component] });

  test.each([pool, champion])("is not settled again without one of those who were paid: $kind", (component) => {
    const input = { plan: by(component), targets, facts };
    const prior = settlePlan({ ...input, participants: people, period: "2026-10" });
    const alone = settlePlan({ ...input, participants: people.slice(0, 1), period: "2026-11", prior });
    expect(alone.statements.map(({ participant, status }) => [participant, status])).toEqual([
      ["Ann", "blocked"],
      ["Bo", "blocked"],
    ]);
    expect(alone.issues.map(({ code }) => code)).toContain("participant_unknown");
    const together = settlePlan({ ...input, participants: people, period: "2026-11", prior });
    expect(together.statements.map(({ total }) => total)).toEqual(["0.00", "0.00"]);
  });
});

describe("a closed month of a pool", () => {
  const plan: IncentivePlan = {
    ...october,
    effective: { start: "2026-01-01" },
    components: [
      {
        id: "pool",
        kind: "pool",
        metric: "signed",
        teamTarget: "own",
        split: { kind: "equal" },
        margin: { of: "share", ratio: "20%" },
        funding: { opensAbove: "0", fund: { kind: "fixed", amount: "600" } },
      },
    ],
  };
  const people = ["Ann", "Bo"].map((id) => ({ id, team: "north" }));
  const facts = ["Ann", "Bo"].map((participant, at) => ({ ...sale(participant), id: `D-${at}` }));
  const targets = ["2026-10", "2026-11"].map((period) => ({ team: "north", metric: "signed", period, target: "1000" }));
  const move = { id: "M-1", component: "pool", team: "north", on: "2026-10-31", from: "Ann", to: "Bo", amount: "60" };
  const poolMoves = [{ ...move, reason: "shared a lead", lead: "Lin" }];
  const input = { plan, participants: people, targets, facts };
  const prior = settlePlan({ ...input, period: "2026-10", poolMoves });
  const totals = prior.statements.map(({ total }) => total);

  test("needs the moves that were made in it", () => {
    expect(totals).toEqual(["240.00", "360.00"]);
    const { statements } = settlePlan({ ...input, period: "2026-11", prior });
    expect(statements).toMatchObject([
      { status: "blocked", issues: [{ code: "prior_fact_missing", path: ["poolMoves"] }] },
      { status: "blocked", issues: [{ code: "prior_fact_missing", path: ["poolMoves"] }] },
    ]);
    const again = settlePlan({ ...input, period: "2026-11", prior, poolMoves });
    expect(again.statements.map(({ total }) => total)).toEqual(["0.00", "0.00"]);
  });

  test("is not split among fewer because a row says now that somebody came later", () => {
    const participants = [
      { id: "Ann", team: "north" },
      { id: "Bo", team: "north", start: "2026-11-01" },
    ];
    const { statements } = settlePlan({ ...input, participants, period: "2026-11", prior, poolMoves });
    expect(statements.map(({ status }) => status)).toEqual(["blocked", "blocked"]);
  });
});

test("a month in which somebody else alone had a statement is corrected, and stays corrected", () => {
  const terms = { plan: { ...october, effective: { start: "2026-01-01" } } };
  const late = { ...sale("Bo"), id: "D-2", on: "2026-10-13" };
  const first = settlePlan({ ...terms, period: "2026-10", participants: [ann], facts: [sale("Ann")] });
  const known = { ...terms, participants: [ann, { id: "Bo" }], facts: [sale("Ann"), late] };
  const second = settlePlan({ ...known, period: "2026-11", prior: first });
  expect(second.statements.map(({ participant, total }) => [participant, total])).toEqual([
    ["Ann", "0.00"],
    ["Bo", "1300.00"],
  ]);
  const prior = { statements: [...first.statements, ...second.statements] };
  const third = settlePlan({ ...known, period: "2026-12", prior });
  expect(third.statements.map(({ total }) => total)).toEqual(["0.00", "0.00"]);
});

test("a month in which nobody earned anything is closed all the same", () => {
  const plan = {
    ...october,
    effective: { start: "2026-01-01" },
    components: components.filter(({ kind }) => kind === "award"),
  };
  const prior = settlePlan({ plan, period: "2026-10", participants: [ann], facts: [] });
  expect(prior.statements).toMatchObject([{ participant: "Ann", status: "settled", total: "0.00", lines: [] }]);
  const { statements, leftOut } = settlePlan({
    plan,
    period: "2026-11",
    participants: [ann],
    facts: [sale("Ann")],
    prior,
  });
  expect(statements).toMatchObject([{ total: "1.00" }]);
  expect(leftOut).toEqual([]);
});

describe("months that are not given", () => {
  const plan = {
    id: "sales",
    version: "1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
    components: [
      {
        id: "commission",
        kind: "commission",
        metric: "signed",
        table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
      },
    ],
    payment: { kind: "receipt", method: "deal_part" },
  } as const;
  const input = {
    plan,
    participants: [{ id: "Ann" }],
    facts: ["2026-01", "2026-02"].map((month) => ({
      id: month,
      kind: "deal",
      on: `${month}-10`,
      participant: "Ann",
      amount: "80000",
    })),
    receipts: [{ id: "R-1", deal: "2026-01", amount: "80000", on: "2026-02-20" }],
  };
  const january = settlePlan({ ...input, period: "2026-01" });
  const february = settlePlan({ ...input, period: "2026-02", prior: january });
  const march = (statements: readonly Statement[]) =>
    settlePlan({ ...input, period: "2026-03", prior: { statements } }).issues.map(({ code, message }) => [
      code,
      message,
    ]);

  test("are missed where a later one pays for their deals, instead of taking that back", () => {
    expect(march(february.statements)).toEqual([
      [
        "prior_missing",
        expect.stringContaining("the statement of the period of 2026-01, since a later statement pays for it"),
      ],
    ]);
  });

  test("are missed where they lie between others and something happened in them", () => {
    expect(march(january.statements)).toEqual([
      ["prior_missing", expect.stringContaining("the statement of the period of 2026-02-10, in which 2026-02 is")],
    ]);
  });

  test("are not where all are given", () => {
    expect(march([...january.statements, ...february.statements])).toEqual([]);
  });
});
