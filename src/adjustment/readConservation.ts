import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRatio } from "../money/readRatio.js";
import { readUnits } from "../money/readUnits.js";
import { type NamedRow, readNamedRows } from "./readNamedRows.js";

/** Whether a total stays, checked. */
export interface ReadConservation {
  readonly kind: "none" | "total" | "group";
  /** In units; 0 where none is stated. */
  readonly gap: bigint;
  readonly among: "others" | "all";
  readonly by: ReadTakerMeasure;
}

/** In which proportion it is taken. */
export type ReadTakerMeasure =
  | { readonly kind: "baseline" | "equal" }
  | { readonly kind: "weights"; readonly rows: readonly NamedRow<bigint>[] };

/** The names of who may take something. */
export const TAKERS = ["others", "all"] as const;
const KEYS = { none: [], total: ["gap", "among", "by"], group: ["among", "by"] } as const;
const MEASURE_KEYS = { baseline: [], equal: [], weights: ["weights"] } as const;

/** Reads what is to stay, and who takes what would change it. */
export function readConservation(
  value: unknown,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): ReadConservation | undefined {
  const conserve = readKinded<keyof typeof KEYS, "gap" | "among" | "by">(value, KEYS, path, issues);
  if (conserve === undefined) return undefined;
  const { name, own } = conserve;
  if (name === "none") return { kind: name, gap: 0n, among: "others", by: { kind: "baseline" } };
  const given = name === "total" ? own("gap") : undefined;
  const gap = given === undefined ? 0n : readUnits(given, scale, [...path, "gap"], issues);
  const among = readOneOf(own("among") ?? "others", TAKERS, [...path, "among"], issues);
  const by = readMeasure(own("by"), [...path, "by"], issues);

  return gap === undefined || among === undefined || by === undefined ? undefined : { kind: name, gap, among, by };
}

function readMeasure(value: unknown, path: IssuePath, issues: Issue[]): ReadTakerMeasure | undefined {
  if (value === undefined) return { kind: "baseline" };
  const measure: Kinded<keyof typeof MEASURE_KEYS, "weights"> | undefined = readKinded(
    value,
    MEASURE_KEYS,
    path,
    issues,
  );
  if (measure === undefined) return undefined;
  if (measure.name !== "weights") return { kind: measure.name };
  const place = [...path, "weights"];

  return {
    kind: "weights",
    rows: readNamedRows(measure.own("weights"), { path: place, key: "weight", read: readWeight }, issues),
  };
}

function readWeight(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const weight = readRatio(value, path, issues);
  if (weight === undefined || weight >= 0n) return weight;
  issues.push(createIssue({ code: "weight_negative", path, expected: "a weight of 0 or more", value }));

  return undefined;
}
