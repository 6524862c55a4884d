import { Ajv } from "ajv";
import type { Goal, GoalTemplate, Linkage, Objective, Trigger } from "incentive-rules";
import {
  safeParseGoal,
  safeParseGoalTemplate,
  safeParseLinkage,
  safeParseObjective,
  safeParseTrigger,
} from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { JSON_SCHEMA_NAMES, type JsonSchemaName, jsonSchema } from "../../src/schema/jsonSchema.js";

const goal: Goal = {
  id: "2026-Q4-east",
  metric: "revenue",
  unit: "CNY",
  owner: { kind: "team", id: "East" },
  scope: { regions: ["East"], customerTypes: ["new"] },
  period: { start: "2026-10-01", end: "2026-12-31" },
  start: "3000000",
  target: "4224000",
  parent: "2026-Q4",
  weight: "60%",
  phase: "launch",
  commitment: "committed",
  rollup: "sum",
  overAssignment: "10%",
};
const visits = { kind: "rate_per_day", target: { kind: "of_goal", steps: [{ kind: "divide", by: "25%" }] } } as const;
const template: GoalTemplate = {
  id: "newcomer",
  level: "newcomer",
  keyResults: [
    { id: "visits", measure: { ...visits, target: { ...visits.target, rounding: { scale: 0, mode: "up" } } } },
    { id: "place", measure: { kind: "rank", target: "3" } },
  ],
};
const objective: Objective = {
  id: "growth",
  owner: "Ann",
  period: "2026-11",
  goal: "2026-Q4-east",
  keyResults: [
    {
      id: "conversion",
      weight: "1",
      measure: { kind: "from_to", start: "18%", target: "25%" },
      scoring: { kind: "zones", zones: [{ id: "commit", at: "20%", score: "0.5" }] },
      checkIns: [{ on: "2026-11-16", value: "20%", confidence: "0.6" }],
    },
  ],
};
const priceGap = { kind: "compare", value: { metric: "price-gap" }, is: "above", to: "5%" } as const;
const trigger: Trigger = {
  $schema: "./node_modules/incentive-rules/dist/trigger.schema.json",
  id: "price-cut",
  version: "1",
  priority: 10,
  scope: { regions: ["East"] },
  signals: [{ metric: "price-gap", window: 3, aggregate: "median" }],
  fire: { when: priceGap, consecutive: 2 },
  recover: { when: { kind: "not", of: priceGap }, consecutive: 2 },
  noData: "break",
  life: { min: 1, max: 6, missingMax: 3 },
  cooldown: 2,
  limit: { count: 1, cycle: "quarter" },
  approval: { tiers: [{ upTo: "10%" }, { role: "director" }], lapsesAfter: 2 },
  effects: [
    { kind: "swap_metric", from: "signed", to: "qualified-customers", target: "40", counts: "stock" },
    { kind: "add_dimension", metric: "proposals", target: "12", weight: "10%" },
    { kind: "tilt_weights", multiply: [{ metric: "visits", factor: "1.5" }] },
    { kind: "scale_target", metric: "margin", factor: "90%", conserve: "none" },
    {
      kind: "add_component",
      component: {
        id: "retained",
        kind: "award",
        facts: "retained",
        measure: { kind: "fact", of: "amount", credit: "credit" },
        pays: { kind: "amount", amount: "300" },
      },
    },
    { kind: "pause_goal", goal: "new-products" },
    { kind: "propose_review" },
  ],
  afterwards: "revert",
  reason: { code: "price", en: "A competitor has cut prices.", "zh-CN": "竞品降价。" },
};
const linkage: Linkage = {
  $schema: "./node_modules/incentive-rules/dist/linkage.schema.json",
  id: "linkage",
  version: "2027-1",
  label: "目标-激励联动表",
  rows: [
    { metrics: ["signed"], components: ["commission"] },
    { focus: "高端客户", metrics: ["key-customers", "lifetime-value"], components: ["signing", "growth"] },
  ],
};
const documents = [
  { name: "goal", document: goal, safeParse: safeParseGoal },
  { name: "goal-template", document: template, safeParse: safeParseGoalTemplate },
  { name: "objective", document: objective, safeParse: safeParseObjective },
  { name: "trigger", document: trigger, safeParse: safeParseTrigger },
  { name: "linkage", document: linkage, safeParse: safeParseLinkage },
] as const;

/** Strict: a keyword that an editor would not know is an error. Dates are known to editors, not to Ajv alone. */
const validatorOf = (name: JsonSchemaName) =>
  new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, formats: { date: true } }).compile(
    jsonSchema(name),
  );

describe.each(JSON_SCHEMA_NAMES)("%s.schema.json", (name) => {
  test("is of draft-07, named and closed", () => {
    expect(jsonSchema(name)).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: `https://unpkg.com/incentive-rules/dist/${name}.schema.json`,
      title: expect.stringMatching(/^[A-Z]/),
      additionalProperties: false,
    });
  });

  test("describes every field", () => {
    const silent: string[] = [];
    JSON.stringify(jsonSchema(name), (key, value) => {
      for (const [field, schema] of Object.entries<object>(key === "properties" ? value : {})) {
        // A literal says itself, and a definition has its own words.
        if (!["description", "const", "$ref"].some((keyword) => keyword in schema)) silent.push(field);
      }
      return value;
    });
    expect(silent).toEqual([]);
  });
});

describe.each(documents)("$name.schema.json and its parser", ({ name, document, safeParse }) => {
  const isValid = validatorOf(name);
  const verdictsOf = (value: unknown) => [isValid(value), safeParse(value).success];

  test("accept a document", () => {
    expect(verdictsOf(document)).toEqual([true, true]);
  });

  test("refuse a misspelt key, a key that is missing, and a number for text", () => {
    expect(verdictsOf({ ...document, tarject: "5" })).toEqual([false, false]);
    expect(verdictsOf({ ...document, id: undefined })).toEqual([false, false]);
    expect(verdictsOf({ ...document, id: 5 })).toEqual([false, false]);
  });

  test("accept where editors find the schema, and no number for it", () => {
    expect(verdictsOf({ ...document, $schema: "./schema.json" })).toEqual([true, true]);
    expect(verdictsOf({ ...document, $schema: 7 })).toEqual([false, false]);
  });
});
