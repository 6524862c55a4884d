import type { ReadAward } from "../award/readAward.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import { millionthsOf, readAmount, readAmountFromZero } from "../money/readAmount.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { checkSum } from "./checkSum.js";
import { isFields, listOf } from "./jsonFields.js";
import { readFloor } from "./readFloor.js";
import { NO_TERMS, readGranted, readIds } from "./readWorkingTerms.js";
import {
  type PaidKind,
  readLineComponent,
  readLineKind,
  readPaidKind,
  type StatedLine,
  type StatedPart,
  type StatedStretch,
  sumOf,
} from "./statedLine.js";

/** Reads a line of a record, or notes what is wrong with it. */
export function readClosedLine(value: unknown, path: IssuePath, issues: Issue[]): StatedLine | undefined {
  const countBefore = issues.length;
  if (!isFields(value, path, "a line of a record", issues)) return undefined;
  const given = readLineKind(ownValue(value, "kind"), [...path, "kind"], issues);
  const kind = given === "true_up" ? readPaidKind(ownValue(value, "of"), [...path, "of"], issues) : given;
  if (kind === undefined) return undefined;
  const keys = given === "true_up" ? [...TRUE_UP_KEYS, ...TRUE_UP_KEYS_OF[kind]] : KEYS_OF[kind];
  if (!readKeys(value, ["kind", "component", "amount", ...keys], path, issues)) return undefined;
  const component = readLineComponent(ownValue(value, "component"), kind, [...path, "component"], issues);
  if (component === undefined) return undefined;
  const line = { kind, component, own: (key: LineKey) => ownValue(value, key), path };
  const rest = given === "true_up" ? readTrueUp(line, issues) : readPaid(line, issues);
  if (issues.length === countBefore) checkSum(line.own("amount"), sumOf(rest.parts), [...path, "amount"], issues);

  return { kind, component, ...rest };
}

type LineKey =
  | "amount"
  | "parts"
  | "floors"
  | "awards"
  | "stretch"
  | "adjustment"
  | "owed"
  | "keptBefore"
  | "waiting"
  | "of"
  | "period"
  | "stretches"
  | "receipts"
  | "handovers";

const KEYS_OF: Readonly<Record<PaidKind, readonly LineKey[]>> = {
  commission: ["parts", "floors"],
  bonus: ["stretch"],
  award: ["awards"],
  pool: ["stretch"],
  contest: ["stretch"],
  return: ["parts"],
  payment: ["parts", "receipts", "handovers"],
  protection: [],
  carried: [],
  plan_cap: [],
  holdback: ["keptBefore"],
  draw: ["owed"],
  hold: ["waiting"],
  adjustment: ["adjustment"],
};

const TRUE_UP_KEYS: readonly LineKey[] = ["of", "period", "parts"];

/** What true-ups have beside, by what they change; it may be left out. */
const TRUE_UP_KEYS_OF: Readonly<Record<PaidKind, readonly LineKey[]>> = {
  commission: ["floors"],
  bonus: ["stretches"],
  award: ["awards"],
  pool: ["stretches"],
  contest: ["stretches"],
  return: [],
  payment: ["receipts", "handovers"],
  protection: [],
  carried: [],
  plan_cap: [],
  holdback: [],
  draw: ["owed"],
  hold: [],
  adjustment: [],
};

/** A line whose head was read. */
interface LineRest {
  readonly kind: PaidKind;
  readonly component: string | null;
  readonly own: (key: LineKey) => unknown;
  readonly path: IssuePath;
}

type ReadRest = Omit<StatedLine, "kind" | "component">;

