import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { MeasuredField } from "./metric.js";
import type { ReadFact } from "./readFact.js";

/** Says that a fact which counts does not have the figure that is added up. */
export function figureMissing(
  { at, id: fact }: ReadFact,
  { id, of }: { readonly id: string; readonly of: MeasuredField },
  factsPath: IssuePath,
): Issue {
  const path = [...factsPath, at, ...(typeof of === "string" ? [of] : ["attributes", of.attribute])];

  return createIssue({
    code: "figure_missing",
    path,
    expected: `the figure that the metric ${id} adds up, for ${fact}`,
    value: undefined,
  });
}
