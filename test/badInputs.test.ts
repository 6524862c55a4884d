import {
  accrueCommission,
  addDays,
  allocatePool,
  apportion,
  checkAlignment,
  checkCalendar,
  checkObjective,
  checkPlan,
  checkRateTable,
  checkTrigger,
  compileCommission,
  computeCommission,
  convertAmount,
  countDays,
  countWorkingDays,
  decimal,
  type IncentivePlan,
  type Issue,
  isWorkingDay,
  measureFacts,
  measureGoalCoverage,
  overlapOf,
  periodLabel,
  periodOf,
  periodsOverlap,
  type RateTable,
  RulesError,
  scoreObjective,
  settlePlan,
  splitPeriod,
  stepTrigger,
} from "incentive-rules";
import { parseTrigger } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { writeCell } from "../examples/settle/writeCell.js";
import { readJson } from "../src/issue/readJson.js";
import { type BadInput, badInputCasesSchema, revive } from "./support/badInputCases.js";
import { callUntyped } from "./support/callUntyped.js";
import { readCases } from "./support/readCases.js";

const file = readCases("bad-inputs.cases.json", badInputCasesSchema);

/** Takes an input and gives back the value it was read as; refuses by a {@link RulesError}. */
type Adapter = (input: unknown) => unknown;

/** Far above what any of these takes: it tells a hang from an answer, not a fast one from a slow one. */
const MILLISECONDS_MAX = 10_000;
const SIX_DIGITS = { rounding: { scale: 6 } };
const all: RateTable = { measuredBy: "amount", method: "marginal", bands: [{ rate: "1" }] };
const compiled = compileCommission(all, SIX_DIGITS);

const rateTable = (rate: unknown) => ({ measuredBy: "amount", method: "marginal", bands: [{ rate }] });
const bandTable = (bands: unknown) => ({ measuredBy: "attainment", method: "marginal", bands });

/** A published plan as ours: its bands are the table of its one component. What is none is left as it is. */
function planOf(input: unknown): unknown {
  if (!has(input, "bands")) return input;
  const { bands, effective, rounding, ...fields } = input;
  const { from: start, ...end } = fieldsOf(effective);
  const { at: _, mode, ...scale } = fieldsOf(rounding);
  const table = { measuredBy: "attainment", method: "marginal", bands };

  return {
    ...fields,
    effective: { start, ...("to" in end ? { end: end.to } : {}) },
    rounding: { ...scale, mode: mode === "half-away-from-zero" ? "half_up" : mode },
    metrics: [{ id: "signed", kind: "sum", of: "amount" }],
    components: [{ id: "commission", kind: "commission", metric: "signed", table }],
  };
}

/** A published objective as ours: its key results have the direction as the kind of their measure. */
function objectiveOf(input: unknown): unknown {
  const { objective: title, keyResults } = fieldsOf(input);
  const keyResultOf = (one: unknown) => {
    const { direction, start, target, metric: _, ...fields } = fieldsOf(one);
    return { ...fields, measure: { kind: direction === "atLeast" ? "at_least" : "at_most", start, target } };
  };

  return { id: "okr", title, keyResults: Array.isArray(keyResults) ? keyResults.map(keyResultOf) : keyResults };
}

/** Published deals as facts. */
function factsOf(deals: unknown): unknown {
  if (!Array.isArray(deals)) return deals;

  return deals.map((deal) => {
    const { owner: participant, signedOn: on, createdOn, ...fields } = fieldsOf(deal);
    return { ...fields, kind: "deal", participant, on, attributes: { createdOn } };
  });
}

/** Published goals as ours: the company's where they serve no other, else a team's. */
function goalsOf(goals: unknown): unknown {
  if (!Array.isArray(goals)) return goals;

  return goals.map((goal) => {
    const { parentId, kind: _, period, ...fields } = fieldsOf(goal);
    const { from: start, to: end } = fieldsOf(period);
    const place =
      parentId === null ? { owner: { kind: "company" } } : { owner: { kind: "team", id: "T" }, parent: parentId };
    return { ...fields, ...place, period: { start, end } };
  });
}

