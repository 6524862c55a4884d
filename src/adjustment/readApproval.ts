import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { readPayout } from "../money/readRatioWithin.js";
import { readReviews } from "./readReviews.js";

/** Who decides on a change. */
export interface ReadApproval {
  /** The size of the change, a ratio. */
  readonly size: string;
  /** The role that has to agree; `undefined` where nobody has to. */
  readonly role: string | undefined;
  /** The roles that may decide, by their keys. */
  readonly entitled: ReadonlySet<string>;
  readonly lapsesAfter: number | undefined;
}

/** The most tiers. */
export const TIER_COUNT_MAX = 20;

/** Reads who has to agree, and says who that is for a change of a size in units of 10⁻¹⁰. */
export function readApproval(value: unknown, size: bigint, path: IssuePath, issues: Issue[]): ReadApproval | undefined {
  if (!readKeys(value, ["tiers", "lapsesAfter"], path, issues)) return undefined;
  const place = [...path, "tiers"];
  const list = readList(ownValue(value, "tiers"), { path: place, lengthMax: TIER_COUNT_MAX }, issues) ?? [];
  const countBefore = issues.length;
  const tiers = list.map((item, at) => readTier(item, [...place, at], issues));
  if (issues.length === countBefore) checkTiers(tiers, place, issues);
  const given = ownValue(value, "lapsesAfter");
  const lapsesAfter = given === undefined ? undefined : readReviews(given, [...path, "lapsesAfter"], issues);
  const at = tiers.findIndex(({ upTo }) => upTo === undefined || size <= upTo);
  const roles = tiers.slice(at).flatMap(({ role }) => role ?? []);

  return {
    size: formatExact(size, RATIO_SCALE),
    role: tiers[at]?.role,
    entitled: new Set(roles.map(idKey)),
    lapsesAfter,
  };
}

interface ReadTier {
  readonly upTo: bigint | undefined;
  readonly role: string | undefined;
}

function readTier(value: unknown, path: IssuePath, issues: Issue[]): ReadTier {
  if (!readKeys(value, ["upTo", "role"], path, issues)) return { upTo: undefined, role: undefined };
  const [upTo, role] = [ownValue(value, "upTo"), ownValue(value, "role")];

  return {
    upTo: upTo === undefined ? undefined : readPayout(upTo, [...path, "upTo"], issues),
    role: role === undefined ? undefined : readExternalId(role, (key) => [...path, key], "role", issues),
  };
}

/** Bounds rise and only the last tier has none; what is larger than what needs a role needs one too. */
function checkTiers(tiers: readonly ReadTier[], path: IssuePath, issues: Issue[]): void {
  for (const [at, { upTo, role }] of tiers.entries()) {
    const isLast = at === tiers.length - 1;
    const before = tiers[at - 1];
    const place = [...path, at, "upTo"];
    if (isLast !== (upTo === undefined)) {
      const code = isLast ? "bands_not_open" : "bands_open_early";
      const expected = isLast ? "no bound on the last tier" : "a bound on each tier but the last";
      issues.push(createIssue({ code, path: place, expected, value: bound(upTo) }));
    } else if (upTo !== undefined && before?.upTo !== undefined && upTo <= before.upTo) {
      const expected = "a bound above that of the tier before";
      issues.push(createIssue({ code: "bands_not_rising", path: place, expected, value: bound(upTo) }));
    }
    if (role === undefined && before?.role !== undefined) {
      const expected = "a role, since smaller changes need one";
      issues.push(createIssue({ code: "key_missing", path: [...path, at, "role"], expected, value: role }));
    }
  }
}

function bound(upTo: bigint | undefined): string | undefined {
  return upTo === undefined ? undefined : formatExact(upTo, RATIO_SCALE);
}
