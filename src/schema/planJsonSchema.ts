import * as z from "zod";
import { planSchema } from "./planSchema.js";

/** Where the schema that a release has in its package is found on the web. */
const ADDRESS = "https://unpkg.com/incentive-rules/dist/plan.schema.json";

/** The JSON Schema of a plan for editors, which the build writes to `dist/plan.schema.json`. */
export function planJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(planSchema, {
    target: "draft-07",
    io: "input",
    override: ({ jsonSchema }) => {
      // How the parsed copy is typed; to an editor it would mean that nobody may write the field.
      delete jsonSchema.readOnly;
      // Objects are closed, so a key that must not be there need not be named; editors would offer it.
      for (const [key, field] of Object.entries(jsonSchema.properties ?? {})) {
        if (typeof field === "object" && field.not !== undefined) delete jsonSchema.properties?.[key];
      }
    },
  });

  return { $id: ADDRESS, ...schema };
}
