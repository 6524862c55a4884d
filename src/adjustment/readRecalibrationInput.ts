import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { formatFixed } from "../money/formatDecimal.js";
import { type ReadRecalibration, readRecalibration } from "./readRecalibration.js";
import { type ReadTargetResult, readTargetResults, targetUnknown } from "./readTargetResults.js";
import { type ReadTargetList, type ReadTargetVersion, readTargetVersion } from "./readTargetVersion.js";

/** What targets are recalibrated by, checked. */
export interface ReadRecalibrationInput {
  readonly recalibration: ReadRecalibration;
  /** The targets of the baseline. */
  readonly list: ReadTargetList;
  readonly results: ReadonlyMap<string, ReadTargetResult>;
}

const KEYS = ["recalibration", "targets", "results"] as const;
const ISSUE_COUNT_MAX = 100;

/** Reads a recalibration with its targets; when issues were added, there is no result. */
export function readRecalibrationInput(input: unknown, issues: Issue[]): ReadRecalibrationInput | undefined {
  if (!readKeys(input, KEYS, [], issues)) return undefined;
  const recalibration = readRecalibration(ownValue(input, "recalibration"), ["recalibration"], issues);
  if (recalibration === undefined) return undefined;
  const { scale } = recalibration.rounding;
  const version = readTargetVersion(ownValue(input, "targets"), scale, ["targets"], issues);
  const list = version === undefined ? undefined : baselineOf(version, recalibration.baseline, issues);
  const path = list === version ? ["targets", "targets"] : ["targets", "baseline", "targets"];
  if (list === undefined || issues.length > 0) return undefined;
  const known = new Map(list.targets.map(({ key, units }) => [key, units]));
  const results = readTargetResults(ownValue(input, "results"), { isKnown: (key) => known.has(key), scale }, issues);
  checkNames(recalibration, list, known, issues);
  if (recalibration.conserve.kind === "group") checkGroups(list, path, issues);

  return issues.length > 0 ? undefined : { recalibration, list, results };
}

/** The targets that a version names; those of the version given, or what these were made from. */
function baselineOf(version: ReadTargetVersion, name: string, issues: Issue[]): ReadTargetList | undefined {
  if (version.version === name) return version;
  if (version.baseline?.version === name) return version.baseline;
  const expected = `targets of version "${name}", or made from it`;
  issues.push(createIssue({ code: "version_missing", path: ["targets", "version"], expected, value: version.version }));

  return undefined;
}

/** Whether all that is named is among the targets. */
function checkNames(
  { method, conserve, rounding: { scale } }: ReadRecalibration,
  { targets }: ReadTargetList,
  known: ReadonlyMap<string, bigint>,
  issues: Issue[],
): void {
  const note = (issue: Issue) => {
    if (issues.length < ISSUE_COUNT_MAX) issues.push(issue);
  };
  const segments = method.kind === "index" || method.kind === "run_rate" ? method.segments : undefined;
  const all = new Set(targets.map(({ segmentKey }) => segmentKey));
  for (const [at, segment] of (segments ?? []).entries()) {
    const path = ["recalibration", "method", "segments", at];
    if (!all.has(segment)) note(targetUnknown(segment, path, "a segment of a target of the baseline"));
  }
  const rows = method.kind === "relief" || method.kind === "territory" ? method.rows : [];
  for (const { id, key, path, figure } of rows) {
    const units = known.get(key);
    if (units === undefined) note(targetUnknown(id, [...path, "id"]));
    else if (method.kind === "relief" && figure > units) {
      const expected = `at most ${formatFixed(units, scale)}, which is the target`;
      const value = formatFixed(figure, scale);
      note(createIssue({ code: "loss_exceeds_target", path: [...path, "lost"], expected, value }));
    }
  }
  for (const { id, key, path } of conserve.by.kind === "weights" ? conserve.by.rows : []) {
    if (!known.has(key)) note(targetUnknown(id, [...path, "id"]));
  }
}

/** Whether each target is of a group, at the path of the list. */
function checkGroups({ targets }: ReadTargetList, path: IssuePath, issues: Issue[]): void {
  for (const [at, { id, group }] of targets.entries()) {
    if (group !== undefined || issues.length >= ISSUE_COUNT_MAX) continue;
    const expected = `a group of ${id}, since groups keep their totals`;
    issues.push(createIssue({ code: "key_missing", path: [...path, at, "group"], expected, value: group }));
  }
}
