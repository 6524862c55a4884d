import { type ReadAward, readAward } from "../award/readAward.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import { readAmount, readAmountFromZero } from "../money/readAmount.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { type Fields, isFields, listOf } from "./jsonFields.js";
import type { PaidKind, StatedLine, StatedStretch } from "./statedLine.js";

/** A line whose head was read; of a true-up the kind that it changes. */
export interface LineWorking {
  readonly kind: PaidKind;
  readonly component: string | null;
  readonly working: Fields;
}

/** By what a line stands or falls later. */
export type LineTerms = Pick<
  StatedLine,
  "granted" | "stretches" | "owed" | "keptBefore" | "waiting" | "receipts" | "handovers"
>;

/** What lines that stand or fall by their parts alone say beside them. */
export const NO_TERMS: LineTerms = {
  granted: undefined,
  stretches: [],
  owed: undefined,
  keptBefore: undefined,
  waiting: undefined,
  receipts: [],
  handovers: [],
};

/** By what was paid: awards are held by the terms that they were granted by, all else by the plan of its days. */
export function readWorkingTerms(
  { kind, component, working }: LineWorking,
  path: IssuePath,
  issues: Issue[],
): LineTerms {
  switch (kind) {
    case "award":
      return { ...NO_TERMS, granted: readGranted(ownValue(working, "awards"), [...path, "awards"], issues) };
    case "bonus":
    case "pool":
    case "contest":
      return { ...NO_TERMS, stretches: readStretch(kind, component ?? "", working, path, issues) };
    case "holdback":
      return { ...NO_TERMS, keptBefore: readOf(working, ["kept", "before"], readAmountFromZero, path, issues) };
    case "draw":
      return { ...NO_TERMS, owed: readOf(working, ["balance", "after"], readAmountFromZero, path, issues) };
    case "hold":
      return { ...NO_TERMS, waiting: readOf(working, ["waiting", "after"], readAmount, path, issues) };
    case "payment":
      return {
        ...NO_TERMS,
        receipts: readIds(ownValue(working, "receipts"), [...path, "receipts"], issues),
        handovers: readIds(ownValue(working, "handovers"), [...path, "handovers"], issues),
      };
    case "commission":
    case "protection":
    case "return":
    case "carried":
    case "plan_cap":
    case "adjustment":
      return NO_TERMS;
  }
}

/** What a true-up found replaces what was stated before, also where nothing is left. */
export function readSettledTerms(
  { kind, component, working }: LineWorking,
  path: IssuePath,
  issues: Issue[],
): LineTerms {
  const settled = ownValue(working, "settled");
  // The difference of two statements has lines without what they were settled from, and nothing goes on from it.
  if (settled === undefined) return NO_TERMS;
  const found = listOf(settled, [...path, "settled"], issues).flatMap((line, at) => {
    const linePath = [...path, "settled", at];
    const own = isFields(line, linePath, "a line", issues) ? ownValue(line, "working") : undefined;
    const ownPath = [...linePath, "working"];
    return isFields(own, ownPath, "the working of a line", issues)
      ? [readWorkingTerms({ kind, component, working: own }, ownPath, issues)]
      : [];
  });

  return {
    ...NO_TERMS,
    granted: kind === "award" ? found.flatMap(({ granted }) => granted ?? []) : undefined,
    stretches: found.flatMap(({ stretches }) => stretches),
    owed: found.at(-1)?.owed,
    receipts: found.flatMap(({ receipts }) => receipts),
    handovers: found.flatMap(({ handovers }) => handovers),
  };
}

/** One figure of what is owed, held back or waits. */
function readOf(
  working: Fields,
  [key, name]: readonly [key: string, name: string],
  read: typeof readAmount,
  path: IssuePath,
  issues: Issue[],
): bigint | undefined {
  const balance = ownValue(working, key);
  const balancePath = [...path, key];
  if (!isFields(balance, balancePath, "what there was before and is after", issues)) return undefined;

  return read(ownValue(balance, name), [...balancePath, name], issues);
}

/** Awards of a list. */
export function readGranted(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadAward[] {
  return listOf(value, path, issues).flatMap((award, at) => readAward(award, [...path, at], issues) ?? []);
}

/** Ids of a list. */
export function readIds(value: unknown, path: IssuePath, issues: Issue[]): readonly string[] {
  return listOf(value, path, issues).map((id, at) => readExternalId(id, () => [...path, at], "", issues));
}

function readStretch(
  kind: "bonus" | "pool" | "contest",
  component: string,
  working: Fields,
  path: IssuePath,
  issues: Issue[],
): readonly StatedStretch[] {
  const days = readClosedPeriod(ownValue(working, "stretch"), [...path, "stretch"], issues);
  const share = kind === "pool" ? ownValue(working, "share") : undefined;
  const facts = readFactIds(kind === "pool" ? share : working, path, issues);
  const moves = kind === "pool" ? readMoveIds(share, [...path, "share", "moved"], issues) : [];
  const stated = ownValue(working, "team");
  const team = typeof stated === "string" ? stated : undefined;

  return days === undefined ? [] : [{ component, days, team, facts, moves }];
}

function readFactIds(value: unknown, path: IssuePath, issues: Issue[]): readonly string[] {
  if (!isFields(value, path, "what somebody was measured by", issues)) return [];

  return readIds(ownValue(value, "facts"), [...path, "facts"], issues);
}

function readMoveIds(share: unknown, path: IssuePath, issues: Issue[]): readonly string[] {
  const moved = isFields(share, path, "a share", []) ? ownValue(share, "moved") : undefined;

  return listOf(moved, path, issues).flatMap((one, at) =>
    isFields(one, [...path, at], "a move", issues)
      ? readExternalId(ownValue(one, "move"), () => [...path, at, "move"], "", issues)
      : [],
  );
}
