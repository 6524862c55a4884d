import { createIssue } from "./createIssue.js";
import { isForbiddenKey } from "./forbiddenKey.js";
import type { Issue, IssueCode, IssuePath } from "./issue.js";

const DEPTH_MAX = 32;
const NODE_COUNT_MAX = 1_000_000;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Copies a value that came from outside into plain objects and lists, or says why it cannot be one.
 *
 * Only own data properties are read, each once, so that an accessor, a proxy or a changing object cannot show one
 * thing to the check and another to the rule. Refused: more than 32 levels (and so every cycle), class instances,
 * holes, symbol keys, keys that reach a prototype, lone surrogates. A property that is `undefined` counts as absent and
 * `-0` as `0`. An object for which `textOf` has a text is copied as that.
 */
export function guardStructure(
  value: unknown,
  issues: Issue[],
  path: IssuePath = [],
  textOf: (value: object) => string | undefined = noText,
): unknown {
  const guard: Guard = { issues, textOf, nodeCount: 0 };
  try {
    return copyValue(value, path, 0, guard);
  } catch (error) {
    if (error !== STOPPED) refuse(guard, "structure_not_plain", path, "plain data", value);
    return undefined;
  }
}

function noText(): undefined {
  return undefined;
}

interface Guard {
  readonly issues: Issue[];
  readonly textOf: (value: object) => string | undefined;
  nodeCount: number;
}

/** Thrown to leave a structure that is not worth walking further; its issue is already noted. */
const STOPPED = Symbol("stopped");

function copyValue(value: unknown, path: IssuePath, depth: number, guard: Guard): unknown {
  if (++guard.nodeCount > NODE_COUNT_MAX) {
    refuse(guard, "structure_too_large", [], `at most ${NODE_COUNT_MAX} values`, value);
    throw STOPPED;
  }
  if (typeof value === "string") return copyText(value, path, guard);
  if (Object.is(value, -0)) return 0;
  if (typeof value !== "object" || value === null) return value;
  const text = guard.textOf(value);
  if (text !== undefined) return text;
  if (depth >= DEPTH_MAX) {
    refuse(guard, "structure_too_deep", path, `at most ${DEPTH_MAX} levels`, value);
    throw STOPPED;
  }

  return Array.isArray(value) ? copyList(value, path, depth, guard) : copyObject(value, path, depth, guard);
}

function copyText(text: string, path: IssuePath, guard: Guard): string {
  if (LONE_SURROGATE.test(text)) refuse(guard, "text_malformed", path, "text without lone surrogates", text);

  return text;
}

function copyList(list: readonly unknown[], path: IssuePath, depth: number, guard: Guard): unknown {
  const length = Reflect.ownKeys(list).length - 1;
  if (length !== list.length || !isPlainPrototype(list, "concat")) {
    return refuse(guard, "structure_not_plain", path, "a plain list without holes or extra keys", list);
  }

  return Array.from({ length }, (_, at) => copyProperty(list, String(at), [...path, at], depth, guard));
}

function copyObject(object: object, path: IssuePath, depth: number, guard: Guard): unknown {
  if (!isPlainPrototype(object, "isPrototypeOf")) {
    return refuse(guard, "structure_not_plain", path, "a plain object", object);
  }
  const entries: [string, unknown][] = [];
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === "symbol") {
      refuse(guard, "structure_not_plain", path, "no symbol keys", key);
    } else if (isForbiddenKey(key)) {
      refuse(guard, "key_forbidden", [...path, key], "a key that names no part of a prototype", key);
    } else {
      const copy = copyProperty(object, copyText(key, path, guard), [...path, key], depth, guard);
      if (copy !== undefined) entries.push([key, copy]);
    }
  }

  return Object.fromEntries(entries);
}

function copyProperty(holder: object, key: string, path: IssuePath, depth: number, guard: Guard): unknown {
  const property = Object.getOwnPropertyDescriptor(holder, key);
  if (property === undefined || !("value" in property)) {
    return refuse(guard, "structure_not_plain", path, "a value, not an accessor", undefined);
  }

  return copyValue(property.value, path, depth + 1, guard);
}

/** Plain in any realm: no prototype, or one that is the top of its chain and has the method of its kind. */
function isPlainPrototype(value: object, method: "concat" | "isPrototypeOf"): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  if (prototype === null) return method === "isPrototypeOf";
  if (!Object.hasOwn(prototype, method)) return false;
  const above: object | null = Object.getPrototypeOf(prototype);

  return method === "isPrototypeOf" ? above === null : above !== null && Object.getPrototypeOf(above) === null;
}

function refuse(guard: Guard, code: IssueCode, path: IssuePath, expected: string, value: unknown): undefined {
  guard.issues.push(createIssue({ code, path, expected, value }));
}
