import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { type FullRounding, readOwnRounding, readRounding } from "../money/rounding.js";

/**
 * The rounding of a figure that is converted, and hardly ever a whole one: its mode has to be named, and its scale where no
 * currency says it, since two digits of a customer are nobody's wish.
 */
export function readNamedRounding(
  currency: unknown,
  rounding: unknown,
  issues: Issue[],
  path: IssuePath = [],
): FullRounding {
  const countBefore = issues.length;
  const read = readRounding(currency, rounding, issues, path);
  const { mode, scale } = rounding === undefined ? NOTHING_NAMED : readOwnRounding(rounding, ["rounding"], []);
  if (issues.length > countBefore) return read;
  const note = (key: "mode" | "scale", expected: string) => {
    issues.push(createIssue({ code: "key_missing", path: [...path, "rounding", key], expected, value: undefined }));
  };
  if (mode === undefined) note("mode", "the mode by which the converted target is rounded");
  if (scale === undefined && currency === undefined) note("scale", "how many fraction digits the converted target has");

  return read;
}

const NOTHING_NAMED = { mode: undefined, scale: undefined };
