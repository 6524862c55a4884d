import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readRuleId } from "../issue/readRuleId.js";
import { isRuleId } from "../issue/ruleId.js";
import { formatExact, formatFixedQuickly } from "../money/formatDecimal.js";
import { formatMoney } from "../money/formatMoney.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { quickInteger } from "../money/scaledInteger.js";
import { dayNumber } from "../period/dayNumber.js";
import { isPlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { FactBook } from "./factBook.js";
import { checkKeys, type FactFields, isFields, ownFields } from "./factFields.js";
import { type FactRest, NO_REST } from "./factRest.js";
import type { FactTerms } from "./factTerms.js";
import { readAttributes } from "./readAttributes.js";
import { readCredits, readExternalId } from "./readCredits.js";
import { readMoney } from "./readMoney.js";
import { readOverlays } from "./readOverlays.js";

/** A fact that was checked, or one participant's part of it. */
export interface ReadFact {
  /** Its position in the input. */
  readonly at: number;
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  /** {@link on} as a number of days, which is what facts are sorted by. */
  readonly day: number;
  readonly participant: string | undefined;
  /** What counts, with all digits of the minor unit, or more where it is finer. */
  readonly amount: string | undefined;
  /** The same in minor units; `NaN` where that is no safe whole number. */
  readonly units: number;
  /** What most facts do not have; one object for all of these, since there may be a million. */
  readonly rest: FactRest;
}

/** A fact as it was found. */
export interface UnreadFact {
  readonly value: unknown;
  readonly at: number;
  readonly terms: FactTerms;
  readonly pathTo: PathTo;
  /** Whether every object inherits a key of a fact, which is asked once for all of them. */
  readonly isPolluted: boolean;
  /** The facts read before: kinds and dates that are in it need no second look. */
  readonly book: FactBook;
}

/** Where a fact, or a field of it, is; a path is written out only where something is wrong. */
export type PathTo = (...key: readonly string[]) => IssuePath;

/** Reads one fact, or notes what is wrong with it. */
export function readFact(
  { value, at, terms, pathTo, isPolluted, book }: UnreadFact,
  issues: Issue[],
): ReadFact | undefined {
  const countBefore = issues.length;
  if (!isFields(value)) {
    issues.push(createIssue({ code: "type_mismatch", path: pathTo(), expected: "a fact", value }));
    return undefined;
  }
  checkKeys(value, pathTo, issues);
  const fields = isPolluted || Object.getPrototypeOf(value) !== Object.prototype ? ownFields(value) : value;
  const { participant, credits, overlays, amount, reverses } = fields;
  const id = readExternalId(fields.id, pathTo, "id", issues);
  const kind = readKind(fields.kind, book, pathTo, issues);
  const known = typeof fields.on === "string" ? book.dates.find(fields.on) : undefined;
  const on = known === undefined ? readDay(fields.on, pathTo, "on", issues) : (book.dates.texts[known] ?? "");
  if ((participant === undefined) === (credits === undefined)) checkCredited(fields, pathTo(), issues);
  const { currency, rate, quantity, customer, recordedOn, attributes } = fields;
  const taxRate = terms.taxRateOn(on);
  const isSimple =
    credits === undefined &&
    overlays === undefined &&
    currency === undefined &&
    rate === undefined &&
    quantity === undefined &&
    recordedOn === undefined &&
    attributes === undefined &&
    reverses === undefined &&
    taxRate === 0n;
  const { scale } = terms.rounding;
  const units = quickInteger(amount, scale);
  const fact: ReadFact = {
    at,
    id,
    kind,
    on,
    day: known === undefined ? (issues.length > countBefore ? 0 : dayNumber(on)) : book.dayOn(known),
    participant:
      participant === undefined ? undefined : idKey(readExternalId(participant, pathTo, "participant", issues)),
    amount: Number.isNaN(units) ? readMoneyText(amount, scale, pathTo, issues) : moneyText(amount, units, scale),
    units,
    rest: isSimple && customer !== undefined ? restOfCustomer(customer, book, pathTo, issues) : NO_REST,
  };
  const read = isSimple ? fact : withRest(fact, fields, { taxRate, terms, pathTo }, issues);

  return issues.length === countBefore ? read : undefined;
}

/** Most facts that say more say about which customer only; one object does for all of the same. */
function restOfCustomer(value: unknown, { restOf }: FactBook, pathTo: PathTo, issues: Issue[]): FactRest {
  const known = typeof value === "string" ? restOf.get(value) : undefined;
  if (known !== undefined) return known;
  const countBefore = issues.length;
  const customer = readExternalId(value, pathTo, "customer", issues);
  const rest = { ...NO_REST, customer: idKey(customer) };
  if (issues.length === countBefore) restOf.set(customer, rest);

  return rest;
}

function withRest(
  fact: ReadFact,
  { credits, overlays, currency, rate, quantity, customer, recordedOn, attributes, reverses }: FactFields,
  { taxRate, terms, pathTo }: { readonly taxRate: bigint; readonly terms: FactTerms; readonly pathTo: PathTo },
  issues: Issue[],
): ReadFact {
  const { amount } = fact;
  const money = readMoney(
    {
      currency,
      rate,
      amount,
      taxRate,
      fact: fact.id,
      hasMoney: amount !== undefined || attributes !== undefined,
      terms,
      pathTo,
    },
    issues,
  );

  return {
    ...withAmount(fact, money.counted?.counted ?? amount, terms),
    rest: {
      recordedOn: recordedOn === undefined ? undefined : readDay(recordedOn, pathTo, "recordedOn", issues),
      credits: credits === undefined ? undefined : readCredits(credits, pathTo("credits"), issues),
      overlays: overlays === undefined ? undefined : readOverlays(overlays, pathTo("overlays"), issues),
      money,
      quantity:
        quantity === undefined
          ? undefined
          : formatExact(readAmount(quantity, pathTo("quantity"), issues) ?? 0n, AMOUNT_SCALE),
      customer: customer === undefined ? undefined : idKey(readExternalId(customer, pathTo, "customer", issues)),
      reverses: reverses === undefined ? undefined : idKey(readExternalId(reverses, pathTo, "reverses", issues)),
      attributes: attributes === undefined ? undefined : readAttributes(attributes, pathTo("attributes"), issues),
      split: undefined,
      reversal: undefined,
      credit: undefined,
      via: undefined,
    },
  };
}

/** The fact with another amount. */
export function withAmount(fact: ReadFact, amount: string | undefined, { rounding }: FactTerms): ReadFact {
  return { ...fact, amount, units: quickInteger(amount, rounding.scale) };
}

function readKind(value: unknown, book: FactBook, pathTo: PathTo, issues: Issue[]): string {
  if (typeof value === "string" && book.kinds.find(value) !== undefined) return value;

  return isRuleId(value) ? value : (readRuleId(value, pathTo("kind"), issues) ?? "");
}

function readDay(value: unknown, pathTo: PathTo, key: string, issues: Issue[]): string {
  return isPlainDate(value) ? value : (readDate(value, pathTo(key), issues) ?? "");
}

/** An amount in whole minor units as text; as it was given where that is the same. */
function moneyText(given: unknown, units: number, scale: number): string {
  const isInFull = typeof given === "string" && units !== 0 && given.at(-1 - scale) === ".";

  return isInFull ? given : formatFixedQuickly(units, scale);
}

function readMoneyText(value: unknown, scale: number, pathTo: PathTo, issues: Issue[]): string | undefined {
  return value === undefined ? undefined : formatMoney(readAmount(value, pathTo("amount"), issues) ?? 0n, scale);
}

function checkCredited({ participant, credits, reverses }: FactFields, path: IssuePath, issues: Issue[]): void {
  if (participant !== undefined) {
    const expected = "either a participant or credits";
    issues.push(createIssue({ code: "credit_ambiguous", path: [...path, "credits"], expected, value: credits }));
  } else if (reverses === undefined) {
    const expected = "a participant or credits";
    issues.push(createIssue({ code: "key_missing", path: [...path, "participant"], expected, value: undefined }));
  }
}
