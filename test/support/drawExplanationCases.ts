import {
  type IncentivePlan,
  type Participant,
  type SettlementInput,
  type Statement,
  settlePlan,
} from "incentive-rules";

const plan: IncentivePlan = {
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
};
const isNewcomer = { kind: "compare", value: { attribute: "level" }, is: "equal", to: "newcomer" } as const;

/** April after January to March, with what was signed in each. */
function april(
  terms: Partial<IncentivePlan>,
  signed: readonly [string, string, string, string],
  participants: readonly Participant[] = [{ id: "张三" }],
): SettlementInput {
  const facts = signed.map((amount, at) => ({
    id: `D-${at + 1}`,
    kind: "deal",
    on: `2026-0${at + 1}-15`,
    participant: "张三",
    amount,
  }));
  const statements: Statement[] = [];
  const input = (period: string, until: number): SettlementInput => ({
    plan: { ...plan, ...terms },
    period,
    participants,
    facts: facts.slice(0, until),
    prior: { statements: [...statements] },
  });
  for (const [at, period] of ["2026-01", "2026-02", "2026-03"].entries()) {
    statements.push(...settlePlan(input(period, at + 1)).statements);
  }

  return input("2026-04", facts.length);
}

/** A debt that is paid back out of what was earned above the draw. */
export const drawRecovered = april({ draw: { terms: { kind: "recoverable", amounts: [{ amount: "2000" }] } } }, [
  "200000",
  "200000",
  "150000",
  "237500",
]);

/** A cap that pays some of what it kept, and a debt that is forgiven to one who is a newcomer no more. */
export const capAndForgiven = april(
  {
    caps: { total: "1500", excess: "carried" },
    draw: {
      terms: {
        kind: "forgivable",
        amounts: [{ amount: "1000" }],
        forgivenOn: "2026-04-30",
        recovery: { share: "10%" },
      },
      eligible: isNewcomer,
    },
  },
  ["0", "0", "180000", "130000"],
  [
    { id: "张三", level: "newcomer", end: "2026-02-28" },
    { id: "张三", level: "senior", start: "2026-03-01" },
  ],
);

/** Deals that are each held to a floor and a cap, and all of them to another. */
export const limitedDeals: SettlementInput = {
  plan: {
    ...plan,
    components: plan.components.map((one) =>
      one.kind === "commission" ? { ...one, perFact: { floor: "50", cap: "1000" }, cap: "1800" } : one,
    ),
  },
  period: "2026-04",
  participants: [{ id: "张三" }],
  facts: ["3000", "90000", "150000"].map((amount, at) => ({
    id: `D-${at + 1}`,
    kind: "deal",
    on: `2026-04-0${at + 1}`,
    participant: "张三",
    amount,
  })),
};

/** Paid first, and less than nothing earned. */
export const advancedFirst = april(
  {
    draw: { terms: { kind: "advance_first", amounts: [{ amount: "1000" }] } },
    negative: "carry",
  },
  ["100000", "100000", "100000", "-20000"],
);

const heldComponents = plan.components.map((one) =>
  one.kind === "commission" ? { ...one, label: "提成", floor: "400", cap: "500", excess: "carried" as const } : one,
);

/** A floor that facts add to, and some of what the cap has kept. */
export const flooredAndReleased = april({ components: heldComponents }, ["90000", "0", "45000", "42000"]);

/** More than the cap, of a month and of the one before it, of which half was not worked. */
export const flooredAndCarried: SettlementInput = (() => {
  const deal = { kind: "deal", participant: "张三" };
  const input = {
    plan: { ...plan, components: heldComponents },
    facts: [
      { ...deal, id: "D-1", on: "2026-04-20", amount: "30000" },
      { ...deal, id: "D-2", on: "2026-05-03", amount: "30000" },
      { ...deal, id: "D-3", on: "2026-05-04", amount: "40000.50" },
    ],
  };
  const prior = settlePlan({ ...input, period: "2026-04", participants: [{ id: "张三" }] });

  return { ...input, period: "2026-05", participants: [{ id: "张三", start: "2026-04-16" }], prior };
})();
