import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

const FUNCTIONS = [
  "applyGoalTemplates",
  "assessAssignment",
  "cascadeGoal",
  "checkAlignment",
  "compoundOverAssignment",
  "convertTarget",
  "measureGoalCoverage",
  "spreadGoal",
  "spreadTarget",
] as const;

/** One call, and what of its result is known or why it is refused. */
export type GoalCall = CaseHead & { readonly function: (typeof FUNCTIONS)[number]; readonly input: object } & (
    | { readonly expected: string | object }
    | { readonly refused: ExpectedIssues }
  );

/** A case as it was published. */
export type PublishedGoalCase = CaseHead &
  (
    | {
        readonly kind: "allocate.largestRemainder";
        readonly inputs: { readonly total: string; readonly weights: readonly string[]; readonly unit: "1" };
        readonly expected: { readonly parts: readonly string[] };
      }
    | {
        readonly kind: "allocate.capped";
        readonly inputs: {
          readonly total: string;
          readonly weights: readonly string[];
          readonly caps: readonly string[];
        };
        readonly expected: { readonly parts: readonly string[]; readonly unallocated: string };
      }
    | {
        readonly kind: "quota.coverage";
        readonly inputs: {
          readonly assigned: string;
          readonly target: string;
          readonly reviewBelow: string;
          readonly corridor: readonly [from: string, to: string];
        };
        readonly expected: { readonly coverage: string; readonly flag: string };
      }
    | {
        readonly kind: "alignment.validate";
        readonly inputs: {
          readonly fromOwner: string;
          readonly toOwner: string;
          readonly fromCycle: readonly [start: string, end: string];
          readonly toCycle: readonly [start: string, end: string];
        };
        readonly expected: { readonly ok: boolean; readonly error?: string | undefined };
      }
  );

const text = z.string();
const texts = z.array(text);
const pair = z.tuple([text, text]);
const call = { ...caseHeadFields, function: z.enum(FUNCTIONS), input: z.looseObject({}) };
const expected = z.union([text, z.array(z.unknown()), z.looseObject({})]);

export const goalCasesSchema: z.ZodType<{ readonly cases: readonly (GoalCall | PublishedGoalCase)[] }> = z.strictObject(
  {
    cases: z.array(
      z.union([
        z.strictObject({ ...call, expected }),
        z.strictObject({ ...call, refused: expectedIssuesSchema }),
        z.strictObject({
          ...caseHeadFields,
          kind: z.literal("allocate.largestRemainder"),
          inputs: z.strictObject({ total: text, weights: texts, unit: z.literal("1") }),
          expected: z.strictObject({ parts: texts }),
        }),
        z.strictObject({
          ...caseHeadFields,
          kind: z.literal("allocate.capped"),
          inputs: z.strictObject({ total: text, weights: texts, caps: texts }),
          expected: z.strictObject({ parts: texts, unallocated: text }),
        }),
        z.strictObject({
          ...caseHeadFields,
          kind: z.literal("quota.coverage"),
          inputs: z.strictObject({ assigned: text, target: text, reviewBelow: text, corridor: pair }),
          expected: z.strictObject({ coverage: text, flag: text }),
        }),
        z.strictObject({
          ...caseHeadFields,
          kind: z.literal("alignment.validate"),
          inputs: z.strictObject({ fromOwner: text, toOwner: text, fromCycle: pair, toCycle: pair }),
          expected: z.strictObject({ ok: z.boolean(), error: text.optional() }),
        }),
      ]),
    ),
  },
);
