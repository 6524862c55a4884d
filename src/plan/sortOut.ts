import type { ReadCondition } from "../condition/readCondition.js";
import { resolveCondition } from "../condition/resolveCondition.js";
import type { Issue } from "../issue/issue.js";
import { type AskedPerson, personLookup } from "./personLookup.js";
import type { IneligibleMember } from "./poolLine.js";
import type { TeamMember } from "./teamsOf.js";

/** Somebody who may have a part in what many share. */
export interface AskedMember {
  readonly member: TeamMember;
  readonly asked: AskedPerson;
}

/** Those who may have a part, and those who may not. */
export interface SortedMembers<Member> {
  readonly eligible: readonly Member[];
  readonly ineligible: readonly IneligibleMember[];
}

/** Sorts out who may have a part: all where nothing is asked; unknown may not. */
export function sortOut<Member extends AskedMember>(
  members: readonly Member[],
  condition: ReadCondition | undefined,
  issues: Issue[],
): SortedMembers<Member> {
  if (condition === undefined) return { eligible: members, ineligible: [] };
  const eligible: Member[] = [];
  const ineligible: IneligibleMember[] = [];
  for (const one of members) {
    const found = resolveCondition(condition, personLookup(one.asked, issues));
    if (found.verdict === "true") eligible.push(one);
    else ineligible.push({ id: one.member.person.id, condition: found });
  }

  return { eligible, ineligible };
}
