import fc from "fast-check";
import { addDays, type IncentivePlan, type Statement } from "incentive-rules";
import { test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { DECEMBER, facts, IDS, people, plan } from "./payTeams.js";
import { settleByRecords } from "./records.js";
import { NOVEMBER, OCTOBER } from "./teams.js";

const whole: IncentivePlan = {
  ...plan,
  metrics: [...plan.metrics, { id: "deals", kind: "count", facts: "deal" }],
  components: [
    ...plan.components.map((component) =>
      component.kind === "pool" ? { ...component, margin: { of: "pool" as const, ratio: "20%" } } : component,
    ),
    {
      id: "spiff",
      kind: "award",
      measure: { kind: "fact", of: "amount", credit: "credit" },
      pays: { kind: "rate", rate: "1%" },
    },
    {
      id: "team-champion",
      kind: "contest",
      metric: "deals",
      among: "team",
      prizes: [{ place: 1, amount: "50" }],
      ties: "split",
    },
  ],
};
const limits: fc.Arbitrary<Partial<IncentivePlan>> = fc.record({
  returns: fc.constantFrom("original_period", "original_rate", "current_period"),
  negative: fc.constantFrom(undefined, "carry", "forgive"),
  caps: fc.option(
    fc.record({ total: fc.constantFrom("500", "1500.01", "9000"), excess: fc.constantFrom("withheld", "carried") }),
    { nil: undefined },
  ),
  holdback: fc.option(
    fc.record({
      share: fc.constantFrom("10%", "33.33%"),
      afterMonths: fc.constantFrom(1, 2),
      leavers: fc.constantFrom("as_scheduled", "released", "forfeited"),
    }),
    { nil: undefined },
  ),
  draw: fc.option(
    fc
      .record({
        kind: fc.constantFrom("recoverable", "advance_first", "non_recoverable", "repaid_next_period"),
        amount: fc.constantFrom("300", "2000.01"),
      })
      .map(({ kind, amount }) => ({ terms: { kind, amounts: [{ amount }] } })),
    { nil: undefined },
  ),
});
const adjustments = [OCTOBER.end, NOVEMBER.end].map((on, at) => ({
  id: `A-${at}`,
  participant: IDS[at] ?? "Cy",
  on,
  amount: "-12.34",
  reason: "Put right",
  approver: "Li",
}));
const move = {
  component: "team-pool",
  team: "north",
  from: "Ann",
  to: "Bo",
  amount: "0.01",
  reason: "Lead",
  lead: "Li",
};
const poolMoves = [OCTOBER.end, NOVEMBER.end].map((on, at) => ({ ...move, id: `M-${at}`, on }));

const holds = [
  { id: "H-0", participant: IDS[0] ?? "Ann", start: OCTOBER.end, end: NOVEMBER.end, reason: "Audit" },
  { id: "H-1", participant: IDS[1] ?? "Bo", start: "2026-12-24", reason: "Audit" },
];

/** What is known too late, and what is missing in the end. */
const gaps = fc.record({
  /** Ann's target of October is known from this month on. */
  targetKnown: fc.nat({ max: 2 }),
  fact: fc.option(fc.nat({ max: 9 }), { freq: 1, nil: undefined }),
  person: fc.constantFrom("Ann", undefined, undefined, undefined),
  given: fc.constantFrom<readonly ("adjustments" | "poolMoves")[]>(
    ["adjustments", "poolMoves"],
    ["adjustments"],
    ["poolMoves"],
  ),
});

test("four months of everything come to the same bytes after statements, after records of them, or after some of each", () => {
  const change = fc.constantFrom("2026-10-16", "2026-11-10", "2026-12-01");
  fc.assert(
    fc.property(facts, limits, change, gaps, (known, own, start, gap) => {
      const versions = [
        { ...whole, ...own, effective: { start: "2026-01-01", end: addDays({ date: start, days: -1 }) } },
        { ...whole, ...own, version: "2027", effective: { start } },
      ];
      const statements: Statement[] = [];
      for (const [at, period] of [OCTOBER, NOVEMBER, DECEMBER, "2027-01"].entries()) {
        const isLast = at === 3;
        const lost = isLast && gap.fact !== undefined ? [`D-${gap.fact}`, `R-${gap.fact}`] : [];
        const isGiven = (key: "adjustments" | "poolMoves") => !isLast || gap.given.includes(key);
        const settled = settleByRecords({
          ...people,
          versions,
          period,
          cutOff: [OCTOBER.end, NOVEMBER.end][at],
          participants: people.participants.filter(({ id }) => !isLast || id !== gap.person),
          targets: people.targets.filter(
            (row) => at >= gap.targetKnown || row.participant !== "Ann" || row.period !== "2026-10",
          ),
          facts: known.filter(({ id }) => !lost.includes(id)),
          adjustments: isGiven("adjustments") ? adjustments : [],
          holds,
          poolMoves: isGiven("poolMoves") ? poolMoves : [],
          prior: { statements: [...statements] },
        });
        statements.push(...settled.statements);
      }
    }),
    { numRuns: RUNS / 10 },
  );
});
