import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readDecimal } from "../money/readFigure.js";

/** Terms of a health that were checked, in units of 10⁻¹⁰. */
export interface ReadAlignmentTerms {
  readonly full: bigint;
  readonly floor: bigint;
  readonly healthyFrom: bigint;
  readonly points: ReadonlyMap<string, bigint>;
}

const DEDUCTION_COUNT_MAX = 100;

/** Reads the terms from guarded data, or `undefined` with an issue. */
export function readAlignmentTerms(value: unknown, path: IssuePath, issues: Issue[]): ReadAlignmentTerms | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, ["full", "floor", "healthyFrom", "deductions"], path, issues)) return undefined;
  const full = readDecimal(ownValue(value, "full"), [...path, "full"], issues);
  const floor = readDecimal(ownValue(value, "floor"), [...path, "floor"], issues);
  const healthyFrom = readDecimal(ownValue(value, "healthyFrom"), [...path, "healthyFrom"], issues);
  const place = [...path, "deductions"];
  const list = readList(ownValue(value, "deductions"), { path: place, lengthMax: DEDUCTION_COUNT_MAX }, issues) ?? [];
  const points = new Map<string, bigint>();
  for (const [at, item] of list.entries()) {
    if (!readKeys(item, ["id", "points"], [...place, at], issues)) continue;
    const id = readRuleId(ownValue(item, "id"), [...place, at, "id"], issues);
    const each = readDecimal(ownValue(item, "points"), [...place, at, "points"], issues);
    if (id === undefined || each === undefined) continue;
    if (each < 0n) {
      const pointsPath = [...place, at, "points"];
      issues.push(
        createIssue({ code: "amount_negative", path: pointsPath, expected: "0 or more points", value: item.points }),
      );
    }
    if (points.has(id)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...place, at, "id"], expected: "each once", value: id }));
    }
    points.set(id, each);
  }
  if (full === undefined || floor === undefined || healthyFrom === undefined) return undefined;
  if (floor > full) {
    const expected = "a floor that is not above the full score";
    issues.push(createIssue({ code: "bounds_reversed", path: [...path, "floor"], expected, value: value.floor }));
  }

  return issues.length > countBefore ? undefined : { full, floor, healthyFrom, points };
}
