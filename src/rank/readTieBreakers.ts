import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { ReadTieBreaker } from "./createCriteria.js";
import type { RankDirection } from "./rankEntry.js";

const DIRECTIONS = ["highest_first", "lowest_first"] as const;
const TIE_BREAKER_COUNT_MAX = 100;

/** Which figures go ahead; the highest where nothing is said. */
export function readDirection(value: unknown, path: IssuePath, issues: Issue[]): RankDirection {
  return readOneOf(value ?? "highest_first", DIRECTIONS, path, issues) ?? "highest_first";
}

/** What is asked where values are equal; nothing where nothing is said. */
export function readTieBreakers(value: unknown, path: IssuePath, issues: Issue[]): ReadTieBreaker[] {
  if (value === undefined) return [];
  const list = readList(value, { path, lengthMax: TIE_BREAKER_COUNT_MAX }, issues) ?? [];

  return Array.from(list, (item, at) => readTieBreaker(item, [...path, at], issues)).filter(
    (tieBreaker) => tieBreaker !== undefined,
  );
}

function readTieBreaker(value: unknown, path: IssuePath, issues: Issue[]): ReadTieBreaker | undefined {
  if (!readKeys(value, ["metric", "direction"], path, issues)) return undefined;
  const metric = readRuleId(ownValue(value, "metric"), [...path, "metric"], issues);
  const direction = readDirection(ownValue(value, "direction"), [...path, "direction"], issues);

  return metric === undefined ? undefined : { metric, direction };
}
