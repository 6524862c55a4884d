import * as z from "zod";
import { goalSchema } from "./goalSchema.js";
import { goalTemplateSchema } from "./goalTemplateSchema.js";
import { linkageSchema } from "./linkageSchema.js";
import { objectiveSchema } from "./objectiveSchema.js";
import { planSchema } from "./planSchema.js";
import { triggerSchema } from "./triggerSchema.js";

/** The documents that people write by hand, by the names of their JSON Schemas. */
export const JSON_SCHEMA_NAMES = ["plan", "goal", "goal-template", "objective", "trigger", "linkage"] as const;

/** One of them. */
export type JsonSchemaName = (typeof JSON_SCHEMA_NAMES)[number];

/** The JSON Schema of a document for editors, which the build writes to `dist/<name>.schema.json`. */
export function jsonSchema(name: JsonSchemaName): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(schemaOf(name), {
    target: "draft-07",
    io: "input",
    override: ({ jsonSchema: part }) => {
      // How the parsed copy is typed; to an editor it would mean that nobody may write the field.
      delete part.readOnly;
      // Objects are closed, so a key that must not be there need not be named; editors would offer it.
      for (const [key, field] of Object.entries(part.properties ?? {})) {
        if (typeof field === "object" && field.not !== undefined) delete part.properties?.[key];
      }
    },
  });

  // Where the schema that a release has in its package is found on the web.
  return { $id: `https://unpkg.com/incentive-rules/dist/${name}.schema.json`, ...schema };
}

function schemaOf(name: JsonSchemaName): z.ZodType {
  switch (name) {
    case "plan":
      return planSchema;
    case "goal":
      return goalSchema;
    case "goal-template":
      return goalTemplateSchema;
    case "objective":
      return objectiveSchema;
    case "trigger":
      return triggerSchema;
    case "linkage":
      return linkageSchema;
  }
}
