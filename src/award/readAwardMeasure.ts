import type { Issue, IssuePath } from "../issue/issue.js";
import { readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readMeasured, readSubject } from "../metric/readMeasured.js";
import type { AwardMeasure } from "./awardRule.js";

/** Reads what an award looks at, or notes what is wrong with it. */
export function readAwardMeasure(value: unknown, path: IssuePath, issues: Issue[]): AwardMeasure | undefined {
  const kind = readKinded(
    value,
    { fact: ["of", "credit"], sum: ["of", "credit"], count: [], count_distinct: ["of"] },
    path,
    issues,
  );
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  switch (name) {
    case "count":
      return { kind: name };
    case "count_distinct":
      return { kind: name, of: readSubject(own("of"), [...path, "of"], issues) };
    case "fact":
    case "sum": {
      const of = readMeasured(own("of"), [...path, "of"], issues);
      const credit = readOneOf(own("credit"), ["credit", "deal"], [...path, "credit"], issues);
      return credit === undefined ? undefined : { kind: name, of, credit };
    }
  }
}
