import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { formatFixed } from "./formatDecimal.js";
import { readUnitsFromZero } from "./readUnits.js";

/** What a share is held between, in minor units. */
export interface ShareBounds {
  readonly floor: bigint;
  readonly cap: bigint | undefined;
}

/** Reads the floor and the cap of a share. */
export function readShareBounds(
  values: Readonly<{ floor?: unknown; cap?: unknown }>,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): ShareBounds {
  const read = (key: "floor" | "cap") => {
    const value = ownValue(values, key);
    return value === undefined ? undefined : readUnitsFromZero(value, scale, [...path, key], issues);
  };
  const [floor = 0n, cap] = [read("floor"), read("cap")];
  if (cap !== undefined && floor > cap) {
    const expected = `a cap of at least ${formatFixed(floor, scale)}, which is the floor`;
    issues.push(createIssue({ code: "bounds_reversed", path: [...path, "cap"], expected, value: values.cap }));
  }

  return { floor, cap };
}
