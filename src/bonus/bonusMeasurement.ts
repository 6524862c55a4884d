import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { ZERO_TARGET_POLICIES } from "../metric/zeroTargetPolicy.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { readFigure } from "../money/readFigure.js";
import type { BonusFigure, BonusFigures } from "./bonusFigures.js";

/** What a metric came to, and what it was to come to. */
export interface BonusMeasurement {
  /** The metric's id. */
  readonly metric: string;
  /** What was reached; missing where absent or `null`. */
  readonly actual?: DecimalInput | ExactQuotient | null | undefined;
  /** What was to be reached; missing where absent or `null`. */
  readonly target?: DecimalInput | ExactQuotient | null | undefined;
}

const MEASURE_COUNT_MAX = 1_000;

/** Reads what metrics came to, each once; what is not listed is missing. */
export function readBonusFigures(value: unknown, zeroTarget: unknown, issues: Issue[]): BonusFigures {
  const path = ["measures"];
  const policy =
    zeroTarget === undefined ? undefined : readOneOf(zeroTarget, ZERO_TARGET_POLICIES, ["zeroTarget"], issues);
  const figures = new Map<string, BonusFigure>();
  if (!Array.isArray(value) || value.length > MEASURE_COUNT_MAX) {
    const code = value === undefined ? "key_missing" : Array.isArray(value) ? "list_too_long" : "type_mismatch";
    issues.push(createIssue({ code, path, expected: `a list of at most ${MEASURE_COUNT_MAX} measures`, value }));
    return { of: () => NOTHING_KNOWN, path, zeroTarget: policy, missing: figureMissing };
  }
  const list: readonly unknown[] = value;
  for (let at = 0; at < list.length; at++) {
    const item = list[at];
    const own = [...path, at];
    if (!readKeys(item, ["metric", "actual", "target"], own, issues)) continue;
    const metric = readRuleId(ownValue(item, "metric"), [...own, "metric"], issues);
    const figure = (key: "actual" | "target") =>
      ownValue(item, key) == null ? undefined : readFigure(ownValue(item, key), [...own, key], issues);
    if (metric === undefined) continue;
    if (figures.has(metric)) {
      issues.push(
        createIssue({ code: "id_duplicate", path: [...own, "metric"], expected: "each metric once", value: metric }),
      );
    }
    figures.set(metric, { actual: figure("actual"), target: figure("target") });
  }

  return { of: (metric) => figures.get(metric) ?? NOTHING_KNOWN, path, zeroTarget: policy, missing: figureMissing };
}

const NOTHING_KNOWN: BonusFigure = { actual: undefined, target: undefined };

/** Says that a figure which a bonus is paid by is not there. */
function figureMissing(metric: string): Issue {
  const expected = `the figure of the metric ${metric}, and its target where it is measured by attainment`;

  return createIssue({ code: "figure_missing", path: ["measures"], expected, value: undefined });
}
