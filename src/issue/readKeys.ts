import { createIssue } from "./createIssue.js";
import type { Issue, IssuePath } from "./issue.js";
import { nearestKey } from "./nearestKey.js";

/**
 * Whether a value is an object whose own keys are all known; each that is not is reported with the nearest known one.
 *
 * A key that holds `undefined` counts as absent.
 */
export function readKeys<Known extends string>(
  value: unknown,
  known: readonly Known[],
  path: IssuePath,
  issues: Issue[],
): value is Readonly<Partial<Record<Known, unknown>>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "an object", value }));
    return false;
  }
  const names: readonly string[] = known;
  for (const key of Object.keys(value)) {
    if (names.includes(key)) continue;
    const nearest = nearestKey(key, known);
    issues.push(
      createIssue({
        code: "unknown_key",
        path: [...path, key],
        expected: `one of ${known.join(", ")}`,
        value: key,
        hint: nearest === undefined ? undefined : `did you mean "${nearest}"?`,
      }),
    );
  }

  return true;
}

/** The value of an own key; what a polluted `Object.prototype` holds is not seen. */
export function ownValue<Holder extends object, Key extends keyof Holder>(
  holder: Holder,
  key: Key,
): Holder[Key] | undefined {
  const value = holder[key];

  return value === undefined || Object.hasOwn(holder, key) ? value : undefined;
}
