import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ReadPerson } from "./readParticipants.js";
import { rowOn } from "./reportingLine.js";

type People = ReadonlyMap<string, ReadPerson>;

const ISSUE_COUNT_MAX = 100;

/** Notes every circle of people who report to each other on a day. */
export function checkHierarchy(people: People, path: IssuePath, issues: Issue[]): void {
  const suspects = inCircles(people);
  const starts = new Map<PlainDate, string[]>();
  for (const key of [...suspects].sort(compareText)) {
    for (const { days } of people.get(key)?.rows ?? []) {
      const own = starts.get(days.start);
      if (own === undefined) starts.set(days.start, [key]);
      else own.push(key);
    }
  }
  const known = new Set<string>();
  // A circle closes on the day on which the last of its rows begins.
  for (const [date, keys] of [...starts].sort(([left], [right]) => compareText(left, right))) {
    for (const circle of circlesOn(date, keys, people)) {
      const name = circle.join("\n");
      if (known.has(name) || known.size === ISSUE_COUNT_MAX) continue;
      known.add(name);
      issues.push(circular(circle, date, people, path));
    }
  }
}

/** Everybody but those below and outside of all circles, whatever the days: in most companies nobody. */
function inCircles(people: People): ReadonlySet<string> {
  const reportCounts = new Map<string, number>();
  const managersOf = new Map<string, ReadonlySet<string>>();
  for (const [key, { rows }] of people) {
    const managers = new Set(rows.flatMap(({ manager }) => (manager === undefined ? [] : idKey(manager))));
    managersOf.set(key, managers);
    for (const manager of managers) reportCounts.set(manager, (reportCounts.get(manager) ?? 0) + 1);
  }
  const left = new Set(people.keys());
  const open = [...left].filter((key) => !reportCounts.has(key));
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    left.delete(key);
    for (const manager of managersOf.get(key) ?? []) {
      const count = (reportCounts.get(manager) ?? 0) - 1;
      reportCounts.set(manager, count);
      if (count === 0) open.push(manager);
    }
  }

  return left;
}

/** Circles that some people are in or report to on a day; each from its first key, once. */
function circlesOn(date: PlainDate, keys: readonly string[], people: People): string[][] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    const line = new Map<string, number>();
    let at: string | undefined = key;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      line.set(at, line.size);
      at = managerOn(date, at, people);
    }
    const start = at === undefined ? undefined : line.get(at);
    if (start !== undefined) circles.push(fromFirst([...line.keys()].slice(start)));
  }

  return circles;
}

function managerOn(date: PlainDate, key: string, people: People): string | undefined {
  const manager = rowOn(people.get(key), date)?.manager;

  return manager === undefined ? undefined : idKey(manager);
}

function fromFirst(circle: readonly string[]): string[] {
  const first = circle.indexOf([...circle].sort(compareText)[0] ?? "");

  return [...circle.slice(first), ...circle.slice(0, first)];
}

function circular(circle: readonly string[], date: PlainDate, people: People, path: IssuePath): Issue {
  const [first = ""] = circle;
  const ids = [...circle, first].map((key) => people.get(key)?.id ?? key);
  const at = rowOn(people.get(first), date)?.at ?? 0;
  const expected = `on ${date} nobody who reports to themselves, directly or through others`;

  return createIssue({
    code: "hierarchy_circular",
    path: [...path, at, "manager"],
    expected,
    value: ids.join(" → "),
  });
}
