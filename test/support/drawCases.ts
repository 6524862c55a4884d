import type { Draw, NegativePolicy, PeriodInput, Proration } from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** Periods settled by a draw one after the other, or an input that is refused. */
export type DrawCase = DrawSeries | RefusedDraw;

/** What is owed after a period is owed before the next. */
export interface DrawSeries extends CaseHead {
  readonly kind: "series";
  readonly draw: Draw;
  readonly negative?: NegativePolicy | undefined;
  readonly currency?: string | undefined;
  /** What is owed before the first period. */
  readonly owed?: string | undefined;
  readonly periods: readonly {
    readonly period: PeriodInput;
    readonly earned: string;
    readonly proration?: Proration | undefined;
    readonly expected: object;
  }[];
}

export interface RefusedDraw extends CaseHead {
  readonly kind: "refused";
  readonly input: object;
  readonly refused: ExpectedIssues;
}

const series = z.strictObject({
  ...caseHeadFields,
  kind: z.literal("series"),
  // What draws may be is the library's to say.
  draw: z.custom<Draw>((value) => typeof value === "object"),
  negative: z.enum(["carry", "forgive"]).optional(),
  currency: z.string().optional(),
  owed: z.string().optional(),
  periods: z
    .array(
      z.strictObject({
        period: z.string(),
        earned: z.string(),
        proration: z.strictObject({ part: z.number(), of: z.number() }).optional(),
        expected: z.looseObject({}),
      }),
    )
    .min(1),
});

const refused = z.strictObject({
  ...caseHeadFields,
  kind: z.literal("refused"),
  input: z.looseObject({}),
  refused: expectedIssuesSchema,
});

export const drawCasesSchema: z.ZodType<{ readonly cases: readonly DrawCase[] }> = z.strictObject({
  cases: z.array(z.discriminatedUnion("kind", [series, refused])),
});
