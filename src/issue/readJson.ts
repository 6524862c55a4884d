import { createIssue } from "./createIssue.js";
import { guardStructure } from "./guardStructure.js";
import type { Issue, IssueCode } from "./issue.js";

const LENGTH_MAX = 1_048_576;
/** Levels the reader itself can hold; the structural guard has the stricter word on documents. */
const DEPTH_MAX = 64;
/** What a JSON number may be: no exponent, and no more digits than a double surely keeps. */
const EXACT_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/**
 * Reads JSON text into guarded plain data, or notes why it cannot be trusted.
 *
 * Stricter than `JSON.parse` where that loses something without a word: a key given twice (also when an escape hides
 * it), a number with more digits than a double keeps, a lone surrogate. A byte order mark is passed over; texts above
 * 1 MiB are refused unread.
 */
export function readJson(text: string, issues: Issue[]): unknown {
  if (text.length > LENGTH_MAX) {
    issues.push(
      createIssue({
        code: "structure_too_large",
        path: [],
        expected: `at most ${LENGTH_MAX} characters`,
        value: text,
      }),
    );
    return undefined;
  }
  const reader = new JsonReader(text);
  try {
    return guardStructure(reader.readDocument(), issues);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    issues.push(
      createIssue({
        code: error.code,
        path: [],
        expected: error.expected,
        value: text.slice(error.at, error.at + 20),
        hint: `at position ${error.at}`,
      }),
    );
    return undefined;
  }
}

/** Why the text was given up, and where. */
class Refusal extends Error {
  constructor(
    readonly code: IssueCode,
    readonly expected: string,
    readonly at: number,
  ) {
    super(expected);
  }
}

/** One pass over the grammar of RFC 8259. */
class JsonReader {
  private at = 0;

  constructor(private readonly text: string) {
    if (text.startsWith("\ufeff")) this.at = 1;
  }

  readDocument(): unknown {
    const value = this.readValue(0);
    this.skipSpace();
    if (this.at < this.text.length) this.refuse("json_malformed", "the end of the document");

    return value;
  }

  private readValue(depth: number): unknown {
    if (depth > DEPTH_MAX) this.refuse("structure_too_deep", `at most ${DEPTH_MAX} levels`);
    this.skipSpace();
    switch (this.text[this.at]) {
      case "{":
        return this.readObject(depth);
      case "[":
        return this.readList(depth);
      case '"':
        return this.readString();
      default:
        return this.readWord();
    }
  }

  private readObject(depth: number): unknown {
    const entries = new Map<string, unknown>();
    this.readItems("}", () => {
      const keyAt = this.at;
      if (this.text[keyAt] !== '"') this.refuse("json_malformed", 'a key in "quotes"');
      const key = this.readString();
      if (entries.has(key)) {
        this.at = keyAt;
        this.refuse("json_duplicate_key", "each key once");
      }
      this.skipSpace();
      this.take(":");
      entries.set(key, this.readValue(depth + 1));
    });

    return Object.fromEntries(entries);
  }

  private readList(depth: number): unknown {
    const items: unknown[] = [];
    this.readItems("]", () => items.push(this.readValue(depth + 1)));

    return items;
  }

  private readItems(close: "]" | "}", readItem: () => void): void {
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      this.skipSpace();
      readItem();
      this.skipSpace();
      if (this.text[this.at] === close) break;
      this.take(",");
    }
    this.at++;
  }

  private readString(): string {
    const start = this.at;
    for (let at = start + 1; at < this.text.length; at++) {
      const char = this.text[at];
      if (char === "\\") at++;
      else if (char === '"') {
        this.at = at + 1;
        return this.unescape(start);
      }
    }

    return this.refuse("json_malformed", "a closed text");
  }

  /** The host's own reader knows the escapes and refuses control characters; only the ends were found here. */
  private unescape(start: number): string {
    try {
      return String(JSON.parse(this.text.slice(start, this.at)));
    } catch {
      this.at = start;
      return this.refuse("json_malformed", "a text with known escapes and no control characters");
    }
  }

  private readWord(): unknown {
    const word = /^[-+.\w]*/.exec(this.text.slice(this.at, this.at + 400))?.[0] ?? "";
    if (word === "true" || word === "false") return this.pass(word, word === "true");
    if (word === "null") return this.pass(word, null);
    if (EXACT_NUMBER.test(word)) return this.pass(word, Number(word));
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(word)) {
      this.refuse("json_number_inexact", "at most 15 digits before and 6 after the point, no exponent");
    }

    return this.refuse("json_malformed", "a JSON value");
  }

  private pass<Value>(word: string, value: Value): Value {
    this.at += word.length;

    return value;
  }

  private take(mark: string): void {
    if (this.text[this.at] !== mark) this.refuse("json_malformed", `"${mark}"`);
    this.at++;
  }

  private skipSpace(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? "")) this.at++;
  }

  private refuse(code: IssueCode, expected: string): never {
    throw new Refusal(code, expected, this.at);
  }
}
