import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { formatFixed } from "../money/formatDecimal.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { PoolMargin } from "./poolMove.js";

/** A margin that was checked; its ratio in units of 10⁻¹⁰. */
export interface ReadMargin {
  readonly of: PoolMargin["of"];
  readonly ratio: bigint;
}

/** A move in whole units. */
export interface UnitMove {
  /** Keys of the members. */
  readonly from: string;
  readonly to: string;
  readonly units: bigint;
  readonly path: IssuePath;
}

/** What moves are made on. */
export interface MoveTerms {
  /** Keys of the members. */
  readonly ids: readonly string[];
  readonly baseline: readonly bigint[];
  readonly members: readonly { readonly floor: bigint; readonly cap: bigint | undefined }[];
  readonly margin: ReadMargin | undefined;
  readonly pool: bigint;
  readonly scale: number;
}

/** Shares after moves. */
export interface MovedUnits {
  readonly shares: readonly bigint[];
  /** The moves that were made. */
  readonly made: readonly UnitMove[];
}

/** Moves money between shares in the order given; all of it stays within floors, caps and the margin, or is refused. */
export function movePoolShares(moves: readonly UnitMove[], terms: MoveTerms, issues: Issue[]): MovedUnits {
  const [first] = moves;
  const shares = [...terms.baseline];
  if (first === undefined) return { shares, made: [] };
  if (terms.margin === undefined) {
    issues.push(marginMissing(first));
    return { shares, made: [] };
  }
  const places = placesOf(terms);
  for (const move of moves) makeMove(move, shares, places, terms, issues);
  if (issues.length === 0) checkMargin(shares, terms, terms.margin, first.path, issues);

  return { shares, made: moves };
}

/**
 * The same of moves that were made before a pool was split again: as many of them as fit together, from the first on. One
 * that does not is void.
 */
export function repeatPoolMoves(moves: readonly UnitMove[], terms: MoveTerms): MovedUnits {
  const places = placesOf(terms);
  const known = moves.filter(({ from, to }) => places.has(from) && places.has(to));
  for (let count = known.length; count > 0; count--) {
    const issues: Issue[] = [];
    const moved = movePoolShares(known.slice(0, count), terms, issues);
    if (issues.length === 0) return moved;
  }

  return { shares: terms.baseline, made: [] };
}

/** A move as one of its two members sees it. */
export interface MemberMove<Move> {
  readonly move: Move;
  /** Negative for who gives. */
  readonly units: bigint;
}

/** Moves by the keys of the members whom they concern. */
export function movesByMember<Move extends UnitMove>(
  moves: readonly Move[],
): ReadonlyMap<string, readonly MemberMove<Move>[]> {
  const byMember = new Map<string, MemberMove<Move>[]>();
  const note = (member: string, own: MemberMove<Move>) => {
    const before = byMember.get(member);
    if (before === undefined) byMember.set(member, [own]);
    else before.push(own);
  };
  for (const move of moves) {
    note(move.from, { move, units: -move.units });
    note(move.to, { move, units: move.units });
  }

  return byMember;
}

function placesOf({ ids }: MoveTerms): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

/** Moves what a move says, or notes why it cannot be. */
function makeMove(
  { from, to, units, path }: UnitMove,
  shares: bigint[],
  places: ReadonlyMap<string, number>,
  { members, scale }: MoveTerms,
  issues: Issue[],
): void {
  const refuse = (code: IssueCode, key: string, expected: string, value: unknown) =>
    issues.push(createIssue({ code, path: [...path, key], expected, value }));
  const [giver, getter] = [places.get(from), places.get(to)];
  if (giver === undefined) refuse("member_unknown", "from", "the id of a member with a share", from);
  if (getter === undefined || from === to) {
    refuse("member_unknown", "to", "the id of another member with a share", to);
  }
  if (giver === undefined || getter === undefined || from === to) return;
  const [given, got] = [(shares[giver] ?? 0n) - units, (shares[getter] ?? 0n) + units];
  shares[giver] = given;
  shares[getter] = got;
  const { floor = 0n } = members[giver] ?? {};
  if (given < floor) {
    const expected = `a move that leaves ${from} at least ${formatFixed(floor, scale)}`;
    refuse("move_outside_margin", "amount", expected, formatFixed(units, scale));
  }
  const { cap } = members[getter] ?? {};
  if (cap !== undefined && got > cap) {
    const expected = `a move that leaves ${to} at most ${formatFixed(cap, scale)}`;
    refuse("move_outside_margin", "amount", expected, formatFixed(units, scale));
  }
}

function checkMargin(
  shares: readonly bigint[],
  { ids, baseline, pool, scale }: MoveTerms,
  { of, ratio }: ReadMargin,
  path: IssuePath,
  issues: Issue[],
): void {
  const refuse = (expected: string, units: bigint) =>
    issues.push(createIssue({ code: "move_outside_margin", path, expected, value: formatFixed(units, scale) }));
  const marginOf = (units: bigint) => (ratio * units) / RATIO_ONE;
  const gains = shares.map((share, at) => share - (baseline[at] ?? 0n));
  if (of === "pool") {
    const moved = gains.reduce((sum, gain) => (gain > 0n ? sum + gain : sum), 0n);
    const most = marginOf(pool);
    if (moved > most) refuse(`moves of at most ${formatFixed(most, scale)} in all, the margin of the pool`, moved);
    return;
  }
  for (const [at, gain] of gains.entries()) {
    const most = marginOf(baseline[at] ?? 0n);
    if ((gain < 0n ? -gain : gain) <= most) continue;
    refuse(`moves that change the share of ${ids[at]} by at most ${formatFixed(most, scale)}, its margin`, gain);
  }
}

function marginMissing({ path }: UnitMove): Issue {
  const expected = "a margin, since shares are moved";

  return createIssue({ code: "margin_missing", path, expected, value: undefined });
}
