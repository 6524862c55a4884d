import { type ReadAward, readAward } from "../award/readAward.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { type Fields, isFields, listOf } from "./jsonFields.js";
import type { LineTally } from "./lineTally.js";
import type { StatementLine } from "./statement.js";

/** What the lines of a statement say. */
export interface LineBook {
  readonly tally: LineTally;
  readonly awards: StatedAwards[];
  readonly stretches: StatedStretch[];
  /** What is owed after each draw, in millionths; the last is what is owed after the statement. */
  readonly debts: bigint[];
}

/** Awards as a statement has them: those of its own period, or those that a true-up found in an earlier one. */
export interface StatedAwards {
  readonly component: string;
  /** The period that a true-up is for; `undefined` for lines of the statement's own period. */
  readonly period: ClosedPeriod | undefined;
  readonly granted: readonly ReadAward[];
}

/** Days that a bonus, a share or a prize was paid for as a whole. */
export interface StatedStretch {
  /** As {@link StatedAwards} has it. */
  readonly period: ClosedPeriod | undefined;
  readonly component: string;
  readonly days: ClosedPeriod;
  /** Whose pool, or within which a contest was; `undefined` where there is none. */
  readonly team: string | undefined;
  /** What it was measured from. */
  readonly facts: readonly string[];
  /** Decisions that have moved something of it. */
  readonly moves: readonly string[];
}

/** A book without lines. */
export function createLineBook(): LineBook {
  return { tally: new Map(), awards: [], stretches: [], debts: [] };
}

/** A line whose head was read. */
export interface ReadLine {
  readonly kind: StatementLine["kind"];
  readonly component: string;
  readonly working: Fields;
  readonly period: ClosedPeriod | undefined;
}

/** By what was paid: awards are held by the terms that they were granted by, all else by the plan of its days. */
export function noteTerms(line: ReadLine, book: LineBook, path: IssuePath, issues: Issue[]): void {
  const { kind, component, working, period } = line;
  if (kind === "true_up") {
    noteSettled(line, book, [...path, "settled"], issues);
  } else if (kind === "award") {
    book.awards.push({ component, period, granted: readGranted(working, path, issues) });
  } else if (kind === "bonus" || kind === "pool" || kind === "contest") {
    const days = readClosedPeriod(ownValue(working, "stretch"), [...path, "stretch"], issues);
    const share = kind === "pool" ? ownValue(working, "share") : undefined;
    const facts = readFactIds(kind === "pool" ? share : working, path, issues);
    const moves = kind === "pool" ? readMoveIds(share, [...path, "share", "moved"], issues) : [];
    const stated = ownValue(working, "team");
    const team = typeof stated === "string" ? stated : undefined;
    if (days !== undefined) book.stretches.push({ component, period, days, team, facts, moves });
  }
}

/** What a true-up found replaces what was noted before, also where nothing is left. */
function noteSettled(line: ReadLine, book: LineBook, path: IssuePath, issues: Issue[]): void {
  const { component, working, period } = line;
  const of = ownValue(working, "of");
  const settled = ownValue(working, "settled");
  if (settled === undefined) return;
  const workings = listOf(settled, path, issues).flatMap((item, at) => {
    const own = isFields(item, [...path, at], "a line", issues) ? ownValue(item, "working") : undefined;
    return isFields(own, [...path, at, "working"], "the working of a line", issues) ? [own] : [];
  });
  if (of === "award") {
    const granted = workings.flatMap((own, at) => readGranted(own, [...path, at, "working"], issues));
    book.awards.push({ component, period, granted });
  }
  if (of !== "bonus" && of !== "pool" && of !== "contest") return;
  for (const [at, own] of workings.entries()) {
    noteTerms({ ...line, kind: of, working: own }, book, [...path, at, "working"], issues);
  }
}

function readFactIds(value: unknown, path: IssuePath, issues: Issue[]): readonly string[] {
  if (!isFields(value, path, "what somebody was measured by", issues)) return [];
  const factsPath = [...path, "facts"];

  return listOf(ownValue(value, "facts"), factsPath, issues).map((id, at) =>
    readExternalId(id, () => [...factsPath, at], "", issues),
  );
}

function readMoveIds(share: unknown, path: IssuePath, issues: Issue[]): readonly string[] {
  const moved = isFields(share, path, "a share", []) ? ownValue(share, "moved") : undefined;

  return listOf(moved, path, issues).flatMap((one, at) =>
    isFields(one, [...path, at], "a move", issues)
      ? readExternalId(ownValue(one, "move"), () => [...path, at, "move"], "", issues)
      : [],
  );
}

function readGranted(working: Fields, path: IssuePath, issues: Issue[]): readonly ReadAward[] {
  const awardsPath = [...path, "awards"];

  return listOf(ownValue(working, "awards"), awardsPath, issues).flatMap(
    (award, at) => readAward(award, [...awardsPath, at], issues) ?? [],
  );
}
