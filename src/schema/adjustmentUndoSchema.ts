import * as z from "zod";
import type { AdjustmentUndo } from "../adjustment/adjustedGoals.js";
import { checkAdjustmentUndo } from "../adjustment/checkAdjustmentUndo.js";
import { UNDO_AT_MAX, UNDO_ROW_COUNT_MAX } from "../adjustment/readAdjustmentUndo.js";
import { asWritten } from "./asWritten.js";
import { goalShape } from "./goalSchema.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { planShape } from "./planSchema.js";
import { refineBy } from "./refineBy.js";
import { ruleId } from "./texts.js";

const undoneGoal = z
  .strictObject({
    goal: ruleId.describe("The goal's id."),
    at: z.int().min(0).max(UNDO_AT_MAX).nullable().describe("Its position before; null where it was added."),
    before: asWritten(goalShape).nullable().describe("The goal before, as it was written; null where it was added."),
    after: z.string().nullable().describe("A fingerprint of the goal after; null where it left."),
  })
  .readonly();

/** The fields alone; {@link adjustmentUndoSchema} adds the rules. */
export const adjustmentUndoShape = z
  .strictObject({
    goals: z.array(undoneGoal).max(UNDO_ROW_COUNT_MAX).readonly().describe("The goals that are different."),
    plan: z
      .strictObject({
        before: asWritten(planShape).describe("The version before, as it was written."),
        after: z.string().describe("A fingerprint of the version after."),
      })
      .readonly()
      .optional()
      .describe("The plan that is different; absent where none is."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!AdjustmentUndo}. */
export const adjustmentUndoSchema: z.ZodType<AdjustmentUndo> = adjustmentUndoShape.superRefine(
  refineBy(checkAdjustmentUndo),
);

const parser: ModelParser<AdjustmentUndo> = {
  functionName: "parseAdjustmentUndo",
  schema: adjustmentUndoSchema,
  check: checkAdjustmentUndo,
};

/**
 * Reads what undoes an adjustment, as it was stored, from a value or from JSON text; what is given back has its keys in their
 * order. Text is read up to 1 MiB, a value up to a million parts: what undoes more goals goes to `undoAdjustment` as it is.
 *
 * Whether the goals and the plan are still as the adjustment left them is seen when `undoAdjustment` and
 * `undoPlanAdjustment` go back by it.
 *
 * @throws {@link incentive-rules!RulesError} `state_mismatch` (a row of another goal than it holds), `id_duplicate`,
 * `count_out_of_range`, `list_too_long`, `id_malformed`, `key_missing`, `unknown_key`, `type_mismatch`, whatever
 * `checkGoal` and `checkPlan` find, and those of the structure
 *
 * @example
 * ```ts
 * import { applyAdjustment, type Goal, type Trigger, undoAdjustment } from "incentive-rules";
 * import { parseAdjustmentUndo } from "incentive-rules/schema";
 *
 * const small = { kind: "compare", value: { metric: "market" }, is: "below", to: "90%" } as const;
 * const trigger: Trigger = {
 *   id: "market-falls",
 *   version: "1",
 *   fire: { when: small, consecutive: 1 },
 *   recover: { when: { kind: "not", of: small }, consecutive: 2 },
 *   life: { max: 6 },
 *   effects: [{ kind: "scale_target", metric: "signed", factor: "90%" }],
 *   reason: { en: "The market has shrunk.", "zh-CN": "市场容量收缩。" },
 * };
 * const goals: Goal[] = [
 *   { id: "q1", metric: "signed", owner: { kind: "company" }, period: "2027-Q1", target: "1200000.00" },
 * ];
 *
 * const change = { triggers: [trigger], goals, decidedOn: "2026-12-07", from: "2027-01-01", scale: 4 };
 * const adjusted = applyAdjustment(change);
 * const undo = parseAdjustmentUndo(JSON.stringify(adjusted.undo));
 *
 * undo.goals[0]?.before?.target; // => "1200000.00"
 * undoAdjustment({ goals: adjusted.goals, undo, from: "2027-01-01" }); // => goals
 * ```
 */
export function parseAdjustmentUndo(valueOrText: unknown): AdjustmentUndo {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseAdjustmentUndo} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseAdjustmentUndo } from "incentive-rules/schema";
 *
 * safeParseAdjustmentUndo({ goals: [] }).success; // => true
 * safeParseAdjustmentUndo({ goals: [{ goal: "q1", at: 0, before: null, after: null }] }).success; // => false
 * ```
 */
export function safeParseAdjustmentUndo(valueOrText: unknown): SafeParsed<AdjustmentUndo> {
  return safeParseModel(parser, valueOrText);
}
