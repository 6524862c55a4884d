import type { IncentivePlan } from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/rollout.cases.json`: what plans cost, who gains by them, and parallel runs. */
export interface RolloutCases {
  /** Plans by the names that inputs call them by. */
  readonly plans: Readonly<Record<string, IncentivePlan>>;
  readonly cases: readonly RolloutCase[];
}

export type RolloutCase = CaseHead & {
  readonly function: "simulatePlan" | "comparePlans" | "reconcile";
  /** A text under `plan`, `versions`, `previous` or `next` names a plan; `statements` of a reconciliation may be a settlement's input. */
  readonly input: Readonly<Record<string, unknown>>;
} & ({ readonly expected: object } | { readonly refused: ExpectedIssues });

const head = {
  ...caseHeadFields,
  function: z.enum(["simulatePlan", "comparePlans", "reconcile"]),
  input: z.record(z.string(), z.unknown()),
};

export const rolloutCasesSchema: z.ZodType<RolloutCases> = z.strictObject({
  plans: z.record(
    z.string(),
    z.custom<IncentivePlan>((value) => typeof value === "object" && value !== null),
  ),
  cases: z.array(
    z.union([
      z.strictObject({ ...head, expected: z.looseObject({}) }),
      z.strictObject({ ...head, refused: expectedIssuesSchema }),
    ]),
  ),
});
