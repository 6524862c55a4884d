import * as z from "zod";
import { GOAL_CHANGE_PROTECTIONS } from "../plan/readGoalChange.js";

/** What a change of goals within a period does. */
export const goalChange = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z
        .enum(["next_period", "close_stretch"])
        .describe(
          "next_period: what changes within a period holds from the next one on; close_stretch: what came before is paid " +
            "by the terms that there were, on the whole target, and credit then begins at 0.",
        ),
    })
    .readonly(),
  z
    .strictObject({
      kind: z
        .enum(["prorate", "keep_bands"])
        .describe(
          "prorate: each stretch has its days' share of its own target; keep_bands: the whole period goes by the terms " +
            "that there are last, and credit from before counts on in their bands.",
        ),
      protection: z
        .enum(GOAL_CHANGE_PROTECTIONS)
        .optional()
        .describe(
          "hold_harmless: facts from before the change are paid at least by the terms that there were; none: by those " +
            "that now hold. Default: hold_harmless.",
        ),
    })
    .readonly(),
]);
