import * as z from "zod";
import { refineBy } from "./refineBy.js";
import { schemaIssues } from "./schemaIssues.js";

/**
 * What is to be given back as it was written: the same fields as a shape, in a frozen copy whose keys keep their order. The
 * copy that zod makes has them in the order of the shape.
 */
export function asWritten<Model>(shape: z.ZodType<Model>): z.ZodType<Model> {
  return z
    .custom<Model>()
    .superRefine(refineBy((value) => schemaIssues(value, shape.safeParse(value).error?.issues ?? [])))
    .transform((value) => {
      const copy = structuredClone(value);
      freeze(copy);
      return copy;
    });
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const item of Object.values(value)) freeze(item);
  Object.freeze(value);
}
