import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readUnits, readUnitsFromZero } from "../money/readUnits.js";

/** A version of targets that was checked. */
export interface ReadTargetVersion extends ReadTargetList {
  readonly baseline: ReadTargetList | undefined;
}

/** Targets under their version. */
export interface ReadTargetList {
  readonly version: string;
  readonly targets: readonly ReadVersionedTarget[];
}

/** A target in whole units. */
export interface ReadVersionedTarget {
  readonly id: string;
  readonly key: string;
  readonly units: bigint;
  /** What was reached in a period that was respread. */
  readonly reached: bigint | undefined;
  readonly group: string | undefined;
  readonly groupKey: string | undefined;
  readonly segment: string | undefined;
  readonly segmentKey: string | undefined;
}

/** The most targets of a version, and so of what names them. */
export const TARGET_COUNT_MAX = 100_000;
const KEYS = ["id", "target", "reached", "group", "segment"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads a version of targets; when issues were added, the result is not to be used. */
export function readTargetVersion(
  value: unknown,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): ReadTargetVersion | undefined {
  if (!readKeys(value, ["version", "targets", "baseline"], path, issues)) return undefined;
  const own = readListOf(value, scale, path, issues);
  const given = ownValue(value, "baseline");
  if (given === undefined) return own === undefined ? undefined : { ...own, baseline: undefined };
  const place = [...path, "baseline"];
  if (!readKeys(given, ["version", "targets"], place, issues)) return undefined;
  const baseline = readListOf(given, scale, place, issues);
  if (own === undefined || baseline === undefined) return undefined;
  if (own.version === baseline.version) {
    const expected = "another version than that of the targets";
    issues.push(createIssue({ code: "id_duplicate", path: [...place, "version"], expected, value: own.version }));
  }

  return { ...own, baseline };
}

function readListOf(
  value: Readonly<Partial<Record<"version" | "targets", unknown>>>,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): ReadTargetList | undefined {
  const version = readRuleId(ownValue(value, "version"), [...path, "version"], issues);
  const place = [...path, "targets"];
  const list = readList(ownValue(value, "targets"), { path: place, lengthMax: TARGET_COUNT_MAX }, issues) ?? [];
  const targets: ReadVersionedTarget[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const target = readTarget(list[at], scale, [...place, at], issues);
    if (target === undefined) continue;
    if (seen.has(target.key)) {
      const expected = "each target once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, at, "id"], expected, value: target.id }));
    }
    seen.add(target.key);
    targets.push(target);
  }

  return version === undefined ? undefined : { version, targets };
}

function readTarget(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ReadVersionedTarget | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const id = readExternalId(ownValue(value, "id"), (key) => [...path, key], "id", issues);
  const units = readUnitsFromZero(ownValue(value, "target"), scale, [...path, "target"], issues);
  const spread = ownValue(value, "reached");
  const reached = spread === undefined ? undefined : readUnits(spread, scale, [...path, "reached"], issues);
  const name = (key: "group" | "segment") => {
    const given = ownValue(value, key);
    return given === undefined ? undefined : readExternalId(given, (own) => [...path, own], key, issues);
  };
  const [group, segment] = [name("group"), name("segment")];

  const keys = { groupKey: keyOf(group), segmentKey: keyOf(segment) };

  return units === undefined ? undefined : { id, key: idKey(id), units, reached, group, segment, ...keys };
}

/** What a target counts in the total before it is recalibrated. */
export function countedUnits({ units, reached }: ReadVersionedTarget): bigint {
  return reached ?? units;
}

function keyOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : idKey(name);
}
