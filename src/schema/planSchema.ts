import * as z from "zod";
import { ZERO_TARGET_POLICIES } from "../metric/zeroTargetPolicy.js";
import { checkPlan } from "../plan/checkPlan.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { PRORATION_BASES, RETURNS_POLICIES } from "../plan/readPlan.js";
import { calendarShape } from "./calendarSchema.js";
import { componentShape } from "./componentShape.js";
import { negativePolicy, planCaps, planDraw } from "./drawShape.js";
import { ratioText } from "./figures.js";
import { goalChange } from "./goalChangeShape.js";
import { holdback } from "./holdbackShape.js";
import { metricShape } from "./metricSchema.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { clawbackTerms, planPayment } from "./paymentShape.js";
import { periodShape } from "./periodSchema.js";
import { targetRamp } from "./rampShape.js";
import { refineBy } from "./refineBy.js";
import { roundingShape } from "./roundingSchema.js";
import { currencyCode, ruleId } from "./texts.js";

/** A model that stands in a plan time and again: a definition of its JSON Schema. */
const metric = metricShape.meta({ id: "Metric", description: "How facts become a number." });

/** The fields alone; {@link planSchema} adds the rules. */
export const planShape = z
  .strictObject({
    $schema: z.string().optional().describe("Where editors find the schema of this document; it changes nothing."),
    id: ruleId.describe("The same for all versions of the plan."),
    version: ruleId.describe("Names the version."),
    currency: currencyCode.describe("Currency of what is paid, by its ISO 4217 code, such as CNY."),
    effective: periodShape.describe(
      "The days on which it applies, both included; without an end until further notice.",
    ),
    rounding: roundingShape
      .optional()
      .describe("How payable lines and converted amounts are rounded. Default: the currency's digits, half-up."),
    amounts: z
      .enum(["net", "gross"])
      .optional()
      .describe("Whether the amounts of facts have the tax in them; gross needs a tax rate. Default: net."),
    taxRate: ratioText
      .optional()
      .describe("Rate of the tax in gross amounts, of the net amount: 13% makes 113 count for 100."),
    returns: z
      .enum(RETURNS_POLICIES)
      .optional()
      .describe(
        "What a return of an earlier, closed period does: original_period settles that period again, original_rate " +
          "takes back what the fact earned, current_period lowers the credit of now. Default: original_period.",
      ),
    zeroTarget: z
      .enum(ZERO_TARGET_POLICIES)
      .optional()
      .describe("What a target of zero means: none pays nothing by it, full is an attainment of 100%."),
    proration: z.enum(PRORATION_BASES).optional().describe("By what targets are prorated. Default: calendar_days."),
    ramp: targetRamp
      .optional()
      .describe("How much of their targets newcomers are to reach at first. Default: all of it from the first day."),
    goalChange: goalChange
      .optional()
      .describe(
        "What a change of the plan or of a target does to commission within a period. Default: each stretch is paid by " +
          "its own terms on its days' share of the target, and nothing is protected.",
      ),
    calendar: calendarShape
      .optional()
      .describe("Fiscal year, weekends and holidays: for labels of periods and proration by working days."),
    metrics: z.array(metric).min(1).max(1_000).readonly().describe("How facts become numbers."),
    components: z.array(componentShape).min(1).max(1_000).readonly().describe("The rules of the plan."),
    caps: planCaps
      .optional()
      .describe("The most that the components pay a participant for a period; a draw may pay more. Default: no cap."),
    holdback: holdback.optional().describe("What part of what the components pay is paid later. Default: none."),
    draw: planDraw.optional().describe("What a participant is paid at least. Default: what was earned."),
    clawback: clawbackTerms
      .optional()
      .describe("What of what a sale earned its return takes back. Default: all of it, however late."),
    payment: planPayment
      .optional()
      .describe("When what commission components earn is paid. Default: in the period in which it is earned."),
    negative: negativePolicy
      .optional()
      .describe("What becomes of a total below zero. Default: it stays, unless a draw makes up for it."),
  })
  .readonly()
  .meta({ title: "Incentive plan", description: "What is paid to whom for what. Decimals are text." });

/** The zod schema of {@link incentive-rules!IncentivePlan}, for tools that take one; `checkPlan` is its refinement. */
export const planSchema: z.ZodType<IncentivePlan> = planShape.superRefine(refineBy(checkPlan));

const parser: ModelParser<IncentivePlan> = {
  functionName: "parsePlan",
  schema: planSchema,
  check: checkPlan,
};

/**
 * Reads an incentive plan from a value or from JSON text, so that it can be settled by.
 *
 * Stricter than `JSON.parse` and zod together, as {@link parseRateTable} is. The result is a frozen copy. Editors check a
 * plan while it is written by `incentive-rules/plan.schema.json`, which says the same but for what relates two fields.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkPlan` finds, `json_malformed`,
 * `json_duplicate_key`, `json_number_inexact`, `structure_not_plain`, `structure_too_deep`, `structure_too_large`,
 * `key_forbidden`, `text_malformed`
 *
 * @example
 * ```ts
 * import { parsePlan } from "incentive-rules/schema";
 *
 * const plan = parsePlan(`{
 *   "id": "sales",
 *   "version": "2026-1",
 *   "currency": "CNY",
 *   "effective": { "start": "2026-01-01" },
 *   "metrics": [{ "id": "signed", "kind": "sum", "of": "amount", "facts": "deal" }],
 *   "components": [
 *     {
 *       "id": "commission",
 *       "kind": "commission",
 *       "metric": "signed",
 *       "table": {
 *         "measuredBy": "attainment",
 *         "method": "marginal",
 *         "bands": [{ "upTo": "80%", "rate": "1%" }, { "upTo": "120%", "rate": "1.5%" }, { "rate": "2%" }]
 *       }
 *     }
 *   ]
 * }`);
 *
 * plan.components.map(({ kind }) => kind); // => ["commission"]
 * ```
 */
export function parsePlan(valueOrText: unknown): IncentivePlan {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parsePlan} without an exception.
 *
 * @example
 * ```ts
 * import { safeParsePlan } from "incentive-rules/schema";
 *
 * const parsed = safeParsePlan({ id: "sales", version: "2026-1", currency: "CNY", efective: { start: "2026-01-01" } });
 * parsed.success || parsed.error.issues[0]?.message.endsWith('did you mean "effective"?'); // => true
 * ```
 */
export function safeParsePlan(valueOrText: unknown): SafeParsed<IncentivePlan> {
  return safeParseModel(parser, valueOrText);
}
