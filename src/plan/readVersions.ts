import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode } from "../issue/issue.js";
import { readList } from "../issue/readList.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import { type ReadPlan, readPlan } from "./readPlan.js";

const VERSION_COUNT_MAX = 1_000;

/** Reads the one plan or its versions by date, which agree in what a statement has one of. */
export function readVersions(plan: unknown, versions: unknown, issues: Issue[]): readonly ReadPlan[] {
  if ((plan === undefined) === (versions === undefined)) {
    const code = plan === undefined ? "key_missing" : "versions_mismatch";
    const expected = "either a plan or its versions";
    issues.push(createIssue({ code, path: ["plan"], expected, value: plan }));
    return [];
  }
  if (plan !== undefined) {
    const read = readPlan(plan, ["plan"], issues);
    return read === undefined ? [] : [read];
  }
  const list = readList(versions, { path: ["versions"], lengthMax: VERSION_COUNT_MAX }, issues) ?? [];
  const read = list.map((version, at) => readPlan(version, ["versions", at], issues));
  for (const [at, version] of read.entries()) {
    for (const other of read.slice(0, at)) {
      if (version !== undefined && other !== undefined) checkPair(other, version, at, issues);
    }
  }

  return read
    .filter((version) => version !== undefined)
    .sort((left, right) => (left.effective.start < right.effective.start ? -1 : 1));
}

/** The version that is effective on a date. */
export function versionOn(versions: readonly ReadPlan[], on: string): ReadPlan | undefined {
  return versions.find(({ effective: { start, end } }) => on >= start && (end == null || on <= end));
}

/** The version that says what becomes of a period as a whole: of those that have begun by its end the latest. */
export function latestVersion(versions: readonly ReadPlan[], period: ClosedPeriod): ReadPlan | undefined {
  return versions.filter(({ effective }) => effective.start <= period.end).at(-1);
}

function checkPair(other: ReadPlan, version: ReadPlan, at: number, issues: Issue[]): void {
  const report = (key: string, code: IssueCode, expected: string, value: unknown) =>
    issues.push(createIssue({ code, path: ["versions", at, key], expected, value }));
  for (const key of ["id", "currency"] as const) {
    if (version[key] !== other[key])
      report(key, "versions_mismatch", `${other[key]}, as the other version's`, version[key]);
  }
  const [own, before] = [version.rounding, other.rounding];
  if (own.scale !== before.scale || own.mode !== before.mode) {
    report("rounding", "versions_mismatch", `${before.mode} to ${before.scale} digits, as the other version's`, own);
  }
  if (version.version === other.version) {
    report("version", "id_duplicate", "each version once", version.version);
  }
  if (overlap(version.effective, other.effective) !== undefined) {
    report(
      "effective",
      "periods_overlap",
      `days on which version ${other.version} is not effective`,
      version.effective,
    );
  }
}
