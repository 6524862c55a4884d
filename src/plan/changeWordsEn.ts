import type { ChangeWords } from "./changeWords.js";

/** Changes of goals in English. */
export const CHANGE_WORDS_EN: ChangeWords = {
  closed: (days) => `Since goals changed, these days are held against the target of ${days}.`,
  by: {
    prorate: (from) => `Goals or pay changed on ${from}: each stretch is held against its own share of its target.`,
    keep_bands: (from) => `Goals or pay changed on ${from}, and the whole period goes by what holds from then on.`,
  },
  old: "What came before is paid at least by the terms that there were. By these it would be paid:",
  now: (now) => `By the terms that hold now the same is paid ${now}.`,
  earlier: (earlier) => `An earlier change had been made up for by ${earlier}.`,
  floor: (floor) => `The floor adds ${floor} now.`,
  difference: "The difference is paid on top:",
};
