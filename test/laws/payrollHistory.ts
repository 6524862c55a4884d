import fc from "fast-check";
import { addDays } from "incentive-rules";
import { type History, PayrollBook } from "./payrollBook.js";
import { MONTHS, OPEN_MONTHS, PEOPLE } from "./payrollPlans.js";

/** What happens in one day of an open month; what names nothing that there is changes nothing. */
export interface Command {
  readonly does: (typeof DEEDS)[number];
  readonly day: number;
  readonly who: (typeof PEOPLE)[number];
  /** Which of the deals, receipts, holds, adjustments, or how long ago. */
  readonly which: number;
  readonly cents: number;
  readonly percent: number;
}

const DEEDS = [
  ...["sign", "sign", "sign", "sign late", "sign together", "return", "return", "undo a return", "reverse"],
  ...["cash", "cash", "late cash", "refund", "hand over", "hold", "end a hold", "adjust", "undo an adjustment"],
] as const;

const command: fc.Arbitrary<Command> = fc.record({
  does: fc.constantFrom(...DEEDS),
  day: fc.integer({ min: 1, max: 28 }),
  who: fc.constantFrom(...PEOPLE),
  which: fc.nat(9),
  cents: fc.integer({ min: 1, max: 4_000_000 }),
  percent: fc.integer({ min: 1, max: 100 }),
});

/** What happens in each open month, and the day by which it is closed: all of it, or what was known a few days before its end. */
export interface Month {
  readonly commands: readonly Command[];
  readonly isCutOff: boolean;
}

/** Six months. */
export const years: fc.Arbitrary<readonly Month[]> = fc.array(
  fc.record({
    commands: fc.array(command, { maxLength: 5 }).map((all) => [...all].sort((one, other) => one.day - other.day)),
    isCutOff: fc.boolean(),
  }),
  { minLength: OPEN_MONTHS, maxLength: OPEN_MONTHS },
);

/** Nothing happens. */
export const NOTHING: History = { facts: [], receipts: [], handovers: [], adjustments: [], holds: [], cutOffs: [] };

/** How a history ends: as it is, with everything undone, or with everything collected; holds are over in any case. */
export type Ending = "as it is" | "undone" | "collected";

/** The history of commands: what they come to, whoever settles it. */
export function historyOf(
  months: readonly Month[],
  ending: Ending,
  { leaversReturn }: { readonly leaversReturn: boolean },
): History {
  const book = new PayrollBook(leaversReturn);
  for (const [at, { commands }] of months.entries()) {
    for (const own of commands) perform(book, own, `${MONTHS[at]}-${String(own.day).padStart(2, "0")}`);
  }
  finish(book, ending, `${MONTHS[OPEN_MONTHS]}-05`);
  const cutOffs = months.map(({ isCutOff }, at) => (isCutOff ? `${MONTHS[at]}-15` : undefined));

  return { ...book.entered, cutOffs };
}

function perform(book: PayrollBook, { does, who, which, cents, percent }: Command, now: string): void {
  const ago = (days: number) => addDays({ date: now, days: -days });
  switch (does) {
    case "sign":
      book.sign({ who, cents, on: now }, now);
      break;
    case "sign late":
      book.sign({ who, cents, on: ago((which + 1) * 17) }, now);
      break;
    case "sign together":
      book.sign({ who, other: PEOPLE[which % PEOPLE.length], cents, on: now }, now);
      break;
    case "return":
      book.giveBack(which, percent, now);
      break;
    case "reverse":
      book.giveBack(which, 100, now);
      break;
    case "undo a return":
      book.undoReturn(which, now);
      break;
    case "cash":
      book.collect({ which, percent, on: now, percentOff: which * 3 }, now);
      break;
    case "late cash":
      book.collect({ which, percent, on: ago(which * 7), percentOff: 0 }, now);
      break;
    case "refund":
      book.refund(which, now);
      break;
    case "hand over":
      book.handOver(who, { percent, isShared: which % 3 === 0 }, now);
      break;
    case "hold":
      book.hold(who, now);
      break;
    case "end a hold":
      book.endHold(which, now);
      break;
    case "adjust":
      book.adjust(who, (which % 2 === 0 ? 1 : -1) * ((cents % 90_000) + 1), now);
      break;
    case "undo an adjustment":
      book.undoAdjustment(which, now);
      break;
  }
}

function finish(book: PayrollBook, ending: Ending, now: string): void {
  const { holds, facts, receipts, adjustments } = book.entered;
  const all = (list: readonly unknown[], end: (which: number) => void) => {
    for (const which of [...list].keys()) end(which);
  };
  all(holds, (which) => book.endHold(which, now));
  if (ending === "collected") all(facts, (which) => book.collect({ which, percent: 100, on: now, percentOff: 0 }, now));
  if (ending !== "undone") return;
  all(receipts, (which) => book.refund(which, now));
  all(facts, (which) => book.giveBack(which, 100, now));
  all(adjustments, (which) => book.undoAdjustment(which, now));
}
