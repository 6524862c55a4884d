import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { wayCovered } from "../metric/wayCovered.js";
import { compareFigures, NOTHING, type ReadFigure, readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readAttainmentBound, readShare } from "../money/readRatioWithin.js";

/** A way in units of 10⁻¹⁰; its ends differ. */
export interface Way {
  readonly start: bigint;
  readonly target: bigint;
}

/** Zones that were checked. */
export interface ReadZones {
  readonly between: "linear" | "step";
  readonly zones: readonly ReadZone[];
}

/** A zone by the share of the way at which it begins. */
export interface ReadZone {
  readonly id: string;
  readonly share: ReadFigure;
  readonly score: ReadFigure;
}

/** The most zones that a way leads through. */
export const ZONE_COUNT_MAX = 20;
/** How the score between two zones may go. */
export const ZONE_WAYS = ["linear", "step"] as const;

/** Reads zones along a way, or `undefined` with an issue. */
export function readZones(
  { zones, between }: { readonly zones: unknown; readonly between: unknown },
  way: Way,
  path: IssuePath,
  issues: Issue[],
): ReadZones | undefined {
  const countBefore = issues.length;
  const zonesPath = [...path, "zones"];
  const list = readList(zones, { path: zonesPath, lengthMax: ZONE_COUNT_MAX }, issues) ?? [];
  const kind = readOneOf(between ?? "step", ZONE_WAYS, [...path, "between"], issues);
  const read = list.map((zone, at) => readZone(zone, way, [...zonesPath, at], issues));
  let before: ReadZone = { id: "", share: NOTHING, score: NOTHING };
  const seen = new Set<string>();
  for (const [at, zone] of read.entries()) {
    if (zone === undefined) continue;
    if (seen.has(zone.id)) {
      const place = [...zonesPath, at, "id"];
      issues.push(createIssue({ code: "id_duplicate", path: place, expected: "each zone once", value: zone.id }));
    }
    seen.add(zone.id);
    if (compareFigures(zone.share, before.share) <= 0 || compareFigures(zone.score, before.score) < 0) {
      const expected = "a zone that begins after the one before, or after the start, and does not score less";
      issues.push(createIssue({ code: "zones_not_rising", path: [...zonesPath, at], expected, value: list[at] }));
    }
    before = zone;
  }

  return kind === undefined || issues.length > countBefore
    ? undefined
    : { between: kind, zones: read.filter((zone) => zone !== undefined) };
}

function readZone(value: unknown, way: Way, path: IssuePath, issues: Issue[]): ReadZone | undefined {
  const isAt = typeof value === "object" && value !== null && Object.hasOwn(value, "at");
  if (!readKeys(value, ["id", isAt ? "at" : "share", "score"], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const share = isAt
    ? readAt(ownValue(value, "at"), way, [...path, "at"], issues)
    : readWayShare(ownValue(value, "share"), [...path, "share"], issues);
  const score = readShare(ownValue(value, "score"), [...path, "score"], issues);

  return id === undefined || share === undefined || score === undefined
    ? undefined
    : { id, share, score: { dividend: score, divisor: RATIO_ONE } };
}

function readAt(value: unknown, { start, target }: Way, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  const at = readDecimal(value, path, issues);

  return at === undefined ? undefined : wayCovered({ dividend: at, divisor: RATIO_ONE }, start, target);
}

function readWayShare(value: unknown, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  const share = readAttainmentBound(value, path, issues);

  return share === undefined ? undefined : { dividend: share, divisor: RATIO_ONE };
}