/** The names that published conditions have for comparisons. */
const COMPARISONS: ReadonlyMap<unknown, string> = new Map([
  ["gt", "above"],
  ["eq", "equal"],
]);

/** A published condition as ours. What it shares stays shared, and what it holds in a circle comes round again. */
function conditionOf(input: unknown): unknown {
  const made = new Map<object, object>();
  const copyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copyOf);
    if (typeof value !== "object" || value === null) return value;
    const copy = made.get(value) ?? {};
    made.set(value, copy);
    return copy;
  };
  const condition = copyOf(input);
  // What is noted while it runs is still to come.
  for (const [node, copy] of made) {
    const { all, any, not, metric, op, value, ...fields } = fieldsOf(node);
    if (all !== undefined) Object.assign(copy, { kind: "all", of: copyOf(all) }, any === undefined ? {} : { any });
    else if (not !== undefined) Object.assign(copy, { kind: "not", of: copyOf(not) });
    else if (metric !== undefined) {
      Object.assign(copy, { kind: "compare", value: { metric }, is: COMPARISONS.get(op) ?? op, to: value });
    }
    Object.assign(copy, fields);
  }

  return condition;
}

/** A published trigger as ours: its swap is an effect, and it has no other. */
function triggerOf(input: unknown): unknown {
  const { id, when, swap } = fieldsOf(input);
  const calm = { kind: "compare", value: { metric: "complaints" }, is: "equal", to: "0" };

  return {
    id,
    version: "1",
    fire: { when: conditionOf(when), consecutive: 1 },
    recover: { when: calm, consecutive: 1 },
    life: { max: 6 },
    effects: [{ kind: "swap_metric", ...fieldsOf(swap) }],
    reason: { en: "Something has changed.", "zh-CN": "情况有变。" },
  };
}

/** The deals as they were given, with what was read of each written over it. */
function readAs(deals: unknown, read: readonly object[]): unknown {
  return Array.isArray(deals) ? deals.map((deal, at) => ({ ...fieldsOf(deal), ...read[at] })) : deals;
}

function has<Key extends string>(value: unknown, key: Key): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Pays what was signed. */
const payingAll: IncentivePlan = {
  id: "all",
  version: "1",
  currency: "CNY",
  effective: { start: "2025-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount" }],
  components: [{ id: "commission", kind: "commission", metric: "signed", table: all }],
};

const measured = (deals: unknown, metric: object) =>
  callUntyped(measureFacts, { metrics: [metric], facts: factsOf(deals), by: "participant", currency: "CNY" });

/** A function that returns its issues, as one that throws them. */
function throwing(functionName: string, issues: readonly Issue[]): void {
  if (issues.length > 0) throw new RulesError(functionName, issues);
}

