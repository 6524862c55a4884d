import * as z from "zod";
import { PAID_KINDS } from "../plan/statedLine.js";
import { award } from "./awardLineShape.js";
import { amountText } from "./figures.js";
import { component, fact } from "./lineFields.js";
import { paidBy } from "./paymentShape.js";
import { closedPeriodShape } from "./periodSchema.js";
import { externalId, plainDate } from "./texts.js";

const amount = amountText.describe("The amounts of its parts together.");
const noComponent = z.null().describe("No component's.");
const awards = z.array(award).readonly();
const owed = amountText.describe("What is owed after it.");
const parts = z
  .array(z.tuple([fact, amountText.describe("What it adds.")]).readonly())
  .readonly()
  .describe("What each fact adds.");
const floors = z
  .array(z.tuple([plainDate.describe("The first day of the stretch."), amountText.describe("Its floor.")]).readonly())
  .readonly()
  .describe("Of a commission: the floor of its stretch, which is in the amount.");

const stretch = z
  .strictObject({
    days: closedPeriodShape.describe("The days that were settled together."),
    team: externalId.optional().describe("Whose pool, or within which team a contest was."),
    facts: z.array(externalId).readonly().describe("Facts that it was measured from, by date and id."),
    moves: z.array(externalId).readonly().optional().describe("Decisions that moved something of a share."),
  })
  .readonly();

/** What is kept of a line. */
export const closedLineShape = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.enum(["commission", "return"]), component, amount, parts, floors: floors.optional() })
    .readonly()
    .describe("A line that is paid by the fact."),
  z
    .strictObject({ kind: z.literal("payment"), component, amount, parts, ...paidBy })
    .readonly()
    .describe("Pay that waits, or has waited."),
  z
    .strictObject({ kind: z.literal("award"), component, amount, awards: awards.describe("As they were granted.") })
    .readonly()
    .describe("Awards."),
  z
    .strictObject({ kind: z.enum(["bonus", "pool", "contest"]), component, amount, stretch })
    .readonly()
    .describe("A line that is paid as a whole for some days."),
  z
    .strictObject({
      kind: z.literal("adjustment"),
      component: noComponent,
      amount,
      adjustment: externalId.describe("Its id."),
    })
    .readonly()
    .describe("Money that somebody decided on."),
  z
    .strictObject({ kind: z.enum(["carried", "protection"]), component, amount })
    .readonly()
    .describe("What the cap of a component has kept, or somebody was held harmless by."),
  z
    .strictObject({ kind: z.literal("plan_cap"), component: noComponent, amount })
    .readonly()
    .describe("The cap of the plan."),
  z
    .strictObject({
      kind: z.literal("holdback"),
      component: noComponent,
      amount,
      keptBefore: amountText.describe("What was held back before it."),
    })
    .readonly()
    .describe("A part of the pay that is paid later."),
  z
    .strictObject({ kind: z.literal("draw"), component: noComponent, amount, owed })
    .readonly()
    .describe("A draw."),
  z
    .strictObject({
      kind: z.literal("hold"),
      component: noComponent,
      amount,
      waiting: amountText.describe("What waits after it; negative where money is to be taken back."),
    })
    .readonly()
    .describe("A statement that waits, or waited."),
  z
    .strictObject({
      kind: z.literal("true_up"),
      of: z.enum(PAID_KINDS).describe("The kind of line that changed there."),
      component: component.nullable(),
      period: closedPeriodShape.describe("The earlier period."),
      amount,
      parts,
      floors: floors.optional(),
      awards: awards.optional().describe("Of awards: those that there are now."),
      stretches: z.array(stretch).readonly().optional().describe("Of what is paid as a whole: what for."),
      owed: owed.optional(),
      receipts: paidBy.receipts.optional(),
      handovers: paidBy.handovers.optional(),
    })
    .readonly()
    .describe("A closed period that was settled again."),
]);
