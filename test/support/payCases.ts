import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** What bonuses, awards, contests and pools are asked for. */
export type PayFunction =
  | "allocatePool"
  | "computeBonus"
  | "computeMatrixPayout"
  | "computePayout"
  | "computeScorecard"
  | "evaluateAwards"
  | "evaluateContest"
  | "fundPool";

/** A call and what of its result is known, or why it is refused. */
export type PayCase = CaseHead & {
  readonly function: PayFunction;
  readonly input: object;
} & ({ readonly expected: object } | { readonly refused: ExpectedIssues });

const head = {
  ...caseHeadFields,
  function: z.enum([
    "allocatePool",
    "computeBonus",
    "computeMatrixPayout",
    "computePayout",
    "computeScorecard",
    "evaluateAwards",
    "evaluateContest",
    "fundPool",
  ]),
  input: z.looseObject({}),
};

export const payCasesSchema: z.ZodType<{ readonly cases: readonly PayCase[] }> = z.strictObject({
  cases: z.array(
    z.union([
      z.strictObject({ ...head, expected: z.looseObject({}) }),
      z.strictObject({ ...head, refused: expectedIssuesSchema }),
    ]),
  ),
});
