import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import { type ReadLinkageRow, readLinkage } from "./readLinkage.js";

/** The rows of an input's linkage that are in force: of its focus and always; `undefined` without a linkage. */
export function readLinkageRows(
  input: Readonly<Partial<Record<"linkage" | "focus", unknown>>>,
  issues: Issue[],
): readonly ReadLinkageRow[] | undefined {
  const given = ownValue(input, "linkage");
  const linkage = given === undefined ? undefined : readLinkage(given, ["linkage"], issues);
  const focus = ownValue(input, "focus");
  if (focus !== undefined && given === undefined) {
    const expected = "a linkage, since a focus is one of its rows";
    issues.push(createIssue({ code: "key_missing", path: ["linkage"], expected, value: given }));
  }
  if (focus === undefined || linkage === undefined) return linkage;
  const countBefore = issues.length;
  const key = idKey(readExternalId(focus, () => ["focus"], "", issues));
  if (issues.length === countBefore && !linkage.some(({ focusKey }) => focusKey === key)) {
    const expected = "the focus of a row of the linkage";
    issues.push(createIssue({ code: "value_unknown", path: ["focus"], expected, value: focus }));
  }

  return linkage.filter(({ focusKey }) => focusKey === undefined || focusKey === key);
}
