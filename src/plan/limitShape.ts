import { NEGATIVE_POLICIES } from "../draw/readDraw.js";
import { condition } from "./conditionShape.js";
import { CAP_EXCESSES } from "./readPlanLimits.js";
import { type Check, fields, figure, nullable, oneOf, period, text } from "./shapeChecks.js";

/** The working of a plan's cap. */
export const planCapWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    period,
    earned: figure,
    cap: nullable(fields({ total: figure, excess: oneOf(CAP_EXCESSES) })),
    withheld: figure,
    released: figure,
    carried: fields({ before: figure, after: figure }),
  })(value, path, issues);

/** The working of what the cap of a component keeps. */
export const carriedWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    period,
    paid: figure,
    cap: nullable(figure),
    withheld: figure,
    released: figure,
    carried: fields({ before: figure, after: figure }),
  })(value, path, issues);

/** The working of a draw. */
export const drawWorking: Check = (value, path, issues) =>
  fields({
    version: text,
    period,
    kind: oneOf(["recoverable", "forgivable", "advance_first", "non_recoverable", "repaid_next_period"]),
    earned: figure,
    drawn: figure,
    advanced: figure,
    recovered: figure,
    recoveryLimit: nullable(oneOf(["draw", "leaves", "share", "most", "days", "earned"])),
    paid: figure,
    paidFirst: figure,
    paidLast: figure,
    balance: fields({ before: figure, lent: figure, recovered: figure, forgiven: figure, after: figure }),
    negative: nullable(oneOf(NEGATIVE_POLICIES)),
    ineligible: nullable(condition),
  })(value, path, issues);
