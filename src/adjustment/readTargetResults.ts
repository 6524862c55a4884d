import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { type ReadFigure, readFigure, subtractFigures } from "../money/readFigure.js";
import { readUnits } from "../money/readUnits.js";
import { TARGET_COUNT_MAX } from "./readTargetVersion.js";

/** What is known of a target, checked; what is unknown is `undefined`. */
export interface ReadTargetResult {
  readonly forecast: ReadFigure | undefined;
  /** What of the forecast came once. */
  readonly windfall: ReadFigure | undefined;
  /** In units. */
  readonly reached: bigint | undefined;
  readonly attainment: ReadFigure | undefined;
}

/** Of whom nothing is known. */
export const NO_RESULT: ReadTargetResult = {
  forecast: undefined,
  windfall: undefined,
  reached: undefined,
  attainment: undefined,
};

const KEYS = ["id", "forecast", "windfall", "reached", "attainment"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads what is known, by the keys of targets; there may be nothing. */
export function readTargetResults(
  value: unknown,
  { isKnown, scale }: { readonly isKnown: (key: string) => boolean; readonly scale: number },
  issues: Issue[],
): ReadonlyMap<string, ReadTargetResult> {
  const results = new Map<string, ReadTargetResult>();
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return results;
  const list = readList(value, { path: ["results"], lengthMax: TARGET_COUNT_MAX }, issues) ?? [];
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["results", at];
    const row = list[at];
    if (!readKeys(row, KEYS, path, issues)) continue;
    const id = readExternalId(ownValue(row, "id"), (key) => [...path, key], "id", issues);
    const key = idKey(id);
    if (results.has(key)) {
      issues.push(
        createIssue({ code: "id_duplicate", path: [...path, "id"], expected: "each target once", value: id }),
      );
    } else if (!isKnown(key)) issues.push(targetUnknown(id, [...path, "id"]));
    const optional = <Figure>(name: (typeof KEYS)[number], read: Reader<Figure>) => {
      const given = ownValue(row, name) ?? undefined;
      return given === undefined ? undefined : read(given, [...path, name], issues);
    };
    results.set(key, {
      forecast: optional("forecast", readFigure),
      windfall: optional("windfall", readFigure),
      reached: optional("reached", (given, place) => readUnits(given, scale, place, issues)),
      attainment: optional("attainment", readFigure),
    });
  }

  return results;
}

/** What a method by forecasts goes by: the forecast without what came once. */
export function usedForecast({ forecast, windfall }: ReadTargetResult): ReadFigure | undefined {
  return forecast === undefined || windfall === undefined ? forecast : subtractFigures(forecast, windfall);
}

type Reader<Figure> = (value: unknown, path: IssuePath, issues: Issue[]) => Figure | undefined;

/** Somebody who has no target is named. */
export function targetUnknown(id: string, path: IssuePath, expected = "the id of a target of the baseline"): Issue {
  return createIssue({ code: "target_unknown", path, expected, value: id });
}
