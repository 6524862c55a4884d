import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

/**
 * Settles, explains, measures, solves, estimates, releases and compares every case as a host does, with amounts and
 * targets as its Decimals, lints all plans, scores all objectives, spreads, hands on and recalibrates, watches signals, and
 * prints all.
 */
const SCRIPT = `
  import { readFileSync, writeSync } from "node:fs";
  import { Decimal } from "decimal.js";
  const read = (name) => JSON.parse(readFileSync("test/cases/" + name, "utf8"));
  const files = ["settlement", "pay-settlement", "draw-settlement", "hold-settlement", "credit-settlement", "cash-settlement", "ramp-settlement", "change-settlement"].map((name) => read(name + ".cases.json"));
  const file = { plans: Object.assign({}, ...files.map((one) => one.plans)), cases: files.flatMap((one) => one.cases) };
  const inDecimals = (rows, key) =>
    rows?.map((row) => (Object.hasOwn(row, key) ? { ...row, [key]: new Decimal(row[key]) } : row));
  const hasOwn = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);
  const cash = read("cash.cases.json").cases.filter((one) => Object.hasOwn(one, "input"));
  const calls = file.cases.flatMap((one) => {
    const named = (name) => ({ ...file.plans[name], ...hasOwn(one, "with") });
    const plan = typeof one.plan === "string" ? { plan: named(one.plan) } : { versions: one.plan.map(named) };
    if (one.kind === "refused") return [[{ ...plan, ...one.input }]];
    const facts = [];
    const targets = inDecimals(hasOwn(one, "targets") ?? [], "target");
    const poolMoves = [];
    const cash = { receipts: [], invoices: [], handovers: [] };
    let holds;
    return [one.steps.map((step) => {
      facts.push(...inDecimals(hasOwn(step, "facts") ?? [], "amount"));
      targets.push(...inDecimals(hasOwn(step, "targets") ?? [], "target"));
      poolMoves.push(...inDecimals(hasOwn(step, "poolMoves") ?? [], "amount"));
      holds = hasOwn(step, "holds") ?? holds;
      const people = { participants: one.participants, targets: [...targets], customers: hasOwn(one, "customers") };
      for (const key of Object.keys(cash)) cash[key] = [...cash[key], ...(hasOwn(step, key) ?? [])];
      cash.receipts = inDecimals(cash.receipts, "amount");
      const own = { period: step.period, ...people, ...cash, facts: [...facts], poolMoves: [...poolMoves] };
      return { ...plan, ...own, adjustments: hasOwn(step, "adjustments"), holds, cutOff: hasOwn(step, "cutOff") };
    })];
  });
  HOST
  const rules = await import("./dist/index.js");
  const outcome = (call) => {
    try {
      return call();
    } catch (error) {
      return { message: error.message, issues: error.issues };
    }
  };
  const metrics = [
    { id: "signed", kind: "sum", of: "amount", facts: "deal" },
    { id: "average", kind: "average", of: "amount" },
    { id: "days", kind: "days_between", from: { first: {}, of: { attribute: "tier" } }, aggregate: "median" },
    { id: "held", kind: "level", enter: { facts: "visit" }, leave: {}, of: "customer" },
    { id: "reserve", kind: "level", enter: { facts: "visit" }, leave: {}, signed: { facts: "deal" }, of: "customer" },
  ];
  const results = calls.map((steps) => {
    const statements = [];
    return steps.map((step, at) => {
      const prior = at === 0 ? {} : { prior: { statements: [...statements] } };
      const settled = outcome(() => rules.settlePlan({ ...step, ...prior }));
      statements.push(...(hasOwn(settled, "statements") ?? []));
      const measured = outcome(() => rules.measureFacts({ metrics, facts: step.facts, by: "participant", currency: "CNY" }));
      const explained = (hasOwn(settled, "statements") ?? []).map((statement) =>
        outcome(() => rules.explainStatement(statement, { locale: "zh-CN", format: "markdown" })));
      const records = (hasOwn(settled, "statements") ?? []).map(rules.closeStatement);
      const afterRecords = outcome(() =>
        rules.settlePlan({ ...step, prior: { statements: statements.map(rules.closeStatement) } }));
      return { settled, measured, explained, records, afterRecords };
    });
  });
  const released = cash.map((one) => outcome(() => rules[one.function](one.input)));
  const [solving, estimating] = [read("solve.cases.json"), read("estimates.cases.json")];
  const solved = solving.cases.map(({ table, input }) =>
    outcome(() => rules.solveCredit({ table: solving.tables[table], ...input })));
  const estimated = estimating.cases.map((one) =>
    outcome(() => rules.estimateEarnings({ plan: { ...estimating.plans[one.plan], ...hasOwn(one, "with") }, ...one.input })));
  const linted = Object.values(file.plans).map((plan) => outcome(() => rules.lintPlan(plan)));
  const rollout = read("rollout.cases.json");
  const planNamed = (value) =>
    Array.isArray(value) ? value.map(planNamed) : typeof value === "string" ? rollout.plans[value] : value;
  const planKeys = ["plan", "versions", "previous", "next"];
  const withPlans = (input) =>
    Object.fromEntries(Object.entries(input).map(([key, value]) => [key, planKeys.includes(key) ? planNamed(value) : value]));
  const rolled = rollout.cases.map((one) =>
    outcome(() => {
      const input = withPlans(one.input);
      const statements = hasOwn(input, "statements");
      const isSettled = typeof statements === "object" && !Array.isArray(statements);
      const own = isSettled ? { statements: rules.settlePlan(withPlans(statements)).statements } : {};
      return rules[one.function]({ ...input, ...own });
    }));
  const namesOf = {
    pace: "computePace", staleness: "computeStaleness", forecast: "forecastAttainment",
    limits: "computeControlLimits", runs: "computeRuns", cusum: "computeCusum",
    smart: "checkSmart", attainability: "computeAttainability", reviews: "reviewCalendar",
  };
  const paced = [...read("pace.cases.json").cases, ...read("smart.cases.json").cases].map((one) =>
    outcome(() => rules[one.kind === "refused" ? one.function : namesOf[one.kind]](one.input)));
  const progressed = read("progress.cases.json").cases.map((one) => outcome(() => rules.computeProgress(one.input)));
  const scored = read("okr.cases.json").cases.map((one) => outcome(() => rules[one.function](one.input)));
  const spread = read("goals.cases.json").cases.filter((one) => Object.hasOwn(one, "input"));
  const aimed = spread.map((one) => outcome(() => rules[one.function](one.input)));
  const recalibrated = read("recalibration.cases.json").cases
    .filter((one) => Object.hasOwn(one, "input"))
    .map((one) => outcome(() => rules[one.function](one.input)));
  const linking = read("linkage.cases.json");
  const linked = linking.cases.map((one) => outcome(() => rules.checkLinkage({ ...linking.base, ...one.with })));
  const realigning = read("realign.cases.json");
  const realigned = realigning.cases.map((one) =>
    outcome(() => rules.realignPlan({ ...realigning.base, ...one.with })));
  const noted = realigning.cases.map((one, at) => {
    const goals = hasOwn(one.with, "goals") ?? realigning.base.goals;
    return outcome(() => rules.explainRealignment(realigned[at], { locale: "zh-CN", format: "markdown", goals }));
  });
  const goals = [paced, progressed, scored, aimed, recalibrated, linked, realigned, noted];
  const triggering = read("trigger.cases.json");
  const triggered = triggering.cases.filter((one) => Object.hasOwn(one, "steps")).map((one) => {
    const triggers = [{ ...triggering.triggers[one.trigger], ...hasOwn(one, "with") }];
    const observations = one.steps.map((step) => step.observation);
    return outcome(() => rules.runTriggers({ triggers, observations, calendar: hasOwn(one, "calendar") }));
  });
  const refusedTriggers = triggering.cases.filter((one) => Object.hasOwn(one, "input")).map((one) =>
    outcome(() => rules[one.function](one.input)));
  const adjusted = read("adjustment.cases.json").cases.map((one) => outcome(() => rules[one.function](one.input)));
  const watched = [triggered, refusedTriggers, adjusted];
  writeSync(1, JSON.stringify([results, released, solved, estimated, linted, rolled, goals, watched]));
`;

