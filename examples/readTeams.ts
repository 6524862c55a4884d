import { columnOf } from "./columnOf.js";
import { Problem } from "./problem.js";
import { readCsv } from "./readCsv.js";

/** Reads who is in which team from a CSV file of `participant` and `team`. */
export function readTeams(file: string): ReadonlyMap<string, string> {
  const csv = readCsv(file);
  const advice = "a file of teams has the columns participant and team";
  const participantOf = columnOf({ csv, name: "participant", advice });
  const teamOf = columnOf({ csv, name: "team", advice });
  const teams = new Map<string, string>();
  for (const row of csv.rows) {
    const participant = participantOf(row);
    const team = teamOf(row);
    const isWhole = row.fields.length === csv.header.length && participant !== "" && team !== "";
    if (!isWhole || teams.has(participant)) {
      const message = `${file}: line ${row.line}: expected a participant not named before and a team`;
      throw new Problem({ message, exitCode: 1 });
    }
    teams.set(participant, team);
  }

  return teams;
}
