import type { LimitWords } from "./limitWords.js";

/** Caps, draws and debts in English. */
export const LIMIT_WORDS_EN: LimitWords = {
  byFacts: "What single facts add is held to a floor and a cap",
  floor: (floor) => `Paid in any case: ${floor}, the floor. Facts add what is above it.`,
  floorFrom: (from) => `floor from ${from}`,
  paidUpTo: ({ paid, cap }) =>
    `The component pays ${paid}; ${cap === undefined ? "it has no cap any more" : `its cap is ${cap}`}.`,
  keptNow: (kept) => `Kept for later now: ${kept}.`,
  planCap: "Cap of the plan",
  draw: "Draw",
  debts: "What is owed",
  earnedUpTo: ({ earned, cap }) => `The components pay ${earned} together; the plan pays at most ${cap}.`,
  noCap: "The plan has no cap any more.",
  excess: {
    withheld: (withheld) => `${withheld} is above the cap and is not paid.`,
    carried: (withheld) => `${withheld} is above the cap and is kept for later periods.`,
  },
  released: (released) => `${released} of what was kept from earlier periods is paid now.`,
  carried: "Kept for later: what was kept before, by what is known now, less what is paid of it, and what is kept now:",
  contract: {
    recoverable: (drawn) => `Recoverable draw of ${drawn}: what is short of it is lent.`,
    forgivable: (drawn) => `Recoverable draw of ${drawn}, forgiven in the end: what is short of it is lent.`,
    advance_first: (drawn) => `Draw of ${drawn}, paid when the period begins: what of it is not earned is owed.`,
    repaid_next_period: (drawn) => `Draw of ${drawn} on top of what is earned, to be paid back in the next period.`,
    non_recoverable: (drawn) => `Guarantee of ${drawn}: what is short of it is given.`,
  },
  ineligible: (found) => `No draw, since the condition for it is not met: ${found}.`,
  earned: (earned) => `Earned, with corrections of earlier periods: ${earned}.`,
  belowZero: {
    carry: (below) => `What is below zero, ${below}, is owed.`,
    forgive: (below) => `What is below zero, ${below}, is forgiven.`,
  },
  advanced: ({ advanced, lent }) => `Paid beside what was earned: ${advanced}, of which ${lent} is owed.`,
  recovered: (recovered, limit) => `Taken for what was owed: ${recovered}${limit === undefined ? "" : `, ${limit}`}.`,
  recoveryLimit: {
    draw: "no more, since only what is earned above the draw is taken",
    leaves: "no more, since the plan leaves so much in any case",
    share: "no more, since only a share of what is earned is taken",
    most: "no more, since so much is taken in a period at most",
    days: "nothing is taken in this period",
    earned: "no more, since there was no more",
  },
  forgiven: (forgiven) => `Not to be paid back any more: ${forgiven}.`,
  owedNow: (owed) => `Owed now: ${owed}.`,
  owed: "Owed: what was owed before and was lent now, less what was taken or forgiven:",
  paid: "Paid: what was earned, and what is paid beside it, less what was taken:",
  paidTwice: ({ first, last }) => `Of this ${first} is paid when the period begins, and ${last} when it ends.`,
};
