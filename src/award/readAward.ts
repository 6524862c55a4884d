import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readExternalId } from "../metric/readCredits.js";
import { readAmount } from "../money/readAmount.js";
import { dayNumber } from "../period/dayNumber.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import type { Award } from "./award.js";
import type { AwardMeasure } from "./awardRule.js";
import type { DaySpan } from "./completeAwards.js";
import { readAwardMeasure } from "./readAwardMeasure.js";
import type { ReadAwardRule } from "./readAwardRule.js";

/** An award as it was granted, with the terms that it stands or falls by. */
export interface ReadAward {
  readonly award: Award;
  /** Key of the participant's id. */
  readonly participant: string;
  readonly measure: AwardMeasure;
  readonly value: bigint;
  readonly bound: ReadAwardRule["bound"];
  readonly per: bigint | undefined;
  readonly isByRate: boolean;
  readonly undoneWithin: number | undefined;
  readonly window: DaySpan;
}

const KEYS = ["id", "rule", "participant", "on", "amount", "facts", "working"] as const;
const FACT_COUNT_MAX = 1_000_000;
const TIMES_MAX = Number.MAX_SAFE_INTEGER;

/** Reads an award as it was stored, or notes what is wrong with it. */
export function readAward(value: unknown, path: IssuePath, issues: Issue[]): ReadAward | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const pathTo = (key: string) => [...path, key];
  readExternalId(ownValue(document, "id"), pathTo, "id", issues);
  readRuleId(ownValue(document, "rule"), pathTo("rule"), issues);
  const participant = readExternalId(ownValue(document, "participant"), pathTo, "participant", issues);
  readDate(ownValue(document, "on"), pathTo("on"), issues);
  readAmount(ownValue(document, "amount"), pathTo("amount"), issues);
  const facts = readList(ownValue(document, "facts"), { path: pathTo("facts"), lengthMax: FACT_COUNT_MAX }, issues);
  for (const [at, fact] of (facts ?? []).entries()) readExternalId(fact, () => [...path, "facts", at], "fact", issues);
  const terms = readWorking(ownValue(document, "working"), pathTo("working"), issues);
  if (issues.length > countBefore || terms === undefined || !isAward(document)) return undefined;

  return { award: document, participant: idKey(participant), ...terms };
}

/** Every field was looked at before. */
function isAward(document: object): document is Award {
  return Object.hasOwn(document, "working");
}

const WORKING_KEYS = [
  "window",
  "measure",
  "value",
  "bound",
  "per",
  "each",
  "rate",
  "times",
  "factors",
  "exact",
  "rounding",
  "undoneWithin",
] as const;

/** A figure of a working, which may be finer than any that is taken in. */
const FIGURE = /^-?\d{1,40}(?:\.\d{1,40})?$/;

function readWorking(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): Omit<ReadAward, "award" | "participant"> | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, WORKING_KEYS, path, issues)) return undefined;
  const own = (key: (typeof WORKING_KEYS)[number]) => ownValue(value, key);
  const window = readClosedPeriod(own("window"), [...path, "window"], issues);
  const measure = readAwardMeasure(own("measure"), [...path, "measure"], issues);
  const amount = readAmount(own("value"), [...path, "value"], issues);
  const bound = own("bound");
  const per = own("per");
  const undoneWithin = own("undoneWithin");
  readCount(own("times"), { from: 1, to: TIMES_MAX, code: "count_out_of_range" }, [...path, "times"], issues);
  const factors = own("factors");
  for (const key of ["each", "exact", "rounding"] as const) readFigureText(own(key), [...path, key], issues);
  if (own("rate") !== null) readFigureText(own("rate"), [...path, "rate"], issues);
  if (Array.isArray(factors)) {
    for (const [at, factor] of factors.entries()) readFigureText(factor, [...path, "factors", at], issues);
  } else
    issues.push(createIssue({ code: "type_mismatch", path: [...path, "factors"], expected: "a list", value: factors }));
  const read = {
    bound: bound === null ? undefined : readStoredBound(bound, [...path, "bound"], issues),
    per: per === null ? undefined : readAmount(per, [...path, "per"], issues),
    isByRate: own("rate") !== null,
    undoneWithin:
      undoneWithin === null
        ? undefined
        : readCount(undoneWithin, { from: 0, to: 3_660, code: "days_out_of_range" }, [...path, "undoneWithin"], issues),
  };

  return issues.length > countBefore || !window || !measure || amount === undefined
    ? undefined
    : {
        ...read,
        measure,
        value: amount,
        window: { start: dayNumber(window.start), end: dayNumber(window.end) },
      };
}

function readStoredBound(value: unknown, path: IssuePath, issues: Issue[]): ReadAwardRule["bound"] {
  if (!readKeys(value, ["is", "to"], path, issues)) return undefined;
  const is = readOneOf(ownValue(value, "is"), ["above", "at_least"], [...path, "is"], issues);
  const to = readAmount(ownValue(value, "to"), [...path, "to"], issues);

  return is === undefined || to === undefined ? undefined : { is, to };
}

function readFigureText(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof value === "string" && FIGURE.test(value)) return;
  const code = value === undefined ? "key_missing" : "amount_malformed";
  issues.push(createIssue({ code, path, expected: "plain decimal text", value }));
}
