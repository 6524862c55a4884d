import type { ConditionResult } from "../condition/conditionResult.js";
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
  readonly ineligible: readonly KeptOut<Member>[];
}

/** Somebody who may not, and why. */
export interface KeptOut<Member> {
  readonly one: Member;
  readonly condition: ConditionResult;
}

/** Sorts out who may have a part: all where nothing is asked; unknown may not. */
export function sortOut<Member extends AskedMember>(
  members: readonly Member[],
  condition: ReadCondition | undefined,
  issues: Issue[],
): SortedMembers<Member> {
  if (condition === undefined) return { eligible: members, ineligible: [] };
  const eligible: Member[] = [];
  const ineligible: KeptOut<Member>[] = [];
  for (const one of members) {
    const found = resolveCondition(condition, personLookup(one.asked, issues));
    if (found.verdict === "true") eligible.push(one);
    else ineligible.push({ one, condition: found });
  }

  return { eligible, ineligible };
}

/** Those who may not, as a settlement lists them. */
export function listKeptOut(ineligible: readonly KeptOut<AskedMember>[]): readonly IneligibleMember[] {
  return ineligible.map(({ one, condition }) => ({ id: one.member.person.id, condition }));
}
