import { awardPrizes } from "../award/awardPrizes.js";
import { type Winner, writeWinner } from "../award/evaluateContest.js";
import type { Issue } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { formatFigure } from "../money/readFigure.js";
import type { Standing } from "../rank/standing.js";
import { askMember } from "./askMember.js";
import type { ContestLine, SettledContest } from "./contestLine.js";
import type { MeasuredFacts } from "./measuredFacts.js";
import { nameOf } from "./nameOf.js";
import { prorateContest } from "./prorateContest.js";
import type { ReadContestComponent } from "./readComponent.js";
import type { SharedResult, SharedStretch } from "./sharedStretch.js";
import { type AskedMember, listKeptOut, sortOut } from "./sortOut.js";
import type { TeamMember } from "./teamsOf.js";

type ContestStretch = SharedStretch<ReadContestComponent>;

/** Who competes. */
export interface ContestField {
  /** `null` for everyone. */
  readonly team: string | null;
  readonly members: readonly TeamMember[];
  /** What is missing of a closed period. */
  readonly lost: readonly Issue[];
}

/** Settles a contest among everyone, or within a team. */
export function settleContest(
  stretch: ContestStretch,
  { team, members, lost }: ContestField,
): SharedResult<SettledContest> {
  const { component, plan, days, settlement } = stretch;
  const issues: Issue[] = [...lost];
  const asked = members.map((member) => ({ member, asked: askMember(stretch, member, issues) }));
  const { eligible: competing, ineligible: keptOut } = sortOut(asked, component.eligible, issues);
  const ineligible = listKeptOut(keptOut);
  const standings = standingsOf(competing, component);
  const head = {
    ...nameOf(component),
    team,
    version: plan.version,
    stretch: days,
  };
  if (issues.length > 0) {
    const settled = { ...head, status: "blocked", winners: [], unallocated: null, ineligible, issues } as const;
    return { settled, lines: new Map() };
  }
  const { scale } = settlement.terms.rounding;
  const factsOf = new Map(competing.map((one) => [one.member.draft.participant, one.asked.figures.measuredFacts()]));
  const contest = prorateContest(component.contest, stretch);
  const { places, left } = awardPrizes(contest, standings, scale);

  return {
    settled: {
      ...head,
      status: "settled",
      winners: places.filter(({ units }) => units > 0n).map((one) => writeWinner(one, scale)),
      unallocated: formatFixed(left, scale),
      ineligible,
      issues: [],
    },
    lines: new Map(
      places.map((one) => {
        const { key } = one.standing;
        return [key, lineOf(stretch, team, writeWinner(one, scale), factsOf.get(key) ?? NOTHING_MEASURED)];
      }),
    ),
  };
}

/** Who reached it first is asked of those who are level only: it takes going through their facts again. */
function standingsOf(competing: readonly AskedMember[], { metric, contest }: ReadContestComponent): Standing[] {
  const figures = competing.map(({ asked }) => asked.figures.actual(metric.id));
  const counts = new Map<string, number>();
  const texts = figures.map((figure) => (figure === undefined ? "" : formatFigure(figure)));
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);

  return competing.flatMap(({ member, asked }, at) => {
    const value = figures[at];
    const isLevel = (counts.get(texts[at] ?? "") ?? 0) > 1;
    return value === undefined
      ? []
      : [
          {
            participant: member.person.id,
            key: member.draft.participant,
            value,
            tieValues: contest.tieBreakers.map((one) => asked.figures.actual(one.metric)),
            reachedOn: isLevel ? asked.figures.reachedOn(metric.id) : undefined,
          },
        ];
  });
}

const NOTHING_MEASURED: MeasuredFacts = { facts: [], undecided: [] };

function lineOf(
  { component, plan, days }: ContestStretch,
  team: string | null,
  won: Winner,
  measured: MeasuredFacts,
): ContestLine {
  return {
    ...nameOf(component),
    kind: "contest",
    amount: won.amount,
    working: {
      step: "contest",
      version: plan.version,
      stretch: days,
      team,
      metric: component.metric.id,
      won,
      ...measured,
    },
  };
}
