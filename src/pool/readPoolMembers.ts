import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { type ReadFigure, readFigure } from "../money/readFigure.js";
import { readShareBounds, type ShareBounds } from "../money/readShareBounds.js";
import type { ReadPoolSplit } from "./readPoolSplit.js";
import { type Contribution, NEEDED_BY } from "./weighWith.js";

/** A member that was checked. */
export interface ReadMember extends Contribution, ShareBounds {
  readonly id: string;
  readonly key: string;
}

const KEYS = ["id", "weight", "actual", "target", "points", "floor", "cap"] as const;
const MEMBER_COUNT_MAX = 1_000_000;
const ISSUE_COUNT_MAX = 100;

type MemberValues = Readonly<Partial<Record<(typeof KEYS)[number], unknown>>>;

/** Reads the members of a pool: each once, with the figures that the split asks for. */
export function readPoolMembers(
  value: unknown,
  { split, scale }: { readonly split: ReadPoolSplit; readonly scale: number },
  issues: Issue[],
): readonly ReadMember[] {
  const list = readList(value, { path: ["members"], lengthMax: MEMBER_COUNT_MAX }, issues) ?? [];
  const needed = new Set(split.flatMap(({ by }) => NEEDED_BY[by]));
  const members: ReadMember[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["members", at];
    const member = list[at];
    if (!readKeys(member, KEYS, path, issues)) continue;
    const id = readExternalId(ownValue(member, "id"), (key) => [...path, key], "id", issues);
    const key = idKey(id);
    if (seen.has(key)) {
      issues.push(
        createIssue({ code: "id_duplicate", path: [...path, "id"], expected: "each member once", value: id }),
      );
    }
    seen.add(key);
    members.push({
      id,
      key,
      ...readContribution(member, needed, path, issues),
      ...readShareBounds(member, scale, path, issues),
    });
  }

  return members;
}

function readContribution(
  member: MemberValues,
  needed: ReadonlySet<keyof Contribution>,
  path: IssuePath,
  issues: Issue[],
): Contribution {
  const read = (key: keyof Contribution) => {
    const value = ownValue(member, key);
    return value === undefined && !needed.has(key) ? undefined : readFigure(value, [...path, key], issues);
  };
  const figures = { actual: read("actual"), target: read("target"), points: read("points"), weight: read("weight") };
  checkAbove(
    { figure: figures.target, isZeroRefused: true, code: "target_not_positive" },
    member.target,
    [...path, "target"],
    issues,
  );
  checkAbove(
    { figure: figures.weight, isZeroRefused: false, code: "weight_negative" },
    member.weight,
    [...path, "weight"],
    issues,
  );

  return figures;
}

function checkAbove(
  {
    figure,
    isZeroRefused,
    code,
  }: {
    readonly figure: ReadFigure | undefined;
    readonly isZeroRefused: boolean;
    readonly code: "target_not_positive" | "weight_negative";
  },
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): void {
  if (figure === undefined || figure.dividend > 0n || (figure.dividend === 0n && !isZeroRefused)) return;
  const expected = isZeroRefused ? "an amount above 0" : "a weight of 0 or more";
  issues.push(createIssue({ code, path, expected, value }));
}
