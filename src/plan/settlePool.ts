import type { Issue } from "../issue/issue.js";
import { fundFrom } from "../pool/fundFrom.js";
import { shareFigure, shareOf } from "./cutStretches.js";
import { type MeasuredMember, measureMember, type PoolStretch, teamFigures } from "./measureTeam.js";
import { nameOf } from "./nameOf.js";
import type { MemberShare, PoolLine, SettledPool } from "./poolLine.js";
import type { ReadDecision } from "./readPoolDecisions.js";
import { isNow, type SharedResult } from "./sharedStretch.js";
import { noShare, shareOut } from "./sharePool.js";
import { listKeptOut, sortOut } from "./sortOut.js";
import type { Team } from "./teamsOf.js";

/** Settles a team's pool: what the team has reached, what that opens, who shares it. */
export function settlePool(
  stretch: PoolStretch,
  team: Team,
  { decisions, lost }: { readonly decisions: readonly ReadDecision[]; readonly lost: readonly Issue[] },
): PoolResult {
  const { component, plan, days, period, settlement } = stretch;
  const issues: Issue[] = [...lost];
  const members = team.members.map((member) => measureMember(stretch, member, issues));
  const head = { ...nameOf(component), team: team.team, version: plan.version, stretch: days };
  const { eligible, ineligible: keptOut } = sortOut(members, component.pool.eligible, issues);
  const ineligible = listKeptOut(keptOut);
  const figures = teamFigures(stretch, team, { members, eligible }, issues);
  const block = (): PoolResult => ({
    settled: { ...head, status: "blocked", funded: null, shares: [], unallocated: null, ineligible, issues },
    lines: new Map(),
    made: decisions,
  });
  if (figures === undefined || issues.length > 0) return block();
  const { rounding } = settlement.terms;
  const share = shareFigure(shareOf(days, period, plan));
  const fundTerms = { rounding, path: [...component.path, "funding"] };
  const funded = fundFrom(component.pool.funding, { ...figures, headcount: eligible.length, share }, fundTerms, issues);
  if (funded === undefined) return block();
  const outcome = shareOut(
    stretch,
    {
      funded,
      eligible,
      decisions: funded.isOpen ? decisions : [],
      share,
      whenMoveUnfit: isNow(stretch) ? "issue" : "void",
    },
    issues,
  );
  if (outcome === undefined) return block();
  const { shares, unallocated, made } = outcome;
  const lineOf = (
    { member }: MeasuredMember,
    own: MemberShare,
    condition: PoolLine["working"]["ineligible"],
  ): readonly [string, PoolLine] => {
    const where = { version: plan.version, stretch: days, team: team.team };
    const working = { step: "pool", ...where, funded, share: own, ineligible: condition } as const;
    return [member.draft.participant, { ...nameOf(component), kind: "pool", amount: own.amount, working }];
  };
  const lines = new Map([
    ...eligible.flatMap((one, at) => {
      const own = shares[at];
      return own === undefined ? [] : [lineOf(one, own, null)];
    }),
    ...keptOut.map(({ one, condition }) => lineOf(one, noShare(one, rounding.scale), condition)),
  ]);

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
    made,
  };
}

/** A pool, and the decisions that have not been passed over. */
export interface PoolResult extends SharedResult<SettledPool> {
  readonly made: readonly ReadDecision[];
}