const adapters: Readonly<Record<BadInput["target"], Readonly<Record<string, Adapter>>>> = {
  amount: {
    computeCommission: (credited) => callUntyped(computeCommission, { table: all, credited }).bands[0]?.to ?? "0",
    "compileCommission().compute": (credited) => callUntyped(compiled.compute, { credited }).bands[0]?.to ?? "0",
    "the opening of computeCommission": (opening) =>
      callUntyped(computeCommission, { table: all, credited: "1", opening }).bands[0]?.from,
    accrueCommission: (credited) =>
      callUntyped(accrueCommission, { table: all, credits: [{ id: "D-1", credited }] }).state.credited,
    apportion: (total) => plain(callUntyped(apportion, { total, weights: ["1"], ...SIX_DIGITS })[0]),
    convertAmount: (amount) => callUntyped(convertAmount, { amount, rate: "1", ...SIX_DIGITS }).exact,
    toMinorUnits: (amount) => plain(compiled.toAmount(callUntyped(compiled.toMinorUnits, amount))),
    decimal: (amount) => callUntyped(decimal, amount).toFixed(),
  },
  rate: {
    checkRateTable: (rate) => {
      throwing("checkRateTable", checkRateTable(rateTable(rate)));
      return callUntyped(computeCommission, { table: rateTable(rate), credited: "1" }).bands[0]?.rate;
    },
    compileCommission: (rate) =>
      callUntyped(compileCommission, rateTable(rate)).compute({ credited: "1" }).bands[0]?.rate,
  },
  bands: {
    checkRateTable: (bands) => {
      throwing("checkRateTable", checkRateTable(bandTable(bands)));
      return bands;
    },
    computeCommission: (bands) => {
      callUntyped(computeCommission, { table: bandTable(bands), credited: "150000", target: "100000" });
      return bands;
    },
  },
  json: {
    readJson: (text) => {
      const issues: Issue[] = [];
      const value = callUntyped(readJson, text, issues);
      throwing("readJson", issues);
      return value;
    },
  },
  date: {
    periodOf: (date) => callUntyped(periodOf, date, "day").start,
    "the anchor of periodOf": (date) =>
      callUntyped(periodOf, "2026-11-23", "fortnight", { fortnightAnchor: date }) && date,
    splitPeriod: (date) => callUntyped(splitPeriod, { start: date, end: "9999-12-31" }, "year")[0]?.start,
    periodLabel: (date) => callUntyped(periodLabel, { period: { start: date, end: date } }),
    addDays: (date) => callUntyped(addDays, { date, days: 0 }),
    countDays: (date) => callUntyped(countDays, { start: date, end: "9999-12-31" }) > 0 && date,
    countWorkingDays: (date) =>
      callUntyped(countWorkingDays, { period: { start: date, end: "9999-12-31" } }) > 0 && date,
    isWorkingDay: (date) => typeof callUntyped(isWorkingDay, { date }) === "boolean" && date,
    overlapOf: (date) => callUntyped(overlapOf, { start: date }, { start: "1900-01-01" })?.start,
    periodsOverlap: (date) => callUntyped(periodsOverlap, { start: "1900-01-01" }, { start: date }) && date,
    "the holidays of checkCalendar": (date) => {
      throwing("checkCalendar", checkCalendar({ holidays: [date] }));
      return date;
    },
    "the working days of isWorkingDay": (date) =>
      callUntyped(isWorkingDay, { date, calendar: { weekend: [1, 2, 3, 4, 5, 6, 7], workingDays: [date] } }) && date,
  },
  plan: {
    checkPlan: (plan) => {
      throwing("checkPlan", checkPlan(planOf(plan)));
      return plan;
    },
    settlePlan: (plan) =>
      callUntyped(settlePlan, { plan: planOf(plan), period: "2025-01", participants: [], facts: [] }) && plan,
    "the versions of settlePlan": (plan) =>
      callUntyped(settlePlan, { versions: [planOf(plan)], period: "2025-01", participants: [], facts: [] }) && plan,
  },
  deal: {
    settlePlan: (deals) => {
      const input = { plan: payingAll, period: "2025-03", participants: [{ id: "u-1" }], facts: factsOf(deals) };
      const { statements, issues } = callUntyped(settlePlan, input);
      throwing("settlePlan", issues);
      const read = statements.flatMap(({ participant: owner, currency, lines }) =>
        lines.flatMap(({ kind, working }) =>
          kind !== "commission"
            ? []
            : working.parts.map(({ fact: id, on: signedOn, credited: amount }) => ({
                id,
                owner,
                currency,
                amount,
                signedOn,
              })),
        ),
      );
      return readAs(deals, read);
    },
    measureFacts: (deals) =>
      readAs(
        deals,
        measured(deals, { id: "signed", kind: "sum", of: "amount" }).map(({ key: owner, value: amount }) => ({
          owner,
          amount,
        })),
      ),
  },
  deal_days: {
    measureFacts: (deals) =>
      measured(deals, { id: "cycle", kind: "days_between", from: { attribute: "createdOn" }, aggregate: "max" }),
  },
  csv: {
    "writeCell of the example": (text) => callUntyped(writeCell, text),
  },
  goal: {
    measureGoalCoverage: (goals) => {
      callUntyped(measureGoalCoverage, { goals: goalsOf(goals) });
      return goals;
    },
    checkAlignment: (goals) => {
      const issues = callUntyped(checkAlignment, { goals: goalsOf(goals) });
      // Goals that do not add up are a finding and no reason to refuse them.
      throwing(
        "checkAlignment",
        issues.filter(({ code }) => code !== "children_off_target"),
      );
      return goals;
    },
  },
  pool: {
    allocatePool: (input) => {
      const { total: amount, participants: members } = fieldsOf(input);
      const { shares } = callUntyped(allocatePool, { amount, members });
      return shares.map(({ id, amount: share }) => ({ id, share }));
    },
  },
  okr: {
    checkObjective: (input) => {
      throwing("checkObjective", checkObjective(objectiveOf(input)));
      return input;
    },
    scoreObjective: (input) => callUntyped(scoreObjective, { objective: objectiveOf(input) }) && input,
  },
  trigger: {
    checkTrigger: (input) => {
      throwing("checkTrigger", checkTrigger(triggerOf(input)));
      return input;
    },
    parseTrigger: (input) => parseTrigger(triggerOf(input)) && input,
    stepTrigger: (input) => {
      const observation = { kind: "review", on: "2025-02-03", values: [] };
      return callUntyped(stepTrigger, { trigger: triggerOf(input), observation }) && input;
    },
  },
};

