import type { Cadence, Calendar, ClosedPeriod, Period } from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/period.cases.json`: dates, periods, labels and working days. */
export interface PeriodCases {
  readonly cases: readonly PeriodCase[];
}

export type PeriodCase =
  | PeriodOfCase
  | PeriodsOfCase
  | SplitCase
  | LabelCase
  | NoLabelCase
  | OverlapCase
  | DaysCase
  | WorkingDayCase
  | AddDaysCase
  | BusinessDateCase
  | RefusedPeriodCase;

interface CalendarFields extends CaseHead {
  readonly calendar?: Calendar | undefined;
}

export interface PeriodOfCase extends CalendarFields {
  readonly kind: "period_of";
  readonly date: string;
  readonly cadence: Cadence;
  /** `label` where it is compared; `null` for a period that has none. */
  readonly expected: { readonly period: ClosedPeriod; readonly label?: string | null | undefined };
}

/** Dates that fall into so many periods. */
export interface PeriodsOfCase extends CalendarFields {
  readonly kind: "periods_of";
  readonly dates: readonly string[];
  readonly cadence: Cadence;
  readonly expected: { readonly count: number; readonly starts?: readonly string[] | undefined };
}

export interface SplitCase extends CalendarFields {
  readonly kind: "split";
  readonly period: ClosedPeriod | string;
  readonly cadence: Cadence;
  readonly expected: { readonly pieces: readonly ClosedPeriod[] } | { readonly count: number };
}

export interface LabelCase extends CalendarFields {
  readonly kind: "label";
  readonly label: string;
  /** The period's own label is the one that was read, or the one that is written for it. */
  readonly expected: { readonly period: ClosedPeriod; readonly label: string };
}

export interface NoLabelCase extends CalendarFields {
  readonly kind: "no_label";
  readonly period: ClosedPeriod;
  readonly expected: { readonly label: null };
}

export interface OverlapCase extends CaseHead {
  readonly kind: "overlap";
  readonly one: Period;
  readonly other: Period;
  readonly expected: {
    readonly overlap: boolean;
    readonly period?: Period | undefined;
    readonly days?: number | undefined;
  };
}

export interface DaysCase extends CalendarFields {
  readonly kind: "days";
  readonly period: ClosedPeriod | string;
  readonly expected: { readonly days: number } | { readonly workingDays: number };
}

export interface WorkingDayCase extends CalendarFields {
  readonly kind: "working_day";
  readonly date: string;
  readonly expected: { readonly working: boolean };
}

export interface AddDaysCase extends CaseHead {
  readonly kind: "add_days";
  readonly date: string;
  readonly days: number;
  readonly expected: { readonly date: string };
}

export interface BusinessDateCase extends CaseHead {
  readonly kind: "business_date";
  readonly instant: string;
  readonly timeZone: string;
  readonly expected: { readonly date: string };
}

const REFUSING = [
  "addDays",
  "businessDateOf",
  "countDays",
  "countWorkingDays",
  "isWorkingDay",
  "overlapOf",
  "periodFromLabel",
  "periodOf",
  "splitPeriod",
] as const;

export interface RefusedPeriodCase extends CaseHead {
  readonly kind: "refused";
  readonly function: (typeof REFUSING)[number];
  readonly arguments: readonly unknown[];
  readonly expected: ExpectedIssues;
}

const calendar = z
  .strictObject({
    fiscalYearStart: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).optional(),
    weekend: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).optional(),
    holidays: z.array(z.string()).optional(),
    workingDays: z.array(z.string()).optional(),
    fortnightAnchor: z.string().optional(),
  })
  .optional();
const closed = z.strictObject({ start: z.string(), end: z.string() });
const period = z.strictObject({ start: z.string(), end: z.string().nullable().optional() });
const cadence = z.enum(["day", "week", "fortnight", "half_month", "month", "two_months", "quarter", "half", "year"]);
const head = { ...caseHeadFields, calendar };

export const periodCasesSchema: z.ZodType<PeriodCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...head,
        kind: z.literal("period_of"),
        date: z.string(),
        cadence,
        expected: z.strictObject({ period: closed, label: z.string().nullable().optional() }),
      }),
      z.strictObject({
        ...head,
        kind: z.literal("periods_of"),
        dates: z.array(z.string()),
        cadence,
        expected: z.strictObject({ count: z.number(), starts: z.array(z.string()).optional() }),
      }),
      z.strictObject({
        ...head,
        kind: z.literal("split"),
        period: z.union([closed, z.string()]),
        cadence,
        expected: z.union([z.strictObject({ pieces: z.array(closed) }), z.strictObject({ count: z.number() })]),
      }),
      z.strictObject({
        ...head,
        kind: z.literal("label"),
        label: z.string(),
        expected: z.strictObject({ period: closed, label: z.string() }),
      }),
      z.strictObject({
        ...head,
        kind: z.literal("no_label"),
        period: closed,
        expected: z.strictObject({ label: z.null() }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("overlap"),
        one: period,
        other: period,
        expected: z.strictObject({
          overlap: z.boolean(),
          period: period.optional(),
          days: z.number().optional(),
        }),
      }),
      z.strictObject({
        ...head,
        kind: z.literal("days"),
        period: z.union([closed, z.string()]),
        expected: z.union([z.strictObject({ days: z.number() }), z.strictObject({ workingDays: z.number() })]),
      }),
      z.strictObject({
        ...head,
        kind: z.literal("working_day"),
        date: z.string(),
        expected: z.strictObject({ working: z.boolean() }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("add_days"),
        date: z.string(),
        days: z.number(),
        expected: z.strictObject({ date: z.string() }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("business_date"),
        instant: z.string(),
        timeZone: z.string(),
        expected: z.strictObject({ date: z.string() }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("refused"),
        function: z.enum(REFUSING),
        arguments: z.array(z.unknown()),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
