import type { Proration, RateTable, Rounding } from "incentive-rules";
import * as z from "zod";
import {
  type CaseHead,
  caseHeadFields,
  type ExpectedIssues,
  expectedIssuesSchema,
  roundingSchema,
} from "./readCases.js";

/** `test/cases/commission.cases.json`: worked commissions, for every way to compute one. */
export interface CommissionCases {
  /** Rate tables by the names that cases call them by. */
  readonly tables: Readonly<Record<string, RateTable>>;
  readonly cases: readonly CommissionCase[];
}

export type CommissionCase = CreditCase | BaseCase | CheckCase | TermsCase;

/** What one period is paid by. */
interface PeriodFields extends CaseHead {
  readonly table: string;
  readonly target?: string | undefined;
  readonly proration?: Proration | undefined;
  readonly opening?: string | undefined;
  /** The period's credit: what its deals add up to. */
  readonly credited: string;
  readonly currency?: string | undefined;
  readonly rounding?: Rounding | undefined;
}

/** A credit that is paid on itself. */
export interface CreditCase extends PeriodFields {
  readonly kind: "credit";
  /** The same credit deal by deal; one deal where absent. */
  readonly deals?: readonly string[] | RepeatedDeal | undefined;
  /** Why columns refuse these figures: finer than a minor unit, or beyond what doubles hold. Absent: they take them. */
  readonly columns?: "total_off_scale" | "number_unsafe" | undefined;
  readonly expected: ExpectedCommission & {
    /** One amount a deal. */
    readonly parts?: readonly string[] | undefined;
  };
}

/** So many deals of one size. */
export interface RepeatedDeal {
  readonly each: string;
  readonly count: number;
}

/** A credit that decides the rate of something else. */
export interface BaseCase extends PeriodFields {
  readonly kind: "base";
  readonly base: string;
  readonly expected: ExpectedCommission;
}

/** The figures that the source gives, as results have them; a field left out is not compared. */
export interface ExpectedCommission {
  readonly total: string;
  readonly attainment?: string | null | undefined;
  readonly blendedRate?: string | null | undefined;
  readonly kickers?: string | undefined;
  readonly rounding?: string | undefined;
  /** One entry a line, in order; of each line the fields given. */
  readonly bands?: readonly ExpectedLine[] | undefined;
}

interface ExpectedLine {
  readonly band: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly base?: string | undefined;
  readonly rate?: string | undefined;
  readonly amount?: string | undefined;
}

/** A table that is refused. */
export interface CheckCase extends CaseHead {
  readonly kind: "check";
  readonly table?: unknown;
  readonly expected: ExpectedIssues;
}

/** Terms that are refused, whatever the table. */
export interface TermsCase extends CaseHead {
  readonly kind: "terms";
  readonly table: string;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly expected: ExpectedIssues;
}

const bandFields = { upTo: z.string().nullable().optional(), kicker: z.string().optional() };

const tableSchema = z.strictObject({
  measuredBy: z.enum(["attainment", "amount"]),
  method: z.enum(["marginal", "whole", "whole_prospective"]),
  boundary: z.enum(["upper_inclusive", "lower_inclusive"]).optional(),
  bands: z.array(
    z.union([
      z.strictObject({ ...bandFields, rate: z.string() }),
      z.strictObject({ ...bandFields, perUnit: z.string() }),
    ]),
  ),
});

const periodFields = {
  ...caseHeadFields,
  table: z.string(),
  target: z.string().optional(),
  proration: z.strictObject({ part: z.number(), of: z.number() }).optional(),
  opening: z.string().optional(),
  credited: z.string(),
  currency: z.string().optional(),
  rounding: roundingSchema.optional(),
};

const expectedFields = {
  total: z.string(),
  attainment: z.string().nullable().optional(),
  blendedRate: z.string().nullable().optional(),
  kickers: z.string().optional(),
  rounding: z.string().optional(),
  bands: z
    .array(
      z.strictObject({
        band: z.number(),
        from: z.string().optional(),
        to: z.string().optional(),
        base: z.string().optional(),
        rate: z.string().optional(),
        amount: z.string().optional(),
      }),
    )
    .optional(),
};

export const commissionCasesSchema: z.ZodType<CommissionCases> = z.strictObject({
  tables: z.record(z.string(), tableSchema),
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...periodFields,
        kind: z.literal("credit"),
        deals: z.union([z.array(z.string()), z.strictObject({ each: z.string(), count: z.number() })]).optional(),
        columns: z.enum(["total_off_scale", "number_unsafe"]).optional(),
        expected: z.strictObject({ ...expectedFields, parts: z.array(z.string()).optional() }),
      }),
      z.strictObject({
        ...periodFields,
        kind: z.literal("base"),
        base: z.string(),
        expected: z.strictObject(expectedFields),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("check"),
        table: z.unknown(),
        expected: expectedIssuesSchema,
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("terms"),
        table: z.string(),
        terms: z.record(z.string(), z.unknown()),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
