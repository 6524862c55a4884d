import type { Progress } from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/progress.cases.json`: how far a metric has come, by each kind of measure. */
export interface ProgressCases {
  readonly cases: readonly (ProgressCase | RefusedProgressCase)[];
}

export interface ProgressCase extends CaseHead {
  readonly kind: "progress";
  readonly input: unknown;
  /** The fields that the case is about. */
  readonly expected: { readonly [Key in keyof Progress]?: Progress[Key] | undefined };
}

export interface RefusedProgressCase extends CaseHead {
  readonly kind: "refused";
  readonly input: unknown;
  readonly expected: ExpectedIssues;
}

const expected = z
  .strictObject({
    kind: z.literal("from_to"),
    raw: z.string().nullable(),
    clamped: z.string().nullable(),
    quotient: z.strictObject({ dividend: z.string(), divisor: z.string() }).nullable(),
    met: z.boolean(),
    unknown: z.enum(["unmeasured", "no_range", "no_days"]).nullable(),
    zeroRange: z.enum(["none", "zero", "full"]),
  })
  .partial();

export const progressCasesSchema: z.ZodType<ProgressCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ ...caseHeadFields, kind: z.literal("progress"), input: z.unknown(), expected }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("refused"),
        input: z.unknown(),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
