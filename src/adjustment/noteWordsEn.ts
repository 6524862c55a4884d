import type { NoteWords } from "./noteWords.js";

/** Notes in English. */
export const NOTE_WORDS_EN: NoteWords = {
  title: (from) => `Goals and pay from ${from}`,
  subject: ({ plan, previous, next }) => `Plan ${plan}: version ${next} takes the place of version ${previous}.`,
  goalsTitle: (from) => `New goals from ${from}`,
  payStays: ({ plan, version }) => `Pay stays as it is, by version ${version} of plan ${plan}.`,
  more: (count) => `And ${count} more.`,

  why: "Why",

  goals: (from) => `Goals from ${from}`,
  goalHeader: {
    goal: "Goal",
    owner: "for",
    covers: "covering",
    target: "target",
    weight: "weight",
    until: "until",
  },
  owner: (owner) => {
    switch (owner.kind) {
      case "company":
        return "the company";
      case "team":
        return `the team ${owner.id}`;
      case "person":
        return owner.id;
    }
  },
  target: ({ target, start }) => (start === undefined ? target : `${target} (from ${start})`),

  changes: "What changes in pay",
  metrics: {
    added: (names) => `Now measured too: ${names}.`,
    replaced: (names) => `Measured in another way: ${names}.`,
    dropped: (names) => `No longer measured: ${names}.`,
  },
  added: (name, terms) => `New ${name}: ${terms}`,
  replaced: (name, terms) => `Changed ${name}: ${terms}`,
  before: (terms) => `Before: ${terms}`,
  otherTerms: "What changes is told in the plan.",
  dropped: (names) => `Ends: ${names}.`,

  stays: "What stays",
  staying: (names) => `As before: ${names}.`,

  versions: "Which version pays",
  old: ({ last, version }) =>
    `What is dated up to ${last} is paid by version ${version}, also where it is settled later.`,
  new: ({ from, until, version }) =>
    `What is dated from ${from}${until === undefined ? " on" : ` to ${until}`} is paid by version ${version}.`,

  within: {
    next_period: "A period that began before and is not over is paid by the version before, to its end.",
    prorate: "In a period that began before, each part has its days' share of its own targets.",
    keep_bands:
      "In a period that began before, all commission goes by the new version, and credit counts on in its bands.",
    close_stretch:
      "In a period that began before, commission up to then is paid on the whole target, and credit then begins at 0.",
  },
  harmless: "Commission for what was done before is at least what the version before pays for it.",

  cost: "What it costs",
  settled: (days) =>
    `${days === undefined ? "One period" : days} settled by both versions, as if each had always been in force:`,
  costHeader: ["Component", "before", "after", "difference"],
  notThere: "none",
  total: ({ previous, next, difference }) =>
    `In all ${previous} before and ${next} after, a difference of ${difference}.`,
  people: ({ gains, loses, same }) => `Of the people ${gains} get more, ${loses} less and ${same} the same.`,
  undecided: (count) => `Not decided yet, and in none of these figures: ${count} more.`,

  open: "Still open",
  missing: (names) => `Meant to be paid for by the linkage, and not in the plan yet: ${names}.`,
  leftOver: (names) => `Meant for another focus alone by the linkage, and still in the plan: ${names}.`,
  unmeasured: (names) => `Goals that the plan does not measure yet: ${names}.`,
  findings: "Found by the check of the new version:",
  findingHeader: ["Finding", "in"],
};
