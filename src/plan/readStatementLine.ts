import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import { readAmount } from "../money/readAmount.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { checkSum } from "./checkSum.js";
import { type Fields, isFields, listOf } from "./jsonFields.js";
import { readFloor } from "./readFloor.js";
import { readSettledTerms, readWorkingTerms } from "./readWorkingTerms.js";
import {
  type PaidKind,
  readLineComponent,
  readLineKind,
  readPaidKind,
  type StatedLine,
  type StatedPart,
  sumOf,
} from "./statedLine.js";

/** Reads what a line says with its working, or notes what is wrong with it. */
export function readStatementLine(value: unknown, path: IssuePath, issues: Issue[]): StatedLine | undefined {
  const countBefore = issues.length;
  if (!isFields(value, path, "a line of a statement", issues)) return undefined;
  const given = readLineKind(ownValue(value, "kind"), [...path, "kind"], issues);
  const working = ownValue(value, "working");
  const workingPath = [...path, "working"];
  if (given === undefined || !isFields(working, workingPath, "the working of a line", issues)) return undefined;
  const isTrueUp = given === "true_up";
  const kind = isTrueUp ? readPaidKind(ownValue(working, "of"), [...workingPath, "of"], issues) : given;
  const period = isTrueUp
    ? readClosedPeriod(ownValue(working, "period"), [...workingPath, "period"], issues)
    : undefined;
  if (kind === undefined) return undefined;
  const component = readLineComponent(ownValue(value, "component"), kind, [...path, "component"], issues);
  if (component === undefined) return undefined;
  const amount = ownValue(value, "amount");
  const parts = readParts({ kind: given, component, amount, working }, path, issues);
  if (issues.length === countBefore) checkSum(amount, sumOf(parts), [...path, "amount"], issues);
  const readTerms = isTrueUp ? readSettledTerms : readWorkingTerms;

  return { component, kind, period, parts, ...readTerms({ kind, component, working }, workingPath, issues) };
}

/** What a line is made of: facts and floors, awards, or all of it. */
function readParts(
  {
    kind,
    component,
    amount,
    working,
  }: {
    readonly kind: PaidKind | "true_up";
    readonly component: string | null;
    readonly amount: unknown;
    readonly working: Fields;
  },
  path: IssuePath,
  issues: Issue[],
): readonly StatedPart[] {
  const listIn = (key: "parts" | "awards", id: "fact" | "id") => {
    const listPath = [...path, "working", key];
    return listOf(ownValue(working, key), listPath, issues).map((item, at) =>
      readPart(item, id, [...listPath, at], issues),
    );
  };
  const whole = (fact: string) => [{ fact, amount: readAmount(amount, [...path, "amount"], issues) ?? 0n }];
  switch (kind) {
    case "commission":
      return [...listIn("parts", "fact"), ...readLineFloor(working, [...path, "working"], issues)];
    case "payment":
    case "true_up":
      return [...listIn("parts", "fact"), ...readChangedFloors(working, [...path, "working"], issues)];
    case "return":
      return listIn("parts", "fact");
    case "award":
      return listIn("awards", "id");
    case "bonus":
    case "pool":
    case "contest":
    case "protection":
    case "carried":
      return whole(component ?? "");
    case "plan_cap":
    case "holdback":
    case "draw":
    case "hold":
      return whole(kind);
    case "adjustment": {
      const pathTo = (key: string) => [...path, "working", key];
      return whole(readExternalId(ownValue(working, "adjustment"), pathTo, "adjustment", issues));
    }
  }
}

function readLineFloor(working: Fields, path: IssuePath, issues: Issue[]): readonly StatedPart[] {
  const floor = ownValue(working, "floor");
  if (floor === undefined) return [];
  const stretch = readClosedPeriod(ownValue(working, "stretch"), [...path, "stretch"], issues);

  return [readFloor({ from: stretch?.start, amount: floor }, { from: path, amount: [...path, "floor"] }, issues)];
}

function readChangedFloors(working: Fields, path: IssuePath, issues: Issue[]): readonly StatedPart[] {
  const floors = ownValue(working, "floors");
  if (floors === undefined) return [];

  return listOf(floors, [...path, "floors"], issues).flatMap((floor, at) => {
    const own = [...path, "floors", at];
    if (!isFields(floor, own, "a floor", issues)) return [];
    const [from, amount] = [ownValue(floor, "from"), ownValue(floor, "amount")];
    return readFloor({ from, amount }, { from: [...own, "from"], amount: [...own, "amount"] }, issues);
  });
}

function readPart(value: unknown, name: "fact" | "id", path: IssuePath, issues: Issue[]): StatedPart {
  if (!isFields(value, path, "a part of a line", issues)) return { fact: "", amount: 0n };
  const fact = readExternalId(ownValue(value, name), (key) => [...path, key], name, issues);

  return { fact, amount: readAmount(ownValue(value, "amount"), [...path, "amount"], issues) ?? 0n };
}
