import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

const FUNCTIONS = ["blendTargetChange", "excludeWindfalls", "flagWindfall", "recalibrateTargets"] as const;

/** One call, and what of its result is known or why it is refused. */
export type RecalibrationCall = CaseHead & {
  readonly function: (typeof FUNCTIONS)[number];
  readonly input: object;
} & ({ readonly expected: object } | { readonly refused: ExpectedIssues });

/** Figures by a name. */
type Named = Readonly<Record<string, string>>;

/** A case as it was published. */
export type PublishedRecalibrationCase = CaseHead &
  (
    | {
        readonly kind: "recalibrate.conserve";
        readonly inputs: {
          readonly targets: Named;
          readonly relief: Named;
          readonly maxUplift?: string | undefined;
          readonly unit: "1";
        };
        readonly expected: {
          readonly targets: Named;
          readonly unallocated?: string | undefined;
          readonly total: string;
        };
      }
    | {
        readonly kind: "recalibrate.respread";
        readonly inputs: {
          readonly plan: readonly string[];
          readonly actual: readonly string[];
          readonly weights: readonly string[];
        };
        readonly expected: { readonly remaining: readonly string[]; readonly total: string };
      }
    | {
        readonly kind: "recalibrate.territory";
        readonly inputs: { readonly quota: string; readonly opportunityChange: string; readonly threshold: string };
        readonly expected: { readonly quota: string; readonly adjusted: boolean };
      }
    | {
        readonly kind: "recalibrate.relief";
        readonly inputs: { readonly quota: string; readonly lost: string; readonly thresholdShare: string };
        readonly expected: { readonly lostShare: string; readonly relief: boolean; readonly quota: string };
      }
    | {
        readonly kind: "windfall.flag";
        readonly inputs: {
          readonly deal: string;
          readonly annualQuota: string;
          readonly commission: string;
          readonly targetIncentive: string;
        };
        readonly expected: {
          readonly shareOfQuota: string;
          readonly flag: boolean;
          readonly reasons: readonly string[];
        };
      }
  );

const text = z.string();
const texts = z.array(text);
const named = z.record(text, text);
const call = { ...caseHeadFields, function: z.enum(FUNCTIONS), input: z.looseObject({}) };

export const recalibrationCasesSchema: z.ZodType<{
  readonly cases: readonly (RecalibrationCall | PublishedRecalibrationCase)[];
}> = z.strictObject({
  cases: z.array(
    z.union([
      z.strictObject({ ...call, expected: z.looseObject({}) }),
      z.strictObject({ ...call, refused: expectedIssuesSchema }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("recalibrate.conserve"),
        inputs: z.strictObject({ targets: named, relief: named, maxUplift: text.optional(), unit: z.literal("1") }),
        expected: z.strictObject({ targets: named, unallocated: text.optional(), total: text }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("recalibrate.respread"),
        inputs: z.strictObject({ plan: texts, actual: texts, weights: texts }),
        expected: z.strictObject({ remaining: texts, total: text }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("recalibrate.territory"),
        inputs: z.strictObject({ quota: text, opportunityChange: text, threshold: text }),
        expected: z.strictObject({ quota: text, adjusted: z.boolean() }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("recalibrate.relief"),
        inputs: z.strictObject({ quota: text, lost: text, thresholdShare: text }),
        expected: z.strictObject({ lostShare: text, relief: z.boolean(), quota: text }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("windfall.flag"),
        inputs: z.strictObject({ deal: text, annualQuota: text, commission: text, targetIncentive: text }),
        expected: z.strictObject({ shareOfQuota: text, flag: z.boolean(), reasons: texts }),
      }),
    ]),
  ),
});
