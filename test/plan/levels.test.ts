import {
  type BonusGate,
  type BonusMeasure,
  type Fact,
  type IncentivePlan,
  type LevelMetric,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";

const reserve = {
  id: "reserve",
  kind: "level",
  enter: { facts: "qualified" },
  leave: { facts: "lost" },
  signed: { facts: "deal" },
  of: "customer",
} as const satisfies LevelMetric;

/** 3,000 a month for 30, and as much for each. */
const paidBy = (metric: string): BonusMeasure => ({
  kind: "curve",
  metric,
  curve: {
    measuredBy: "amount",
    between: "linear",
    points: [
      { at: "0", pays: "0" },
      { at: "30", pays: "1" },
    ],
  },
});
const terms = { id: "sales", currency: "CNY" } as const;
const untilMid: IncentivePlan = {
  ...terms,
  version: "1",
  effective: { start: "2026-01-01", end: "2026-11-15" },
  metrics: [{ id: "signed", kind: "count", facts: "deal" }],
  components: [{ id: "bonus", kind: "bonus", targetIncentive: "3000", measure: paidBy("signed") }],
};
const fromMid = (metric: LevelMetric): IncentivePlan => ({
  ...terms,
  version: "2",
  effective: { start: "2026-11-16" },
  metrics: [metric],
  components: [{ id: "bonus", kind: "bonus", targetIncentive: "3000", measure: paidBy("reserve") }],
});

const fact = (word: string): Fact => {
  const [kind = "", customer = "", day = ""] = word.split(" ");
  return { id: `${kind}-${customer}`, kind, customer, on: `2026-${day}`, participant: "Ann" };
};
/** 4 are held in October. 2 sign before the swap; from then on 3 come in, 1 is lost and 2 sign: 2 are held in the end. */
const facts = [
  ...["A", "B", "C", "D"].map((customer) => fact(`qualified ${customer} 10-20`)),
  fact("deal A 11-10"),
  fact("deal B 11-15"),
  fact("deal C 11-16"),
  ...["E", "F", "G"].map((customer) => fact(`qualified ${customer} 11-18`)),
  fact("lost D 11-20"),
  fact("deal E 11-30"),
];

/** First day, figure and money of each bonus; of half a month the half is paid, 50 for each. */
const settled = (metric: LevelMetric, given: readonly Fact[] = facts) => {
  const versions = [untilMid, fromMid(metric)];
  const { statements } = settlePlan({ versions, period: "2026-11", participants: [{ id: "Ann" }], facts: given });
  return statements.flatMap(({ lines }) =>
    lines.map((line) => {
      if (line.kind !== "bonus" || line.working.measure.kind !== "curve") throw new Error("no bonus by a curve");
      return [line.working.stretch.start, line.working.measure.figure.actual, line.amount];
    }),
  );
};

describe("a bonus on a level that takes the place of contracts on the 16th", () => {
  const contracts = ["2026-11-01", "2", "100.00"];
  const { signed, ...unsigned } = reserve;
  const leave = { facts: ["lost", "deal"] };

  test("counts what is held and was signed from the 16th on, not what was signed before", () => {
    expect(settled(reserve)).toEqual([contracts, ["2026-11-16", "4", "200.00"]]);
  });

  test("counts what is held alone by stock", () => {
    expect(settled({ ...unsigned, leave })).toEqual([contracts, ["2026-11-16", "2", "100.00"]]);
  });

  test("counts what came in from the 16th on by inflow", () => {
    expect(settled({ ...unsigned, leave, counts: "inflow" })).toEqual([contracts, ["2026-11-16", "3", "150.00"]]);
  });

  test("pays no less for one more that is signed", () => {
    expect(settled(reserve, [...facts, fact("deal F 11-25")])).toEqual([contracts, ["2026-11-16", "4", "200.00"]]);
  });

  test("counts the signing of a customer who was not held for nothing", () => {
    expect(settled(reserve, [...facts, fact("deal H 11-25")])).toEqual([contracts, ["2026-11-16", "4", "200.00"]]);
  });

  test("takes a signing that is taken back for none, so that the customer is held until lost", () => {
    const undone = { id: "undone", kind: "deal", on: "2026-11-22", reverses: "deal-C" };
    expect(settled(reserve, [...facts, undone])).toEqual([contracts, ["2026-11-16", "4", "200.00"]]);
    const lost = { ...fact("lost C 11-24"), id: "lost-after" };
    expect(settled(reserve, [...facts, undone, lost])).toEqual([contracts, ["2026-11-16", "3", "150.00"]]);
  });
});

describe("what a level is measured from", () => {
  const plan = { ...fromMid(reserve), effective: { start: "2026-01-01" } };
  const own = { plan, period: "2026-11", participants: [{ id: "Ann" }] };
  const visit = { ...fact("visit E 11-19"), id: "visit-E" };
  const lineOf = (given: readonly Fact[], metric: LevelMetric = reserve) => {
    const [line] =
      settlePlan({ ...own, plan: { ...plan, metrics: [metric] }, facts: given }).statements[0]?.lines ?? [];
    return line?.kind === "bonus" ? line.working : undefined;
  };

  test("are facts by which a thing comes in or goes out, and no others", () => {
    const listed = facts.filter(({ on }) => on >= "2026-11-01").map(({ id }) => id);
    expect(lineOf([...facts, visit])?.facts).toEqual([...listed].sort(byDate));
    expect(lineOf([...facts, visit])?.undecided).toEqual([]);
  });

  test("does not miss a visit that is no longer given", () => {
    const prior = settlePlan({ ...own, facts: [...facts, visit] });
    const [next] = settlePlan({ ...own, period: "2026-12", facts, prior }).statements;
    expect(next).toMatchObject({ status: "settled", lines: [{ kind: "bonus" }] });
  });

  test("says which facts it could not decide about", () => {
    const large = { kind: "compare", value: { attribute: "size" }, is: "above", to: "5" } as const;
    const metric: LevelMetric = { ...reserve, enter: { facts: "qualified", where: large } };
    expect(lineOf(facts, metric)?.undecided).toEqual(["qualified-E", "qualified-F", "qualified-G"]);
  });
});

/** By date, then id. */
function byDate(left: string, right: string): number {
  const key = (id: string) => `${facts.find((one) => one.id === id)?.on} ${id}`;

  return key(left) < key(right) ? -1 : 1;
}

describe("a level over days with a gap", () => {
  /** Who is there from October, but not in the first half of November, is asked for one customer over the quarter. */
  const passes = (metric: LevelMetric, words: readonly string[]) => {
    const gate: BonusGate = {
      id: "reached",
      condition: { kind: "compare", value: { attainment: "reserve", over: "quarter" }, is: "at_least", to: "1" },
      otherwise: { kind: "nothing" },
    };
    const plan: IncentivePlan = {
      ...untilMid,
      effective: { start: "2026-01-01" },
      metrics: [metric],
      components: [{ id: "bonus", kind: "bonus", targetIncentive: "3000", measure: paidBy("reserve"), gates: [gate] }],
    };
    const { statements } = settlePlan({
      plan,
      period: "2026-12",
      participants: [
        { id: "Ann", start: "2026-10-01", end: "2026-10-31" },
        { id: "Ann", start: "2026-11-16" },
      ],
      targets: [{ participant: "Ann", metric: "reserve", period: "2026-Q4", target: "1" }],
      facts: words.map(fact),
    });
    const [line] = statements[0]?.lines ?? [];
    return line?.kind === "bonus" ? line.working.gates.map(({ passed }) => passed) : statements;
  };

  test("counts what was signed on the days, and not in the gap", () => {
    expect(passes(reserve, ["qualified C 10-20", "deal C 10-31"])).toEqual([true]);
    expect(passes(reserve, ["qualified C 10-20", "deal C 11-15"])).toEqual([false]);
    expect(passes(reserve, ["qualified C 10-20", "deal C 11-16"])).toEqual([true]);
  });
});
