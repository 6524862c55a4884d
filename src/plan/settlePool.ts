import { resolveCondition } from "../condition/resolveCondition.js";
import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { fundFrom } from "../pool/fundFrom.js";
import { type MeasuredMember, measureMember, type PoolStretch, teamFigures } from "./measureTeam.js";
import { personLookup } from "./personLookup.js";
import type { IneligibleMember, PoolLine, SettledPool } from "./poolLine.js";
import type { ReadDecision } from "./readPoolDecisions.js";
import type { SharedResult } from "./settleShared.js";
import { shareOut } from "./sharePool.js";
import type { Team } from "./teamsOf.js";

/** Settles a team's pool: what the team has reached, what that opens, who shares it. */
export function settlePool(
  stretch: PoolStretch,
  team: Team,
  decisions: readonly ReadDecision[],
): SharedResult<SettledPool> {
  const { component, plan, days } = stretch;
  const issues: Issue[] = [];
  const members = team.members.map((member) => measureMember(stretch, member, issues));
  const head = {
    component: component.id,
    ...(component.label === undefined ? {} : { label: component.label }),
    team: team.team,
    version: plan.version,
    stretch: days,
  };
  const figures = teamFigures(stretch, team, members, issues);
  const { eligible, ineligible } = sortOut(stretch, members, issues);
  const block = (): SharedResult<SettledPool> => ({
    settled: { ...head, status: "blocked", funded: null, shares: [], unallocated: null, ineligible, issues },
    lines: new Map(),
  });
  if (figures === undefined || issues.length > 0) return block();
  const { rounding } = stretch.settlement.terms;
  const funded = fundFrom(component.pool.funding, { ...figures, headcount: eligible.length }, rounding);
  const outcome = funded.isOpen
    ? shareOut(stretch, { funded, eligible, decisions }, issues)
    : { shares: [], unallocated: formatFixed(0n, rounding.scale) };
  if (outcome === undefined) return block();
  const { shares, unallocated } = outcome;
  const lines = new Map(
    shares.map((share, at): readonly [string, PoolLine] => {
      const { component: id, ...own } = head;
      const { label, ...where } = own;
      const line: PoolLine = {
        component: id,
        ...(label === undefined ? {} : { label }),
        kind: "pool",
        amount: share.amount,
        working: { step: "pool", ...where, funded, share },
      };
      return [eligible[at]?.member.draft.participant ?? "", line];
    }),
  );

  return {
    settled: {
      ...head,
      status: funded.isOpen ? "open" : "closed",
      funded,
      shares,
      unallocated,
      ineligible,
      issues: [],
    },
    lines,
  };
}

/** Who may have a share; unknown may not. */
function sortOut(
  { component }: PoolStretch,
  members: readonly MeasuredMember[],
  issues: Issue[],
): { readonly eligible: readonly MeasuredMember[]; readonly ineligible: readonly IneligibleMember[] } {
  const asked = component.pool.eligible;
  if (asked === undefined) return { eligible: members, ineligible: [] };
  const eligible: MeasuredMember[] = [];
  const ineligible: IneligibleMember[] = [];
  for (const one of members) {
    const condition = resolveCondition(asked, personLookup(one.asked, issues));
    if (condition.verdict === "true") eligible.push(one);
    else ineligible.push({ id: one.member.person.id, condition });
  }

  return { eligible, ineligible };
}
