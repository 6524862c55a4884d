import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { ColumnsInput } from "./accrueColumns.js";
import type { ExactTable } from "./readRateTable.js";

/** Columns with nothing left out; every owner has a target and an opening. */
export interface FullColumns {
  readonly owner: Uint32Array;
  readonly credited: Float64Array;
  readonly targets: Float64Array;
  readonly opening: Float64Array;
}

/** Checks all but the rows, which are checked as they are read. */
export function readColumns(table: ExactTable, input: ColumnsInput, functionName: string): FullColumns {
  const issues: Issue[] = [];
  if (!readKeys(input, ["owner", "credited", "targets", "opening"], [], issues)) return refuse(functionName, issues);
  const owner: unknown = ownValue(input, "owner");
  if (!(owner instanceof Uint32Array)) {
    issues.push(wrongColumn({ key: "owner", expected: "a Uint32Array", value: owner }));
    return refuse(functionName, issues);
  }
  const credited = readColumn("credited", ownValue(input, "credited"), issues) ?? new Float64Array(owner.length);
  const targets = readOptionalColumn("targets", ownValue(input, "targets"), issues);
  const opening = readOptionalColumn("opening", ownValue(input, "opening"), issues);
  if (table.measuredBy === "attainment") checkTargets(targets, issues);
  checkLength("credited", credited, owner.length, issues);
  throwIssues(functionName, issues);
  const ownerCount = targets?.length ?? opening?.length ?? countOwners(owner, functionName);
  const columns = {
    owner,
    credited,
    targets: targets ?? new Float64Array(ownerCount),
    opening: opening ?? new Float64Array(ownerCount),
  };
  checkLength("opening", columns.opening, ownerCount, issues);
  throwIssues(functionName, issues);

  return columns;
}

/** Owners that are only known by their positions; one slip to 2^32 would ask for the memory of as many. */
function countOwners(owner: Uint32Array, functionName: string): number {
  const count = owner.reduce((most, at) => Math.max(most, at + 1), 0);
  if (count <= OWNER_COUNT_MAX) return count;
  const expected = `positions below ${OWNER_COUNT_MAX}, or the column of targets or openings that they are positions in`;

  return refuse(functionName, [createIssue({ code: "owner_unknown", path: ["owner"], expected, value: count - 1 })]);
}

const OWNER_COUNT_MAX = 1_000_000;

function readColumn(key: string, value: unknown, issues: Issue[]): Float64Array | undefined {
  if (value instanceof Float64Array) return value;
  issues.push(wrongColumn({ key, expected: "a Float64Array", value }));

  return undefined;
}

/** Targets and openings are few, so each is looked at here. */
function readOptionalColumn(key: string, value: unknown, issues: Issue[]): Float64Array | undefined {
  const column = value === undefined ? undefined : readColumn(key, value, issues);
  const wrong = column?.findIndex((figure) => !Number.isSafeInteger(figure)) ?? -1;
  if (wrong >= 0) {
    const expected = "safe whole minor units";
    issues.push(createIssue({ code: "number_unsafe", path: [key, wrong], expected, value: column?.[wrong] }));
  }

  return column;
}

function checkTargets(targets: Float64Array | undefined, issues: Issue[]): void {
  if (targets === undefined) {
    const hint = "the table is measured by attainment";
    const expected = "a Float64Array of targets";
    issues.push(createIssue({ code: "target_missing", path: ["targets"], expected, value: undefined, hint }));
    return;
  }
  const wrong = targets.findIndex((target) => target <= 0);
  if (wrong < 0) return;
  const path = ["targets", wrong];
  issues.push(createIssue({ code: "target_not_positive", path, expected: "an amount above 0", value: targets[wrong] }));
}

function checkLength(key: string, column: Float64Array, length: number, issues: Issue[]): void {
  if (column.length === length) return;
  const expected = `${length} rows`;
  issues.push(createIssue({ code: "length_mismatch", path: [key], expected, value: column.length }));
}

function wrongColumn({
  key,
  expected,
  value,
}: {
  readonly key: string;
  readonly expected: string;
  readonly value: unknown;
}): Issue {
  const code: IssueCode = value === undefined ? "key_missing" : "type_mismatch";

  return createIssue({ code, path: [key], expected, value });
}