/** What the script prints in an environment, on a host that does something before it loads the library. */
const settleOn = (env: Readonly<Record<string, string>>, host = ""): string =>
  execFileSync(process.execPath, ["--input-type=module", "-e", SCRIPT.replace("HOST", host)], {
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
  });

let plain = "";

beforeAll(() => {
  if (!existsSync("dist/index.js")) throw new Error("dist/ is missing: run `npm run build` first");
  plain = settleOn({ TZ: "UTC", LC_ALL: "C", LANG: "C" });
});

test("the cases are settled and measured", () => {
  expect(plain).toContain('"total":"1900.00"');
  expect(plain).toContain('"status":"blocked"');
  expect(plain).toContain('"metric":"average"');
  expect(plain).toContain('"step":"pool"');
  expect(plain).toContain('"blendedRate":"0.0123076923"');
  expect(plain).toContain('"credited":"119999.67"');
  expect(plain).toContain('"gain":"550.00"');
  expect(plain).toContain('"code":"pay_uncapped"');
  expect(plain).toContain("奖金池开启");
  expect(plain).toContain("可收回预支");
  expect(plain).toContain("解冻补发");
  expect(plain).toContain("爬坡期第 1 个月，按上述目标值的 25% 计");
  expect(plain).toContain('"kind":"missing_there"');
  expect(plain).toContain('"kind":"closed_statement"');
  expect(plain).toContain('"behindBy":"0.165"');
  expect(plain).toContain('"kind":"pay_without_goal"');
  expect(plain).toContain('"unknown":"unmeasured"');
  expect(plain).toContain('"previousWeight":"0.3"');
  expect(plain).toContain('"ratio":"1.1363636364"');
  expect(plain).toContain('"kind":"calibration"');
  expect(plain).toContain('"overAssigned":"100000.00"');
  expect(plain).toContain('"state":"forecast_missing"');
  expect(plain).toContain('"target":"1325753.42"');
  expect(plain).toContain('"kind":"recovered"');
  expect(plain).not.toContain("is not a function");
});

