import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/adjustment.cases.json`: what is made of the changes that triggers propose. */
export interface AdjustmentCases {
  readonly cases: readonly (FigureCase | RefusedAdjustmentCase)[];
}

export const ADJUSTMENT_FUNCTIONS = [
  "applyAdjustment",
  "computeSwapAttainment",
  "countSwappedLevel",
  "undoAdjustment",
  "undoPlanAdjustment",
] as const;

type AdjustmentFunction = (typeof ADJUSTMENT_FUNCTIONS)[number];

export interface FigureCase extends CaseHead {
  readonly kind: "figure";
  readonly function: AdjustmentFunction;
  readonly input?: unknown;
  /** Fields of the result; others are not asked for. */
  readonly expected: object;
}

export interface RefusedAdjustmentCase extends CaseHead {
  readonly kind: "refused";
  readonly function: AdjustmentFunction;
  readonly input?: unknown;
  readonly expected: ExpectedIssues;
}

const calledFields = { ...caseHeadFields, function: z.enum(ADJUSTMENT_FUNCTIONS), input: z.unknown() };

export const adjustmentCasesSchema: z.ZodType<AdjustmentCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...calledFields,
        kind: z.literal("figure"),
        expected: z.union([z.looseObject({}), z.array(z.looseObject({}))]),
      }),
      z.strictObject({ ...calledFields, kind: z.literal("refused"), expected: expectedIssuesSchema }),
    ]),
  ),
});
