import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { SettledContest } from "./contestLine.js";
import { DecisionBook, type LeftDecision } from "./decisionBook.js";
import type { Draft } from "./draftStatement.js";
import type { SettledPool } from "./poolLine.js";
import type { ReadComponent, ReadContestComponent, ReadPoolComponent } from "./readComponent.js";
import type { ReadSettlement } from "./readSettlement.js";
import { settleContest } from "./settleContest.js";
import { settlePool } from "./settlePool.js";
import { keyOf, ShareBook } from "./shareBook.js";
import { isNow, type SharedResult, type SharedStretch } from "./sharedStretch.js";
import type { StatedStretch } from "./statedLine.js";
import type { StatementLine } from "./statement.js";
import { peopleOn, type Team, type TeamMember, teamsOn } from "./teamsOf.js";

/** What many share. */
export interface SharedOutcome {
  /** A participant's shares of a period, by the participant's key. */
  readonly linesOf: (participant: string, period: ClosedPeriod) => readonly StatementLine[];
  /** Why a participant cannot be corrected: what a share was paid by is missing now. */
  readonly issuesOf: (participant: string) => readonly Issue[];
  /** Pools of the period itself, and those of closed periods that still cannot be settled. */
  readonly pools: readonly SettledPool[];
  /** Contests, as pools. */
  readonly contests: readonly SettledContest[];
  /** Decisions about pools that there are not, or that are closed. */
  readonly unplaced: readonly LeftDecision[];
}

/** A result, and everyone whom it is about. */
interface ConcernedResult<Settled> extends SharedResult<Settled> {
  readonly drafts: readonly Draft[];
}

type SharedComponent = ReadPoolComponent | ReadContestComponent;

/** Settles pools and contests, which need everyone's figures: the period, and closed periods again as far as they are known now. */
export function settleShared(settlement: ReadSettlement, drafts: readonly Draft[]): SharedOutcome {
  const { versions } = settlement;
  const book = new ShareBook();
  const moves = new DecisionBook(settlement.decisions);
  const isAnyShared = versions.some(({ components }) => components.some(isShared));
  const pools: SettledPool[] = [];
  const contests: SettledContest[] = [];
  for (const [period, present] of isAnyShared ? byPeriod(drafts) : []) {
    for (const plan of versions) {
      const days = overlap(plan.effective, period);
      if (days === undefined) continue;
      for (const component of plan.components) {
        const stretch = { settlement, plan, period, days };
        if (component.kind === "pool") {
          const results = settlePools({ ...stretch, component }, present, moves);
          pools.push(...enter(results, { ...stretch, component }, book));
        } else if (component.kind === "contest") {
          const results = settleContests({ ...stretch, component }, present);
          contests.push(...enter(results, { ...stretch, component }, book));
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

/** Enters everyone's lines, and returns what is to be shown: of closed periods only what still cannot be settled. */
function enter<Settled extends SettledPool | SettledContest>(
  results: readonly ConcernedResult<Settled>[],
  stretch: SharedStretch<SharedComponent>,
  book: ShareBook,
): readonly Settled[] {
  const isOpen = isNow(stretch);
  for (const { settled, lines, drafts } of results) {
    book.add(stretch.period, lines);
    // What was paid would be taken back as if it had come to nothing.
    if (isOpen || settled.status !== "blocked") continue;
    for (const draft of drafts.filter((one) => isPaid(one, stretch))) book.block(draft.participant, settled.issues);
  }

  return results.map(({ settled }) => settled).filter(({ status }) => isOpen || status === "blocked");
}

function settlePools(
  stretch: SharedStretch<ReadPoolComponent>,
  present: readonly Draft[],
  moves: DecisionBook,
): ConcernedResult<SettledPool>[] {
  const { component, days } = stretch;
  const paid = paidByTeam(stretch, present);

  return teamsOn(days, present).map((team) => {
    const decisions = moves.of(component.id, team.key, days);
    const drafts = concernedBy(team.members, paid.get(team.key));
    const { made, ...result } = settlePool(stretch, team, { decisions, lost: lostOf(stretch, drafts) });
    moves.settle(decisions, made, result.settled.status);
    return { ...result, drafts };
  });
}

function settleContests(
  stretch: SharedStretch<ReadContestComponent>,
  present: readonly Draft[],
): ConcernedResult<SettledContest>[] {
  const { component, days } = stretch;
  const paid = paidByTeam(stretch, present);
  const fields: readonly { readonly team: Team | undefined; readonly members: readonly TeamMember[] }[] =
    component.among === "team"
      ? teamsOn(days, present).map((team) => ({ team, members: team.members }))
      : [{ team: undefined, members: peopleOn(days, present) }];

  return fields
    .filter(({ members }) => members.length > 0)
    .map(({ team, members }) => {
      const drafts = concernedBy(members, paid.get(team?.key ?? null));
      const lost = lostOf(stretch, drafts);
      return { ...settleContest(stretch, { team: team?.team ?? null, members, lost }), drafts };
    });
}

/** Members, and those who were paid as such before: nobody may say of the latter now that they were there. */
function concernedBy(members: readonly TeamMember[], paid: readonly Draft[] = []): readonly Draft[] {
  return [...new Set([...members.map(({ draft }) => draft), ...paid])];
}

/** Who was paid before, by the key of the team, which contests of everyone have none of. */
function paidByTeam(
  stretch: SharedStretch<SharedComponent>,
  present: readonly Draft[],
): ReadonlyMap<string | null, readonly Draft[]> {
  const paid = new Map<string | null, Draft[]>();
  for (const draft of isNow(stretch) ? [] : present) {
    for (const { team } of statedFor(draft, stretch)) {
      const key = team === undefined ? null : idKey(team);
      const own = paid.get(key);
      if (own === undefined) paid.set(key, [draft]);
      else own.push(draft);
    }
  }

  return paid;
}

/** What is missing of someone's closed period changes what all others have of it. */
function lostOf(stretch: SharedStretch<SharedComponent>, drafts: readonly Draft[]): readonly Issue[] {
  return isNow(stretch) ? [] : drafts.flatMap(({ lost }) => lost);
}

function isPaid(draft: Draft, stretch: SharedStretch<SharedComponent>): boolean {
  return statedFor(draft, stretch).length > 0;
}

/** What was stated of a component for a participant, in the statement of a closed period or in later true-ups. */
function statedFor({ closed }: Draft, { component, period }: SharedStretch<SharedComponent>): readonly StatedStretch[] {
  const own = closed.find((one) => keyOf(one.period) === keyOf(period));

  return own?.stretches.filter((stated) => stated.component === component.id) ?? [];
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
