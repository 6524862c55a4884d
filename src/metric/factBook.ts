import { idKey } from "../issue/externalId.js";
import { createIdIndex, type IdIndex } from "../issue/idIndex.js";
import { createTextOrder, type TextOrder } from "../issue/textOrder.js";
import { type FactRest, NO_REST } from "./factRest.js";
import { groupPositions, type PositionGroups } from "./groupPositions.js";
import type { ReadFact } from "./readFact.js";

/**
 * Facts that were checked, in columns: a million objects take longer to keep than to make again.
 *
 * The position of a fact is its position in the input.
 */
export class FactBook {
  /** Keys of those who are credited with a whole fact. */
  readonly participants = new Numbered();
  /** Positions of facts whose credits have to be worked out: split ones, those that reverse another, and those with overlays. */
  readonly uncommon: number[] = [];
  /** Positions of facts that became known after the cut-off; they are held so that their ids are not given twice. */
  readonly late = new Set<number>();
  /** What facts have that say nothing more than their customer, by that. */
  readonly restOf = new Map<string, FactRest>();
  /** The kinds there are. */
  readonly kinds = new Numbered();
  /** The dates there are. */
  readonly dates = new Numbered();

  private readonly dayOfDate: number[] = [];
  private readonly index: IdIndex;
  /** Ids that are not their keys. */
  private readonly ids = new Map<number, string>();
  private readonly amounts: (string | undefined)[];
  private readonly units: Float64Array;
  private readonly kindOf: Int32Array;
  private readonly dateOf: Int32Array;
  private readonly dayOf: Int32Array;
  private readonly ownerOf: Int32Array;
  /** Nothing until a fact has something in it. */
  private rests: FactRest[] | undefined;

  constructor(private readonly capacity: number) {
    this.index = createIdIndex(capacity);
    this.amounts = new Array(capacity);
    this.units = new Float64Array(capacity);
    this.kindOf = new Int32Array(capacity);
    this.dateOf = new Int32Array(capacity);
    this.dayOf = new Int32Array(capacity);
    this.ownerOf = new Int32Array(capacity);
  }

  /** How many there are, late ones among them. */
  get count(): number {
    return this.index.keys.length;
  }

  /** The day of a date that is among the {@link dates}. */
  dayOn(date: number): number {
    return this.dayOfDate[date] ?? 0;
  }

  /** The day of the fact at a position. */
  dayAt(position: number): number {
    return this.dayOf[position] ?? 0;
  }

  /** Takes in the next fact, unless its id is known; says whether it is new. */
  add(fact: ReadFact, time: "known" | "late"): boolean {
    const key = idKey(fact.id);
    const position = this.count;
    if (this.index.add(key) >= 0) return false;
    const date = this.dates.add(fact.on);
    this.dayOfDate[date] = fact.day;
    this.amounts[position] = fact.amount;
    this.units[position] = fact.units;
    this.kindOf[position] = this.kinds.add(fact.kind);
    this.dateOf[position] = date;
    this.dayOf[position] = fact.day;
    this.ownerOf[position] = fact.participant === undefined ? NOBODY : this.participants.add(fact.participant);
    if (key !== fact.id) this.ids.set(position, fact.id);
    if (fact.rest !== NO_REST) {
      this.rests ??= new Array(this.capacity);
      this.rests[position] = fact.rest;
    }
    if (time === "late") this.late.add(position);
    else if (fact.participant === undefined || isUncommon(fact.rest)) this.uncommon.push(position);

    return true;
  }

  /** The fact at a position, made anew. */
  at(position: number): ReadFact {
    return {
      at: position,
      id: this.idAt(position),
      kind: this.kinds.texts[this.kindOf[position] ?? 0] ?? "",
      on: this.dates.texts[this.dateOf[position] ?? 0] ?? "",
      day: this.dayOf[position] ?? 0,
      participant: this.participants.texts[this.ownerOf[position] ?? NOBODY],
      amount: this.amounts[position],
      units: this.units[position] ?? Number.NaN,
      rest: this.rests?.[position] ?? NO_REST,
    };
  }

  /** Whether there is a fact of an id, given by its key; late ones count. */
  has(key: string): boolean {
    return this.index.find(key) >= 0;
  }

  /** The fact of an id, given by its key; not where it is late. */
  find(key: string): ReadFact | undefined {
    const position = this.index.find(key);

    return position < 0 || this.late.has(position) ? undefined : this.at(position);
  }

  /** All that were known by the cut-off. */
  *known(): Iterable<ReadFact> {
    for (let position = 0; position < this.count; position++) {
      if (!this.late.has(position)) yield this.at(position);
    }
  }

  /** The facts of each of the {@link participants} whose credits need no working out, by date. */
  byParticipant(): PositionGroups {
    const left = new Set([...this.uncommon, ...this.late]);
    const positions = new Int32Array(this.count - left.size);
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (let position = 0, at = 0; position < this.count; position++) {
      if (left.size > 0 && left.has(position)) continue;
      const day = this.dayOf[position] ?? 0;
      first = Math.min(first, day);
      last = Math.max(last, day);
      positions[at++] = position;
    }
    const participantCount = this.participants.texts.length;
    if (positions.length === 0) return groupPositions(positions, this.ownerOf, 0, participantCount);
    const byDay = groupPositions(positions, this.dayOf, first, last - first + 1);

    return groupPositions(byDay.positions, this.ownerOf, 0, participantCount);
  }

  /** By id. */
  order(): TextOrder {
    const { keys } = this.index;

    return createTextOrder(this.ids.size === 0 ? keys : keys.map((_, position) => this.idAt(position)));
  }

  private idAt(position: number): string {
    const key = this.index.keys[position] ?? "";

    return this.ids.size === 0 ? key : (this.ids.get(position) ?? key);
  }
}

function isUncommon({ reverses, overlays }: FactRest): boolean {
  return reverses !== undefined || overlays !== undefined;
}

const NOBODY = -1;

/** Texts that come again and again, numbered from 0. */
class Numbered {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a text, the next one where it is new. */
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);

    return this.texts.push(text) - 1;
  }

  /** The number of a text that was added; `undefined` for any other. */
  find(text: string): number | undefined {
    return this.numbers.get(text);
  }
}
