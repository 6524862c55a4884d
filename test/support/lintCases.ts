import type { Component, IssueCode, Metric, PlanCaps, TargetRamp } from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields } from "./readCases.js";

/** What a plan of some components is found to say. */
export interface LintCase extends CaseHead {
  /** Default: the amounts of deals, as `signed`. */
  readonly metrics?: readonly Metric[] | undefined;
  readonly components: readonly Component[];
  readonly caps?: PlanCaps | undefined;
  readonly ramp?: TargetRamp | undefined;
  readonly zeroTarget?: "none" | "full" | undefined;
  /** All findings, in order. */
  readonly expected: readonly ExpectedFinding[];
}

interface ExpectedFinding {
  readonly code: IssueCode;
  readonly path: readonly (string | number)[];
  readonly received: string;
}

export const lintCasesSchema: z.ZodType<{ readonly cases: readonly LintCase[] }> = z.strictObject({
  cases: z.array(
    z.strictObject({
      ...caseHeadFields,
      metrics: z.array(z.custom<Metric>((value) => typeof value === "object")).optional(),
      components: z.array(z.custom<Component>((value) => typeof value === "object")),
      caps: z.custom<PlanCaps>((value) => typeof value === "object").optional(),
      ramp: z.custom<TargetRamp>((value) => typeof value === "object").optional(),
      zeroTarget: z.enum(["none", "full"]).optional(),
      expected: z.array(
        z.strictObject({
          code: z.custom<IssueCode>((value) => typeof value === "string"),
          path: z.array(z.union([z.string(), z.number()])),
          received: z.string(),
        }),
      ),
    }),
  ),
});
