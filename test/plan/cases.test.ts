import {
  checkPlan,
  closeStatement,
  type IncentivePlan,
  type ManualAdjustment,
  type SettlementInput,
  type Statement,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";
import {
  type RefusedSettlementCase,
  type SettledCase,
  type SettlementCase,
  type SettlementStep,
  settlementCasesSchema,
} from "../support/settlementCases.js";

const plain = readCases("settlement.cases.json", settlementCasesSchema);
const paid = readCases("pay-settlement.cases.json", settlementCasesSchema);
const drawn = readCases("draw-settlement.cases.json", settlementCasesSchema);
const held = readCases("hold-settlement.cases.json", settlementCasesSchema);
const credited = readCases("credit-settlement.cases.json", settlementCasesSchema);
const collected = readCases("cash-settlement.cases.json", settlementCasesSchema);
const ramped = readCases("ramp-settlement.cases.json", settlementCasesSchema);
const changed = readCases("change-settlement.cases.json", settlementCasesSchema);
const file = {
  plans: {
    ...{ ...plain.plans, ...paid.plans, ...drawn.plans, ...held.plans },
    ...{ ...credited.plans, ...collected.plans, ...ramped.plans, ...changed.plans },
  },
  cases: [plain, paid, drawn, held, credited, collected, ramped, changed].flatMap(({ cases }) => cases),
};

/** The plan of a case under the key that `settlePlan` takes it by. */
function planOf({ id, plan, with: changes }: SettlementCase): Pick<SettlementInput, "plan" | "versions"> {
  const named = (name: string): IncentivePlan => {
    const found = file.plans[name];
    if (found === undefined) throw new Error(`${id} names the plan ${name}, which the file does not have`);
    return { ...found, ...changes };
  };

  return typeof plan === "string" ? { plan: named(plan) } : { versions: plan.map(named) };
}

/** Settles the steps of a case one after the other, each with what a step is made of. */
function settleSteps(
  one: SettledCase,
  changed: (input: SettlementInput) => SettlementInput,
  expectStep: (step: SettlementStep, settlement: ReturnType<typeof settlePlan>) => void,
): void {
  let facts: SettlementInput["facts"] = [];
  let adjustments: readonly ManualAdjustment[] = [];
  let statements: readonly Statement[] = [];
  let targets = one.targets ?? [];
  let poolMoves: SettlementInput["poolMoves"] = [];
  let cash: Required<Pick<SettlementInput, "receipts" | "invoices" | "handovers">> = EMPTY_CASH;
  let holds: SettlementInput["holds"];
  const { participants, customers, steps } = one;
  for (const [at, step] of steps.entries()) {
    const { period, cutOff, without = [] } = step;
    facts = [...facts, ...(step.facts ?? [])].filter((fact) => !without.includes(fact.id));
    adjustments = [...adjustments, ...(step.adjustments ?? [])];
    targets = [...targets, ...(step.targets ?? [])];
    poolMoves = [...poolMoves, ...(step.poolMoves ?? [])];
    const isGiven = ({ id }: { readonly id: string }) => !without.includes(id);
    cash = {
      receipts: [...(cash.receipts ?? []), ...(step.receipts ?? [])].filter(isGiven),
      invoices: [...(cash.invoices ?? []), ...(step.invoices ?? [])].filter(isGiven),
      handovers: [...(cash.handovers ?? []), ...(step.handovers ?? [])].filter(isGiven),
    };
    holds = step.holds ?? holds;
    const prior = at === 0 ? undefined : { statements };
    const people = { participants, targets, customers, poolMoves, holds };
    const input = { ...planOf(one), ...people, ...cash, period, facts, adjustments, prior, cutOff };
    const settlement = settlePlan(changed(input));
    expectStep(step, settlement);
    statements = [...statements, ...settlement.statements];
  }
}

const EMPTY_CASH = { receipts: [], invoices: [], handovers: [] };

function expectSettled({ expected }: SettlementStep, settlement: ReturnType<typeof settlePlan>): void {
  expect(settlement.statements).toMatchObject(expected.statements);
  expect(settlement.pools).toMatchObject(expected.pools ?? []);
  expect(settlement.contests).toMatchObject(expected.contests ?? []);
  expect(settlement.issues).toEqual([
    ...settlement.statements.flatMap((statement) => (statement.status === "blocked" ? statement.issues : [])),
    ...[...settlement.pools, ...settlement.contests].flatMap(({ issues }) => issues),
  ]);
}

/** Every way to give a settlement the same things, each to the same statements. */
const settledAdapters: Readonly<Record<string, (one: SettledCase) => void>> = {
  settlePlan: (one) =>
    settleSteps(
      one,
      (input) => input,
      (step, settlement) => {
        expectSettled(step, settlement);
        expect(settlement.leftOut).toEqual(step.expected.leftOut ?? []);
      },
    ),

  "settlePlan, everything the other way round": (one) =>
    settleSteps(
      one,
      (input) => ({
        ...input,
        versions: reversed(input.versions),
        participants: reversed(input.participants),
        targets: reversed(input.targets),
        facts: reversed(input.facts.map((fact) => ({ ...fact, ...reversedCredits(fact) }))),
        adjustments: reversed(input.adjustments),
        customers: reversed(input.customers),
        poolMoves: reversed(input.poolMoves),
        receipts: reversed(input.receipts),
        invoices: reversed(input.invoices),
        handovers: reversed(input.handovers)?.map((one) => ({ ...one, to: reversed(one.to) })),
        holds: reversed(input.holds),
        prior: input.prior && { statements: reversed(input.prior.statements) },
      }),
      (step, settlement) => {
        const { statements, ...others } = step.expected;
        // Issues name positions in the input, which are others now.
        expectSettled(
          { ...step, expected: { ...others, statements: statements.map(({ issues: _, ...rest }) => rest) } },
          settlement,
        );
      },
    ),

  "settlePlan, after records of what was settled before": (one) =>
    settleSteps(
      one,
      (input) => ({ ...input, prior: input.prior && { statements: input.prior.statements.map(closeStatement) } }),
      expectSettled,
    ),

  "settlePlan, from what was stored as JSON": (one) =>
    settleSteps(one, (input) => JSON.parse(JSON.stringify(input)), expectSettled),
};

function reversed<Item>(list: readonly Item[]): Item[];
function reversed<Item>(list: readonly Item[] | undefined): Item[] | undefined;
function reversed<Item>(list: readonly Item[] | undefined): Item[] | undefined {
  return list && [...list].reverse();
}

function reversedCredits({ credits, overlays }: SettlementInput["facts"][number]) {
  return {
    ...(credits === undefined ? {} : { credits: reversed(credits) }),
    ...(overlays === undefined
      ? {}
      : { overlays: reversed(overlays).map((one) => ({ ...one, credits: reversed(one.credits) })) }),
  };
}

function expectRefused(one: RefusedSettlementCase): void {
  const issues = refusalOf(() => callUntyped(settlePlan, { ...planOf(one), ...one.input }));
  expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(one.expected.issues);
}

for (const [adapter, run] of Object.entries(settledAdapters)) {
  describe(adapter, () => {
    for (const one of file.cases) if (one.kind === "settled") test(`${one.id}: ${one.name}`, () => run(one));
  });
}

describe("a settlement that is refused", () => {
  for (const one of file.cases) if (one.kind === "refused") test(`${one.id}: ${one.name}`, () => expectRefused(one));
});

describe("the case file", () => {
  test("has no plan that is wrong, and none that no case is settled by", () => {
    const used = new Set(file.cases.flatMap(({ plan }) => plan));
    expect(Object.keys(file.plans).filter((name) => !used.has(name))).toEqual([]);
    for (const plan of Object.values(file.plans)) expect(checkPlan(plan)).toEqual([]);
  });

  test.each([
    ["skip", { skip: true }],
    ["only", { only: true }],
    ["a misspelt field", { particpants: [] }],
    ["a kind without an adapter", { kind: "simulated" }],
    ["no source", { source: undefined }],
    ["an expectation nobody compares", { expected: { statement: [] }, steps: [{ period: "2026-11", expected: {} }] }],
  ])("with %s fails the run", (_, change) => {
    const cases = file.cases.map((one) => ({ ...one, ...change }));
    expect(settlementCasesSchema.safeParse(file).success).toBe(true);
    expect(settlementCasesSchema.safeParse({ ...file, cases }).success).toBe(false);
  });
});
