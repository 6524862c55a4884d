import type { Issue, IssuePath } from "../issue/issue.js";
import { readKinded } from "../issue/readKinded.js";
import { readExternalId } from "../metric/readCredits.js";
import type { GoalOwner } from "./goal.js";

const KEYS = { company: [], team: ["id"], person: ["id"] } as const;

/** Reads whose a goal is. */
export function readOwner(value: unknown, path: IssuePath, issues: Issue[]): GoalOwner | undefined {
  const owner = readKinded<"company" | "team" | "person", "id">(value, KEYS, path, issues);
  if (owner === undefined) return undefined;
  if (owner.name === "company") return { kind: "company" };

  return { kind: owner.name, id: readExternalId(owner.own("id"), (key) => [...path, key], "id", issues) };
}
