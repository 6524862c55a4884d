import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { refuse } from "../issue/rulesError.js";
import { formatFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { attainmentOf } from "./attainmentOf.js";
import { type ReadAttainmentTerms, readAttainmentTerms } from "./readAttainmentTerms.js";
import { type ReadMember, readMembers, readTeamTarget } from "./readTeam.js";
import type { MemberAttainment, TeamAttainment, TeamAttainmentInput } from "./teamAttainment.js";

/**
 * Computes a team's attainment (团队达成率): the sum of what its members reached ÷ the team's target.
 *
 * It is the ratio of sums, never the mean of the members' attainments, which a small target would weigh like a large
 * one. `zeroTarget` and `attainmentRounding` hold for the team and for each member; a member whose target of 0 counts
 * by a policy adds to both sums.
 *
 * @throws {@link RulesError} `target_missing`, `target_not_positive`, `amount_malformed`, `id_malformed`,
 * `id_duplicate`, `list_empty`, `list_too_long` (above 100,000), `scale_out_of_range`, `value_unknown`, `unknown_key`,
 * `key_missing`, `type_mismatch`
 *
 * @example Attainments of 200% and 50% are 80% together
 * ```ts
 * import { computeTeamAttainment } from "incentive-rules";
 *
 * const { team, members } = computeTeamAttainment({
 *   members: [
 *     { participant: "Ann", actual: "40000", target: "20000" },
 *     { participant: "Bo", actual: "40000", target: "80000" },
 *   ],
 *   teamTarget: { kind: "members" },
 * });
 *
 * team.attainment; // => "0.8"
 * team.gap; // => "-20000"
 * members.map(({ own }) => own?.attainment); // => ["2", "0.5"]
 * ```
 *
 * @see GUIDE G18, where a team above 110% opens a pool
 */
export function computeTeamAttainment(input: TeamAttainmentInput): TeamAttainment {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const terms = readAttainmentTerms(input, issues);
  const own = readTeamTarget(ownValue(input, "teamTarget"), terms, issues);
  const path = ["members"];
  const list = readList(ownValue(input, "members"), { path, lengthMax: MEMBER_COUNT_MAX }, issues) ?? [];
  const members = readMembers(list, { terms, isTargetNeeded: own?.kind === "members", path }, issues);
  if (own === undefined || issues.length > 0) return refuse(NAME, issues);
  const actual = members.reduce((sum, member) => sum + member.actual, 0n);
  const target = own.target ?? members.reduce((sum, member) => sum + (member.target ?? 0n), 0n);

  return {
    team: attainmentOf({ dividend: actual, divisor: RATIO_ONE }, target, terms),
    members: members.map((member) => writeMember(member, terms)),
  };
}

const NAME = "computeTeamAttainment";
const KEYS = ["members", "teamTarget", "zeroTarget", "attainmentRounding"] as const;
const MEMBER_COUNT_MAX = 100_000;

function writeMember({ participant, actual, target }: ReadMember, terms: ReadAttainmentTerms): MemberAttainment {
  const figure = { dividend: actual, divisor: RATIO_ONE };

  return {
    participant,
    actual: formatFigure(figure),
    own: target === undefined ? null : attainmentOf(figure, target, terms),
  };
}
