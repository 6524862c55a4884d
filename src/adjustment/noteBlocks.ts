import { ownValue } from "../issue/readKeys.js";
import { type ExplanationBlock, paragraph } from "../plan/explanation.js";
import type { GoalChangePolicy } from "../plan/goalChange.js";
import { noteChanges, noteStays } from "./noteChanges.js";
import { noteCost } from "./noteCost.js";
import { noteGoals } from "./noteGoals.js";
import { noteOpen } from "./noteOpen.js";
import { type NoteTeller, section } from "./noteTeller.js";

/** Puts a change of goals and pay into words. Nothing is computed: every figure is one of what was given. */
export function noteBlocks(teller: NoteTeller, reason: string | undefined): ExplanationBlock[] {
  const { note, words, realigned, next, previous } = teller;
  const { cost } = realigned;
  const from = words.date(realigned.from);

  return [
    { kind: "title", text: note.title(from) },
    paragraph(note.subject({ plan: next.plan.id, previous: previous.plan.version, next: next.plan.version })),
    ...section(note.why, reason === undefined ? [] : [paragraph(reason)]),
    ...section(note.goals(from), noteGoals(teller)),
    ...section(note.changes, noteChanges(teller)),
    ...section(note.stays, noteStays(teller, realigned.changes)),
    ...section(note.versions, versionBlocks(teller)),
    ...section(note.cost, cost === null ? [] : noteCost(cost, teller)),
    ...section(note.open, noteOpen(teller)),
  ];
}

/** Until when the one version pays, and from when the other. */
function versionBlocks({ note, words, realigned, next, previous }: NoteTeller): ExplanationBlock[] {
  const last = ownValue(previous.plan.effective, "end") ?? undefined;
  const end = ownValue(next.plan.effective, "end") ?? undefined;
  const until = end === undefined ? undefined : words.date(end);
  const change = ownValue(previous.plan, "goalChange");

  return [
    ...(last === undefined ? [] : [note.old({ last: words.date(last), version: previous.plan.version })]),
    note.new({ from: words.date(realigned.from), until, version: next.plan.version }),
    ...(change === undefined ? [] : [note.within[change.kind], ...(isHarmless(change) ? [note.harmless] : [])]),
  ].map(paragraph);
}

function isHarmless(change: GoalChangePolicy): boolean {
  switch (change.kind) {
    case "next_period":
    case "close_stretch":
      return false;
    case "prorate":
    case "keep_bands":
      return ownValue(change, "protection") !== "none";
  }
}
