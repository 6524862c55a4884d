import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { LEVEL_COUNTS, type LevelCount, levelCountOf } from "./levelCount.js";
import { type ReadFilter, readOwnFilter, type Subject } from "./readFilter.js";
import { readSubject } from "./readMeasured.js";

/** What moves a level, and what counts of it. */
export interface ReadLevel {
  readonly enter: ReadFilter;
  readonly leave: ReadFilter;
  /** Of `stock_plus_signed` alone. */
  readonly signed: ReadFilter | undefined;
  readonly counts: LevelCount;
  readonly of: Subject;
}

/** The keys that a level has beside those of every metric. */
export const LEVEL_KEYS = ["enter", "leave", "signed", "counts", "of"] as const;

type LevelValues = Readonly<Partial<Record<(typeof LEVEL_KEYS)[number], unknown>>>;

/** Reads what is a level's own. */
export function readLevel(value: LevelValues, path: IssuePath, issues: Issue[]): ReadLevel {
  const filter = (key: "enter" | "leave" | "signed") => readOwnFilter(ownValue(value, key), [...path, key], issues);
  const given = ownValue(value, "counts");
  const signed = ownValue(value, "signed");
  const hasSigned = signed !== undefined;
  const usual = levelCountOf({ counts: undefined, signed });
  const counts = given === undefined ? usual : readOneOf(given, LEVEL_COUNTS, [...path, "counts"], issues);
  if (counts !== undefined) checkSigned(counts, hasSigned, [...path, "signed"], issues);

  return {
    enter: filter("enter"),
    leave: filter("leave"),
    signed: hasSigned ? filter("signed") : undefined,
    counts: counts ?? usual,
    of: readSubject(ownValue(value, "of"), [...path, "of"], issues),
  };
}

/** What is signed is asked for where it counts, and only there. */
function checkSigned(counts: LevelCount, hasSigned: boolean, path: IssuePath, issues: Issue[]): void {
  if (hasSigned === (counts === "stock_plus_signed")) return;
  if (hasSigned) {
    const expected = `no signed, since ${counts} does not count it: facts by which a thing only leaves are of leave`;
    issues.push(createIssue({ code: "unknown_key", path, expected, value: "signed" }));
  } else {
    const expected = "the facts by which a thing is signed, since stock_plus_signed counts it";
    issues.push(createIssue({ code: "key_missing", path, expected, value: undefined }));
  }
}
