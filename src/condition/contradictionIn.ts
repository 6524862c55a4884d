import { RATIO_ONE, ratioUnits } from "../money/readRatio.js";
import { isPlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import { Figure } from "./figure.js";
import { operandKey } from "./operandKey.js";
import type { ReadComparison } from "./readComparison.js";
import type { ReadCondition } from "./readCondition.js";

/** A part of a condition, and what it has to be. */
interface Wanted<Part extends ReadCondition = ReadCondition> {
  readonly part: Part;
  readonly verdict: "true" | "false";
}

/** Comparisons of one operand that no value meets together. */
export type Contradiction = readonly Wanted<ReadComparison>[];

/**
 * What rules out that all conditions are true; `undefined` where they can be, or where it is not certain that they cannot.
 *
 * Of each `any` one branch at a time is held against what holds outside of it; that two of them rule each other out only
 * together is not found.
 */
export function contradictionIn(conditions: readonly ReadCondition[]): Contradiction | undefined {
  return search(
    conditions.map((part) => ({ part, verdict: "true" })),
    { known: new Map(), trials: { left: TRIAL_COUNT_MAX } },
  );
}

/** So many values are tried on comparisons; then nothing more is said. */
const TRIAL_COUNT_MAX = 20_000;

interface Search {
  /** What holds outside, by operand. */
  readonly known: ReadonlyMap<string, Contradiction>;
  readonly trials: { left: number };
}

function search(parts: readonly Wanted[], { known: outside, trials }: Search): Contradiction | undefined {
  const known = new Map(outside);
  const branches: (readonly Wanted[])[] = [];
  const changed = new Set<string>();
  const left = [...parts];
  // What is pushed while it runs is still to come.
  for (const { part, verdict } of left) {
    switch (part.kind) {
      case "not":
        left.push({ part: part.of, verdict: verdict === "true" ? "false" : "true" });
        break;
      case "comparison": {
        const key = operandKey(part.condition.value);
        known.set(key, [...(known.get(key) ?? []), { part, verdict }]);
        changed.add(key);
        break;
      }
      default: {
        const own = part.of.map((one) => ({ part: one, verdict }));
        if ((part.kind === "all") === (verdict === "true")) left.push(...own);
        else branches.push(own);
      }
    }
  }
  for (const key of changed) {
    const together = known.get(key) ?? [];
    if (!canHold(together, trials)) return together;
  }
  for (const own of branches) {
    const found = own.map((one) => search([one], { known, trials }));
    if (found.every((one) => one !== undefined)) return found[0];
  }

  return undefined;
}

/** Whether one value meets all: if any does, one of those that are tried. */
function canHold(wanted: Contradiction, trials: Search["trials"]): boolean {
  const meetsAll = (value: unknown) => wanted.every(({ part, verdict }) => part.judge(value) === verdict);
  const listed = leastList(wanted);
  const texts = listed === undefined ? wanted.flatMap(({ part }) => textsOf(part)) : [];
  // Where texts are ruled out and nothing is ordered, all others are left.
  if (listed === undefined && wanted.every(({ part }) => isMembership(part))) return true;
  trials.left -= wanted.length * (listed ?? texts).length;
  if (trials.left < 0) return true;

  return (listed ?? [...figuresAbout(texts), ...daysAbout(texts)]).some(meetsAll);
}

/** The shortest list of values that one of the comparisons leaves; `undefined` where none names any. */
function leastList(wanted: Contradiction): readonly unknown[] | undefined {
  const [first, ...others] = wanted.map(listedValues).filter((list) => list !== undefined);

  return first && others.reduce((least, list) => (list.length < least.length ? list : least), first);
}

/** The only values that can meet a comparison, where it names them. */
function listedValues({ part: { condition }, verdict }: Wanted<ReadComparison>): readonly unknown[] | undefined {
  if (condition.kind === "in") return verdict === "true" ? condition.of : undefined;
  if (condition.kind === "between" || (condition.is !== "equal" && condition.is !== "not_equal")) return undefined;
  const { is, to } = condition;
  if ((is === "equal") === (verdict === "true")) return [to];

  return typeof to === "boolean" ? [!to] : undefined;
}

/** Whether a comparison asks what a value is, and not where it lies. */
function isMembership({ condition }: ReadComparison): boolean {
  if (condition.kind !== "compare") return condition.kind === "in";

  return condition.is === "equal" || condition.is === "not_equal";
}

/** The texts that a comparison names. */
function textsOf({ condition }: ReadComparison): readonly string[] {
  switch (condition.kind) {
    case "in":
      return condition.of;
    case "between":
      return [condition.from, condition.to];
    case "compare":
      return typeof condition.to === "string" ? [condition.to] : [];
  }
}

/** Each figure, one between each two that follow one another, and one on either side of all. */
function figuresAbout(texts: readonly string[]): readonly Figure[] {
  const units = texts.map(ratioUnits).filter((figure) => figure !== undefined);
  const rising = [...new Set(units)].sort((left, right) => (left < right ? -1 : 1));
  const [least] = rising;
  if (least === undefined) return [];

  return [
    new Figure(least - RATIO_ONE, 1n),
    ...rising.flatMap((own, at) => [new Figure(own, 1n), new Figure(own + (rising[at + 1] ?? own + RATIO_ONE), 2n)]),
  ];
}

/** Each date, the day before and the day after. */
function daysAbout(texts: readonly string[]): readonly string[] {
  return texts.filter(isPlainDate).flatMap((day) => [shiftDays(day, -1), day, shiftDays(day, 1)]);
}
