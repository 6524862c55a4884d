import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import { type ReadLinkageRow, readLinkage } from "./readLinkage.js";

/** The rows of a linkage by its focus. */
export interface ReadLinkageRows {
  /** Of the focus, and always. */
  readonly inForce: readonly ReadLinkageRow[];
  /** Of another focus. */
  readonly others: readonly ReadLinkageRow[];
}

/** The rows of an input's linkage; all are in force without a focus. `undefined` without a linkage. */
export function readLinkageRows(
  input: Readonly<Partial<Record<"linkage" | "focus", unknown>>>,
  issues: Issue[],
): ReadLinkageRows | undefined {
  const given = ownValue(input, "linkage");
  const linkage = given === undefined ? undefined : readLinkage(given, ["linkage"], issues);
  const focus = ownValue(input, "focus");
  if (focus !== undefined && given === undefined) {
    const expected = "a linkage, since a focus is one of its rows";
    issues.push(createIssue({ code: "key_missing", path: ["linkage"], expected, value: given }));
  }
  if (linkage === undefined) return undefined;
  if (focus === undefined) return { inForce: linkage, others: [] };
  const countBefore = issues.length;
  const key = idKey(readExternalId(focus, () => ["focus"], "", issues));
  if (issues.length === countBefore && !linkage.some(({ focusKey }) => focusKey === key)) {
    const expected = "the focus of a row of the linkage";
    issues.push(createIssue({ code: "value_unknown", path: ["focus"], expected, value: focus }));
  }

  const isInForce = ({ focusKey }: ReadLinkageRow) => focusKey === undefined || focusKey === key;

  return { inForce: linkage.filter(isInForce), others: linkage.filter((row) => !isInForce(row)) };
}
