import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";

/** Notes what is wrong with a value. */
export type Check = (value: unknown, path: IssuePath, issues: Issue[]) => void;

const FIGURE = /^-?\d{1,40}(?:\.\d{1,40})?$/;

/** A figure of a working, which may be finer than any that is taken in. */
export const figure: Check = (value, path, issues) => {
  if (typeof value === "string" && FIGURE.test(value)) return;
  const code = value === undefined ? "key_missing" : "amount_malformed";
  issues.push(createIssue({ code, path, expected: "plain decimal text", value }));
};

/** Any text. */
export const text: Check = (value, path, issues) => {
  if (typeof value === "string") return;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "a text", value }));
};

/** A whole number from 0. */
export const count: Check = (value, path, issues) => {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "a whole number from 0", value }));
};

/** True or false. */
export const flag: Check = (value, path, issues) => {
  if (typeof value === "boolean") return;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "true or false", value }));
};

/** A date. */
export const date: Check = readDate;
/** A period with an end. */
export const period: Check = (value, path, issues) => readClosedPeriod(value, path, issues);
/** One of some names. */
export const oneOf =
  (names: readonly string[]): Check =>
  (value, path, issues) =>
    readOneOf(value, names, path, issues);

/** What may be left out. */
export const optional =
  (check: Check): Check =>
  (value, path, issues) => {
    if (value !== undefined) check(value, path, issues);
  };

/** What may be null. */
export const nullable =
  (check: Check): Check =>
  (value, path, issues) => {
    if (value !== null) check(value, path, issues);
  };

/** A list of something. */
export const list =
  (check: Check): Check =>
  (value, path, issues) => {
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) check(item, [...path, at], issues);
    } else {
      const code = value === undefined ? "key_missing" : "type_mismatch";
      issues.push(createIssue({ code, path, expected: "a list", value }));
    }
  };

/** An object; other fields than these are not looked at. */
export const fields =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, path, issues) => {
    if (isFields(value)) {
      for (const [key, check] of Object.entries(shape)) check(ownValue(value, key), [...path, key], issues);
    } else {
      const code = value === undefined ? "key_missing" : "type_mismatch";
      issues.push(createIssue({ code, path, expected: "an object", value }));
    }
  };

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Readonly<Partial<Record<string, unknown>>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Checks what the name of a kind says, or that there is such a name. */
export const ofKind =
  (kinds: readonly (readonly [kind: string, check: Check])[]): Check =>
  (value, path, issues) => {
    fields({ kind: oneOf(kinds.map(([kind]) => kind)) })(value, path, issues);
    const named = isFields(value) ? ownValue(value, "kind") : undefined;
    for (const [kind, check] of kinds) if (kind === named) check(value, path, issues);
  };

/** A figure that was held to a bound, or null. */
export const limited: Check = (value, path, issues) =>
  nullable(fields({ by: oneOf(["floor", "cap"]), to: figure, earned: figure }))(value, path, issues);
