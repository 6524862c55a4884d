import * as z from "zod";
import { checkTriggerState } from "../adjustment/checkTriggerState.js";
import { SIGNAL_COUNT_MAX, WINDOW_MAX } from "../adjustment/readSignals.js";
import { STATE_COUNT_MAX, TRIGGER_PHASES } from "../adjustment/readTriggerState.js";
import type { TriggerState } from "../adjustment/triggerState.js";
import { amountText, exactText, ratioText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { closedPeriodShape } from "./periodSchema.js";
import { refineBy } from "./refineBy.js";
import { plainDate, ruleId } from "./texts.js";

const count = z.int().min(0).max(STATE_COUNT_MAX);
const quotient = z.strictObject({ dividend: exactText, divisor: exactText }).readonly();
const signal = z
  .strictObject({
    metric: ruleId,
    values: z
      .array(z.union([ratioText, amountText, quotient]))
      .max(WINDOW_MAX)
      .readonly(),
  })
  .readonly();

/** The fields alone; {@link triggerStateSchema} adds the rules. */
export const triggerStateShape = z
  .strictObject({
    version: z.literal(1),
    trigger: ruleId.describe("The trigger's id."),
    triggerVersion: ruleId.describe("The trigger's version."),
    phase: z.enum(TRIGGER_PHASES).describe("Where it stands."),
    since: plainDate.nullable().describe("The day on which that began."),
    fireCount: count.describe("How often in a row fire was true."),
    recoverCount: count.describe("How often in a row recover was true."),
    reviewCount: count.describe("How many reviews were counted since it is proposed, active or in cooldown."),
    missingCount: count.describe("How many reviews in a row were without data."),
    cycle: z
      .strictObject({ period: closedPeriodShape, count })
      .readonly()
      .nullable()
      .describe("How often it has fired in the last cycle in which it did."),
    signals: z.array(signal).max(SIGNAL_COUNT_MAX).readonly().describe("The values that signals are made of."),
    observedOn: plainDate.nullable().describe("The day of the last observation."),
    reviewedOn: plainDate.nullable().describe("The day of the last review."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!TriggerState}. */
export const triggerStateSchema: z.ZodType<TriggerState> = triggerStateShape.superRefine(refineBy(checkTriggerState));

const parser: ModelParser<TriggerState> = {
  functionName: "parseTriggerState",
  schema: triggerStateSchema,
  check: checkTriggerState,
};

/**
 * Reads a trigger's state, as it was stored, from a value or from JSON text.
 *
 * Whether it belongs to a trigger is seen when `stepTrigger` goes on from it.
 *
 * @throws {@link incentive-rules!RulesError} `state_mismatch` (another shape), `count_out_of_range`, `date_malformed`,
 * `date_out_of_range`, `period_open`, `period_reversed`, `amount_malformed`, `divisor_not_positive`, `id_malformed`,
 * `id_duplicate`, `list_too_long`, `value_unknown`, `key_missing`, `unknown_key`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { stepTrigger, type Trigger } from "incentive-rules";
 * import { parseTriggerState } from "incentive-rules/schema";
 *
 * const value = { metric: "decision-days" };
 * const trigger: Trigger = {
 *   id: "long-cycle",
 *   version: "1",
 *   fire: { when: { kind: "compare", value, is: "at_least", to: "45" }, consecutive: 2 },
 *   recover: { when: { kind: "compare", value, is: "at_most", to: "36" }, consecutive: 2 },
 *   life: { max: 6 },
 *   effects: [{ kind: "propose_review" }],
 *   reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
 * };
 * const review = (on: string) => ({ kind: "review", on, values: [{ metric: "decision-days", value: "46" }] }) as const;
 * const first = stepTrigger({ trigger, observation: review("2026-11-02") });
 * const state = parseTriggerState(JSON.stringify(first.state));
 *
 * state.phase; // => "pending"
 * stepTrigger({ trigger, state, observation: review("2026-11-16") }).state.phase; // => "active"
 * ```
 */
export function parseTriggerState(valueOrText: unknown): TriggerState {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseTriggerState} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseTriggerState } from "incentive-rules/schema";
 *
 * safeParseTriggerState("{}").success; // => false
 * ```
 */
export function safeParseTriggerState(valueOrText: unknown): SafeParsed<TriggerState> {
  return safeParseModel(parser, valueOrText);
}
