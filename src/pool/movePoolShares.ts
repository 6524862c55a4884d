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

/** Moves money between shares in the order given; all of it stays within floors, caps and the margin, or is refused. */
export function movePoolShares(moves: readonly UnitMove[], terms: MoveTerms, issues: Issue[]): readonly bigint[] {
  const { ids, baseline, members, margin, scale } = terms;
  const [first] = moves;
  if (first === undefined) return baseline;
  const refuse = (code: IssueCode, path: IssuePath, expected: string, value: unknown) =>
    issues.push(createIssue({ code, path, expected, value }));
  if (margin === undefined) {
    refuse("margin_missing", first.path, "a margin, since shares are moved", undefined);
    return baseline;
  }
  const places = new Map(ids.map((id, at) => [id, at]));
  const shares = [...baseline];
  for (const { from, to, units, path } of moves) {
    const [giver, getter] = [places.get(from), places.get(to)];
    if (giver === undefined) refuse("member_unknown", [...path, "from"], "the id of a member with a share", from);
    if (getter === undefined || from === to) {
      refuse("member_unknown", [...path, "to"], "the id of another member with a share", to);
    }
    if (giver === undefined || getter === undefined || from === to) continue;
    shares[giver] = (shares[giver] ?? 0n) - units;
    shares[getter] = (shares[getter] ?? 0n) + units;
    if ((shares[giver] ?? 0n) < (members[giver]?.floor ?? 0n)) {
      const least = formatFixed(members[giver]?.floor ?? 0n, scale);
      refuse(
        "move_outside_margin",
        [...path, "amount"],
        `a move that leaves ${from} at least ${least}`,
        text(units, scale),
      );
    }
    const cap = members[getter]?.cap;
    if (cap !== undefined && (shares[getter] ?? 0n) > cap) {
      const most = formatFixed(cap, scale);
      refuse(
        "move_outside_margin",
        [...path, "amount"],
        `a move that leaves ${to} at most ${most}`,
        text(units, scale),
      );
    }
  }
  if (issues.length === 0) checkMargin(shares, terms, margin, first.path, issues);

  return shares;
}

function checkMargin(
  shares: readonly bigint[],
  { ids, baseline, pool, scale }: MoveTerms,
  { of, ratio }: ReadMargin,
  path: IssuePath,
  issues: Issue[],
): void {
  const refuse = (expected: string, units: bigint) =>
    issues.push(createIssue({ code: "move_outside_margin", path, expected, value: text(units, scale) }));
  const gains = shares.map((share, at) => share - (baseline[at] ?? 0n));
  if (of === "pool") {
    const moved = gains.reduce((sum, gain) => (gain > 0n ? sum + gain : sum), 0n);
    if (moved * RATIO_ONE > ratio * pool) refuse("moves of no more than the margin of the pool in all", moved);
    return;
  }
  for (const [at, gain] of gains.entries()) {
    const size = gain < 0n ? -gain : gain;
    if (size * RATIO_ONE <= ratio * (baseline[at] ?? 0n)) continue;
    refuse(`moves that change the share of ${ids[at]} by no more than its margin`, gain);
  }
}

function text(units: bigint, scale: number): string {
  return formatFixed(units, scale);
}
