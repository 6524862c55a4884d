/**
 * Half a year in which the market turns and turns back: `npm run example:market`.
 */
import { measureFacts } from "incentive-rules";
import { backText } from "./backText.js";
import { bonusText } from "./bonusText.js";
import { goalsOf } from "./goalsOf.js";
import { goalsText, type NamedMonth } from "./goalsText.js";
import { noteText } from "./noteText.js";
import { personText, totalsText } from "./payText.js";
import { reliefText } from "./reliefText.js";
import { RELIEF } from "./relieveSouth.js";
import { DIFFERENTIATED } from "./salesPlan.js";
import { FACTS } from "./salesTeam.js";
import { statementPart } from "./statementPart.js";
import { tellStory } from "./tellStory.js";
import { termsText } from "./termsText.js";
import { timelineText } from "./timelineText.js";
import { wrapText } from "./wrapText.js";

const SHOWN_MONTHS: readonly NamedMonth[] = [
  { month: "2026-05", title: "May" },
  { month: "2026-06", title: "June" },
  { month: "2026-07", title: "July" },
  { month: "2026-08", title: "August" },
];

const story = tellStory();
const july = { start: "2026-07-01", end: "2026-07-31" };
const shown = measureFacts({ metrics: [DIFFERENTIATED], facts: FACTS, by: "participant", period: july });
const inSouth = shown.filter(({ key }) => key === "Chen" || key === "Dai");

const sections: readonly (readonly string[])[] = [
  ["WHAT WAS SEEN: median days from first visit to signature", ...timelineText(story.watched)],
  ["WHAT HELD, from the first day of the next month on", ...termsText(story.terms)],
  [
    "CHEN'S GOALS, in the South: what each weighs",
    ...goalsText(story.goals, "Chen", SHOWN_MONTHS),
    `Differentiated proposals in July: ${inSouth.map(({ key, value }) => `${key} ${value}`).join(", ")}`,
  ],
  [`WHAT IS TO BE SIGNED A MONTH, ${RELIEF.start} to ${RELIEF.end}`, ...reliefText(story.relief)],
  ["WHAT THE BONUS IS FOR, and how much of it each reached", ...bonusText(story.statements)],
  ["WHAT WAS PAID", ...personText(story.statements, "Ann")],
  personText(story.statements, "Chen"),
  totalsText(story.statements),
  [
    "WHY ANN HAS A LINE MORE IN MAY, from her statement",
    ...wrapText(statementPart(story.statements, { person: "Ann", month: "2026-05", begins: "Held harmless" })),
  ],
  ["WHAT CHEN WAS TOLD", ...wrapText(noteText(story.plan.changed, goalsOf(story.goals, "Chen", "2026-06")))],
  ["IN AUGUST", ...backText(story)],
];

console.log(sections.map((section) => section.join("\n")).join("\n\n"));
