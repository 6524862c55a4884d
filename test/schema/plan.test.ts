import { Ajv } from "ajv";
import fc from "fast-check";
import { checkPlan, type IncentivePlan, type Metric, type RateTable } from "incentive-rules";
import { parsePlan, planSchema, safeParsePlan } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { jsonSchema } from "../../src/schema/jsonSchema.js";
import { RUNS } from "../laws/arbitraries.js";
import { incentivePlan } from "../laws/plans.js";

const table = {
  measuredBy: "attainment",
  method: "marginal",
  bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
} as const satisfies RateTable;
const signed = { id: "signed", kind: "sum", of: "amount", facts: "deal" } as const satisfies Metric;
const component = { id: "commission", kind: "commission", metric: "signed", table } as const;
const guide = {
  $schema: "./node_modules/incentive-rules/dist/plan.schema.json",
  id: "sales",
  version: "2026-1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [signed],
  components: [component],
} as const satisfies IncentivePlan;

/** Strict: a keyword that an editor would not know is an error. Dates are known to editors, not to Ajv alone. */
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, formats: { date: true } });
const isValid = ajv.compile(jsonSchema("plan"));

const inBand = (band: object) => ({
  ...guide,
  components: [{ ...component, table: { ...table, bands: [band, { rate: "2%" }] } }],
});
const withChange = (goalChange: object) => ({ ...guide, goalChange });
const withRamp = (change: object) => ({ ...guide, ramp: { steps: ["50%"], months: "calendar", ...change } });
const inMetric = (change: object) => ({ ...guide, metrics: [{ ...signed, ...change }] });

/** The code of the first issue, or "accepted". */
function verdict(valueOrText: unknown): string {
  const parsed = safeParsePlan(valueOrText);

  return parsed.success ? "accepted" : (parsed.error.issues[0]?.code ?? "refused without an issue");
}

