import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { askedFact, subjectOf } from "./factTest.js";
import { joinParts } from "./joinParts.js";
import { compareFacts, type Ledger } from "./ledger.js";
import type { AttributeName } from "./metric.js";
import { readExternalId } from "./readCredits.js";
import type { ReadFact } from "./readFact.js";

/** For whom facts are measured: `total` is one figure for all. */
export type Grouping = "participant" | "customer" | "total" | AttributeName | ParticipantGroups;

/** Participants by group, such as teams; facts of others are left out, and a fact that two of a group share counts once. */
export interface ParticipantGroups {
  /** Who belongs to which group. */
  readonly groups: readonly GroupMember[];
}

/** A participant in a group; who is in several is counted in each. */
export interface GroupMember {
  /** The participant's id. */
  readonly participant: string;
  /** The group's. */
  readonly group: string;
}

/** A grouping that was checked; the groups of each participant. */
export type ReadGrouping =
  | "participant"
  | "customer"
  | "total"
  | AttributeName
  | ReadonlyMap<string, readonly string[]>;

/** A key, and what it is measured by. */
export type FactGroup = readonly [key: string | null, facts: readonly ReadFact[]];

const MEMBER_COUNT_MAX = 1_000_000;

/** Reads a grouping from any value. */
export function readGrouping(value: unknown, path: IssuePath, issues: Issue[]): ReadGrouping {
  if (value === "participant" || value === "customer" || value === "total") return value;
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || typeof document !== "object" || document === null) {
    const code = value === undefined ? "key_missing" : "value_unknown";
    const expected = 'participant, customer, total, { attribute: "…" } or { groups: […] }';
    if (issues.length === countBefore) issues.push(createIssue({ code, path, expected, value }));
    return "total";
  }
  if (!readKeys(document, ["attribute", "groups"], path, issues)) return "total";
  const attribute = ownValue(document, "attribute");
  if (typeof attribute === "string" && ownValue(document, "groups") === undefined) return { attribute };

  return readGroups(ownValue(document, "groups"), [...path, "groups"], issues);
}

function readGroups(value: unknown, path: IssuePath, issues: Issue[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [at, item] of (readList(value, { path, lengthMax: MEMBER_COUNT_MAX }, issues) ?? []).entries()) {
    if (!readKeys(item, ["participant", "group"], [...path, at], issues)) continue;
    const pathTo = (key: string) => [...path, at, key];
    const participant = idKey(readExternalId(ownValue(item, "participant"), pathTo, "participant", issues));
    const group = readExternalId(ownValue(item, "group"), pathTo, "group", issues);
    const own = groups.get(participant) ?? [];
    if (!own.includes(group)) groups.set(participant, [...own, group]);
  }

  return groups;
}

/** What each key is measured by, by date and id. */
export function* groupFacts(ledger: Ledger, grouping: ReadGrouping): Iterable<FactGroup> {
  if (grouping === "participant") {
    for (const participant of ledger.participants) yield [participant, ledger.factsOf(participant)];
    return;
  }
  const groups = new Map<string | null, Map<string, ReadFact>>();
  const add = (key: string | null | undefined, fact: ReadFact) => {
    if (key === undefined) return;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, new Map([[keyOf(fact), fact]]));
    else own.set(keyOf(fact), fact);
  };
  for (const participant of ledger.participants) {
    for (const fact of ledger.factsOf(participant)) {
      if (grouping === "total") add(null, inFull(fact));
      else if (grouping === "customer" || "attribute" in grouping)
        add(subjectOf(askedFact(fact), grouping), inFull(fact));
      else
        for (const group of grouping.get(participant) ?? []) {
          add(group, joinParts(fact, groups.get(group)?.get(keyOf(fact))));
        }
    }
  }

  for (const [key, own] of groups) yield [key, [...own.values()].sort(compareFacts)];
}

/** The fact, whoever shares it. */
function inFull(fact: ReadFact): ReadFact {
  return fact.rest.split === undefined ? fact : { ...fact, rest: { ...fact.rest, split: undefined } };
}

/** Tells the credits of a fact apart; ids hold no line break. */
function keyOf({ id, rest }: ReadFact): string {
  return rest.credit === undefined ? id : `${rest.credit}\n${id}`;
}
