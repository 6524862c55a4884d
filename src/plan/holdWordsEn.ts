import type { HoldWords } from "./holdWords.js";

/** What is held back and holds in English. */
export const HOLD_WORDS_EN: HoldWords = {
  holdback: "Holdback",
  base: (base) => `The components pay ${base} together, after the cap of the plan.`,
  held: ({ share, held }) => `Held back: ${share} of it, ${held}.`,
  due: (date) => `To be paid in the period of ${date}.`,
  heldOfNothing: "Nothing is held back of what is not above 0.",
  noHoldback: "This version of the plan holds nothing back.",
  left: (date) => `Left on ${date}: nothing is held back any more.`,
  released: ({ amount, days }) => `Paid now: ${amount}, which was held back of ${days}.`,
  forfeited: ({ amount, days }) => `Forfeited: ${amount}, which was held back of ${days}.`,
  kept: "Still held back: what was before, by what is known now, and what is now, less what is paid or forfeited:",
  keptNow: (kept) => `Still held back: ${kept}.`,

  hold: "On hold",
  waited: "Paid after a hold",
  onHold: ({ id, reason }) => `Hold ${id}: ${reason}`,
  waits: (total) => `All other lines, ${total} together, wait until there is no hold.`,
  waiting: "What waits: what waited before, and all other lines:",
  waitingNow: (waiting) => `What waits: ${waiting}.`,
  paidNow: (waited) => `There is no hold any more: ${waited}, which has waited, is settled with this statement.`,
};
