import * as z from "zod";
import { RAMP_MONTHS, RAMP_NAME_COUNT_MAX, RAMP_ROLE_LENGTH_MAX, RAMP_STEP_COUNT_MAX } from "../plan/readTargetRamp.js";
import { ratioText } from "./figures.js";
import { ruleId } from "./texts.js";

/** The ramp of a plan. */
export const targetRamp = z
  .strictObject({
    steps: z
      .array(ratioText)
      .min(1)
      .max(RAMP_STEP_COUNT_MAX)
      .readonly()
      .describe(
        "What of a target holds in the first, second, … month of a stay, from 0 to 1; after the last all of it.",
      ),
    months: z
      .enum(RAMP_MONTHS)
      .describe("Calendar months, of which that of the first day is the first, or months from that day on."),
    metrics: z
      .array(ruleId)
      .min(1)
      .max(RAMP_NAME_COUNT_MAX)
      .readonly()
      .optional()
      .describe("Ids of the metrics whose targets it scales. Default: all targets of participants."),
    roles: z
      .array(z.string().min(1).max(RAMP_ROLE_LENGTH_MAX))
      .min(1)
      .max(RAMP_NAME_COUNT_MAX)
      .readonly()
      .optional()
      .describe("Roles that have it, by the role on the first day of the stay. Default: everyone with a first day."),
  })
  .readonly();
