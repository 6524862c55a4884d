import type { RateTable } from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/solve.cases.json`: what it takes to earn so much. */
export interface SolveCases {
  /** Rate tables by the names that cases call them by. */
  readonly tables: Readonly<Record<string, RateTable>>;
  readonly cases: readonly SolveCase[];
}

/** What is asked of a table, and what of the answer is known, or why it is refused. */
export type SolveCase = CaseHead & {
  readonly table: string;
  readonly input: object;
} & ({ readonly expected: object } | { readonly refused: ExpectedIssues });

const head = { ...caseHeadFields, table: z.string(), input: z.looseObject({}) };
const band = { upTo: z.string().optional(), kicker: z.string().optional() };

export const solveCasesSchema: z.ZodType<SolveCases> = z.strictObject({
  tables: z.record(
    z.string(),
    z.strictObject({
      measuredBy: z.enum(["attainment", "amount"]),
      method: z.enum(["marginal", "whole", "whole_prospective"]),
      boundary: z.enum(["upper_inclusive", "lower_inclusive"]).optional(),
      bands: z.array(
        z.union([z.strictObject({ ...band, rate: z.string() }), z.strictObject({ ...band, perUnit: z.string() })]),
      ),
    }),
  ),
  cases: z.array(
    z.union([
      z.strictObject({ ...head, expected: z.looseObject({ kind: z.string() }) }),
      z.strictObject({ ...head, refused: expectedIssuesSchema }),
    ]),
  ),
});
