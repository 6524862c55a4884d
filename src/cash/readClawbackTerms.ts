import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { readKinded } from "../issue/readKinded.js";
import type { ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";

/** Terms that were checked. */
export interface ReadClawbackTerms {
  readonly withinDays: number;
  /** What is due within the window; `undefined` where the days decide. */
  readonly share: ReadFigure | undefined;
}

const DAYS_MAX = 3_660;

/** Reads what is taken back of what was earned, and how long. */
export function readClawbackTerms(value: unknown, path: IssuePath, issues: Issue[]): ReadClawbackTerms | undefined {
  const keys = { full: ["withinDays"], pro_rata: ["withinDays"], share: ["withinDays", "share"] } as const;
  const kind = readKinded<keyof typeof keys, "withinDays" | "share">(value, keys, path, issues);
  if (kind === undefined) return undefined;
  const range = { from: 1, to: DAYS_MAX, code: "days_out_of_range" } as const;
  const withinDays = readCount(kind.own("withinDays"), range, [...path, "withinDays"], issues);
  const part = kind.name === "share" ? readShare(kind.own("share"), [...path, "share"], issues) : RATIO_ONE;
  if (withinDays === undefined || part === undefined) return undefined;
  const share = { dividend: part, divisor: RATIO_ONE };

  return { withinDays, share: kind.name === "pro_rata" ? undefined : share };
}

/** What part is taken back so many days after the first; its divisor is the same on all days, so that parts can be added up. */
export function clawbackShareOn({ withinDays, share }: ReadClawbackTerms, days: number): ReadFigure {
  const { dividend, divisor } = share ?? { dividend: BigInt(withinDays - days), divisor: BigInt(withinDays) };

  return { dividend: days > withinDays ? 0n : dividend, divisor };
}
