import type { Issue } from "../issue/issue.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { readTargetVersion } from "./readTargetVersion.js";

/**
 * What is wrong with a version of targets as such. Whether its figures are whole units is seen where these are known.
 *
 * @returns What is wrong, in the order of the document; nothing where it can be used.
 *
 * @example
 * ```ts
 * import { checkTargetVersion } from "incentive-rules";
 *
 * const ann = { id: "Ann", target: "100000" };
 *
 * checkTargetVersion({ version: "2027-1", targets: [ann] }); // => []
 * checkTargetVersion({ version: "2027-1", targets: [ann, ann] }).map(({ code }) => code); // => ["id_duplicate"]
 * ```
 */
export function checkTargetVersion(version: unknown): Issue[] {
  const issues: Issue[] = [];
  readTargetVersion(version, AMOUNT_SCALE, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
