/**
 * Zod schemas of the documents, and functions that read them from values and JSON text. Needs the peer `zod`.
 *
 * @module incentive-rules/schema
 */

export { accrualStateSchema, parseAccrualState, safeParseAccrualState } from "./accrualStateSchema.js";
export type { Parsed, Refused, SafeParsed } from "./parser.js";
export { parseRateTable, rateTableSchema, safeParseRateTable } from "./rateTableSchema.js";
export { parseRounding, roundingSchema, safeParseRounding } from "./roundingSchema.js";
