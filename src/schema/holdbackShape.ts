import * as z from "zod";
import { AFTER_MONTHS_MAX, LEAVERS_POLICIES } from "../plan/readHoldback.js";
import { ratioText } from "./figures.js";

/** What part of the pay a plan holds back. */
export const holdback = z
  .strictObject({
    share: ratioText.describe("What part of what the components pay for a period: above 0, at most 1."),
    afterMonths: z
      .int()
      .min(1)
      .max(AFTER_MONTHS_MAX)
      .describe("It is paid in the period that has the day so many months after the period's last day."),
    leavers: z
      .enum(LEAVERS_POLICIES)
      .describe(
        "When somebody leaves, nothing changes (as_scheduled), all of it is paid (released), or it is never paid (forfeited).",
      ),
  })
  .readonly();