/** Without the zeros of its scale. */
function plain(amount: string | undefined): string {
  return decimal(amount ?? "").toFixed();
}

function verdictOn(adapter: Adapter, input: unknown): { readonly value: unknown } | { readonly error: unknown } {
  try {
    return { value: adapter(input) };
  } catch (error) {
    return { error };
  }
}

function expectIssues(error: unknown, code: string): void {
  expect(error).toBeInstanceOf(RulesError);
  const issues = error instanceof RulesError ? error.issues : [];
  expect(issues.map((issue) => issue.code)).toContain(code);
  for (const issue of issues) {
    expect(Array.isArray(issue.path)).toBe(true);
    expect([issue.code, issue.expected, issue.received, issue.message]).not.toContain("");
    expect(issue.received.length).toBeLessThanOrEqual(80);
  }
}

function run(one: BadInput, adapter: Adapter): void {
  const input = revive(one.input);
  const start = performance.now();
  const verdict = verdictOn(adapter, input);
  const duration = performance.now() - start;
  expect(duration).toBeLessThan(MILLISECONDS_MAX);
  if (one.expect === "accepted-as") expect(verdict).toEqual({ value: one.accepted_value });
  else {
    expect(verdict).toHaveProperty("error");
    expectIssues("error" in verdict ? verdict.error : undefined, one.code);
  }
}

for (const [target, ofTarget] of Object.entries(adapters)) {
  for (const [name, adapter] of Object.entries(ofTarget)) {
    describe(`${target}: ${name}`, () => {
      for (const one of file.cases.filter((input) => input.target === target)) {
        test(`${one.id}: ${one.why}`, () => run(one, adapter));
      }
    });
  }
}

describe("the case file", () => {
  test("has inputs for every adapter and an adapter for every input", () => {
    expect(new Set(file.cases.map(({ target }) => target))).toEqual(new Set(Object.keys(adapters)));
  });

  test.each([
    ["skip", { skip: true }],
    ["only", { only: true }],
    ["a target without an adapter", { target: "phase_of_the_moon" }],
    ["neither verdict", { expect: "maybe" }],
  ])("with %s fails the run", (_, change) => {
    const cases = file.cases.map((one) => ({ ...one, ...change }));
    expect(badInputCasesSchema.safeParse({ cases }).success).toBe(false);
  });
});
