/**
 * Hands a company's quarter on to what four people do today: `npm run example:cascade`.
 */
import { checkAlignment, measureGoalCoverage } from "incentive-rules";
import { CALENDAR, PEOPLE, TODAY } from "./company.js";
import { partsLine, percent, sumOf } from "./figureText.js";
import { goalsOf } from "./goalsOf.js";
import { handOn } from "./handOn.js";
import { must } from "./must.js";
import { quarterBranch } from "./quarterBranch.js";
import { treeText } from "./treeText.js";

const handing = handOn();
const goals = [
  handing.company,
  ...goalsOf(handing.regions),
  ...goalsOf(handing.customers),
  ...handing.months.flatMap(({ goal }) => goal ?? []),
  ...goalsOf(handing.people),
  ...handing.days.map(({ visits }) => visits),
];
const findings = checkAlignment({
  goals,
  objectives: handing.days.map(({ okr }) => okr.objective),
  keyResultsMax: 5,
  people: PEOPLE.map(({ id }) => id),
  calendar: CALENDAR,
});
const covered = must(measureGoalCoverage({ goals }).goals[0]);
const today = handing.days.map((day) => day.today);

console.log(
  [
    ...treeText(quarterBranch(handing)),
    "",
    `Today, ${TODAY}, the East visits ${partsLine(sumOf(today), today)}.`,
    `The regions carry ${percent(covered.byTeams.share)} of the company's goal.`,
    findings.length === 0 ? "All goals and objectives are aligned." : findings.map(({ message }) => message).join("\n"),
  ].join("\n"),
);
