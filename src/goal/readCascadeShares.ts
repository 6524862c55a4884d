import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { checkAlike } from "../metric/percentSign.js";
import { readAmount } from "../money/readAmount.js";
import { readDecimal } from "../money/readFigure.js";
import { readShare } from "../money/readRatioWithin.js";
import { readShareBounds, type ShareBounds } from "../money/readShareBounds.js";
import { weightOf } from "../okr/readObjective.js";
import type { GoalOwner, GoalScope } from "./goal.js";
import { readOwner } from "./readOwner.js";
import { readScope } from "./readScope.js";

/** Figures that parts are measured by, in units of 10⁻¹⁰; 0 for those that are not asked for. */
export type ShareFigures = Readonly<Record<(typeof FIGURES)[number], bigint>>;

/** A share that was checked. */
export interface ReadCascadeShare extends ShareBounds, ShareFigures {
  readonly id: string;
  readonly owner: GoalOwner;
  readonly scope: GoalScope | undefined;
  readonly role: string | undefined;
  readonly level: string | undefined;
  readonly tenureMonths: number | undefined;
  /** In millionths. */
  readonly start: bigint | undefined;
}

const FIGURES = ["weight", "share", "history", "potential", "headcount"] as const;
const KEYS = ["id", "owner", "scope", "role", "level", "tenureMonths", "floor", "cap", "start"] as const;
const SHARE_COUNT_MAX = 100_000;
const ISSUE_COUNT_MAX = 100;

/** The most months that anybody is in a company. */
export const MONTHS_MAX = 1_200;

/** Reads who takes a part: each once, with the figures that are needed. */
export function readCascadeShares(
  value: unknown,
  { needed, scale }: { readonly needed: ReadonlySet<string>; readonly scale: number },
  issues: Issue[],
): readonly ReadCascadeShare[] {
  const list = readList(value, { path: ["shares"], lengthMax: SHARE_COUNT_MAX }, issues) ?? [];
  const shares: ReadCascadeShare[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["shares", at];
    const share = readOne(list[at], { needed, scale, path }, issues);
    if (share === undefined) continue;
    if (seen.has(share.id)) {
      const expected = "each share once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected, value: share.id }));
    }
    seen.add(share.id);
    shares.push(share);
  }
  if (needed.has("weight")) checkAlike(list.map(weightOf), (at) => ["shares", at, "weight"], issues);

  return shares;
}

function readOne(
  value: unknown,
  { needed, scale, path }: { readonly needed: ReadonlySet<string>; readonly scale: number; readonly path: IssuePath },
  issues: Issue[],
): ReadCascadeShare | undefined {
  if (!readKeys(value, [...KEYS, ...FIGURES], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const owner = readOwner(ownValue(value, "owner"), [...path, "owner"], issues);
  const scope = ownValue(value, "scope");
  const start = ownValue(value, "start");
  const tenure = ownValue(value, "tenureMonths");
  const figure = (key: (typeof FIGURES)[number]) => {
    const given = ownValue(value, key);
    return given === undefined && !needed.has(key) ? 0n : readFigureFromZero(key, given, [...path, key], issues);
  };
  const months = { from: 0, to: MONTHS_MAX, code: "month_out_of_range" } as const;
  const share = {
    scope: scope === undefined ? undefined : readScope(scope, [...path, "scope"], issues),
    role: readText(ownValue(value, "role"), [...path, "role"], issues),
    level: readText(ownValue(value, "level"), [...path, "level"], issues),
    tenureMonths: tenure === undefined ? undefined : readCount(tenure, months, [...path, "tenureMonths"], issues),
    weight: figure("weight"),
    share: figure("share"),
    history: figure("history"),
    potential: figure("potential"),
    headcount: figure("headcount"),
    start: start === undefined ? undefined : readAmount(start, [...path, "start"], issues),
    ...readShareBounds(value, scale, path, issues),
  };

  return id === undefined || owner === undefined ? undefined : { ...share, id, owner };
}

function readFigureFromZero(key: (typeof FIGURES)[number], value: unknown, path: IssuePath, issues: Issue[]): bigint {
  if (key === "share") return readShare(value, path, issues) ?? 0n;
  const figure = readDecimal(value, path, issues) ?? 0n;
  const code: IssueCode = key === "weight" ? "weight_negative" : "amount_negative";
  if (figure < 0n) issues.push(createIssue({ code, path, expected: "a figure of 0 or more", value }));

  return figure;
}
