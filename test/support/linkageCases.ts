import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** What differs from the base, and what of the result is known or why it is refused. */
export type LinkageCase = CaseHead & { readonly with: object } & (
    | { readonly expected: object }
    | { readonly refused: ExpectedIssues }
  );

const fields = { ...caseHeadFields, with: z.looseObject({}) };

export const linkageCasesSchema: z.ZodType<{ readonly base: object; readonly cases: readonly LinkageCase[] }> =
  z.strictObject({
    base: z.looseObject({}),
    cases: z.array(
      z.union([
        z.strictObject({ ...fields, expected: z.looseObject({}) }),
        z.strictObject({ ...fields, refused: expectedIssuesSchema }),
      ]),
    ),
  });
