import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import { formatExact } from "../money/formatDecimal.js";
import { lowestTerms, quotientText, type ReadFigure, readDecimal } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE, ratioUnits } from "../money/readRatio.js";
import { readAnyLength } from "./readAnyLength.js";
import { SIGNAL_COUNT_MAX, WINDOW_MAX } from "./readSignals.js";
import type { SignalWindow } from "./signalWindow.js";
import type { SignalValues } from "./triggerState.js";

/** A quotient of two decimals in its lowest terms: each has 25 digits at the most. */
const WHOLE_TEXT = /^-?(?:0|[1-9]\d{0,39})$/;

/** Reads the values that signals are made of, by metric. */
export function readSignalValues(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadonlyMap<string, SignalWindow> | undefined {
  const list = readAnyLength(value, { path, lengthMax: SIGNAL_COUNT_MAX }, issues);
  const signals = new Map<string, SignalWindow>();
  for (const [at, item] of list.entries()) {
    const place = [...path, at];
    if (!readKeys(item, ["metric", "values"], place, issues)) continue;
    const metric = readRuleId(ownValue(item, "metric"), [...place, "metric"], issues) ?? "";
    const values = readAnyLength(
      ownValue(item, "values"),
      { path: [...place, "values"], lengthMax: WINDOW_MAX },
      issues,
    );
    if (signals.has(metric)) {
      const expected = "each metric once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, "metric"], expected, value: metric }));
    }
    signals.set(
      metric,
      values.flatMap((one, nth) => readSignalValue(one, [...place, "values", nth], issues) ?? []),
    );
  }

  return signals;
}

/** Writes them back. */
export function writeSignalValues(signals: ReadonlyMap<string, SignalWindow>): readonly SignalValues[] {
  return [...signals].map(([metric, window]) => ({ metric, values: window.map(writeSignalValue) }));
}

function readSignalValue(value: unknown, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  if (typeof value === "string") {
    const decimal = readDecimal(value, path, issues);
    return decimal === undefined ? undefined : lowestTerms({ dividend: decimal, divisor: RATIO_ONE });
  }
  if (!readKeys(value, ["dividend", "divisor"], path, issues)) return undefined;
  const dividend = readWhole(ownValue(value, "dividend"), [...path, "dividend"], issues);
  const divisor = readWhole(ownValue(value, "divisor"), [...path, "divisor"], issues);
  if (dividend === undefined || divisor === undefined) return undefined;
  if (divisor > 0n) return lowestTerms({ dividend, divisor });
  const expected = "a divisor above 0";
  issues.push(
    createIssue({ code: "divisor_not_positive", path: [...path, "divisor"], expected, value: value.divisor }),
  );

  return undefined;
}

function readWhole(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  if (typeof value === "string" && WHOLE_TEXT.test(value)) return BigInt(value);
  const code = value === undefined ? "key_missing" : "amount_malformed";
  issues.push(createIssue({ code, path, expected: "a whole number of at most 40 digits, as text", value }));

  return undefined;
}

/** As a decimal where it is one that can be read back, which it is then exactly. */
function writeSignalValue(figure: ReadFigure): SignalValues["values"][number] {
  const units = (figure.dividend * RATIO_ONE) / figure.divisor;
  const text = formatExact(units, RATIO_SCALE);

  return RATIO_ONE % figure.divisor === 0n && ratioUnits(text) === units ? text : quotientText(figure);
}
