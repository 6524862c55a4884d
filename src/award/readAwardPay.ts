import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { type ReadWhere, readWhere } from "../metric/readFilter.js";
import { readAmount, readAmountFromZero } from "../money/readAmount.js";
import { RATIO_ONE, readRatio } from "../money/readRatio.js";

/** What an award pays: money in millionths, or a rate in units of 10⁻¹⁰. */
export interface ReadPay {
  readonly kind: "amount" | "rate";
  readonly figure: bigint;
}

/** A multiplier that was checked. */
export interface ReadMultiplier {
  readonly factor: bigint;
  readonly list: string | undefined;
  readonly where: ReadWhere | undefined;
}

/** The exact amount of an award stays a text of 40 digits. */
const MULTIPLIER_COUNT_MAX = 3;
const FACTOR_MAX = 100_000_000n;

/** Reads what an award pays. */
export function readPay(value: unknown, path: IssuePath, issues: Issue[]): ReadPay | undefined {
  const kind = readKinded(value, { amount: ["amount"], rate: ["rate"] }, path, issues);
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  if (name === "amount") {
    const figure = readAmountFromZero(own("amount"), [...path, "amount"], issues);
    return figure === undefined ? undefined : { kind: name, figure };
  }
  const figure = readRatio(own("rate"), [...path, "rate"], issues);
  if (figure !== undefined && (figure < 0n || figure > RATIO_ONE)) {
    const expected = "a rate from 0 to 1";
    issues.push(createIssue({ code: "rate_out_of_range", path: [...path, "rate"], expected, value: own("rate") }));
  }

  return figure === undefined ? undefined : { kind: "rate", figure };
}

/** Reads what multiplies an award; nothing where nothing is given. */
export function readMultipliers(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadMultiplier[] {
  if (value === undefined) return [];
  const list = readList(value, { path, lengthMax: MULTIPLIER_COUNT_MAX }, issues) ?? [];

  return list.flatMap((item, at) => readMultiplier(item, [...path, at], issues) ?? []);
}

function readMultiplier(value: unknown, path: IssuePath, issues: Issue[]): ReadMultiplier | undefined {
  if (!readKeys(value, ["factor", "list", "where"], path, issues)) return undefined;
  const [list, where] = [ownValue(value, "list"), ownValue(value, "where")];
  if ((list === undefined) === (where === undefined)) {
    const expected = "either a list of customers or a condition";
    issues.push(createIssue({ code: "multiplier_ambiguous", path, expected, value }));
  }
  const factor = readAmount(ownValue(value, "factor"), [...path, "factor"], issues);
  if (factor !== undefined && (factor < 0n || factor > FACTOR_MAX)) {
    const expected = "a factor from 0 to 100";
    issues.push(createIssue({ code: "rate_out_of_range", path: [...path, "factor"], expected, value: value.factor }));
  }
  const read = {
    list: list === undefined ? undefined : readRuleId(list, [...path, "list"], issues),
    where: where === undefined ? undefined : readWhere(where, [...path, "where"], issues),
  };

  return factor === undefined ? undefined : { factor, ...read };
}
