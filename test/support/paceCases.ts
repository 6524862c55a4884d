import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/pace.cases.json` and its neighbours: what goes in, and fields of what comes out. */
export interface PaceCases {
  readonly cases: readonly (ComputedCase | RefusedPaceCase)[];
}

export interface ComputedCase extends CaseHead {
  readonly kind: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

export interface RefusedPaceCase extends CaseHead {
  readonly kind: "refused";
  readonly function: string;
  readonly input: unknown;
  readonly expected: ExpectedIssues;
}

/** The schema of a file whose kinds are these. */
export function paceCasesSchema(kinds: readonly string[], functions: readonly string[]): z.ZodType<PaceCases> {
  return z.strictObject({
    cases: z.array(
      z.discriminatedUnion("kind", [
        z.strictObject({
          ...caseHeadFields,
          kind: z.enum(kinds),
          input: z.unknown(),
          expected: z.record(z.string(), z.unknown()),
        }),
        z.strictObject({
          ...caseHeadFields,
          kind: z.literal("refused"),
          function: z.enum(functions),
          input: z.unknown(),
          expected: expectedIssuesSchema,
        }),
      ]),
    ),
  });
}

export function isRefused(one: ComputedCase | RefusedPaceCase): one is RefusedPaceCase {
  return one.kind === "refused";
}
