import type { Condition, ConditionResult, OperandValue, UnknownReason, Verdict } from "incentive-rules";
import { conditionSchema } from "incentive-rules/schema";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/condition.cases.json`: truth tables, comparisons, whole trees, refusals. */
export interface ConditionCases {
  readonly cases: readonly ConditionCase[];
}

export type ConditionCase = JunctionCase | ComparisonCase | TreeCase | RefusedConditionCase;

/** A row of a truth table. */
export interface JunctionCase extends CaseHead {
  readonly kind: "junction";
  readonly junction: "all" | "any" | "not";
  readonly of: readonly Verdict[];
  readonly expected: { readonly verdict: Verdict };
}

/** One comparison and the value it finds; without `found` it finds none. */
export interface ComparisonCase extends CaseHead {
  readonly kind: "comparison";
  readonly comparison: ComparisonFields;
  readonly found?: string | number | boolean | null | undefined;
  readonly expected: { readonly verdict: Verdict; readonly reason: UnknownReason | null };
}

type ComparisonFields =
  | {
      readonly kind: "compare";
      readonly is: Extract<Condition, { kind: "compare" }>["is"];
      readonly to: string | boolean;
    }
  | { readonly kind: "between"; readonly from: string; readonly to: string }
  | { readonly kind: "in"; readonly of: readonly string[] };

/** A tree with everything that comes of it. */
export interface TreeCase extends CaseHead {
  readonly kind: "tree";
  readonly condition: Condition;
  readonly values: readonly OperandValue[];
  readonly expected: ConditionResult;
}

/** Refused by `checkCondition`; with values by `evaluateCondition`. */
export interface RefusedConditionCase extends CaseHead {
  readonly kind: "refused";
  readonly condition?: unknown;
  readonly values?: unknown;
  readonly expected: ExpectedIssues;
}

const verdict = z.enum(["true", "false", "unknown"]);
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const figure = z.union([z.string(), z.number(), z.null()]);
const quotient = z.strictObject({ dividend: z.string(), divisor: z.string() });

export const conditionCasesSchema: z.ZodType<ConditionCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("junction"),
        junction: z.enum(["all", "any", "not"]),
        of: z.array(verdict).min(1),
        expected: z.strictObject({ verdict }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("comparison"),
        comparison: z.discriminatedUnion("kind", [
          z.strictObject({
            kind: z.literal("compare"),
            is: z.enum(["above", "at_least", "equal", "not_equal", "at_most", "below"]),
            to: z.union([z.string(), z.boolean()]),
          }),
          z.strictObject({ kind: z.literal("between"), from: z.string(), to: z.string() }),
          z.strictObject({ kind: z.literal("in"), of: z.array(z.string()) }),
        ]),
        found: plain.optional(),
        expected: z.strictObject({ verdict, reason: z.enum(["missing", "not_comparable"]).nullable() }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("tree"),
        condition: conditionSchema,
        values: z.array(
          z.union([
            z.strictObject({ metric: z.string(), value: z.union([figure, quotient]) }),
            z.strictObject({ attribute: z.string(), value: plain }),
            z.strictObject({ count: z.string(), days: z.number(), value: figure }),
          ]),
        ),
        expected: z.custom<ConditionResult>((value) => typeof value === "object" && value !== null),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("refused"),
        condition: z.unknown(),
        values: z.unknown().optional(),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
