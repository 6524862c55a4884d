import * as z from "zod";
import type { ConditionResult } from "../condition/conditionResult.js";
import { operand } from "./conditionSchema.js";

const verdict = z.enum(["true", "false", "unknown"]).describe("Whether it holds.");
const finding = {
  verdict,
  found: z.union([z.string(), z.boolean()]).nullable().describe("The value found; null where there was none."),
  reason: z.enum(["missing", "not_comparable"]).nullable().describe("Why it is unknown; null where it is not."),
};
const part: z.ZodType<ConditionResult> = z.lazy(() => conditionResult);
const parts = z.array(part).readonly().describe("What came of each.");
const text = z.string();

/** A condition with what was found. */
export const conditionResult: z.ZodType<ConditionResult> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all"), verdict, of: parts }).readonly(),
  z.strictObject({ kind: z.literal("any"), verdict, of: parts }).readonly(),
  z.strictObject({ kind: z.literal("not"), verdict, of: part }).readonly(),
  z
    .strictObject({
      kind: z.literal("compare"),
      value: operand,
      is: z.enum(["above", "at_least", "equal", "not_equal", "at_most", "below"]),
      to: z.union([text, z.boolean()]),
      ...finding,
    })
    .readonly(),
  z.strictObject({ kind: z.literal("between"), value: operand, from: text, to: text, ...finding }).readonly(),
  z.strictObject({ kind: z.literal("in"), value: operand, of: z.array(text).readonly(), ...finding }).readonly(),
]);
