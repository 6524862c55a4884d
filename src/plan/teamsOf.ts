import { compareText } from "../issue/compareText.js";
import { idKey } from "../issue/externalId.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { Draft } from "./draftStatement.js";
import type { ReadPerson } from "./readParticipants.js";

/** Who is in a team on some days. */
export interface Team {
  /** As the rows name it. */
  readonly team: string;
  readonly key: string;
  /** By id. */
  readonly members: readonly TeamMember[];
}

/** A person who is there, in a team or at all. */
export interface TeamMember {
  readonly draft: Draft;
  readonly person: ReadPerson;
  /** The days on which the person is a member, by date. */
  readonly days: readonly ClosedPeriod[];
  /** The role on the last of these days. */
  readonly role: string | undefined;
}

/** The teams of some days by name, as the rows of participants tell. */
export function teamsOn(days: ClosedPeriod, drafts: readonly Draft[]): readonly Team[] {
  const teams = new Map<string, { readonly team: string; readonly key: string; readonly members: TeamMember[] }>();
  for (const draft of drafts) {
    for (const [key, member] of membershipsOf(draft, days)) {
      const team = teams.get(key) ?? { team: member.team, key, members: [] };
      team.members.push(member);
      teams.set(key, team);
    }
  }

  return [...teams.values()].sort((left, right) => compareText(left.key, right.key));
}

/** Everyone who is there on some days. */
export function peopleOn(days: ClosedPeriod, drafts: readonly Draft[]): readonly TeamMember[] {
  return drafts.flatMap((draft) => {
    const { person } = draft;
    const own = person?.stays.flatMap((stay) => overlap(stay, days) ?? []) ?? [];
    return person === undefined || own.length === 0
      ? []
      : [{ draft, person, days: own, role: person.rows.at(-1)?.role }];
  });
}

function membershipsOf(draft: Draft, days: ClosedPeriod): ReadonlyMap<string, TeamMember & { readonly team: string }> {
  const { person } = draft;
  const memberships = new Map<string, TeamMember & { readonly team: string }>();
  for (const row of person?.rows ?? []) {
    const own = row.team === undefined ? undefined : overlap(row.days, days);
    if (row.team === undefined || own === undefined || person === undefined) continue;
    const key = idKey(row.team);
    const before = memberships.get(key);
    memberships.set(key, {
      draft,
      person,
      team: before?.team ?? row.team,
      days: [...(before?.days ?? []), own],
      role: row.role,
    });
  }

  return memberships;
}
