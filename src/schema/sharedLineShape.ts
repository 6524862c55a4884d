import * as z from "zod";
import { conditionResult } from "./conditionResultShape.js";
import { exactText } from "./figures.js";
import { limited, lineHead, on, stretch, version } from "./lineFields.js";
import { measuredFacts } from "./measuredFacts.js";
import { poolFund } from "./poolShape.js";
import { externalId, ruleId } from "./texts.js";

const funded = z
  .strictObject({
    amount: exactText.describe("What there is to split; 0 while it is closed."),
    isOpen: z.boolean().describe("Whether the team is above the opening."),
    actual: exactText.describe("What the team has reached."),
    target: exactText.describe("What it was to reach."),
    attainment: exactText.describe("Actual ÷ target."),
    opening: exactText.describe("What has to be exceeded."),
    fund: poolFund.describe("What the plan pays into it."),
    base: exactText.describe("What the rate is paid on, or how many members or sums; 0 while it is closed."),
    limited: limited.nullable().describe("The cap that the pool was cut to; null where it was not."),
    exact: exactText.describe("What is in it, not rounded."),
    rounding: exactText.describe("What rounding added."),
  })
  .readonly();

const moved = z
  .strictObject({
    move: externalId.describe("Id of the decision."),
    on,
    amount: exactText.describe("What the member got; negative for what was taken."),
    reason: z.string().describe("Why."),
    lead: externalId.describe("Who decided."),
  })
  .readonly();

const share = z
  .strictObject({
    id: externalId.describe("Id of the member."),
    actual: exactText.describe("What the member is credited with."),
    target: exactText.nullable().describe("What the member was to reach; null where that is not known."),
    weight: exactText.describe("The member's part of what shares are measured by."),
    baseline: exactText.describe("The share by weight, floor and cap."),
    limited: z.enum(["floor", "cap", "others", "pool"]).optional().describe("What the share was held to."),
    ...measuredFacts,
    moved: z.array(moved).readonly().describe("What the lead moved to the member, or away."),
    amount: exactText.describe("Baseline and what was moved."),
  })
  .readonly();

const poolWorking = z
  .strictObject({
    step: z.literal("pool").describe("Team attainment, funding, split."),
    version,
    stretch,
    team: externalId.describe("The team."),
    funded: funded.describe("What opened the pool, and what is in it."),
    share: share.describe("The member's share before and after what the lead moved."),
    ineligible: conditionResult.nullable().describe("What keeps the member out; null for who is eligible."),
  })
  .readonly();

/** A share of a pool with its working. */
export const poolLine = z
  .strictObject({ ...lineHead, kind: z.literal("pool"), working: poolWorking })
  .readonly()
  .describe("A member's share of a team's pool.");

const won = z
  .strictObject({
    participant: externalId.describe("Id of the participant."),
    place: z.int().min(1).describe("From 1; those who are level share the first of their places."),
    tiedWith: z.int().min(0).describe("How many others are level."),
    aheadBy: z
      .enum(["tie_breaker", "reached_on"])
      .nullable()
      .describe("What puts it ahead of the next of the same value; null where their values differ."),
    value: exactText.describe("The figure."),
    prize: exactText.describe("The prize, or the prizes of all places that the level ones take up."),
    amount: exactText.describe("What of it is the participant's."),
  })
  .readonly();

const contestWorking = z
  .strictObject({
    step: z.literal("contest").describe("Figures, places, prizes."),
    version,
    stretch,
    team: externalId.nullable().describe("The team that competed within itself; null for everyone."),
    metric: ruleId.describe("Id of the metric that was ranked by."),
    ...measuredFacts,
    won: won.describe("The place and the prize."),
  })
  .readonly();

/** A prize with its working. */
export const contestLine = z
  .strictObject({ ...lineHead, kind: z.literal("contest"), working: contestWorking })
  .readonly()
  .describe("A prize by rank.");
