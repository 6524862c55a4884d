import type * as z from "zod";
import type { Issue } from "../issue/issue.js";

/**
 * A refinement that refuses what a check of the library refuses, in its words and with its codes (`params.code`).
 *
 * Each issue ends the parsing of what holds the value, whose own check would find it again.
 */
export function refineBy(
  check: (value: unknown) => readonly Issue[],
): (value: unknown, context: z.RefinementCtx) => void {
  return (value, context) => {
    for (const { code, path, expected, message } of check(value)) {
      context.addIssue({ code: "custom", path: [...path], message, params: { code, expected }, continue: false });
    }
  };
}
