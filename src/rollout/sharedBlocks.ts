import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import type { Participant } from "../plan/participant.js";
import type { Settlement } from "../plan/settlePlan.js";

/** What blocks the pools and contests that somebody may have a part in, by participant id. */
export function sharedBlocks(
  { pools, contests }: Settlement,
  participants: readonly Participant[],
): (participant: string) => readonly Issue[] {
  const blocked = [...pools, ...contests].filter(({ status }) => status === "blocked");
  const ofAll = blocked.filter(({ team }) => team === null).flatMap(({ issues }) => issues);
  const byTeam = new Map<string, Issue[]>();
  for (const { team, issues } of blocked) {
    if (team !== null) byTeam.set(idKey(team), [...(byTeam.get(idKey(team)) ?? []), ...issues]);
  }
  const teamsOf = new Map<string, Set<string>>();
  for (const row of byTeam.size === 0 ? [] : participants) {
    const [key, team] = [idKey(row.id), ownValue(row, "team")];
    if (team !== undefined) teamsOf.set(key, (teamsOf.get(key) ?? new Set()).add(idKey(team)));
  }

  return (participant) => [
    ...ofAll,
    ...[...(teamsOf.get(idKey(participant)) ?? [])].flatMap((team) => byTeam.get(team) ?? []),
  ];
}