describe("plan.schema.json", () => {
  test("is of draft-07, named, closed and in words", () => {
    expect(jsonSchema("plan")).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: "https://unpkg.com/incentive-rules/dist/plan.schema.json",
      title: "Incentive plan",
      required: ["id", "version", "currency", "effective", "metrics", "components"],
      additionalProperties: false,
    });
    expect(Object.keys(jsonSchema("plan").definitions ?? {}).sort()).toEqual([
      "Condition",
      "MatrixCells",
      "Metric",
      "PayoutCurve",
      "RateTable",
    ]);
  });

  test("accepts the guide's plan", () => {
    expect(isValid(guide)).toBe(true);
    expect(parsePlan(guide)).toEqual(guide);
  });

  test("accepts every plan that parsePlan accepts", () => {
    fc.assert(
      fc.property(incentivePlan, (plan) => {
        expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
        expect(isValid(plan) ? [] : isValid.errors).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ["a misspelt key", { ...guide, efective: guide.effective }, "unknown_key"],
    ["a misspelt key of a component", { ...guide, components: [{ ...component, tabel: table }] }, "unknown_key"],
    ["a misspelt key of a band", inBand({ upto: "80%", rate: "1%" }), "unknown_key"],
    ["a misspelt key of a metric", inMetric({ fact: "deal" }), "unknown_key"],
    ["a number for a rate", inBand({ upTo: "80%", rate: 0.01 }), "type_mismatch"],
    ["a number for a bound", inBand({ upTo: 0.8, rate: "1%" }), "type_mismatch"],
    ["a number for a tax rate", { ...guide, amounts: "gross", taxRate: 0.13 }, "type_mismatch"],
    ["a thousands mark", inBand({ upTo: "80%", perUnit: "1,000" }), "amount_malformed"],
    ["an exponent", inBand({ upTo: "8e-1", rate: "1%" }), "ratio_malformed"],
    ["a band that pays twice", inBand({ upTo: "80%", rate: "1%", perUnit: "5" }), "pay_ambiguous"],
    ["a band that pays nothing", inBand({ upTo: "80%" }), "pay_missing"],
    ["an unknown kind of component", { ...guide, components: [{ ...component, kind: "draw" }] }, "value_unknown"],
    ["an unknown kind of metric", inMetric({ kind: "total" }), "value_unknown"],
    ["an unknown returns policy", { ...guide, returns: "never" }, "value_unknown"],
    ["no metrics", { ...guide, metrics: undefined }, "key_missing"],
    ["an empty list of metrics", { ...guide, metrics: [] }, "list_empty"],
    ["no components", { ...guide, components: [] }, "list_empty"],
    ["a date in another order", { ...guide, effective: { start: "01/01/2026" } }, "date_malformed"],
    ["a date without its zeros", { ...guide, effective: { start: "2026-1-1" } }, "date_malformed"],
    ["a month that is none", { ...guide, effective: { start: "2026-13-01" } }, "date_malformed"],
    ["a currency in small letters", { ...guide, currency: "cny" }, "currency_unknown"],
    ["an id with a space", { ...guide, id: "the plan" }, "id_malformed"],
    ["digits beyond the scale", { ...guide, rounding: { scale: 7 } }, "scale_out_of_range"],
    ["a Sunday of 0", { ...guide, calendar: { weekend: [0, 6] } }, "weekday_out_of_range"],
    ["a condition without parts", inMetric({ where: { kind: "all", of: [] } }), "list_empty"],
    [
      "an unknown comparison, two levels down",
      inMetric({
        where: { kind: "not", of: { kind: "compare", value: { attribute: "channel" }, is: "like", to: "x" } },
      }),
      "value_unknown",
    ],
    ["a number for a step of a ramp", withRamp({ steps: [0.5] }), "type_mismatch"],
    ["a ramp without steps", withRamp({ steps: [] }), "list_empty"],
    ["a ramp of 61 steps", withRamp({ steps: Array.from({ length: 61 }, () => "50%") }), "list_too_long"],
    ["months of a ramp that are none", withRamp({ months: "fiscal" }), "value_unknown"],
    ["a role of a ramp without a letter", withRamp({ roles: [""] }), "text_malformed"],
    ["a change that is no kind", withChange({ kind: "later" }), "value_unknown"],
    ["a change of no kind", withChange({ protection: "none" }), "key_missing"],
    ["a protection where nothing is lost", withChange({ kind: "close_stretch", protection: "none" }), "unknown_key"],
    ["a protection that is none of two", withChange({ kind: "prorate", protection: "half" }), "value_unknown"],
    ["a misspelt key of a ramp", withRamp({ role: ["rep"] }), "unknown_key"],
    ["a list", [guide], "type_mismatch"],
  ])("refuses %s, as parsePlan does", (_, plan, code) => {
    expect(isValid(JSON.parse(JSON.stringify(plan)))).toBe(false);
    expect(verdict(plan)).toBe(code);
    expect(planSchema.safeParse(plan).success).toBe(false);
  });
});

describe("parsePlan", () => {
  test.each([
    ["a currency that there is not", { ...guide, currency: "RMB" }, "currency_unknown"],
    ["a day that there is not", { ...guide, effective: { start: "2026-02-30" } }, "date_malformed"],
    ["an end before the start", { ...guide, effective: { start: "2026-02-01", end: "2026-01-31" } }, "period_reversed"],
    ["a tax rate of net amounts", { ...guide, taxRate: "13%" }, "tax_rate_unused"],
    ["a step of a ramp above 1", withRamp({ steps: ["101%"] }), "rate_out_of_range"],
    ["a ramp of a metric that is not there", withRamp({ metrics: ["signd"] }), "metric_unknown"],
    ["a metric that is not there", { ...guide, components: [{ ...component, metric: "signd" }] }, "metric_unknown"],
    ["a metric twice", { ...guide, metrics: [signed, signed] }, "id_duplicate"],
    ["bands that fall", inBand({ upTo: "-80%", rate: "1%" }), "bands_not_rising"],
    [
      "a metric in a condition on facts",
      inMetric({ where: { kind: "compare", value: { metric: "signed" }, is: "above", to: "1" } }),
      "value_unknown",
    ],
    ["a key given twice", '{"id":"a","id":"b"}', "json_duplicate_key"],
  ])("refuses what JSON Schema cannot say: %s", (_, plan, code) => {
    expect(verdict(plan)).toBe(code);
  });

  test("says of numbers for text where they are, and of no other number", () => {
    const plan = { ...inBand({ upTo: 0.8, rate: 0.01 }), calendar: { fiscalYearStart: 4 }, rounding: { scale: 2 } };
    const parsed = safeParsePlan(plan);
    expect(parsed.success ? [] : parsed.error.issues.map(({ message }) => message)).toEqual([
      'components[0].table.bands[0].upTo: expected text, received 0.8; in documents a decimal is text; write "0.8"',
      'components[0].table.bands[0].rate: expected text, received 0.01; in documents a decimal is text; write "0.01"',
    ]);
  });

  test("says all at once: what the rules refuse and which numbers should be text", () => {
    const parsed = safeParsePlan({ ...inBand({ upTo: "80%", rate: 0.01 }), currency: "RMB", curency: "CNY" });
    expect(parsed.success ? [] : parsed.error.issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown_key", "curency"],
      ["currency_unknown", "currency"],
      ["type_mismatch", "components.0.table.bands.0.rate"],
    ]);
  });

  test("finds what checkPlan finds, and its schema refuses with the same codes, each once", () => {
    const damage = fc.constantFrom<(plan: IncentivePlan) => unknown>(
      (plan) => plan,
      (plan) => ({ ...plan, currency: "RMB" }),
      (plan) => ({ ...plan, metrics: plan.metrics.slice(1) }),
      (plan) => ({ ...plan, components: [...plan.components, ...plan.components] }),
      (plan) => ({ ...plan, effective: { start: "2026-02-30" } }),
      (plan) => ({ ...plan, taxRate: "200%", amounts: "gross" }),
      ({ components: _, ...plan }) => plan,
    );
    fc.assert(
      fc.property(incentivePlan, damage, (plan, damaged) => {
        const value = damaged(plan);
        const [first] = checkPlan(value);
        expect(verdict(value)).toBe(first?.code ?? "accepted");
        const { success, error } = planSchema.safeParse(value);
        expect(success).toBe(first === undefined);
        const places = error?.issues.map(({ path }) => path.join(".")) ?? [];
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: RUNS },
    );
  });
});
