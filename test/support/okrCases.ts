import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/okr.cases.json`: objectives and what is rolled up of them, by the function that computes it. */
export interface OkrCases {
  readonly cases: readonly (ComputedOkrCase | RefusedOkrCase)[];
}

export const OKR_FUNCTIONS = [
  "carryOverObjective",
  "netConfidence",
  "placeInZones",
  "resplitWeights",
  "rollUpProgress",
  "rollUpStatus",
  "scoreAlignment",
  "scoreKeyResult",
  "scoreObjective",
  "scoreQuality",
  "statusOnScale",
] as const;

export interface ComputedOkrCase extends CaseHead {
  readonly kind: "computed";
  readonly function: (typeof OKR_FUNCTIONS)[number];
  readonly input: unknown;
  /** The fields that the case is about. */
  readonly expected: object;
}

export interface RefusedOkrCase extends CaseHead {
  readonly kind: "refused";
  readonly function: (typeof OKR_FUNCTIONS)[number];
  readonly input: unknown;
  readonly expected: ExpectedIssues;
}

const fields = { ...caseHeadFields, function: z.enum(OKR_FUNCTIONS), input: z.unknown() };

export const okrCasesSchema: z.ZodType<OkrCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...fields,
        kind: z.literal("computed"),
        expected: z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]),
      }),
      z.strictObject({ ...fields, kind: z.literal("refused"), expected: expectedIssuesSchema }),
    ]),
  ),
});
