/**
 * Half a year in which the market turns and turns back: `npm run example:market`.
 */
import { measureFacts } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { backText } from "./backText.js";
import { reachedText, weightsText } from "./bonusText.js";
import { goalsOf } from "./goalsOf.js";
import { goalsText, type NamedMonth } from "./goalsText.js";
import { noteText } from "./noteText.js";
import { personText, totalsText } from "./payText.js";
import { reliefText } from "./reliefText.js";
import { RELIEF } from "./relieveSouth.js";
import { DIFFERENTIATED } from "./salesPlan.js";
import { FACTS } from "./salesTeam.js";
import { statementPart, statementText } from "./statementText.js";
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

const { goals, versions, changes } = story.turned;
const { plan } = must(changes.get("2026-06-01"));
const told = { plan: must(plan), goals: goalsOf(goals, "Bo", "2026-06") };
const explained = (month: string) => wrapText(statementText(story.statements, { person: "Bo", month }));
const harmless = statementPart(story.statements, { person: "Ann", month: "2026-05" }, "Held harmless");

const sections: readonly (readonly string[])[] = [
  ["WHAT WAS SEEN: median days from first visit to signature", ...timelineText(story.watched)],
  ["WHAT HELD, from the first day of the next month on", ...termsText(story.terms, story.turned)],
  [
    "CHEN'S GOALS, in the South: what each weighs",
    ...goalsText(goals, "Chen", SHOWN_MONTHS),
    `Differentiated proposals in July: ${inSouth.map(({ key, value }) => `${key} ${value}`).join(", ")}`,
  ],
  ["WHAT THE BONUS PAYS FOR: what each goal weighs", ...weightsText(versions)],
  [`WHAT IS TO BE SIGNED A MONTH, ${RELIEF.start} to ${RELIEF.end}`, ...reliefText(story.relief)],
  ["WHAT BO REACHED, and the bonus", ...reachedText(story.statements, "Bo")],
  ["WHAT WAS PAID", ...personText(story.statements, "Ann")],
  personText(story.statements, "Bo"),
  totalsText(story.statements),
  ["BEFORE: Bo's statement of May", ...explained("2026-05")],
  ["AFTER: Bo's statement of June, in which he signs nothing", ...explained("2026-06")],
  ["WHY ANN HAS A LINE MORE IN MAY, from her statement", ...wrapText(harmless)],
  ["WHAT BO WAS TOLD", ...wrapText(noteText({ ...told, locale: "en" }))],
  ["THE SAME IN CHINESE", ...wrapText(noteText({ ...told, locale: "zh-CN" }))],
  ["IN AUGUST", ...backText(story)],
];

console.log(sections.map((section) => section.join("\n")).join("\n\n"));
