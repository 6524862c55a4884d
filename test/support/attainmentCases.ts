import type { Attainment, AttainmentInput, TeamAttainmentInput } from "incentive-rules";
import * as z from "zod";
import {
  type CaseHead,
  caseHeadFields,
  type ExpectedIssues,
  expectedIssuesSchema,
  roundingSchema,
} from "./readCases.js";

/** `test/cases/attainment.cases.json`: what was reached, held against a target. */
export interface AttainmentCases {
  readonly cases: readonly (AttainmentCase | TeamCase | RefusedAttainmentCase)[];
}

/** The fields that the case is about. */
export type ExpectedAttainment = { readonly [Key in keyof Attainment]?: Attainment[Key] | undefined };

export interface AttainmentCase extends CaseHead {
  readonly kind: "attainment";
  readonly input: AttainmentInput;
  readonly expected: ExpectedAttainment;
}

export interface TeamCase extends CaseHead {
  readonly kind: "team";
  readonly input: TeamAttainmentInput;
  readonly expected: {
    readonly team: ExpectedAttainment;
    /** The attainment of each; `"no target"` where the member has none. */
    readonly members: readonly (string | null)[];
  };
}

export interface RefusedAttainmentCase extends CaseHead {
  readonly kind: "refused";
  readonly function: "computeAttainment" | "computeTeamAttainment";
  readonly input: unknown;
  readonly expected: ExpectedIssues;
}

const quotient = z.strictObject({ dividend: z.string(), divisor: z.string() });
const zeroTarget = z.enum(["none", "full"]).optional();
const terms = { zeroTarget, attainmentRounding: roundingSchema.optional() };
const expectedAttainment = z
  .strictObject({
    actual: z.string(),
    target: z.string(),
    gap: z.string(),
    attainment: z.string().nullable(),
    quotient: quotient.nullable(),
    met: z.boolean(),
    zeroTarget,
  })
  .partial();

export const attainmentCasesSchema: z.ZodType<AttainmentCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("attainment"),
        input: z.strictObject({ actual: z.union([z.string(), quotient]), target: z.string(), ...terms }),
        expected: expectedAttainment,
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("team"),
        input: z.strictObject({
          members: z.array(
            z.strictObject({ participant: z.string(), actual: z.string(), target: z.string().optional() }),
          ),
          teamTarget: z.discriminatedUnion("kind", [
            z.strictObject({ kind: z.literal("own"), target: z.string() }),
            z.strictObject({ kind: z.literal("members") }),
          ]),
          ...terms,
        }),
        expected: z.strictObject({ team: expectedAttainment, members: z.array(z.string().nullable()) }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("refused"),
        function: z.enum(["computeAttainment", "computeTeamAttainment"]),
        input: z.unknown(),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
