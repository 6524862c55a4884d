import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";

/** Where the fields of an object are read from, and where what is wrong with them goes. */
export interface FieldReader<Key extends string> {
  /** The value of an own key. */
  readonly own: (key: Key) => unknown;
  readonly path: IssuePath;
  readonly issues: Issue[];
}

/** A figure in units of 10⁻¹⁰. */
export function readField<Key extends string>(key: Key, { own, path, issues }: FieldReader<Key>): bigint | undefined {
  return readDecimal(own(key), [...path, key], issues);
}

/** A figure above 0. */
export function readFieldAboveZero<Key extends string>(
  key: Key,
  code: "target_not_positive" | "amount_not_positive",
  reader: FieldReader<Key>,
): bigint | undefined {
  const figure = readField(key, reader);
  if (figure === undefined || figure > 0n) return figure;
  const { own, path, issues } = reader;
  issues.push(createIssue({ code, path: [...path, key], expected: "a figure above 0", value: own(key) }));

  return undefined;
}

/** A place: a whole number from 1. */
export function readPlace(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const place = readDecimal(value, path, issues);
  if (place === undefined || (place >= RATIO_ONE && place % RATIO_ONE === 0n)) return place;
  issues.push(createIssue({ code: "count_out_of_range", path, expected: "a place, a whole number from 1", value }));

  return undefined;
}

/** Refuses a way from start to target that is none, or that leads away from what the kind calls good. */
export function checkWay<Key extends string>(way: bigint, { own, path, issues }: FieldReader<Key | "start">): void {
  if (way > 0n) return;
  const code = way === 0n ? "undefined_range" : "direction_contradictory";
  const expected = way === 0n ? "a start other than the target" : "a start on the other side of the target";
  issues.push(createIssue({ code, path: [...path, "start"], expected, value: own("start") }));
}
