import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readShare } from "../money/readRatioWithin.js";
import { readUnitsFromZero } from "../money/readUnits.js";
import type { Period } from "../period/period.js";
import { FIRST_DATE, type PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import { readPeriod } from "../period/readPeriod.js";
import type { Draw, NegativePolicy } from "./draw.js";

/** A draw that was checked; money in minor units. */
export interface ReadDraw {
  readonly kind: Draw["kind"];
  readonly amounts: readonly ReadDrawAmount[];
  readonly recovery: ReadRecovery;
  /** Of a `forgivable` draw only. */
  readonly forgivenOn: PlainDate | undefined;
}

/** An advance and the days on which it is in force. */
export interface ReadDrawAmount {
  readonly amount: bigint;
  readonly days: Period;
}

/** Limits of a recovery; the share in units of 10⁻¹⁰. */
export interface ReadRecovery {
  readonly days: Period;
  readonly share: bigint | undefined;
  readonly most: bigint | undefined;
  readonly leaves: bigint;
}

/** What may become of earnings below zero. */
export const NEGATIVE_POLICIES = ["carry", "forgive"] as const satisfies readonly NegativePolicy[];

/** What is earned is paid, and nothing else. */
export const NO_DRAW: ReadDraw = {
  kind: "non_recoverable",
  amounts: [],
  recovery: { days: { start: FIRST_DATE, end: null }, share: undefined, most: undefined, leaves: 0n },
  forgivenOn: undefined,
};

const AMOUNT_COUNT_MAX = 1_000;

/** Reads a draw from guarded data; when issues were added, there is no result. */
export function readDraw(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ReadDraw | undefined {
  const countBefore = issues.length;
  const kind = readKinded(
    value,
    {
      recoverable: ["amounts", "recovery"],
      forgivable: ["amounts", "recovery", "forgivenOn"],
      advance_first: ["amounts", "recovery"],
      non_recoverable: ["amounts", "recovery"],
      repaid_next_period: ["amounts"],
    },
    path,
    issues,
  );
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  const list = { path: [...path, "amounts"], lengthMax: AMOUNT_COUNT_MAX };
  const amounts = readList(own("amounts"), list, issues) ?? [];
  const read = amounts.map((item, at) => readDrawAmount(item, scale, [...list.path, at], issues));
  const recovery = name === "repaid_next_period" ? undefined : own("recovery");
  const limits = readRecovery(recovery, scale, [...path, "recovery"], issues);
  const forgivenOn = name === "forgivable" ? readDate(own("forgivenOn"), [...path, "forgivenOn"], issues) : undefined;
  if (limits === undefined || issues.length > countBefore) return undefined;

  return { kind: name, amounts: read.filter((amount) => amount !== undefined), recovery: limits, forgivenOn };
}

function readDrawAmount(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ReadDrawAmount | undefined {
  if (!readKeys(value, ["amount", "start", "end"], path, issues)) return undefined;
  const amount = readUnitsFromZero(ownValue(value, "amount"), scale, [...path, "amount"], issues);
  const days = readDays(value, path, issues);

  return amount === undefined || days === undefined ? undefined : { amount, days };
}

function readRecovery(value: unknown, scale: number, path: IssuePath, issues: Issue[]): ReadRecovery | undefined {
  if (value === undefined) return NO_DRAW.recovery;
  if (!readKeys(value, ["start", "end", "share", "most", "leaves"], path, issues)) return undefined;
  const money = (key: "most" | "leaves") => {
    const given = ownValue(value, key);
    return given === undefined ? undefined : readUnitsFromZero(given, scale, [...path, key], issues);
  };
  const share = ownValue(value, "share");
  const days = readDays(value, path, issues);
  const limits = {
    share: share === undefined ? undefined : readShare(share, [...path, "share"], issues),
    most: money("most"),
    leaves: money("leaves") ?? 0n,
  };

  return days === undefined ? undefined : { days, ...limits };
}

/** Days that may be open at either end. */
function readDays(
  value: { readonly start?: unknown; readonly end?: unknown },
  path: IssuePath,
  issues: Issue[],
): Period | undefined {
  return readPeriod({ start: ownValue(value, "start") ?? FIRST_DATE, end: ownValue(value, "end") }, path, issues);
}
