import type { ApportionMethod, Rounding } from "incentive-rules";
import * as z from "zod";
import {
  type CaseHead,
  caseHeadFields,
  type ExpectedIssues,
  expectedIssuesSchema,
  roundingSchema,
} from "./readCases.js";

/** `test/cases/apportion.cases.json`: amounts shared out. Minor units stand as amounts of scale 0. */
export interface ApportionCases {
  readonly cases: readonly (SharesCase | RefusedSharesCase)[];
}

interface ApportionFields extends CaseHead {
  readonly total: string;
  readonly weights: readonly string[];
  readonly currency?: string | undefined;
  readonly rounding?: Rounding | undefined;
  readonly method?: ApportionMethod | undefined;
  readonly step?: string | undefined;
  readonly whenAllZero?: "issue" | "equal" | undefined;
}

export interface SharesCase extends ApportionFields {
  readonly kind: "shares";
  readonly expected: { readonly shares: readonly string[] };
}

export interface RefusedSharesCase extends ApportionFields {
  readonly kind: "refused";
  readonly expected: ExpectedIssues;
}

/** `test/cases/conversion.cases.json`: amounts converted at a rate. */
export interface ConversionCases {
  readonly cases: readonly (ConvertedCase | RefusedConversionCase)[];
}

interface ConversionFields extends CaseHead {
  readonly amount: string;
  readonly rate: string;
  readonly currency?: string | undefined;
  readonly rounding?: Rounding | undefined;
}

export interface ConvertedCase extends ConversionFields {
  readonly kind: "converted";
  readonly expected: { readonly amount: string; readonly exact: string; readonly rounding: string };
}

export interface RefusedConversionCase extends ConversionFields {
  readonly kind: "refused";
  readonly expected: ExpectedIssues;
}

const apportionFields = {
  ...caseHeadFields,
  total: z.string(),
  weights: z.array(z.string()),
  currency: z.string().optional(),
  rounding: roundingSchema.optional(),
  method: z.enum(["largest_remainder", "largest_weight", "first"]).optional(),
  step: z.string().optional(),
  whenAllZero: z.enum(["issue", "equal"]).optional(),
};

export const apportionCasesSchema: z.ZodType<ApportionCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...apportionFields,
        kind: z.literal("shares"),
        expected: z.strictObject({ shares: z.array(z.string()) }),
      }),
      z.strictObject({ ...apportionFields, kind: z.literal("refused"), expected: expectedIssuesSchema }),
    ]),
  ),
});

const conversionFields = {
  ...caseHeadFields,
  amount: z.string(),
  rate: z.string(),
  currency: z.string().optional(),
  rounding: roundingSchema.optional(),
};

export const conversionCasesSchema: z.ZodType<ConversionCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...conversionFields,
        kind: z.literal("converted"),
        expected: z.strictObject({ amount: z.string(), exact: z.string(), rounding: z.string() }),
      }),
      z.strictObject({ ...conversionFields, kind: z.literal("refused"), expected: expectedIssuesSchema }),
    ]),
  ),
});
