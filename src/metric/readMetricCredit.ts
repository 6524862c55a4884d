import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { CreditName, MetricCredit } from "./metricCredit.js";

/** Reads which credit a metric counts; `undefined` for everybody's own. */
export function readMetricCredit(value: unknown, path: IssuePath, issues: Issue[]): CreditName | undefined {
  if (value === undefined || value === "own") return undefined;
  if (value === "rolled_up") return value;
  if (typeof value !== "object" || value === null) {
    const expected = 'own, rolled_up or { overlay: "…" }';
    issues.push(createIssue({ code: "value_unknown", path, expected, value }));
    return undefined;
  }
  if (!readKeys(value, ["overlay"], path, issues)) return undefined;

  return overlayCredit(readRuleId(ownValue(value, "overlay"), [...path, "overlay"], issues) ?? "");
}

/** The name of the credit that an overlay gives. */
export function overlayCredit(name: string): CreditName {
  return `${OVERLAY}${name}`;
}

/** A credit as a metric names it. */
export function writeMetricCredit(credit: CreditName): Exclude<MetricCredit, "own"> {
  return credit === "rolled_up" ? credit : { overlay: credit.slice(OVERLAY.length) };
}

const OVERLAY = "overlay:";
