import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import { idKey, isExternalId } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE, readRatio } from "../money/readRatio.js";

/** Who is credited with which part, by participant id. */
export interface ReadCredits {
  readonly participants: readonly string[];
  readonly weights: readonly bigint[];
}

const CREDIT_COUNT_MAX = 1_000;

/** Reads the credits of a fact; each participant once, the shares 1 together, or weights that are not all zero. */
export function readCredits(value: unknown, path: IssuePath, issues: Issue[]): ReadCredits | undefined {
  const list = readList(value, { path, lengthMax: CREDIT_COUNT_MAX }, issues);
  if (list === undefined) return undefined;
  const countBefore = issues.length;
  const credits = list.map((item, at) => readCredit(item, [...path, at], issues));
  checkOnce(credits, path, issues);
  checkSum(credits, path, issues);
  if (issues.length > countBefore) return undefined;
  const sorted = credits.sort((left, right) => compareText(left.participant, right.participant));

  return { participants: sorted.map(({ participant }) => participant), weights: sorted.map(({ weight }) => weight) };
}

interface ReadCredit {
  readonly participant: string;
  readonly weight: bigint;
  readonly isShare: boolean;
}

function readCredit(value: unknown, path: IssuePath, issues: Issue[]): ReadCredit {
  if (!readKeys(value, ["participant", "weight", "share"], path, issues)) return NOBODY;
  const participant = idKey(
    readExternalId(ownValue(value, "participant"), (key) => [...path, key], "participant", issues),
  );
  const weight = ownValue(value, "weight");
  const share = ownValue(value, "share");
  if ((weight === undefined) === (share === undefined)) {
    const code = weight === undefined ? "key_missing" : "credit_ambiguous";
    issues.push(createIssue({ code, path, expected: "either a weight or a share", value }));
    return NOBODY;
  }
  const key = share === undefined ? "weight" : "share";
  const figure = readRatio(share ?? weight, [...path, key], issues) ?? 0n;
  if (figure < 0n) {
    const expected = "a weight of 0 or more";
    issues.push(createIssue({ code: "weight_negative", path: [...path, key], expected, value: share ?? weight }));
  }

  return { participant, weight: figure, isShare: share !== undefined };
}

const NOBODY: ReadCredit = { participant: "", weight: 0n, isShare: false };

/** The id of a person, customer or fact of another system, or an issue. */
export function readExternalId(
  value: unknown,
  pathTo: (key: string) => IssuePath,
  key: string,
  issues: Issue[],
): string {
  if (isExternalId(value)) return value;
  const code = value === undefined ? "key_missing" : "id_malformed";
  const expected = "a text of 1 to 200 characters, none of them invisible, with no space at either end";
  issues.push(createIssue({ code, path: pathTo(key), expected, value }));

  return "";
}

function checkOnce(credits: readonly ReadCredit[], path: IssuePath, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [at, { participant }] of credits.entries()) {
    if (seen.has(participant)) {
      const expected = "each participant once";
      issues.push(
        createIssue({ code: "id_duplicate", path: [...path, at, "participant"], expected, value: participant }),
      );
    }
    seen.add(participant);
  }
}

function checkSum(credits: readonly ReadCredit[], path: IssuePath, issues: Issue[]): void {
  const shareCount = credits.filter(({ isShare }) => isShare).length;
  const sum = credits.reduce((total, { weight }) => total + weight, 0n);
  if (shareCount !== 0 && shareCount !== credits.length) {
    const expected = "all parts by weight, or all by share";
    issues.push(createIssue({ code: "credit_ambiguous", path, expected, value: credits }));
  } else if (shareCount > 0 && sum !== RATIO_ONE) {
    const hint = "relative parts are written as weights";
    issues.push(
      createIssue({
        code: "shares_not_one",
        path,
        expected: "shares of 1 together",
        value: formatExact(sum, RATIO_SCALE),
        hint,
      }),
    );
  } else if (sum === 0n) {
    issues.push(createIssue({ code: "weights_all_zero", path, expected: "a weight above 0", value: credits }));
  }
}
