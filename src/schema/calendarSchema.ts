import * as z from "zod";
import type { Calendar } from "../period/calendar.js";
import { checkCalendar } from "../period/checkCalendar.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { plainDate } from "./texts.js";

const dates = z.array(plainDate).max(10_000).readonly().optional();

/** The fields alone; {@link calendarSchema} adds the rules. */
export const calendarShape = z
  .strictObject({
    fiscalYearStart: z
      .literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      .optional()
      .describe("The month on whose first day the fiscal year begins. Default: 1, January."),
    weekend: z
      .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
      .max(7)
      .readonly()
      .optional()
      .describe("The days of the week off, Monday is 1. Default: [6, 7]."),
    holidays: dates.describe("Days off beside the weekend."),
    workingDays: dates.describe("Working days that fall on a weekend; none of them is a holiday too."),
    fortnightAnchor: plainDate.optional().describe("A day on which a fortnight begins. Needed for fortnights only."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!Calendar}; `checkCalendar` is its refinement. */
export const calendarSchema: z.ZodType<Calendar> = calendarShape.superRefine(refineBy(checkCalendar));

const parser: ModelParser<Calendar> = {
  functionName: "parseCalendar",
  schema: calendarSchema,
  check: checkCalendar,
};

/**
 * Reads a calendar from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkCalendar` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { countWorkingDays } from "incentive-rules";
 * import { parseCalendar } from "incentive-rules/schema";
 *
 * const calendar = parseCalendar('{ "holidays": ["2026-10-01", "2026-10-02"], "workingDays": ["2026-10-10"] }');
 * countWorkingDays({ period: "2026-10", calendar }); // => 21
 * ```
 */
export function parseCalendar(valueOrText: unknown): Calendar {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseCalendar} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseCalendar } from "incentive-rules/schema";
 *
 * safeParseCalendar({ weekend: [0, 6] }).success; // => false
 * ```
 */
export function safeParseCalendar(valueOrText: unknown): SafeParsed<Calendar> {
  return safeParseModel(parser, valueOrText);
}
