import { describeValue } from "./describeValue.js";
import type { Issue, IssueCode, IssuePath } from "./issue.js";

/** What a rule says of a broken value; the texts of the {@link Issue} are made from it. */
export interface IssueDraft {
  readonly code: IssueCode;
  readonly path: IssuePath;
  readonly expected: string;
  readonly value: unknown;
  /** What the writer probably meant, or how to mend it. */
  readonly hint?: string | undefined;
}

/** Writes the issue out; `value` is described without running any of its code. */
export function createIssue(draft: IssueDraft): Issue {
  const { code, path, expected, value } = draft;
  // A polluted prototype would hint at every issue.
  const hint = Object.hasOwn(draft, "hint") ? draft.hint : undefined;
  const received = describeValue(value);
  const found = `expected ${expected}, received ${received}`;
  const message = `${placeText(path)}${found}${hint === undefined ? "" : `; ${hint}`}`;

  return { code, path, expected, received, message };
}

/** An issue of something that was made from an input, at the place of that input. */
export function moveIssue(issue: Issue, path: IssuePath): Issue {
  return { ...issue, path, message: `${placeText(path)}${issue.message.slice(placeText(issue.path).length)}` };
}

function placeText(path: IssuePath): string {
  return path.length === 0 ? "" : `${pathText(path)}: `;
}

function pathText(path: IssuePath): string {
  return path
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${shortKey(key)}`))
    .join("");
}

function shortKey(key: string): string {
  return /^[A-Za-z_$][\w$-]{0,63}$/.test(key) ? key : describeValue(key);
}
