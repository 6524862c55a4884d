import * as z from "zod";
import { LEVEL_COUNTS } from "../metric/levelCount.js";
import type { Metric } from "../metric/metric.js";
import { checkMetric } from "../metric/readMetrics.js";
import { attribute, credit, filter, measured, subject } from "./factFields.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { label, ruleId } from "./texts.js";

const fields = {
  id: ruleId.describe("Unique in its plan."),
  label,
  unit: z
    .string()
    .optional()
    .describe("What it counts in, such as visits; money makes an attribute money, which is converted and netted."),
  direction: z
    .enum(["higher_is_better", "lower_is_better"])
    .optional()
    .describe("Whether more is better. Default: higher_is_better."),
  nature: z.enum(["process", "outcome"]).optional().describe("What people do, or what comes of it."),
};

const ownFilter = z.strictObject(filter).readonly();
const firstFact = z
  .strictObject({ first: ownFilter.describe("Which facts begin."), of: subject })
  .readonly()
  .describe("The first fact of a sort about the same customer or attribute value.");

/** The fields alone; {@link metricSchema} adds the rules. */
export const metricShape = z.discriminatedUnion("kind", [
  z
    .strictObject({ ...fields, ...filter, credit, kind: z.literal("sum"), of: measured })
    .readonly()
    .describe("What is credited, added up: of split facts the participant's part."),
  z
    .strictObject({ ...fields, ...filter, credit, kind: z.literal("count") })
    .readonly()
    .describe("How many facts; one that is fully reversed is no longer counted."),
  z
    .strictObject({ ...fields, ...filter, credit, kind: z.literal("count_distinct"), of: subject })
    .readonly()
    .describe("How many different customers, or values of an attribute, the counted facts have."),
  z
    .strictObject({
      ...fields,
      ...filter,
      credit,
      kind: z
        .enum(["average", "median", "max", "last"])
        .describe(
          "What is made of many: the median of an even number is the mean of two, the last is by date, then id.",
        ),
      of: measured,
    })
    .readonly()
    .describe("One figure from the facts themselves; reversals and what they fully reverse are left out."),
  z
    .strictObject({
      ...fields,
      kind: z.literal("ratio"),
      dividend: ruleId.describe("Id of the metric that is divided."),
      divisor: ruleId.describe("Id of the metric that it is divided by."),
    })
    .readonly()
    .describe("One metric divided by another; of a group the group's sums."),
  z
    .strictObject({
      ...fields,
      ...filter,
      credit,
      kind: z.literal("days_between"),
      from: z
        .union([attribute, firstFact])
        .describe("The beginning: a date that the fact carries, or an earlier fact about the same thing."),
      aggregate: z.enum(["average", "median", "max"]).describe("What is made of many."),
    })
    .readonly()
    .describe("Calendar days up to a fact."),
  z
    .strictObject({
      ...fields,
      credit,
      kind: z.literal("level"),
      enter: ownFilter.describe("Facts by which a thing enters."),
      leave: ownFilter.describe("Facts by which it leaves."),
      signed: ownFilter
        .optional()
        .describe("Facts by which it leaves by being signed; needed by stock_plus_signed, and refused by the others."),
      counts: z
        .enum(LEVEL_COUNTS)
        .optional()
        .describe(
          "What counts: what is held, that and what was signed, or what came in. Default: stock, or stock_plus_signed where signed is given.",
        ),
      of: subject,
    })
    .readonly()
    .describe("How many things are held on a date: those that entered and have not left."),
]);

/** The zod schema of {@link incentive-rules!Metric}. */
export const metricSchema: z.ZodType<Metric> = metricShape.superRefine(refineBy(checkMetric));

const parser: ModelParser<Metric> = {
  functionName: "parseMetric",
  schema: metricSchema,
  check: checkMetric,
};

/**
 * Reads a metric from a value or from JSON text.
 *
 * Whether the metrics that a ratio divides are there is seen where they stand together, as in a plan.
 *
 * @throws {@link incentive-rules!RulesError} `id_malformed`, `value_unknown`, `unknown_key`, `key_missing`,
 * `list_empty`, `list_too_long`, `type_mismatch`, the codes of conditions, and those of the structure
 *
 * @example
 * ```ts
 * import { parseMetric } from "incentive-rules/schema";
 *
 * parseMetric('{ "id": "signed", "kind": "sum", "of": "amount", "facts": "deal" }').kind; // => "sum"
 * ```
 */
export function parseMetric(valueOrText: unknown): Metric {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseMetric} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseMetric } from "incentive-rules/schema";
 *
 * const parsed = safeParseMetric({ id: "signed", kind: "total", of: "amount" });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "value_unknown"
 * ```
 */
export function safeParseMetric(valueOrText: unknown): SafeParsed<Metric> {
  return safeParseModel(parser, valueOrText);
}
