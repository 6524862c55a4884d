import type { Issue, IssuePath } from "./issue.js";
import { ownValue, readKeys } from "./readKeys.js";
import { readOneOf } from "./readOneOf.js";

/** An object that says of which kind it is, and gives the values of the keys that this kind has. */
export interface Kinded<Kind extends string, Key extends string> {
  readonly name: Kind;
  readonly own: (key: Key) => unknown;
  /** The object, for those who read it by its keys. */
  readonly values: Readonly<Partial<Record<"kind" | Key, unknown>>>;
}

/** Reads an object by the keys of its kind, or `undefined` with an issue. */
export function readKinded<Kind extends string, Key extends string>(
  value: unknown,
  keysOf: Readonly<Record<Kind, readonly Key[]>>,
  path: IssuePath,
  issues: Issue[],
): Kinded<Kind, Key> | undefined {
  const kinds = Object.keys(keysOf).filter((key): key is Kind => Object.hasOwn(keysOf, key));
  const given = typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  const name = readOneOf(given === undefined ? undefined : kindOf(given), kinds, [...path, "kind"], issues);
  if (name === undefined) return undefined;
  const keys: readonly ("kind" | Key)[] = ["kind", ...keysOf[name]];
  if (!readKeys(value, keys, path, issues)) return undefined;
  const values: Readonly<Partial<Record<"kind" | Key, unknown>>> = value;

  return { name, own: (key) => ownValue(values, key), values };
}

function kindOf(value: { readonly kind?: unknown }): unknown {
  return ownValue(value, "kind");
}
