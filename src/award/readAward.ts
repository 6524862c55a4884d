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
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { RATIO_SCALE, readRatio } from "../money/readRatio.js";
import { dayNumber } from "../period/dayNumber.js";
import { readDate } from "../period/readDate.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import type { Award, AwardWorking } from "./award.js";
import { readAwardMeasure } from "./readAwardMeasure.js";
import type { ReadAwardRule } from "./readAwardRule.js";
import type { AwardFigures, AwardTerms } from "./writeAward.js";

/** An award as it was granted, with the terms that it stands, shrinks or falls by. */
export interface ReadAward extends AwardTerms, AwardFigures {
  readonly award: Award;
  /** Key of the participant's id. */
  readonly participant: string;
  /** Where it stands in what was given. */
  readonly path: IssuePath;
}

const KEYS = ["id", "rule", "participant", "on", "amount", "facts", "working"] as const;
const FACT_COUNT_MAX = 1_000_000;
/** Reads an award as it was stored, or notes what is wrong with it. */
export function readAward(value: unknown, path: IssuePath, issues: Issue[]): ReadAward | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const pathTo = (key: string) => [...path, key];
  const text = (key: "id" | "participant") => readExternalId(ownValue(document, key), pathTo, key, issues);
  const [id, participant] = [text("id"), text("participant")];
  const rule = readRuleId(ownValue(document, "rule"), pathTo("rule"), issues);
  const on = readDate(ownValue(document, "on"), pathTo("on"), issues);
  const amount = ownValue(document, "amount");
  readAmount(amount, pathTo("amount"), issues);
  const list = readList(ownValue(document, "facts"), { path: pathTo("facts"), lengthMax: FACT_COUNT_MAX }, issues);
  const facts = (list ?? []).map((fact, at) => readExternalId(fact, () => [...path, "facts", at], "fact", issues));
  const read = readWorking(ownValue(document, "working"), pathTo("working"), issues);
  if (issues.length > countBefore || read === undefined || rule === undefined || on === undefined) return undefined;
  const award = { id, rule, participant, on, amount: String(amount), facts, working: read.working };

  return { award, participant: idKey(participant), path, ...read.terms, ...read.figures };
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
  "timesGranted",
  "factors",
  "exact",
  "rounding",
  "undoneWithin",
] as const;

interface ReadAwardWorking {
  readonly working: AwardWorking;
  readonly terms: AwardTerms;
  readonly figures: AwardFigures;
}

function readWorking(value: unknown, path: IssuePath, issues: Issue[]): ReadAwardWorking | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, WORKING_KEYS, path, issues)) return undefined;
  const own = (key: (typeof WORKING_KEYS)[number]) => ownValue(value, key);
  const at = (key: (typeof WORKING_KEYS)[number]) => [...path, key];
  const text = (key: "each" | "exact" | "rounding") => readFigureText(own(key), at(key), issues);
  const count = (key: "times" | "timesGranted") => readCount(own(key), TIMES, at(key), issues);
  const window = readClosedPeriod(own("window"), at("window"), issues);
  const measure = readAwardMeasure(own("measure"), at("measure"), issues);
  const bound = own("bound") === null ? undefined : readStoredBound(own("bound"), at("bound"), issues);
  const per = own("per") === null ? undefined : readAmount(own("per"), at("per"), issues);
  const rate = own("rate") === null ? undefined : readRatio(own("rate"), at("rate"), issues);
  const [each, exact, rounding] = [text("each"), text("exact"), text("rounding")];
  const pays = rate !== undefined || own("rate") !== null ? rate : readAmount(each, at("each"), issues);
  const found = own("value");
  const figures = {
    value: readAmount(found, at("value"), issues),
    times: count("times"),
    timesGranted: count("timesGranted"),
  };
  const factors = readFactors(own("factors"), at("factors"), issues);
  const within = own("undoneWithin");
  const undoneWithin = within === null ? undefined : readCount(within, DAYS, at("undoneWithin"), issues);
  const { value: reached, times, timesGranted } = figures;
  if (issues.length > countBefore || !window || !measure || reached === undefined || pays === undefined)
    return undefined;
  if (times === undefined || timesGranted === undefined) return undefined;

  return {
    terms: {
      measure,
      bound,
      per,
      pays: { kind: rate === undefined ? "amount" : "rate", figure: pays },
      factors: factors.map(({ millionths }) => millionths),
      undoneWithin,
      window: { start: dayNumber(window.start), end: dayNumber(window.end) },
    },
    figures: { value: reached, times, timesGranted },
    working: {
      window,
      measure,
      value: String(found),
      bound: bound === undefined ? null : { is: bound.is, to: formatExact(bound.to, AMOUNT_SCALE) },
      per: per === undefined ? null : formatExact(per, AMOUNT_SCALE),
      each,
      rate: rate === undefined ? null : formatExact(rate, RATIO_SCALE),
      times,
      timesGranted,
      factors: factors.map(({ text: factor }) => factor),
      exact,
      rounding,
      undoneWithin: undoneWithin ?? null,
    },
  };
}

const TIMES = { from: 1, to: Number.MAX_SAFE_INTEGER, code: "count_out_of_range" } as const;
const DAYS = { from: 0, to: 3_660, code: "days_out_of_range" } as const;

interface ReadFactor {
  readonly text: string;
  readonly millionths: bigint;
}

function readFactors(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadFactor[] {
  if (!Array.isArray(value)) {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "a list", value }));
    return [];
  }
  const list: readonly unknown[] = value;

  return list.map((factor, at) => {
    const millionths = readAmount(factor, [...path, at], issues) ?? 0n;
    return { text: formatExact(millionths, AMOUNT_SCALE), millionths };
  });
}

function readStoredBound(value: unknown, path: IssuePath, issues: Issue[]): ReadAwardRule["bound"] {
  if (!readKeys(value, ["is", "to"], path, issues)) return undefined;
  const is = readOneOf(ownValue(value, "is"), ["above", "at_least"], [...path, "is"], issues);
  const to = readAmount(ownValue(value, "to"), [...path, "to"], issues);

  return is === undefined || to === undefined ? undefined : { is, to };
}

/** A figure of a working, which may be finer than any that is taken in. */
const FIGURE = /^-?\d{1,40}(?:\.\d{1,40})?$/;

function readFigureText(value: unknown, path: IssuePath, issues: Issue[]): string {
  if (typeof value === "string" && FIGURE.test(value)) return value;
  const code = value === undefined ? "key_missing" : "amount_malformed";
  issues.push(createIssue({ code, path, expected: "plain decimal text", value }));

  return "0";
}
