import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { decimalText } from "../money/decimalInput.js";
import { RATIO_ONE, readRatio } from "../money/readRatio.js";

/** How figures of one measure, or one list, are written: with a percent sign, or plain and too large to be ratios. */
export type Written = "percent" | "plain" | undefined;

/** A plain figure beyond it is no ratio: 28 beside 25% is 28%, or the percent sign is the slip. */
const RATIO_MAX = 10n * RATIO_ONE;

/** How some figures are written; neither where a plain one may be a ratio too, as 0.25 beside 25%. */
export function writtenAs(figures: readonly unknown[]): Written {
  const all = figures.map(writtenOne);

  return all.includes("percent") ? "percent" : all.find((one) => one !== undefined);
}

/** Refuses a figure that is not written as those beside it. */
export function checkWritten(value: unknown, beside: Written, path: IssuePath, issues: Issue[]): void {
  const own = writtenOne(value);
  if (own === undefined || beside === undefined || own === beside) return;
  const text = decimalText(value) ?? "";
  const code = "rate_out_of_range";
  if (own === "plain") {
    const expected = "a ratio of at most 10, as others beside it have a percent sign";
    issues.push(createIssue({ code, path, expected, value, hint: `did you mean "${text}%"?` }));
  } else {
    const expected = "a figure without a percent sign, as others beside it are above 10 without one";
    issues.push(createIssue({ code, path, expected, value, hint: `did you mean "${text.slice(0, -1)}"?` }));
  }
}

/** Refuses the figures of a list that are not written as the others. */
export function checkAlike(list: readonly unknown[], pathTo: (at: number) => IssuePath, issues: Issue[]): void {
  const written = writtenAs(list);
  for (const [at, one] of list.entries()) checkWritten(one, written, pathTo(at), issues);
}

function writtenOne(value: unknown): Written {
  const text = decimalText(value);
  if (text === undefined) return undefined;
  if (text.endsWith("%")) return "percent";

  const ratio = readRatio(value, [], []) ?? 0n;

  return ratio > RATIO_MAX || ratio < -RATIO_MAX ? "plain" : undefined;
}
