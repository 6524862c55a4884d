import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** What of a call's result is known, or why it is refused. */
export type CashOutcome = { readonly expected: object } | { readonly refused: ExpectedIssues };

/** One call. */
export type CashCall = CaseHead & {
  readonly function: "computeClawback" | "releaseCommission";
  readonly input: object;
} & CashOutcome;

/** Releases one after the other, each from the state of the last that was not refused. */
export type CashSteps = CaseHead & { readonly steps: readonly CashStep[] };

export type CashStep = { readonly input: object } & CashOutcome;

const input = z.looseObject({});
const outcomes = [{ expected: z.looseObject({}) }, { refused: expectedIssuesSchema }] as const;
const call = { ...caseHeadFields, function: z.enum(["computeClawback", "releaseCommission"]), input };

export const cashCasesSchema: z.ZodType<{ readonly cases: readonly (CashCall | CashSteps)[] }> = z.strictObject({
  cases: z.array(
    z.union([
      z.strictObject({ ...call, ...outcomes[0] }),
      z.strictObject({ ...call, ...outcomes[1] }),
      z.strictObject({
        ...caseHeadFields,
        steps: z.array(z.union([z.strictObject({ input, ...outcomes[0] }), z.strictObject({ input, ...outcomes[1] })])),
      }),
    ]),
  ),
});
