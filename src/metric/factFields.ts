import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { nearestKey } from "../issue/nearestKey.js";
import { ownValue } from "../issue/readKeys.js";
import type { PathTo } from "./readFact.js";

const KEYS = [
  "id",
  "kind",
  "on",
  "participant",
  "credits",
  "overlays",
  "amount",
  "currency",
  "rate",
  "quantity",
  "customer",
  "reverses",
  "recordedOn",
  "attributes",
] as const;

/** The fields of a fact before they are read. */
export type FactFields = Readonly<Partial<Record<(typeof KEYS)[number], unknown>>>;

/** Whether a value can have fields. */
export function isFields(value: unknown): value is FactFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a polluted prototype would give a field of its own to every fact. */
export function isPrototypePolluted(): boolean {
  return KEYS.some((key) => key in Object.prototype);
}

/** The fields that a fact has of its own. */
export function ownFields(fact: FactFields): FactFields {
  return Object.fromEntries(KEYS.map((key) => [key, ownValue(fact, key)]));
}

/** Notes every key that no fact has. */
export function checkKeys(fact: FactFields, pathTo: PathTo, issues: Issue[]): void {
  for (const key in fact) {
    if (isKnownKey(key) || !Object.hasOwn(fact, key)) continue;
    const nearest = nearestKey(key, KEYS);
    const hint = nearest === undefined ? "other fields go into attributes" : `did you mean "${nearest}"?`;
    const expected = `one of ${KEYS.join(", ")}`;
    issues.push(createIssue({ code: "unknown_key", path: pathTo(key), expected, value: key, hint }));
  }
}

/** A switch compares names by identity, which is quicker than looking five million of them up. */
function isKnownKey(key: string): key is (typeof KEYS)[number] {
  switch (key) {
    case "id":
    case "kind":
    case "on":
    case "participant":
    case "credits":
    case "overlays":
    case "amount":
    case "currency":
    case "rate":
    case "quantity":
    case "customer":
    case "reverses":
    case "recordedOn":
    case "attributes":
      return true;
    default:
      return false;
  }
}
