import type { Goal } from "incentive-rules";
import { GROWTH, TODAY } from "./company.js";
import { grouped, partsLine, percent } from "./figureText.js";
import { goalsOf } from "./goalsOf.js";
import type { Handing } from "./handOn.js";
import { measureText } from "./measureText.js";
import { must } from "./must.js";
import type { PersonsDay } from "./personsDays.js";
import type { Branch } from "./treeText.js";

/** The quarter as a tree, with what each level adds up to. */
export function quarterBranch({ company, regions, ...rest }: Handing): Branch {
  const shares = regions.children.map(({ share }) => percent(share));
  const below = goalsOf(regions).map((goal, at): Branch => {
    const text = `The ${ownerName(goal)}: revenue ${grouped(goal.target)}, ${shares[at]}`;
    return at === 0 ? eastBranch(text, rest) : { text, notes: [], below: [] };
  });

  return {
    text: `The company, 2026-Q4: revenue ${grouped(company.target)} = ${GROWTH.by} of ${grouped(GROWTH.before)}`,
    notes: [partsLine(company.target, targetsOf(goalsOf(regions)))],
    below,
  };
}

function eastBranch(
  text: string,
  { customers, months, people, days }: Pick<Handing, "customers" | "months" | "people" | "days">,
): Branch {
  const steps = must(customers.conversion).steps.map(({ gives, figure }) => `${grouped(figure)} ${gives}`);
  const below = months.map(({ label, target }): Branch => {
    const isNow = TODAY.slice(0, 7) === label;
    const parts = targetsOf(goalsOf(people));
    return {
      text: `${label}: ${target} new customers`,
      notes: isNow ? [partsLine(target, parts)] : [],
      below: isNow ? days.map((day, at) => personBranch(day, must(parts[at]))) : [],
    };
  });

  return {
    text,
    notes: steps,
    below: [
      {
        text: `The East: ${customers.target} new customers`,
        notes: [partsLine(customers.target, targetsOf(months))],
        below,
      },
    ],
  };
}

function personBranch({ person, okr, visits, weeks, week, days, today }: PersonsDay, customers: string): Branch {
  const { title, keyResults } = okr.objective;

  return {
    text: `${person.id} (${person.role}, ${person.level}): ${customers} customers, ${visits.target} visits`,
    notes: [
      `O   ${title}`,
      ...keyResults.map(({ title: name, measure }) => `KR  ${measureText(measure)} ${name}`),
      `visits by weeks: ${partsLine(visits.target, targetsOf(weeks))}`,
      `visits of this week: ${partsLine(week.target, targetsOf(days))}`,
      `visits of today: ${today}`,
    ],
    below: [],
  };
}

function targetsOf(rows: readonly { readonly target: string }[]): readonly string[] {
  return rows.map(({ target }) => target);
}

function ownerName({ owner }: Goal): string {
  return owner.kind === "company" ? owner.kind : owner.id;
}
