import type { GoalScope } from "../goal/goal.js";
import { ownValue } from "../issue/readKeys.js";
import type { ExplanationBlock } from "../plan/explanation.js";
import { groupedText } from "../plan/localeText.js";
import { ratioText } from "../plan/ratioText.js";
import { nameFor } from "../plan/termsTeller.js";
import { type GoalTeller, listRows, type NotedGoal, nameIn } from "./noteTeller.js";

/** What the goals are: whose, of what, how much, what they weigh and until when. */
export function noteGoals(teller: GoalTeller): ExplanationBlock[] {
  const { note, words, goals } = teller;
  const { goal, owner, covers, target, weight, until } = note.goalHeader;
  const isScoped = goals.some(({ read }) => read.scope !== undefined);
  const isWeighed = goals.some(({ read }) => read.weight !== undefined);
  const header = [goal, owner, ...(isScoped ? [covers] : []), target, ...(isWeighed ? [weight] : []), until];
  const rows = goals.map((noted) => [
    goalName(noted, teller),
    note.owner(noted.read.owner),
    ...(isScoped ? [scopeText(noted.read.scope, teller)] : []),
    targetText(noted, teller),
    ...(isWeighed ? [weightText(ownValue(noted.goal, "weight"))] : []),
    words.date(noted.read.period.end),
  ]);

  return listRows(header, rows, teller);
}

/** By its own name where it has one, with that of its metric. */
function goalName({ goal, read }: NotedGoal, { words, next }: GoalTeller): string {
  const metric = nameIn(next.metrics, read.metric);
  const name = nameFor(metric, ownValue(goal, "label"));

  return name === metric ? name : words.named(name, metric);
}

/** Nothing of who has no weights, beside others who have some. */
function weightText(weight: string | undefined): string {
  return weight === undefined ? "" : ratioText(weight);
}

function scopeText(scope: GoalScope | undefined, { words, terms }: GoalTeller): string {
  if (scope === undefined) return "";
  const lists = (["customerTypes", "productLines", "regions"] as const).flatMap((key) => {
    const names = ownValue(scope, key) ?? [];
    return names.length === 0 ? [] : [terms.listed(names, 0)];
  });

  return lists.join(words.clause);
}

function targetText({ goal, read }: NotedGoal, { words, note, next }: GoalTeller): string {
  const { unit } = read;
  const inUnit = (figure: string) => {
    if (unit === undefined) return groupedText(figure);
    return unit === next.plan.currency ? words.money(groupedText(figure), unit) : `${groupedText(figure)} ${unit}`;
  };
  const start = ownValue(goal, "start");

  return note.target({ target: inUnit(goal.target), start: start === undefined ? undefined : inUnit(start) });
}
