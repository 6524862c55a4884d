import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readAmountFromZero } from "../money/readAmount.js";
import { type ReadFigure, readFigure } from "../money/readFigure.js";
import type { ReadTieBreaker } from "../rank/createCriteria.js";
import type { RankDirection } from "../rank/rankEntry.js";
import { readDirection, readTieBreakers } from "../rank/readTieBreakers.js";
import type { PrizeTies } from "./contestTerms.js";

/** A contest that was checked. */
export interface ReadContest {
  /** Money in millionths by place. */
  readonly prizes: ReadonlyMap<number, bigint>;
  readonly ties: PrizeTies;
  readonly direction: RankDirection;
  readonly tieBreakers: readonly ReadTieBreaker[];
  readonly minimum: ReadFigure | undefined;
}

/** The keys of a contest. */
export const CONTEST_KEYS = ["prizes", "ties", "direction", "tieBreakers", "minimum"] as const;
/** The names of {@link PrizeTies}. */
export const PRIZE_TIES = ["split", "each", "none"] as const;

const PRIZE_COUNT_MAX = 1_000;
const PLACE_MAX = 1_000_000;

type ContestValues = Readonly<Partial<Record<(typeof CONTEST_KEYS)[number], unknown>>>;

/** Reads a contest from any value; when issues were added, there is no result. */
export function readContest(value: unknown, path: IssuePath, issues: Issue[]): ReadContest | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, CONTEST_KEYS, path, issues)) return undefined;

  return readContestFields(document, path, issues);
}

/** {@link readContest} of a guarded object whose keys were looked at. */
export function readContestFields(contest: ContestValues, path: IssuePath, issues: Issue[]): ReadContest | undefined {
  const countBefore = issues.length;
  const own = (key: keyof ContestValues) => ownValue(contest, key);
  const minimum = own("minimum");
  const ties = readOneOf(own("ties"), PRIZE_TIES, [...path, "ties"], issues);
  const read = {
    prizes: readPrizes(own("prizes"), [...path, "prizes"], issues),
    direction: readDirection(own("direction"), [...path, "direction"], issues),
    tieBreakers: readTieBreakers(own("tieBreakers"), [...path, "tieBreakers"], issues),
    minimum: minimum === undefined ? undefined : readFigure(minimum, [...path, "minimum"], issues),
  };

  return issues.length > countBefore || ties === undefined ? undefined : { ...read, ties };
}

function readPrizes(value: unknown, path: IssuePath, issues: Issue[]): ReadonlyMap<number, bigint> {
  const prizes = new Map<number, bigint>();
  let last = 0;
  for (const [at, item] of (readList(value, { path, lengthMax: PRIZE_COUNT_MAX }, issues) ?? []).entries()) {
    if (!readKeys(item, ["place", "amount"], [...path, at], issues)) continue;
    const placePath = [...path, at, "place"];
    const range = { from: 1, to: PLACE_MAX, code: "count_out_of_range" } as const;
    const place = readCount(ownValue(item, "place"), range, placePath, issues);
    const amount = readAmountFromZero(ownValue(item, "amount"), [...path, at, "amount"], issues);
    if (place === undefined || amount === undefined) continue;
    if (place <= last) {
      const expected = `a place after ${last}`;
      issues.push(createIssue({ code: "places_not_rising", path: placePath, expected, value: place }));
    }
    last = place;
    prizes.set(place, amount);
  }

  return prizes;
}
