import * as z from "zod";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readCurrencyScale } from "../money/currencyScale.js";
import { readDate } from "../period/readDate.js";
import { textReadBy } from "./textReadBy.js";

/** The id of a plan, component, metric, kind of fact. */
export const ruleId = /* @__PURE__ */ textReadBy(readRuleId, /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/** The id of a person, customer or fact of another system. */
export const externalId = /* @__PURE__ */ textReadBy(
  (value, path, issues) => readExternalId(value, () => path, "", issues),
  /^\S(.{0,198}\S)?$/,
);

/** A currency by its ISO 4217 code. */
export const currencyCode = /* @__PURE__ */ textReadBy(readCurrencyScale, /^[A-Z]{3}$/);

/** A date as `YYYY-MM-DD`. */
export const plainDate = /* @__PURE__ */ textReadBy(
  readDate,
  /^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
).meta({ format: "date" });

/** A name for people. */
export const label = /* @__PURE__ */ z.string().optional().describe("A name for people; it changes nothing.");
