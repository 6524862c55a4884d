import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
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

/** What the team has reached and was to reach; `undefined` with issues where that is not known. */
export function teamFigures(
  stretch: PoolStretch,
  { team, key }: Team,
  members: readonly MeasuredMember[],
  issues: Issue[],
): { readonly actual: ReadFigure; readonly target: ReadFigure } | undefined {
  const { settlement, plan, component, days } = stretch;
  const { metric, teamTarget, split } = component.pool;
  const actual = members.reduce((sum, one) => addFigures(sum, one.actual), NOTHING);
  const isEachNeeded = teamTarget === "members" || split.some(({ by }) => NEEDED_BY[by].includes("target"));
  if (isEachNeeded) for (const one of members) checkTarget(one, metric.id, issues);
  const target =
    teamTarget === "own"
      ? targetOver(days, settlement.targets.team.get(key)?.get(metric.id) ?? [], plan)
      : members.reduce((sum, one) => addFigures(sum, one.target ?? NOTHING), NOTHING);
  if (target === undefined) issues.push(targetMissing(`the team ${team}`, metric.id, days));
  if (target === undefined || target.dividend > 0n) return target && { actual, target };
  const expected = `a target of ${metric.id} above 0 for the team ${team}`;
  issues.push(createIssue({ code: "target_not_positive", path: ["targets"], expected, value: formatFigure(target) }));

  return undefined;
}

function checkTarget({ target, asked, member }: MeasuredMember, metric: string, issues: Issue[]): void {
  if (target !== undefined && target.dividend > 0n) return;
  const [{ start, end } = { start: "", end: "" }] = asked.measured.days;
  const code = target === undefined ? "target_missing" : "target_not_positive";
  const expected = `a target of ${metric} above 0 for ${member.person.id} from ${start} to ${end}`;
  const value = target === undefined ? undefined : formatFigure(target);
  issues.push(createIssue({ code, path: ["targets"], expected, value }));
}
