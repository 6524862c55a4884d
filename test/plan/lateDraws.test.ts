import { type Fact, type IncentivePlan, type Participant, type Statement, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";

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
const guaranteed: IncentivePlan = {
  ...plan,
  draw: { terms: { kind: "non_recoverable", amounts: [{ amount: "2000" }] } },
};
const deal = (id: string, on: string, amount: string): Fact => ({ id, kind: "deal", on, participant: "Bo", amount });

/** Somebody of whom nobody knows in January, though he was there. */
function settleBo(own: IncentivePlan, ...months: readonly (readonly Fact[])[]): readonly (string | null)[] {
  const statements: Statement[] = [];
  for (const [at, facts] of months.entries()) {
    const participants: readonly Participant[] = [{ id: "Ann" }, ...(at === 0 ? [] : [{ id: "Bo" }])];
    const prior = { statements: [...statements] };
    statements.push(...settlePlan({ plan: own, period: `2026-0${at + 1}`, participants, facts, prior }).statements);
  }

  return statements.filter(({ participant }) => participant === "Bo").map(({ total }) => total);
}

describe("the draw of a month in which somebody was not known", () => {
  test("is paid once he is, and never again", () => {
    expect(settleBo(guaranteed, [], [], [], [])).toEqual(["4000.00", "2000.00", "2000.00"]);
  });

  test("is settled once: what comes later for that month counts in the open one", () => {
    const january = deal("D-1", "2026-01-10", "50000");
    const late = deal("D-2", "2026-01-20", "100000");
    expect(settleBo(guaranteed, [], [january], [january, late])).toEqual(["4000.00", "2000.00"]);
  });

  test("leaves no total below zero where that is carried, also where the month was paid without a draw", () => {
    const january = deal("D-1", "2026-01-10", "50000");
    const cancelled = deal("D-2", "2026-01-20", "-60000");
    const march = deal("D-3", "2026-03-05", "30000");
    const april = deal("D-4", "2026-04-05", "90000");
    const known = [january, cancelled, march];
    expect(settleBo({ ...plan, negative: "carry" }, [], [january], known, [...known, april])).toEqual([
      "500.00",
      "0.00",
      "600.00",
    ]);
  });
});

/** Ann's totals month by month, each by the facts that are given for it. */
function settleAnn(versions: readonly IncentivePlan[], ...months: readonly (readonly Fact[])[]): (string | null)[] {
  const statements: Statement[] = [];
  for (const [at, facts] of months.entries()) {
    const month = { versions, period: `2026-0${at + 1}`, participants: [{ id: "Ann" }], facts };
    statements.push(...settlePlan({ ...month, prior: { statements: [...statements] } }).statements);
  }

  return statements.map(({ total }) => total);
}

describe("the draw of a month that was blocked", () => {
  const ann = (id: string, on: string, amount: string): Fact => ({ id, kind: "deal", on, participant: "Ann", amount });
  const unknown: Fact = { ...ann("U", "2026-02-10", "0"), currency: "USD" };
  const known: Fact = { ...unknown, rate: "7" };
  const whole: IncentivePlan = {
    ...plan,
    components: plan.components.map((one) =>
      one.kind === "commission"
        ? { ...one, table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "100%" }] } }
        : one,
    ),
  };

  test("is settled once, also where it comes to nothing", () => {
    const terms = { kind: "repaid_next_period", amounts: [{ amount: "500", end: "2026-02-28" }] } as const;
    const march = [known, ann("M", "2026-03-10", "800")];
    expect(settleAnn([{ ...whole, draw: { terms } }], [], [unknown], march, march)).toEqual([
      "500.00",
      null,
      "300.00",
      "0.00",
    ]);
  });

  test("forgives then what it would have forgiven in time", () => {
    const terms = {
      kind: "forgivable",
      amounts: [{ amount: "500", end: "2026-01-31" }],
      forgivenOn: "2026-02-28",
      recovery: { start: "2026-03-01" },
    } as const;
    const february = ann("F", "2026-02-10", "100");
    const late = { ...unknown, on: "2026-01-10" };
    const mended = [{ ...known, on: "2026-01-10" }, february];
    const april = ann("P", "2026-04-10", "800");
    const totals = settleAnn([{ ...whole, draw: { terms } }], [late, february], [late, february], mended, [
      ...mended,
      april,
    ]);
    expect(totals).toEqual([null, null, "600.00", "800.00"]);
  });

  test("is settled even where nothing was earned and nothing is advanced", () => {
    const april = [known, ann("N", "2026-02-11", "-276"), ann("P", "2026-04-10", "583")];
    expect(settleAnn([{ ...whole, negative: "forgive" }], [], [unknown], [known], april)).toEqual([
      "0.00",
      null,
      "0.00",
      "307.00",
    ]);
  });

  test("leaves less than nothing to the draw of the month in which it is settled", () => {
    const terms = {
      kind: "recoverable",
      amounts: [
        { amount: "500", end: "2026-01-31" },
        { amount: "2000", start: "2026-03-01" },
      ],
    } as const;
    const minus = ann("N", "2026-02-11", "-300");
    expect(settleAnn([{ ...whole, draw: { terms } }], [], [unknown, minus], [known, minus])).toEqual([
      "500.00",
      null,
      "2000.00",
    ]);
  });

  test("goes on by its terms where the next version has none", () => {
    const first: IncentivePlan = {
      ...whole,
      effective: { start: "2026-01-01", end: "2026-01-31" },
      draw: { terms: { kind: "recoverable", amounts: [{ amount: "1000" }], recovery: { share: "25%" } } },
    };
    const second: IncentivePlan = { ...whole, version: "2", effective: { start: "2026-02-01" } };
    expect(settleAnn([first, second], [], [ann("P", "2026-02-10", "800")])).toEqual(["1000.00", "600.00"]);
  });

  test("blocks the statement where it grows beyond what an amount can be", () => {
    const terms = { kind: "recoverable", amounts: [{ amount: "600000000000000" }] } as const;
    expect(settleAnn([{ ...whole, draw: { terms } }], [], [])).toEqual(["600000000000000.00", null]);
  });
});
