import { readFileSync } from "node:fs";
import * as z from "zod";

/** What every worked case has: where its figures come from, and a sentence that says what happens. */
export interface CaseHead {
  /** Unique in its file; an outside case keeps the id it was published under, `/` names its parts. */
  readonly id: string;
  /** `guide` and clause, `own`, an address, or repository, commit and path. */
  readonly source: string;
  /** The title of its tests. */
  readonly name: string;
  /** What differs from the source, and what is derived. */
  readonly note?: string | undefined;
}

export const caseHeadFields = {
  id: z.string().regex(/^\S+$/),
  source: z.string().min(1),
  name: z.string().min(1),
  note: z.string().min(1).optional(),
};

/** What is refused, by code and place, in order. */
export interface ExpectedIssues {
  readonly issues: readonly { readonly code: string; readonly path: readonly (string | number)[] }[];
}

export const expectedIssuesSchema = z.strictObject({
  issues: z.array(z.strictObject({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) })).min(1),
});

export const roundingSchema = z.strictObject({
  scale: z.number().optional(),
  mode: z.enum(["half_up", "half_even", "down", "up"]).optional(),
});

/**
 * Reads a file of `test/cases`. What its schema does not know (a misspelt field, a `skip`, a kind that no test runs)
 * throws here, and so fails the run.
 */
export function readCases<CaseFile extends { readonly cases: readonly { readonly id: string }[] }>(
  file: string,
  schema: z.ZodType<CaseFile>,
): CaseFile {
  const parsed = schema.parse(JSON.parse(readFileSync(new URL(`../cases/${file}`, import.meta.url), "utf8")));
  const ids = parsed.cases.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) throw new Error(`${file} has ids twice: ${twice.join(", ")}`);

  return parsed;
}
