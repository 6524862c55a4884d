import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { FactBook } from "./factBook.js";
import { isPrototypePolluted } from "./factFields.js";
import type { FactTerms } from "./factTerms.js";
import { type ReadFact, readFact, type UnreadFact } from "./readFact.js";

/** How a list of facts is read. */
export interface FactListTerms {
  readonly terms: FactTerms;
  readonly path: IssuePath;
  /** What was recorded after this day is late. */
  readonly cutOff: string | undefined;
}

const ISSUE_COUNT_MAX = 100;

/** Reads a list of facts, each id once; when issues were added, the result is not to be used. */
export function readFacts(value: unknown, { terms, path, cutOff }: FactListTerms, issues: Issue[]): FactBook {
  if (!Array.isArray(value)) {
    const code = value === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path, expected: "a list of facts", value }));
    return new FactBook(0);
  }
  const list: readonly unknown[] = value;
  const book = new FactBook(list.length);
  const isPolluted = isPrototypePolluted();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const pathTo = (...key: readonly string[]) => [...path, at, ...key];
    const fact = readGuarded({ value: list[at], at, terms, pathTo, isPolluted, book }, issues);
    if (fact === undefined) continue;
    const isLate = cutOff !== undefined && (fact.rest.recordedOn ?? fact.on) > cutOff;
    if (book.add(fact, isLate ? "late" : "known")) continue;
    const expected = "each fact once";
    issues.push(createIssue({ code: "id_duplicate", path: pathTo("id"), expected, value: fact.id }));
  }

  return book;
}

/** An accessor or a proxy can throw anything. */
function readGuarded(unread: UnreadFact, issues: Issue[]): ReadFact | undefined {
  try {
    return readFact(unread, issues);
  } catch {
    const { value, pathTo } = unread;
    issues.push(createIssue({ code: "structure_not_plain", path: pathTo(), expected: "plain data", value }));
    return undefined;
  }
}
