import * as z from "zod";
import { PAID_KINDS } from "../plan/statedLine.js";
import { awardLine } from "./awardLineShape.js";
import { bonusLine } from "./bonusLineShape.js";
import { commissionLine, protectionLine } from "./commissionLineShape.js";
import { exactText } from "./figures.js";
import { holdbackLine, holdLine } from "./holdLineShape.js";
import { carriedLine, drawLine, planCapLine } from "./limitLineShape.js";
import { amount, component, on } from "./lineFields.js";
import { paymentLine } from "./paymentShape.js";
import { closedPeriodShape } from "./periodSchema.js";
import { returnLine } from "./returnLineShape.js";
import { contestLine, poolLine } from "./sharedLineShape.js";
import { externalId, plainDate } from "./texts.js";

const trueUpPart = z
  .strictObject({
    fact: externalId.describe(
      "Id of the fact, award or adjustment; of what is protected, a bonus, a pool, a contest or what is carried that of the component, of a cap, a holdback, a draw or a hold its kind.",
    ),
    now: exactText.describe("What it adds to the earlier period now, in all."),
    before: exactText.describe("What it had added, with earlier true-ups."),
    amount: exactText.describe("The difference."),
  })
  .readonly();

const trueUpFloor = z
  .strictObject({
    from: plainDate.describe("The first day of the stretch."),
    now: exactText.describe("What it is now."),
    before: exactText.describe("What it had been, with earlier true-ups."),
    amount: exactText.describe("The difference."),
  })
  .readonly();

const adjustmentWorking = z
  .strictObject({
    step: z.literal("adjustment").describe("Nothing was computed."),
    adjustment: externalId.describe("Id of the adjustment."),
    on,
    reason: z.string().describe("Why."),
    approver: externalId.describe("Who approved it."),
  })
  .readonly();

const trueUpWorking = z
  .strictObject({
    step: z.literal("true_up").describe("Settled again, less what was settled before."),
    period: closedPeriodShape.describe("The earlier period."),
    of: z.enum(PAID_KINDS).describe("The kind of line that changed there."),
    parts: z
      .array(trueUpPart)
      .readonly()
      .describe(
        "Facts and awards whose amount changed; what is protected, a bonus, a pool, a contest, what is carried, a cap, a holdback, a draw or a hold is one part.",
      ),
    floors: z.array(trueUpFloor).readonly().optional().describe("Floors of a commission that changed."),
    added: z
      .array(externalId)
      .readonly()
      .optional()
      .describe("Facts that are counted now and were not before; absent where there are none."),
    settled: z
      .array(
        z.discriminatedUnion("kind", [
          commissionLine,
          protectionLine,
          bonusLine,
          awardLine,
          poolLine,
          contestLine,
          returnLine,
          paymentLine,
          carriedLine,
          planCapLine,
          holdbackLine,
          drawLine,
          holdLine,
        ]),
      )
      .readonly()
      .optional()
      .describe("The lines of that kind and component as they are now."),
  })
  .readonly();

/** A line of a statement with its working. */
export const statementLineShape = z.discriminatedUnion("kind", [
  commissionLine,
  protectionLine,
  bonusLine,
  awardLine,
  poolLine,
  contestLine,
  returnLine,
  paymentLine,
  carriedLine,
  planCapLine,
  holdbackLine,
  drawLine,
  holdLine,
  z
    .strictObject({
      component: z.null().describe("No component's."),
      kind: z.literal("adjustment"),
      amount: exactText.describe("As it was decided."),
      working: adjustmentWorking,
    })
    .readonly()
    .describe("Money that somebody decided on."),
  z
    .strictObject({ component: component.nullable(), kind: z.literal("true_up"), amount, working: trueUpWorking })
    .readonly()
    .describe("The difference that an earlier, closed period makes now that more is known."),
]);
