import type { Issue } from "../issue/issue.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { SettledContest } from "./contestLine.js";
import { DecisionBook, type LeftDecision } from "./decisionBook.js";
import type { Draft } from "./draftStatement.js";
import type { SettledPool } from "./poolLine.js";
import type { ReadComponent, ReadContestComponent, ReadPoolComponent } from "./readComponent.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadSettlement } from "./readSettlement.js";
import { settleContest } from "./settleContest.js";
import { settlePool } from "./settlePool.js";
import { keyOf, ShareBook } from "./shareBook.js";
import type { StatementLine } from "./statement.js";
import { peopleOn, type Team, type TeamMember, teamsOn } from "./teamsOf.js";

/** What many share. */
export interface SharedOutcome {
  /** A participant's shares of a period, by the participant's key. */
  readonly linesOf: (participant: string, period: ClosedPeriod) => readonly StatementLine[];
  /** Why a participant cannot be corrected: what a share was paid by is missing now. */
  readonly issuesOf: (participant: string) => readonly Issue[];
  /** Pools of the period itself. */
  readonly pools: readonly SettledPool[];
  /** Contests of the period itself. */
  readonly contests: readonly SettledContest[];
  /** Decisions about pools that there are not, or that are closed. */
  readonly unplaced: readonly LeftDecision[];
}

/** What several participants are settled for together. */
export interface SharedStretch<Component> {
  readonly settlement: ReadSettlement;
  readonly plan: ReadPlan;
  readonly component: Component;
  /** The period that is settled. */
  readonly period: ClosedPeriod;
  /** Its days under this version of the plan. */
  readonly days: ClosedPeriod;
}

/** What a shared component comes to, and each participant's line, by the participant's key. */
export interface SharedResult<Settled> {
  readonly settled: Settled;
  readonly lines: ReadonlyMap<string, StatementLine>;
}

/** A result, and everyone whom it is about. */
interface ConcernedResult<Settled> extends SharedResult<Settled> {
  readonly drafts: readonly Draft[];
}

type SharedComponent = ReadPoolComponent | ReadContestComponent;

/** Settles pools and contests, which need everyone's figures: the period, and closed periods again as far as they are known now. */
export function settleShared(settlement: ReadSettlement, drafts: readonly Draft[]): SharedOutcome {
  const { versions, period: now } = settlement;
  const book = new ShareBook();
  const moves = new DecisionBook(settlement.decisions);
  const isAnyShared = versions.some(({ components }) => components.some(isShared));
  const pools: SettledPool[] = [];
  const contests: SettledContest[] = [];
  for (const [period, present] of isAnyShared ? byPeriod(drafts) : []) {
    const isNow = period.start === now.start && period.end === now.end;
    for (const plan of versions) {
      const days = overlap(plan.effective, period);
      if (days === undefined) continue;
      for (const component of plan.components.filter(isShared)) {
        const stretch = { settlement, plan, period, days };
        const results =
          component.kind === "pool"
            ? settlePools({ ...stretch, component }, present, moves)
            : settleContests({ ...stretch, component }, present);
        for (const { settled, lines, drafts: concerned } of results) {
          book.add(period, lines);
          if (!isNow && settled.status === "blocked")
            blockPaid({ component, period, issues: settled.issues }, concerned, book);
          if (isNow && "winners" in settled) contests.push(settled);
          if (isNow && "shares" in settled) pools.push(settled);
        }
      }
    }
  }

  return {
    linesOf: book.linesOf,
    issuesOf: book.issuesOf,
    pools,
    contests,
    unplaced: moves.left(),
  };
}

function settlePools(
  stretch: SharedStretch<ReadPoolComponent>,
  present: readonly Draft[],
  moves: DecisionBook,
): ConcernedResult<SettledPool>[] {
  const { component, days } = stretch;

  return teamsOn(days, present).map((team) => {
    const own = moves.of(component.id, team.key, days);
    const result = settlePool(stretch, team, own);
    moves.settle(own, result.settled.status);
    return { ...result, drafts: team.members.map(({ draft }) => draft) };
  });
}

function settleContests(
  stretch: SharedStretch<ReadContestComponent>,
  present: readonly Draft[],
): ConcernedResult<SettledContest>[] {
  const { component, days } = stretch;
  const fields: readonly { readonly team: Team | undefined; readonly members: readonly TeamMember[] }[] =
    component.among === "team"
      ? teamsOn(days, present).map((team) => ({ team, members: team.members }))
      : [{ team: undefined, members: peopleOn(days, present) }];

  return fields
    .filter(({ members }) => members.length > 0)
    .map(({ team, members }) => ({
      ...settleContest(stretch, team?.team ?? null, members),
      drafts: members.map(({ draft }) => draft),
    }));
}

function isShared(component: ReadComponent): component is SharedComponent {
  return component.kind === "pool" || component.kind === "contest";
}

/** Who has which period to settle. */
function byPeriod(drafts: readonly Draft[]): Iterable<readonly [ClosedPeriod, readonly Draft[]]> {
  const periods = new Map<string, readonly [ClosedPeriod, Draft[]]>();
  for (const draft of drafts) {
    for (const { period } of draft.periods) {
      const key = keyOf(period);
      const own = periods.get(key) ?? [period, []];
      own[1].push(draft);
      periods.set(key, own);
    }
  }

  return periods.values();
}

/** What was paid would be taken back as if it had come to nothing. */
function blockPaid(
  {
    component,
    period,
    issues,
  }: { readonly component: SharedComponent; readonly period: ClosedPeriod; readonly issues: readonly Issue[] },
  concerned: readonly Draft[],
  book: ShareBook,
): void {
  for (const { participant, closed } of concerned) {
    const paid = closed.find((one) => keyOf(one.period) === keyOf(period))?.paid;
    const isPaid = [...(paid?.values() ?? [])].some(
      (line) => line.kind === component.kind && line.component === component.id,
    );
    if (isPaid) book.block(participant, issues);
  }
}
