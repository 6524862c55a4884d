import * as z from "zod";
import { type CaseHead, caseHeadFields, type ExpectedIssues, expectedIssuesSchema } from "./readCases.js";

/** `test/cases/trigger.cases.json`: what triggers make of one observation after another. */
export interface TriggerCases {
  /** The triggers that cases name. */
  readonly triggers: Readonly<Record<string, object>>;
  readonly cases: readonly (TimelineCase | RefusedTriggerCase)[];
}

export interface TimelineCase extends CaseHead {
  readonly kind: "timeline";
  /** The name of a trigger, and the fields in which the case differs from it. */
  readonly trigger: string;
  readonly with?: object | undefined;
  readonly calendar?: unknown;
  readonly steps: readonly TimelineStep[];
}

export interface TimelineStep {
  readonly observation: unknown;
  /** Fields of the trigger from this step on, such as another version. */
  readonly as?: object | undefined;
  readonly phase: string;
  /** The kinds of what happened. */
  readonly events: readonly string[];
  /** What `fire`, one comparison, has found. */
  readonly fireSaw?: string | undefined;
  /** Whether it is for the trigger. Default: it is. */
  readonly concerns?: boolean | undefined;
}

export const TRIGGER_FUNCTIONS = ["checkTrigger", "runTriggers", "stepTrigger"] as const;

export interface RefusedTriggerCase extends CaseHead {
  readonly kind: "refused";
  readonly function: (typeof TRIGGER_FUNCTIONS)[number];
  readonly input?: unknown;
  readonly expected: ExpectedIssues;
}

const fields = z.record(z.string(), z.unknown());

export const triggerCasesSchema: z.ZodType<TriggerCases> = z.strictObject({
  triggers: z.record(z.string(), fields),
  cases: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("timeline"),
        trigger: z.string(),
        with: fields.optional(),
        calendar: z.unknown().optional(),
        steps: z
          .array(
            z.strictObject({
              observation: z.unknown(),
              as: fields.optional(),
              phase: z.string(),
              events: z.array(z.string()),
              fireSaw: z.string().optional(),
              concerns: z.boolean().optional(),
            }),
          )
          .min(1),
      }),
      z.strictObject({
        ...caseHeadFields,
        kind: z.literal("refused"),
        function: z.enum(TRIGGER_FUNCTIONS),
        input: z.unknown(),
        expected: expectedIssuesSchema,
      }),
    ]),
  ),
});
