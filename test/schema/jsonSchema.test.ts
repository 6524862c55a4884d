import { Ajv } from "ajv";
import type { Goal, GoalTemplate, Objective } from "incentive-rules";
import { safeParseGoal, safeParseGoalTemplate, safeParseObjective } from "incentive-rules/schema";
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
const documents = [
  { name: "goal", document: goal, safeParse: safeParseGoal },
  { name: "goal-template", document: template, safeParse: safeParseGoalTemplate },
  { name: "objective", document: objective, safeParse: safeParseObjective },
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
});
