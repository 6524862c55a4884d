import type { Issue } from "../issue/issue.js";
import { readLinkage } from "./readLinkage.js";

/**
 * What is wrong with a linkage as such. Whether goals and a plan bear it out is found by {@link checkLinkage}.
 *
 * @returns Issues with the codes `id_duplicate`, `id_malformed`, `list_empty`, `list_too_long`, `unknown_key`,
 * `key_missing`, `text_malformed`, `type_mismatch`, and those of the structure; nothing where it can be used.
 *
 * @example
 * ```ts
 * import { checkLinkageTable } from "incentive-rules";
 *
 * const row = { focus: "existing customers", metrics: ["cross-sell"], components: ["loyalty"] };
 *
 * checkLinkageTable({ id: "linkage", version: "1", rows: [row] }); // => []
 * checkLinkageTable({ id: "linkage", version: "1", rows: [{ ...row, components: [] }] })[0]?.code; // => "list_empty"
 * ```
 *
 * @see GUIDE G25
 */
export function checkLinkageTable(linkage: unknown): Issue[] {
  const issues: Issue[] = [];
  readLinkage(linkage, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
