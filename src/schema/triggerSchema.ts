import * as z from "zod";
import { checkTrigger } from "../adjustment/checkTrigger.js";
import { TIER_COUNT_MAX } from "../adjustment/readApproval.js";
import { EFFECT_COUNT_MAX } from "../adjustment/readEffects.js";
import { REASON_LENGTH_MAX } from "../adjustment/readReason.js";
import { REVIEW_COUNT_MAX } from "../adjustment/readReviews.js";
import { AGGREGATES, SIGNAL_COUNT_MAX, WINDOW_MAX } from "../adjustment/readSignals.js";
import { AFTERWARDS, CONSECUTIVE_MAX, NO_DATA_POLICIES, PRIORITY_MAX } from "../adjustment/readTrigger.js";
import type { Trigger } from "../adjustment/trigger.js";
import { CADENCES } from "../period/cadence.js";
import { conditionShape } from "./conditionSchema.js";
import { ratioText } from "./figures.js";
import { scopeShape } from "./goalSchema.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, label, ruleId } from "./texts.js";
import { triggerEffectShape } from "./triggerEffectShape.js";

const reviews = z.int().min(1).max(REVIEW_COUNT_MAX);
const reviewsFromZero = z.int().min(0).max(REVIEW_COUNT_MAX);
const reasonText = z.string().min(1).max(REASON_LENGTH_MAX);

const triggerCondition = z
  .strictObject({
    when: conditionShape.describe("What has to hold."),
    consecutive: z.int().min(1).max(CONSECUTIVE_MAX).describe("How often in a row."),
  })
  .readonly();

const signal = z
  .strictObject({
    metric: ruleId.describe("Id of the metric, by which conditions ask for it."),
    window: z.int().min(1).max(WINDOW_MAX).describe("Of how many reviews that had a value."),
    aggregate: z.enum(AGGREGATES).describe("What is made of them; change is the last less the first."),
  })
  .readonly();

const life = z
  .strictObject({
    min: reviewsFromZero.optional().describe("Before the review of this number it does not recover. Default: 0."),
    max: reviews.describe("On the review of this number it expires."),
    missingMax: reviews.optional().describe("It expires too on the review of this number without data in a row."),
  })
  .readonly();

const limit = z
  .strictObject({
    count: reviews.describe("How often it may fire in a cycle."),
    cycle: z.enum(CADENCES).describe("The cycle."),
  })
  .readonly();

const tier = z
  .strictObject({
    upTo: ratioText.optional().describe("The largest size of a change, still in it; only the last tier has none."),
    role: externalId.optional().describe("The role that decides. Absent: no approval is needed."),
  })
  .readonly();

const approval = z
  .strictObject({
    tiers: z.array(tier).min(1).max(TIER_COUNT_MAX).readonly().describe("From small changes to large ones."),
    lapsesAfter: reviews.optional().describe("On the review of this number after its proposal it lapses."),
  })
  .readonly();

const reason = z
  .strictObject({
    code: ruleId.optional().describe("Names the reason for programs."),
    en: reasonText.describe("In English."),
    "zh-CN": reasonText.describe("In Chinese."),
  })
  .readonly();

/** The fields alone; {@link triggerSchema} adds the rules. */
export const triggerShape = z
  .strictObject({
    $schema: z.string().optional().describe("Where editors find the schema of this document; it changes nothing."),
    id: ruleId.describe("Unique among triggers."),
    version: ruleId.describe("Names the version."),
    label,
    priority: z
      .int()
      .min(0)
      .max(PRIORITY_MAX)
      .optional()
      .describe("Which of several comes first: the higher, then the smaller id. Default: 0."),
    scope: scopeShape.optional().describe("What it is about; everything where absent."),
    signals: z
      .array(signal)
      .min(1)
      .max(SIGNAL_COUNT_MAX)
      .readonly()
      .optional()
      .describe("Metrics that are looked at over several reviews. Default: all as they are observed."),
    fire: triggerCondition.describe("What makes it fire."),
    recover: triggerCondition.describe("What ends it early."),
    noData: z
      .enum(NO_DATA_POLICIES)
      .optional()
      .describe("What a review means on which the condition that is asked is unknown. Default: hold."),
    life: life.describe("How long it stays active, in reviews."),
    cooldown: reviewsFromZero
      .optional()
      .describe("So many reviews after its end do not count towards the next firing. Default: 0."),
    limit: limit.optional().describe("How often it may fire in a cycle. Default: as often as it does."),
    approval: approval.optional().describe("Who has to agree before it is active. Default: nobody."),
    effects: z
      .array(triggerEffectShape)
      .min(1)
      .max(EFFECT_COUNT_MAX)
      .readonly()
      .describe("What it changes while it is active."),
    afterwards: z
      .enum(AFTERWARDS)
      .optional()
      .describe("Whether the effects are undone at its end, or stay. Default: revert."),
    reason: reason.describe("Why, in both languages."),
  })
  .readonly()
  .meta({ title: "Trigger", description: "A watched signal and the change that it proposes. Decimals are text." });

/** The zod schema of {@link incentive-rules!Trigger}; `checkTrigger` is its refinement. */
export const triggerSchema: z.ZodType<Trigger> = triggerShape.superRefine(refineBy(checkTrigger));

const parser: ModelParser<Trigger> = {
  functionName: "parseTrigger",
  schema: triggerSchema,
  check: checkTrigger,
};

/**
 * Reads a trigger from a value or from JSON text; the result is a frozen copy.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkTrigger` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parseTrigger } from "incentive-rules/schema";
 *
 * const trigger = parseTrigger(`{
 *   "id": "long-cycle",
 *   "version": "1",
 *   "fire": {
 *     "when": { "kind": "compare", "value": { "metric": "decision-days" }, "is": "at_least", "to": "45" },
 *     "consecutive": 2
 *   },
 *   "recover": {
 *     "when": { "kind": "compare", "value": { "metric": "decision-days" }, "is": "at_most", "to": "36" },
 *     "consecutive": 2
 *   },
 *   "life": { "max": 6 },
 *   "effects": [{ "kind": "swap_metric", "from": "signed", "to": "qualified-customers" }],
 *   "reason": { "en": "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" }
 * }`);
 *
 * trigger.life.max; // => 6
 * ```
 */
export function parseTrigger(valueOrText: unknown): Trigger {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseTrigger} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseTrigger } from "incentive-rules/schema";
 *
 * const parsed = safeParseTrigger({ id: "long-cycle", version: "1", efects: [] });
 *
 * parsed.success || parsed.error.issues[0]?.message.endsWith('did you mean "effects"?'); // => true
 * ```
 */
export function safeParseTrigger(valueOrText: unknown): SafeParsed<Trigger> {
  return safeParseModel(parser, valueOrText);
}
