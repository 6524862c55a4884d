import {
  type AccruedPart,
  accrueCommission,
  checkRateTable,
  compileCommission,
  computeCommission,
  decimal,
  type RateTable,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import {
  type BaseCase,
  type CheckCase,
  type CommissionCase,
  type CreditCase,
  commissionCasesSchema,
  type TermsCase,
} from "../support/commissionCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const file = readCases("commission.cases.json", commissionCasesSchema);

function tableOf({ id, table }: CreditCase | BaseCase | TermsCase): RateTable {
  const found = file.tables[table];
  if (found === undefined) throw new Error(`${id} names the table ${table}, which the file does not have`);

  return found;
}

function dealsOf({ deals, credited }: CreditCase): readonly string[] {
  if (deals === undefined) return [credited];

  return "each" in deals ? Array.from({ length: deals.count }, () => deals.each) : deals;
}

/** The same figure, too fine for the ways that count in minor units. */
const sixDigits = (figure: string): string => {
  const [whole = "", fraction = ""] = figure.split(".");

  return `${whole}.${fraction.padEnd(6, "0")}`;
};

const creditsOf = (one: CreditCase) => dealsOf(one).map((credited, at) => ({ id: `D-${at}`, credited }));

const amountsOf = (parts: readonly AccruedPart[]) => parts.map(({ amount }) => amount);

const compiledOf = (one: CreditCase | BaseCase) =>
  compileCommission(tableOf(one), { currency: one.currency, rounding: one.rounding, proration: one.proration });

/** Every way to pay a credit, each to the same figures. */
const creditAdapters: Readonly<Record<string, (one: CreditCase) => void>> = {
  computeCommission: (one) => {
    const { credited, target, proration, opening, currency, rounding, expected } = one;
    const { parts: _, ...figures } = expected;
    const terms = { table: tableOf(one), proration, currency, rounding };
    expect(computeCommission({ ...terms, credited, target, opening })).toMatchObject(figures);
  },

  "computeCommission, figures of six digits": (one) => {
    const { credited, target, proration, opening = "0", currency, rounding, expected } = one;
    const { parts: _, ...figures } = expected;
    const terms = { table: tableOf(one), proration, currency, rounding };
    const fine = { credited: sixDigits(credited), target: target && sixDigits(target), opening: sixDigits(opening) };
    expect(computeCommission({ ...terms, ...fine })).toMatchObject(figures);
  },

  "compileCommission().compute": (one) => {
    const { credited, target, opening, expected } = one;
    const { parts: _, ...figures } = expected;
    expect(compiledOf(one).compute({ credited, target, opening })).toMatchObject(figures);
  },

  "accrueCommission, the period as one deal": (one) => {
    const { credited, target, proration, opening, currency, rounding, expected } = one;
    const { parts: _, total, attainment: __, blendedRate: ___, ...working } = expected;
    const credits = [{ id: "period", credited }];
    const terms = { table: tableOf(one), credits, target, proration, opening, currency, rounding };
    expect(accrueCommission(terms)).toMatchObject({ total, parts: [{ id: "period", amount: total }] });
    expect(accrueCommission({ ...terms, working: true }).parts).toMatchObject([{ amount: total, ...working }]);
  },

  "accrueCommission, deal by deal": (one) => {
    const { credited, target, proration, opening, currency, rounding, expected } = one;
    const credits = creditsOf(one);
    const { total, parts, state } = accrueCommission({
      table: tableOf(one),
      credits,
      target,
      proration,
      opening,
      currency,
      rounding,
    });
    expect(total).toBe(expected.total);
    expect(amountsOf(parts)).toEqual(expected.parts ?? amountsOf(parts));
    expect(decimal(state.credited).minus(state.opening).equals(decimal(credited))).toBe(true);
  },

  "compileCommission().accrue, a call a deal": (one) => {
    const { target, opening, expected } = one;
    const compiled = compiledOf(one);
    const whole = compiled.accrue({ credits: creditsOf(one), target, opening, working: true });
    let { state } = compiled.accrue({ credits: [], target, opening });
    const parts = creditsOf(one).flatMap((credit) => {
      const step = compiled.accrue({ credits: [credit], state });
      state = step.state;
      return step.parts;
    });
    expect(whole.total).toBe(expected.total);
    expect(amountsOf(parts)).toEqual(expected.parts ?? amountsOf(whole.parts));
    expect(state).toEqual(whole.state);
  },

  "compileCommission().accrueColumns": (one) => {
    const { target, opening, expected } = one;
    const compiled = compiledOf(one);
    const deals = dealsOf(one);
    const accrue = () =>
      compiled.accrueColumns({
        owner: new Uint32Array(deals.length),
        credited: Float64Array.from(deals, compiled.toMinorUnits),
        targets: target === undefined ? undefined : Float64Array.of(compiled.toMinorUnits(target)),
        opening: Float64Array.of(compiled.toMinorUnits(opening ?? "0")),
      });
    if (one.columns === undefined) {
      const { parts, totals } = accrue();
      const accrued = compiled.accrue({ credits: creditsOf(one), target, opening });
      expect(Array.from(totals, compiled.toAmount)).toEqual([expected.total]);
      expect(Array.from(parts, compiled.toAmount)).toEqual(expected.parts ?? amountsOf(accrued.parts));
    } else expect(refusalOf(accrue).map(({ code }) => code)).toContain(one.columns);
  },
};

const baseAdapters: Readonly<Record<string, (one: BaseCase) => void>> = {
  computeCommission: (one) => {
    const { credited, target, proration, opening, base, currency, rounding, expected } = one;
    const terms = { table: tableOf(one), proration, currency, rounding };
    expect(computeCommission({ ...terms, credited, target, opening, base })).toMatchObject(expected);
  },

  "compileCommission().compute": (one) => {
    const { credited, target, opening, base, expected } = one;
    expect(compiledOf(one).compute({ credited, target, opening, base })).toMatchObject(expected);
  },
};

const checkAdapters: Readonly<Record<string, (one: CheckCase) => void>> = {
  checkRateTable: ({ table, expected }) => {
    expect(checkRateTable(table).map(({ code, path }) => ({ code, path }))).toEqual(expected.issues);
  },

  computeCommission: ({ table, expected }) => {
    const issues = refusalOf(() => callUntyped(computeCommission, { table, credited: "1", target: "1" }));
    expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(
      expected.issues.map(({ code, path }) => ({ code, path: ["table", ...path] })),
    );
  },
};

const termsAdapters: Readonly<Record<string, (one: TermsCase) => void>> = {
  computeCommission: (one) => {
    const input = { table: tableOf(one), credited: "1", target: "1", ...one.terms };
    expect(codesAndPaths(() => callUntyped(computeCommission, input))).toEqual(one.expected.issues);
  },

  accrueCommission: (one) => {
    const input = { table: tableOf(one), credits: [], target: "1", ...one.terms };
    expect(codesAndPaths(() => callUntyped(accrueCommission, input))).toEqual(one.expected.issues);
  },

  compileCommission: (one) => {
    expect(codesAndPaths(() => callUntyped(compileCommission, tableOf(one), one.terms))).toEqual(one.expected.issues);
  },
};

const codesAndPaths = (call: () => unknown) => refusalOf(call).map(({ code, path }) => ({ code, path }));

function runAll<Case extends CommissionCase>(
  cases: readonly Case[],
  adapters: Readonly<Record<string, (one: Case) => void>>,
): void {
  for (const [adapter, run] of Object.entries(adapters)) {
    describe(adapter, () => {
      for (const one of cases) test(`${one.id}: ${one.name}`, () => run(one));
    });
  }
}

describe("a credit", () => {
  runAll(
    file.cases.filter((one) => one.kind === "credit"),
    creditAdapters,
  );
});

describe("a base", () => {
  runAll(
    file.cases.filter((one) => one.kind === "base"),
    baseAdapters,
  );
});

describe("a table that is refused", () => {
  runAll(
    file.cases.filter((one) => one.kind === "check"),
    checkAdapters,
  );
});

describe("terms that are refused", () => {
  runAll(
    file.cases.filter((one) => one.kind === "terms"),
    termsAdapters,
  );
});

describe("the case file", () => {
  test("uses every table it has", () => {
    const used = new Set(file.cases.map(({ table }) => table));
    expect(Object.keys(file.tables).filter((name) => !used.has(name))).toEqual([]);
  });

  test.each([
    ["skip", { skip: true }],
    ["only", { only: true }],
    ["a misspelt field", { openning: "1" }],
    ["a kind without an adapter", { kind: "bonus" }],
    ["no source", { source: undefined }],
    ["an expectation nobody compares", { expected: { total: "0.00", totals: "0.00" } }],
  ])("with %s fails the run", (_, change) => {
    const cases = file.cases.map((one) => ({ ...one, ...change }));
    expect(commissionCasesSchema.safeParse(file).success).toBe(true);
    expect(commissionCasesSchema.safeParse({ ...file, cases }).success).toBe(false);
  });
});
