import type { RankInput, Ranking } from "incentive-rules";
import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/rank.cases.json`: participants ranked. */
export interface RankCases {
  readonly cases: readonly (RankedCase | RefusedRankCase)[];
}

export interface RankedCase extends CaseHead {
  readonly kind: "ranked";
  readonly input: RankInput;
  readonly expected: {
    readonly places: readonly (readonly [participant: string, place: number])[];
    readonly tiedWith?: readonly number[] | undefined;
    readonly values?: readonly string[] | undefined;
    readonly separatedBy?: readonly (string | null)[] | undefined;
    readonly unranked?: readonly string[] | undefined;
    readonly top?: Ranking["top"] | undefined;
  };
}

export interface RefusedRankCase extends CaseHead {
  readonly kind: "refused";
  readonly input: unknown;
  readonly expected: ExpectedIssues;
}

const figure = z.union([z.string(), z.strictObject({ dividend: z.string(), divisor: z.string() })]).nullable();
const direction = z.enum(["highest_first", "lowest_first"]).optional();

export const rankCasesSchema: z.ZodType<RankCases> = z.strictObject({
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("ranked"),
        input: z.strictObject({
          entries: z.array(
            z.strictObject({
              participant: z.string(),
              value: figure.optional(),
              tieValues: z.array(figure).optional(),
              reachedOn: z.string().optional(),
            }),
          ),
          method: z.enum(["competition", "dense", "ordinal"]),
          direction,
          tieBreakers: z.array(z.strictObject({ metric: z.string(), direction })).optional(),
          top: z.strictObject({ count: z.number(), ties: z.enum(["include", "exclude", "cut"]) }).optional(),
        }),
        expected: z.strictObject({
          places: z.array(z.tuple([z.string(), z.number()])),
          tiedWith: z.array(z.number()).optional(),
          values: z.array(z.string()).optional(),
          separatedBy: z.array(z.string().nullable()).optional(),
          unranked: z.array(z.string()).optional(),
          top: z.strictObject({ participants: z.array(z.string()), tiedOut: z.array(z.string()) }).optional(),
        }),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("refused"),
        input: z.unknown(),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
