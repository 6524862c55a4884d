import { createIssue } from "../issue/createIssue.js";
import { isForbiddenKey } from "../issue/forbiddenKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { AttributeValue } from "./fact.js";

/** What a fact's own fields answer; attributes of these names would be two answers to one question. */
const OWN_NAMES: ReadonlySet<string> = new Set(["amount", "quantity", "customer", "kind", "on", "recordedOn"]);

/** Reads the attributes of a fact: texts, finite numbers, true, false and null by name. */
export function readAttributes(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): Readonly<Record<string, AttributeValue>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "attributes by name", value }));
    return undefined;
  }
  const entries: [string, AttributeValue][] = [];
  for (const [name, item] of Object.entries(value)) {
    if (isForbiddenKey(name)) {
      const expected = "a name that names no part of a prototype";
      issues.push(createIssue({ code: "key_forbidden", path: [...path, name], expected, value: name }));
    } else if (OWN_NAMES.has(name)) {
      const expected = "an attribute that no field of the fact is named like";
      issues.push(createIssue({ code: "attribute_reserved", path: [...path, name], expected, value: name }));
    } else if (isAttributeValue(item)) entries.push([name, item]);
    else if (item !== undefined) {
      const expected = "a text, a finite number, true, false or null";
      issues.push(createIssue({ code: "type_mismatch", path: [...path, name], expected, value: item }));
    }
  }

  return Object.fromEntries(entries);
}

function isAttributeValue(value: unknown): value is AttributeValue {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
