import {
  compareFigures,
  divideFigures,
  formatFigure,
  type ReadFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import type { PaceStatus } from "./pace.js";
import type { ReadPaceRule } from "./readPaceRule.js";
import { statusBandAt } from "./readStatusBands.js";

/** The status of a progress by a rule. Bounds are compared as products, before anything is rounded. */
export function statusOf(
  rule: ReadPaceRule,
  {
    progress,
    expected,
    outdated,
  }: { readonly progress: ReadFigure; readonly expected: ReadFigure; readonly outdated: boolean },
): PaceStatus {
  const value = measured(rule, progress, expected);
  const head = { measuredBy: rule.measuredBy, value: value === undefined ? null : formatFigure(value) };
  if (outdated && rule.outdated !== undefined) return { name: rule.outdated, by: "outdated", ...head, band: null };
  const reached = reachedStatus(rule, progress);
  if (reached !== undefined) return { name: reached, by: "reached", ...head, band: null };
  if (value === undefined) return { name: null, by: "nothing_expected", ...head, band: null };
  const band = statusBandAt(rule.bands, value);

  return { name: rule.bands[band]?.status ?? null, by: "band", ...head, band };
}

function measured({ measuredBy }: ReadPaceRule, progress: ReadFigure, expected: ReadFigure): ReadFigure | undefined {
  if (measuredBy === "gap") return subtractFigures(expected, progress);

  return expected.dividend === 0n ? undefined : divideFigures(progress, expected);
}

function reachedStatus({ reached, exceeded }: ReadPaceRule, progress: ReadFigure): string | undefined {
  const compared = compareFigures(progress, WHOLE);
  if (compared > 0) return exceeded ?? reached;

  return compared === 0 ? reached : undefined;
}
