import * as z from "zod";
import type { Issue, IssuePath } from "../issue/issue.js";
import { refineBy } from "./refineBy.js";

/** Reads a value, or notes what is wrong with it. */
type Reader = (value: unknown, path: IssuePath, issues: Issue[]) => unknown;

/** A text that one of the library's readers decides about. The pattern is for JSON Schema and never stricter. */
export function textReadBy(read: Reader, pattern: RegExp): z.ZodString {
  return z
    .string()
    .superRefine(refineBy(checkBy(read)))
    .meta({ pattern: pattern.source });
}

function checkBy(read: Reader): (value: unknown) => readonly Issue[] {
  return (value) => {
    const issues: Issue[] = [];
    read(value, [], issues);
    return issues;
  };
}