/** A line of the period itself. */
function readPaid({ kind, component, own, path }: LineRest, issues: Issue[]): ReadRest {
  const at = (key: LineKey) => [...path, key];
  const whole = (fact: string) => [{ fact, amount: readAmount(own("amount"), at("amount"), issues) ?? 0n }];
  const line = { ...NO_TERMS, period: undefined };
  switch (kind) {
    case "commission":
    case "return":
      return { ...line, parts: readFactsAndFloors(own, path, issues) };
    case "payment": {
      const ids = (key: "receipts" | "handovers") => readIds(own(key), at(key), issues);
      const by = { receipts: ids("receipts"), handovers: ids("handovers") };
      return { ...line, parts: readFactsAndFloors(own, path, issues), ...by };
    }
    case "award": {
      const granted = readGranted(own("awards"), at("awards"), issues);
      return { ...line, parts: granted.map(awardPart), granted };
    }
    case "bonus":
    case "pool":
    case "contest": {
      const stretches = readStretch(component ?? "", own("stretch"), at("stretch"), issues);
      return { ...line, parts: whole(component ?? ""), stretches };
    }
    case "protection":
    case "carried":
      return { ...line, parts: whole(component ?? "") };
    case "adjustment":
      return { ...line, parts: whole(readExternalId(own("adjustment"), () => at("adjustment"), "", issues)) };
    case "plan_cap":
      return { ...line, parts: whole(kind) };
    case "holdback": {
      const keptBefore = readAmountFromZero(own("keptBefore"), at("keptBefore"), issues);
      return { ...line, parts: whole(kind), keptBefore };
    }
    case "draw":
      return { ...line, parts: whole(kind), owed: readAmountFromZero(own("owed"), at("owed"), issues) };
    case "hold":
      return { ...line, parts: whole(kind), waiting: readAmount(own("waiting"), at("waiting"), issues) };
  }
}

/** What became of a line of an earlier period. */
function readTrueUp({ component, own, path }: LineRest, issues: Issue[]): ReadRest {
  const at = (key: LineKey) => [...path, key];
  const [awards, stretches, owed] = [own("awards"), own("stretches"), own("owed")];
  const idsOf = (key: "receipts" | "handovers") => (own(key) === undefined ? [] : readIds(own(key), at(key), issues));

  return {
    ...NO_TERMS,
    period: readClosedPeriod(own("period"), at("period"), issues),
    parts: readFactsAndFloors(own, path, issues),
    granted: awards === undefined ? undefined : readGranted(awards, at("awards"), issues),
    stretches: (stretches === undefined ? [] : listOf(stretches, at("stretches"), issues)).flatMap((stretch, index) =>
      readStretch(component ?? "", stretch, [...path, "stretches", index], issues),
    ),
    owed: owed === undefined ? undefined : readAmountFromZero(owed, at("owed"), issues),
    receipts: idsOf("receipts"),
    handovers: idsOf("handovers"),
  };
}

function readFactsAndFloors(own: LineRest["own"], path: IssuePath, issues: Issue[]): readonly StatedPart[] {
  const floors = own("floors");
  const facts = readPairs(own("parts"), "the id of a fact", [...path, "parts"], issues).map(([fact, amount], at) => {
    const pathTo = (place: number) => [...path, "parts", at, place];
    return {
      fact: readExternalId(fact, () => pathTo(0), "", issues),
      amount: readAmount(amount, pathTo(1), issues) ?? 0n,
    };
  });
  if (floors === undefined) return facts;
  const pairs = readPairs(floors, "the first day of a stretch", [...path, "floors"], issues);

  return [
    ...facts,
    ...pairs.map(([from, amount], at) => {
      const pathTo = (place: number) => [...path, "floors", at, place];
      return readFloor({ from, amount }, { from: pathTo(0), amount: pathTo(1) }, issues);
    }),
  ];
}

function readPairs(
  value: unknown,
  first: string,
  path: IssuePath,
  issues: Issue[],
): readonly (readonly [unknown, unknown])[] {
  return listOf(value, path, issues).flatMap((pair, at): [unknown, unknown][] => {
    if (Array.isArray(pair) && pair.length === 2) return [[pair[0], pair[1]]];
    const expected = `${first} and an amount`;
    issues.push(createIssue({ code: "type_mismatch", path: [...path, at], expected, value: pair }));
    return [];
  });
}

function awardPart({ award: { id, amount } }: ReadAward): StatedPart {
  return { fact: id, amount: millionthsOf(amount) };
}

function readStretch(component: string, value: unknown, path: IssuePath, issues: Issue[]): readonly StatedStretch[] {
  if (!readKeys(value, ["days", "team", "facts", "moves"], path, issues)) return [];
  const team = ownValue(value, "team");
  const moves = ownValue(value, "moves");
  const days = readClosedPeriod(ownValue(value, "days"), [...path, "days"], issues);
  const stretch = {
    component,
    team: team === undefined ? undefined : readExternalId(team, () => [...path, "team"], "", issues),
    facts: readIds(ownValue(value, "facts"), [...path, "facts"], issues),
    moves: moves === undefined ? [] : readIds(moves, [...path, "moves"], issues),
  };

  return days === undefined ? [] : [{ ...stretch, days }];
}
