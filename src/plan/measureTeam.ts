import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import { addFigures, formatFigure, NOTHING, type ReadFigure } from "../money/readFigure.js";
import { NEEDED_BY } from "../pool/weighWith.js";
import { askMember } from "./askMember.js";
import type { ReadPoolComponent } from "./readComponent.js";
import type { SharedStretch } from "./sharedStretch.js";
import type { AskedMember } from "./sortOut.js";
import { targetMissing } from "./targetMissing.js";
import { targetOver } from "./targetOver.js";
import type { Team, TeamMember } from "./teamsOf.js";

/** A component that pays a team, on days that are settled together. */
export type PoolStretch = SharedStretch<ReadPoolComponent>;

/** A member and what the member has reached on the days. */
export interface MeasuredMember extends AskedMember {
  readonly actual: ReadFigure;
  readonly target: ReadFigure | undefined;
}

/** What a member has reached, and was to reach. */
export function measureMember(stretch: PoolStretch, member: TeamMember, issues: Issue[]): MeasuredMember {
  const asked = askMember(stretch, member, issues);
  const { id } = stretch.component.pool.metric;

  return { member, asked, actual: asked.figures.actual(id) ?? NOTHING, target: asked.figures.target(id) };
}

/** What a team has reached, and was to reach. */
export interface TeamResult {
  readonly actual: ReadFigure;
  /** 0 or more. */
  readonly target: ReadFigure;
  /** What a target of 0 means. */
  readonly zeroTarget: ZeroTargetPolicy;
}

/** What the team has reached and was to reach; `undefined` with issues where that is not known. */
export function teamFigures(
  stretch: PoolStretch,
  { team, key }: Team,
  { members, eligible }: { readonly members: readonly MeasuredMember[]; readonly eligible: readonly MeasuredMember[] },
  issues: Issue[],
): TeamResult | undefined {
  const { settlement, plan, component, days } = stretch;
  const { metric, teamTarget, split } = component.pool;
  const countBefore = issues.length;
  const isByTarget = split.some(({ by }) => NEEDED_BY[by].includes("target"));
  if (teamTarget === "members") for (const one of members) checkTarget(one, stretch, issues);
  else if (isByTarget) for (const one of eligible) checkTarget(one, stretch, issues);
  if (issues.length > countBefore) return undefined;
  const targets = settlement.targets.team.get(key)?.get(metric.id) ?? [];
  const target =
    teamTarget === "own"
      ? targetOver(days, targets, plan)
      : members.reduce((sum, one) => addFigures(sum, one.target ?? NOTHING), NOTHING);
  if (target === undefined) {
    issues.push(targetMissing(`the team ${team}`, metric.id, days));
    return undefined;
  }
  const isUncounted =
    teamTarget === "own"
      ? targets.some((one) => one.target > 0n)
      : members.every(({ asked }) => asked.figures.hasTarget(metric.id));
  const actual = members.reduce((sum, one) => addFigures(sum, one.actual), NOTHING);
  const zeroTarget = isUncounted ? "none" : plan.zeroTarget;
  if (target.dividend > 0n || (target.dividend === 0n && zeroTarget !== undefined)) {
    return { actual, target, zeroTarget: zeroTarget ?? "none" };
  }
  issues.push(targetNotPositive(metric.id, `the team ${team}`, target));

  return undefined;
}

/** A target of 0 is what the plan says, and one of no day that counts is nothing. */
function checkTarget(
  { target, asked, member }: MeasuredMember,
  { plan, component }: PoolStretch,
  issues: Issue[],
): void {
  const { id: metric } = component.pool.metric;
  const { id } = member.person;
  const [days = { start: "", end: "" }] = asked.measured.days;
  if (target === undefined) issues.push(targetMissing(id, metric, days));
  else if (
    target.dividend < 0n ||
    (target.dividend === 0n && plan.zeroTarget === undefined && !asked.figures.hasTarget(metric))
  )
    issues.push(targetNotPositive(metric, id, target));
}

function targetNotPositive(metric: string, whose: string, target: ReadFigure): Issue {
  const expected = `a target of ${metric} above 0 for ${whose}`;
  const hint = "the plan's zeroTarget can say what a target of 0 means";
  const value = formatFigure(target);

  return createIssue({ code: "target_not_positive", path: ["targets"], expected, value, hint });
}
