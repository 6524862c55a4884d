import * as z from "zod";
import { closedPeriodShape } from "./periodSchema.js";
import { currencyCode, externalId, ruleId } from "./texts.js";

/** What statements and records of them have in common. */
export const statementFields = {
  participant: externalId.describe("Whose."),
  period: closedPeriodShape.describe("The period that it settles."),
  plan: ruleId.describe("Id of the plan."),
  currency: currencyCode.describe("Currency of its amounts."),
};

/** Of what is blocked. */
export const noLines: z.ZodType<readonly []> = z.tuple([]);