describe("nothing changes under another", () => {
  const zones = ["America/New_York", "Asia/Shanghai", "Asia/Kathmandu", "Pacific/Apia", "Europe/London"];
  const locales = ["tr_TR.UTF-8", "th_TH.UTF-8", "fa_IR.UTF-8", "de_DE.UTF-8"];
  const places = zones.flatMap((zone) => locales.map((locale) => [zone, locale] as const));

  test.each(places)("zone and locale: %s, %s", (TZ, LC_ALL) => {
    expect(settleOn({ TZ, LC_ALL, LANG: LC_ALL }) === plain).toBe(true);
  });

  test.each([
    "{ precision: 1 }",
    "{ precision: 3, rounding: 1, maxE: 3 }",
    "{ rounding: 0 }",
    "{ rounding: 3 }",
    "{ toExpNeg: 0, toExpPos: 0 }",
    "{ minE: 0 }",
    "{ maxE: 0 }",
    "{ modulo: 9, precision: 2 }",
    "{ crypto: true, precision: 100000, rounding: 8 }",
  ])("setting of the host's Decimal: %s", (setting) => {
    expect(settleOn({}, `Decimal.set(${setting});`) === plain).toBe(true);
  });

  /** Node itself does not start with a polluted `value`. */
  const spared = new Set(["value"]);
  /** Every key that may be left out somewhere. */
  const optionalKeys = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(path.join("src", file), "utf8").matchAll(/\b(\w+)\?:/g)])
    .flatMap(([, key = "value"]) => (spared.has(key) ? [] : [key]));

  test("the keys that may be left out are found", () => {
    expect(new Set(optionalKeys)).toContain("zeroTarget");
    expect(new Set(optionalKeys).size).toBeGreaterThan(50);
  });

  test.each(["'0.99'", "'full'", "'current_period'", "1", "null", "{}", "['D-1']", "() => '1'"])(
    "Object.prototype, polluted with %s",
    (value) => {
      const keys = [...new Set(optionalKeys), "in", "weekStartsOn"];
      const pollute = `for (const key of ${JSON.stringify(keys)}) Object.prototype[key] = ${value};`;
      expect(settleOn({}, pollute) === plain).toBe(true);
    },
  );
});
