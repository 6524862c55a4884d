import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { type FullRounding, readOwnRounding, readRounding } from "../money/rounding.js";

/** The rounding of a call whose mode has to be named, since a figure that is converted is hardly ever a whole one. */
export function readNamedRounding(
  currency: unknown,
  rounding: unknown,
  issues: Issue[],
  path: IssuePath = [],
): FullRounding {
  const read = readRounding(currency, rounding, issues, path);
  const mode = rounding === undefined ? undefined : readOwnRounding(rounding, ["rounding"], []).mode;
  if (mode === undefined && issues.length === 0) {
    const expected = "the mode by which the converted target is rounded";
    issues.push(createIssue({ code: "key_missing", path: [...path, "rounding", "mode"], expected, value: undefined }));
  }

  return read;
}
