import * as z from "zod";
import { checkFact } from "../metric/checkFact.js";
import type { Fact } from "../metric/fact.js";
import { amountText, ratioText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { currencyCode, externalId, plainDate, ruleId } from "./texts.js";

const participant = externalId.describe("Whose credit it is.");
const weightedCredit = z
  .strictObject({
    participant,
    weight: ratioText.describe("Against the other weights, 0 or more; 60 against 40 is 60%."),
    share: z.never().optional(),
  })
  .readonly();
const sharedCredit = z
  .strictObject({
    participant,
    share: ratioText.describe("A ratio of the whole, such as 0.6 or 60%; all shares of a fact are 1 together."),
    weight: z.never().optional(),
  })
  .readonly();

const credits = z
  .array(z.union([weightedCredit, sharedCredit]))
  .min(1)
  .max(1_000)
  .readonly();
const overlay = z
  .strictObject({
    name: ruleId.describe("Unique in its fact; metrics ask for it by this name."),
    credits: credits.describe("Who has which part of the whole fact."),
  })
  .readonly();

/** The fields alone; {@link factSchema} adds the rules. */
export const factShape = z
  .strictObject({
    id: externalId.describe("From the system it was recorded in: unique among the facts of a call."),
    kind: ruleId.describe("What sort of thing happened, such as deal or visit: an id of your own choice."),
    on: plainDate.describe("The business date on which it counts: of signature, receipt, visit."),
    participant: externalId
      .optional()
      .describe(
        "Who is credited with all of it. Either this or credits; a fact that reverses another may have neither.",
      ),
    credits: credits.optional().describe("Who is credited with which part of it."),
    overlays: z
      .array(overlay)
      .min(1)
      .max(20)
      .readonly()
      .optional()
      .describe("Who is credited on top, by name; nobody's own credit is less for it."),
    amount: amountText.optional().describe("Money; negative for a return."),
    currency: currencyCode.optional().describe("Currency of the amount, by its ISO 4217 code. Default: the plan's."),
    rate: ratioText.optional().describe("Units of the plan's currency for one unit of the fact's; above 0."),
    quantity: amountText.optional().describe("How many, where things are counted."),
    customer: externalId.optional().describe("Whom it was done with or for."),
    reverses: externalId.optional().describe("Id of the fact that this one takes back, in whole or in part."),
    recordedOn: plainDate
      .optional()
      .describe("The date on which it became known, where that is later. Default: the date on which it counts."),
    attributes: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .readonly()
      .optional()
      .describe("Whatever else conditions and metrics ask for."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!Fact}, its figures as text. */
export const factSchema: z.ZodType<Fact> = factShape.superRefine(refineBy(checkFact));

const parser: ModelParser<Fact> = {
  functionName: "parseFact",
  schema: factSchema,
  check: checkFact,
};

/**
 * Reads a fact from a value or from JSON text.
 *
 * Whether its id is unique, what it reverses is there and its exchange rate is needed is seen where facts are measured
 * together.
 *
 * @throws {@link incentive-rules!RulesError} the codes of one fact that `measureFacts` has: `id_malformed`,
 * `date_malformed`, `amount_malformed`, `ratio_malformed`, `credit_ambiguous`, `shares_not_one`, `weights_all_zero`,
 * `weight_negative`, `currency_unknown`, `exchange_rate_not_positive`, `exchange_rate_unused`, `attribute_reserved`,
 * `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parseFact } from "incentive-rules/schema";
 *
 * const fact = parseFact('{ "id": "D-1", "kind": "deal", "on": "2026-11-09", "participant": "Ann", "amount": "120000" }');
 * fact.amount; // => "120000"
 * ```
 */
export function parseFact(valueOrText: unknown): Fact {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseFact} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseFact } from "incentive-rules/schema";
 *
 * const parsed = safeParseFact({ id: "D-1", kind: "deal", on: "2026-11-09", participant: "Ann", amount: "1,000" });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "amount_malformed"
 * ```
 */
export function safeParseFact(valueOrText: unknown): SafeParsed<Fact> {
  return safeParseModel(parser, valueOrText);
}
