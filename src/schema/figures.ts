import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readAmount } from "../money/readAmount.js";
import { readRatio } from "../money/readRatio.js";
import { textReadBy } from "./textReadBy.js";

/** An amount: up to 15 digits before the point and 6 after it. */
export const amountText = /* @__PURE__ */ textReadBy(readAmount, /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/);

/** A ratio: up to 10 digits after the point, or up to 8 with a percent sign. */
export const ratioText = /* @__PURE__ */ textReadBy(readRatio, /^-?(0|[1-9]\d{0,14})((\.\d{1,10})?|(\.\d{1,8})?%)$/);

const EXACT_TEXT = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** A figure of a result: of as many digits as it takes to be exact. */
export const exactText = /* @__PURE__ */ textReadBy(readExact, EXACT_TEXT);

function readExact(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof value === "string" && EXACT_TEXT.test(value)) return;
  issues.push(createIssue({ code: "amount_malformed", path, expected: "plain decimal text", value }));
}
