import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readText } from "../issue/readText.js";
import { divideFigures, formatFigure, multiplyFigures, type ReadFigure, readFigure } from "../money/readFigure.js";
import type { ConvertedFigure } from "./conversion.js";

/** A step that was checked. */
export interface ReadStep {
  readonly kind: "divide" | "multiply";
  /** Above 0. */
  readonly by: ReadFigure;
  readonly gives: string | undefined;
}

/** The most steps of one conversion. */
export const STEP_COUNT_MAX = 20;
/** What a step may do. */
export const CONVERSION_KINDS = ["divide", "multiply"] as const;

/** Reads the steps of a conversion; when issues were added, some are missing. */
export function readSteps(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadStep[] {
  const list = readList(value, { path, lengthMax: STEP_COUNT_MAX }, issues) ?? [];

  return list.flatMap((step, at) => readStep(step, [...path, at], issues) ?? []);
}

/** Takes a figure through all steps, exactly. */
export function convertFigure(figure: ReadFigure, steps: readonly ReadStep[]): ReadFigure {
  return steps.reduce(applyStep, figure);
}

/** The figures after each step, for reading. */
export function writeSteps(figure: ReadFigure, steps: readonly ReadStep[]): ConvertedFigure[] {
  let reached = figure;

  return steps.map((step) => {
    reached = applyStep(reached, step);
    return { gives: step.gives ?? null, figure: formatFigure(reached) };
  });
}

function applyStep(figure: ReadFigure, { kind, by }: ReadStep): ReadFigure {
  return kind === "divide" ? divideFigures(figure, by) : multiplyFigures(figure, by);
}

function readStep(value: unknown, path: IssuePath, issues: Issue[]): ReadStep | undefined {
  if (!readKeys(value, ["kind", "by", "gives"], path, issues)) return undefined;
  const kind = readOneOf(ownValue(value, "kind"), CONVERSION_KINDS, [...path, "kind"], issues);
  const by = readFigure(ownValue(value, "by"), [...path, "by"], issues);
  const gives = readText(ownValue(value, "gives"), [...path, "gives"], issues);
  if (kind === undefined || by === undefined) return undefined;
  if (by.dividend > 0n) return { kind, by, gives };
  const code = kind === "divide" ? "divisor_not_positive" : "amount_not_positive";
  issues.push(createIssue({ code, path: [...path, "by"], expected: "a figure above 0", value: value.by }));

  return undefined;
}
