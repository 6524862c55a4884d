import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readDecimal } from "../money/readFigure.js";
import { type ReadAttainmentTerms, readTarget } from "./readAttainmentTerms.js";
import { readExternalId } from "./readCredits.js";
import type { TeamTarget } from "./teamAttainment.js";

const ISSUE_COUNT_MAX = 100;

/** Where a team's target comes from, in units of 10⁻¹⁰. */
export interface ReadTeamTarget {
  readonly kind: TeamTarget["kind"];
  readonly target: bigint | undefined;
}

/** Where the target comes from. */
export function readTeamTarget(
  value: unknown,
  terms: ReadAttainmentTerms,
  issues: Issue[],
): ReadTeamTarget | undefined {
  const path = ["teamTarget"];
  if (!readKeys(value, ["kind", "target"], path, issues)) return undefined;
  const kind = readOneOf(ownValue(value, "kind"), ["own", "members"] as const, [...path, "kind"], issues);
  const target = ownValue(value, "target");
  if (kind === "own") return { kind, target: readTarget(target, terms, [...path, "target"], issues) };
  // The sum of the members' targets has no key for another one beside it.
  if (kind === "members") readKeys(value, ["kind"], path, issues);

  return kind === undefined ? undefined : { kind, target: undefined };
}

/** A member with figures in units of 10⁻¹⁰. */
export interface ReadMember {
  readonly participant: string;
  readonly actual: bigint;
  readonly target: bigint | undefined;
}

interface MemberTerms {
  readonly terms: ReadAttainmentTerms;
  readonly isTargetNeeded: boolean;
  readonly path: IssuePath;
}

/** Reads the members, each once. */
export function readMembers(list: readonly unknown[], terms: MemberTerms, issues: Issue[]): ReadMember[] {
  const members: ReadMember[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = [...terms.path, at];
    const member = readMember(list[at], terms, path, issues);
    if (member === undefined) continue;
    const key = idKey(member.participant);
    if (seen.has(key)) {
      const expected = "each participant once";
      const value = member.participant;
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "participant"], expected, value }));
    }
    seen.add(key);
    members.push(member);
  }

  return members;
}

function readMember(
  value: unknown,
  { terms, isTargetNeeded }: MemberTerms,
  path: IssuePath,
  issues: Issue[],
): ReadMember | undefined {
  if (!readKeys(value, ["participant", "actual", "target"], path, issues)) return undefined;
  const target = ownValue(value, "target");

  return {
    participant: readExternalId(ownValue(value, "participant"), (key) => [...path, key], "participant", issues),
    actual: readDecimal(ownValue(value, "actual"), [...path, "actual"], issues) ?? 0n,
    target:
      target === undefined && !isTargetNeeded ? undefined : readTarget(target, terms, [...path, "target"], issues),
  };
}
