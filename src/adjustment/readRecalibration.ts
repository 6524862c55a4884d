import { readOverAssignment } from "../goal/readGoal.js";
import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import { type FullRounding, readRounding } from "../money/rounding.js";
import { readReason } from "../pool/readPoolMoves.js";
import { type ReadConservation, readConservation } from "./readConservation.js";
import { type ReadGate, readRecalibrationGates } from "./readRecalibrationGates.js";
import { type ReadMethod, readRecalibrationMethod } from "./readRecalibrationMethod.js";

/** A recalibration that was checked. */
export interface ReadRecalibration {
  readonly id: string;
  readonly baseline: string;
  readonly version: string;
  readonly method: ReadMethod;
  readonly gates: readonly ReadGate[];
  readonly bounds: ReadBounds;
  readonly conserve: ReadConservation;
  readonly rounding: FullRounding;
}

/** How far a target may be moved, in units of 10⁻¹⁰. */
export interface ReadBounds {
  readonly down: bigint;
  /** `undefined` where there is no end. */
  readonly up: bigint | undefined;
}

const KEYS = [
  "id",
  "baseline",
  "version",
  "reason",
  "method",
  "gates",
  "bounds",
  "conserve",
  "currency",
  "rounding",
] as const;
const UNBOUNDED: ReadBounds = { down: RATIO_ONE, up: undefined };

/** Reads a recalibration; when issues were added, there is no result. */
export function readRecalibration(value: unknown, path: IssuePath, issues: Issue[]): ReadRecalibration | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const own = (key: (typeof KEYS)[number]) => ownValue(document, key);
  const at = (key: (typeof KEYS)[number]) => [...path, key];
  const id = readRuleId(own("id"), at("id"), issues);
  const baseline = readRuleId(own("baseline"), at("baseline"), issues);
  const version = readRuleId(own("version"), at("version"), issues);
  if (version !== undefined && version === baseline) {
    const expected = "another version than the baseline";
    issues.push(createIssue({ code: "id_duplicate", path: at("version"), expected, value: version }));
  }
  readReason(own("reason"), at("reason"), issues);
  const rounding = readRounding(own("currency"), own("rounding"), issues, path);
  const method = readRecalibrationMethod(own("method"), rounding.scale, at("method"), issues);
  const gates = readRecalibrationGates(own("gates"), at("gates"), issues);
  const bounds = readBounds(own("bounds"), at("bounds"), issues);
  const conserve = readConservation(own("conserve"), rounding.scale, at("conserve"), issues);
  if (id === undefined || baseline === undefined || version === undefined) return undefined;
  if (method === undefined || conserve === undefined || issues.length > countBefore) return undefined;

  return { id, baseline, version, method, gates, bounds, conserve, rounding };
}

function readBounds(value: unknown, path: IssuePath, issues: Issue[]): ReadBounds {
  if (value === undefined || !readKeys(value, ["down", "up"], path, issues)) return UNBOUNDED;
  const [down, up] = [ownValue(value, "down"), ownValue(value, "up")];

  return {
    down: down === undefined ? RATIO_ONE : (readShare(down, [...path, "down"], issues) ?? RATIO_ONE),
    up: up === undefined ? undefined : readOverAssignment(up, [...path, "up"], issues),
  };
}
