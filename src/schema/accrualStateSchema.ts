import * as z from "zod";
import { type AccrualState, checkAccrualState } from "../commission/accrualState.js";
import { amountText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";

/** The fields alone; {@link accrualStateSchema} adds the rules. */
export const accrualStateShape = z
  .strictObject({
    version: z.literal(1),
    table: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("Fingerprint of table and rounding."),
    target: amountText.nullable().describe("The period's target, or null where the table does without."),
    opening: amountText.describe("Credit in all when the period began."),
    credited: amountText.describe("Credit in all so far."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!AccrualState}. */
export const accrualStateSchema: z.ZodType<AccrualState> = accrualStateShape.superRefine(refineBy(checkAccrualState));

const parser: ModelParser<AccrualState> = {
  functionName: "parseAccrualState",
  schema: accrualStateSchema,
  check: checkAccrualState,
};

/**
 * Reads an accrual's state, as it was stored, from a value or from JSON text.
 *
 * Whether it belongs to a table is seen when `accrueCommission` goes on from it.
 *
 * @throws {@link incentive-rules!RulesError} `state_mismatch` (another version, or no fingerprint), `amount_malformed`,
 * `key_missing`, `unknown_key`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { accrueCommission } from "incentive-rules";
 * import { parseAccrualState } from "incentive-rules/schema";
 *
 * const table = { measuredBy: "amount", method: "marginal", bands: [{ rate: "4%" }] } as const;
 * const first = accrueCommission({ table, credits: [{ id: "D-1", credited: "0.12" }] });
 * const stored = JSON.stringify(first.state);
 * const second = accrueCommission({
 *   table,
 *   state: parseAccrualState(stored),
 *   credits: [{ id: "D-2", credited: "0.12" }],
 * });
 *
 * first.total; // => "0.00"
 * second.total; // => "0.01"
 * ```
 */
export function parseAccrualState(valueOrText: unknown): AccrualState {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseAccrualState} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseAccrualState } from "incentive-rules/schema";
 *
 * safeParseAccrualState("{}").success; // => false
 * ```
 */
export function safeParseAccrualState(valueOrText: unknown): SafeParsed<AccrualState> {
  return safeParseModel(parser, valueOrText);
}
