import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readExternalId } from "../metric/readCredits.js";
import { readShare } from "../money/readRatioWithin.js";
import { readUnits } from "../money/readUnits.js";
import type { ReadMargin, UnitMove } from "./movePoolShares.js";

/** What a margin is of. */
export const MARGIN_KINDS = ["share", "pool"] as const;
const MOVE_COUNT_MAX = 10_000;
const REASON_LENGTH_MAX = 1_000;

/** A move, and why it is made. */
export interface ReasonedMove extends UnitMove {
  readonly reason: string;
}

/** Reads a margin; nothing where nothing is given. */
export function readMargin(value: unknown, path: IssuePath, issues: Issue[]): ReadMargin | undefined {
  if (value === undefined || !readKeys(value, ["of", "ratio"], path, issues)) return undefined;
  const of = readOneOf(ownValue(value, "of"), MARGIN_KINDS, [...path, "of"], issues);
  const ratio = readShare(ownValue(value, "ratio"), [...path, "ratio"], issues);

  return of === undefined || ratio === undefined ? undefined : { of, ratio };
}

/** Reads moves in the order given; none where nothing is given. */
export function readMoves(value: unknown, scale: number, path: IssuePath, issues: Issue[]): readonly ReasonedMove[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const list = readList(value, { path, lengthMax: MOVE_COUNT_MAX }, issues) ?? [];

  return list.flatMap((move, at) => {
    const movePath = [...path, at];
    if (!readKeys(move, ["from", "to", "amount", "reason"], movePath, issues)) return [];
    const key = (name: "from" | "to") =>
      idKey(readExternalId(ownValue(move, name), (own) => [...movePath, own], name, issues));
    const [from, to] = [key("from"), key("to")];
    const units = readMovedUnits(ownValue(move, "amount"), scale, [...movePath, "amount"], issues);
    const reason = readReason(ownValue(move, "reason"), [...movePath, "reason"], issues);
    return units === undefined || reason === undefined ? [] : [{ from, to, units, path: movePath, reason }];
  });
}

/** Money that is moved: above 0. */
export function readMovedUnits(value: unknown, scale: number, path: IssuePath, issues: Issue[]): bigint | undefined {
  const units = readUnits(value, scale, path, issues);
  if (units === undefined || units > 0n) return units;
  issues.push(createIssue({ code: "amount_not_positive", path, expected: "money above 0", value }));

  return undefined;
}

/** Money is not moved without saying why. */
export function readReason(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  if (typeof value === "string" && value.trim() !== "" && value.length <= REASON_LENGTH_MAX) return value;
  const code = value === undefined ? "key_missing" : "text_malformed";
  issues.push(createIssue({ code, path, expected: `a text of 1 to ${REASON_LENGTH_MAX} characters`, value }));

  return undefined;
}
