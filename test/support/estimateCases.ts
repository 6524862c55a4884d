import type { IncentivePlan } from "incentive-rules";
import * as z from "zod";
import { planSchema } from "../../src/schema/planSchema.js";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/estimates.cases.json`: what prospects would add to somebody's pay. */
export interface EstimateCases {
  /** Plans by the names that cases call them by. */
  readonly plans: Readonly<Record<string, IncentivePlan>>;
  readonly cases: readonly EstimateCase[];
}

/** A settlement with prospects and what of its estimate is known, or why it is refused. */
export type EstimateCase = CaseHead & {
  readonly plan: string;
  /** What is different about the plan in this case. */
  readonly with?: object | undefined;
  readonly input: object;
} & ({ readonly expected: object } | { readonly refused: ExpectedIssues });

const head = {
  ...caseHeadFields,
  plan: z.string(),
  with: z.looseObject({}).optional(),
  input: z.looseObject({}),
};

export const estimateCasesSchema: z.ZodType<EstimateCases> = z.strictObject({
  plans: z.record(z.string(), planSchema),
  cases: z.array(
    z.union([
      z.strictObject({ ...head, expected: z.looseObject({}) }),
      z.strictObject({ ...head, refused: expectedIssuesSchema }),
    ]),
  ),
});
