import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { handOn } from "../../examples/cascade-quarter/handOn.js";

const handing = handOn();
const targetsOf = (rows: readonly { readonly target: string }[]) => rows.map(({ target }) => target);

describe("the quarter handed on", () => {
  test("is a fifth more than the year before, and the regions have all of it", () => {
    expect(handing.company.target).toBe("12000000.00");
    expect(targetsOf(handing.regions.children)).toEqual(["4224000.00", "4392000.00", "3384000.00"]);
    expect([handing.regions.assigned, handing.regions.unallocated]).toEqual(["12000000.00", "0.00"]);
  });

  test("is 372 new customers in the East: 45% of 4,224,000 at 5,110 each", () => {
    expect(handing.customers.conversion?.steps.map(({ figure }) => figure)).toEqual(["1900800", "371.9765166341"]);
    expect(handing.customers.target).toBe("372");
  });

  test("has 18, 21 and 23 working days of 6 customers each", () => {
    expect(targetsOf(handing.months)).toEqual(["108", "126", "138"]);
  });

  test("is halved in November for key accounts and for a newcomer", () => {
    expect(targetsOf(handing.people.children)).toEqual(["21", "42", "42", "21"]);
  });

  test("takes visits by each one's conversion, and some of them today", () => {
    const rows = handing.days.map(({ person, visits, weeks, days, today }) => ({
      person: person.code,
      visits: visits.target,
      weeks: targetsOf(weeks),
      days: targetsOf(days),
      today,
    }));
    const steady = { visits: "168", weeks: ["0", "40", "40", "40", "40", "8"], today: "8" };
    const eights = ["8", "8", "8", "8", "8", "0", "0"];
    expect(rows).toEqual([
      {
        person: "chen", // 21 ÷ 20%
        visits: "105",
        weeks: ["0", "25", "25", "25", "25", "5"],
        days: ["5", "5", "5", "5", "5", "0", "0"],
        today: "5",
      },
      { person: "li", ...steady, days: eights }, // 42 ÷ 25%
      { person: "wang", ...steady, days: eights },
      {
        person: "zhao", // 21 ÷ 15%, a third of a visit left over in each whole week and two thirds in the last
        visits: "140",
        weeks: ["0", "34", "33", "33", "33", "7"],
        days: ["7", "7", "7", "6", "6", "0", "0"],
        today: "7",
      },
    ]);
  });

  test("is an objective of role and level for each", () => {
    const titles = handing.days.map(({ okr }) => [okr.template, ...okr.objective.keyResults.map(({ id }) => id)]);
    expect(titles).toEqual([
      ["key-accounts", "visits", "large-deals"],
      ["fast-moving", "visits", "conversion", "order-value"],
      ["fast-moving", "visits", "conversion", "order-value"],
      ["newcomer", "visits", "demonstrations"],
    ]);
    expect(handing.days.flatMap(({ okr }) => okr.figures)).toEqual([
      { keyResult: "visits", target: "5", exact: "5" },
      { keyResult: "large-deals", target: "4", exact: "3.15" },
      { keyResult: "visits", target: "8", exact: "8" },
      { keyResult: "visits", target: "8", exact: "8" },
      { keyResult: "visits", target: "7", exact: "6.6666666667" },
    ]);
  });
});

describe("what is printed", () => {
  const program = [
    "node_modules/tsx/dist/cli.mjs",
    "--tsconfig",
    "examples/tsconfig.json",
    "examples/cascade-quarter/cascadeQuarter.ts",
  ];
  const printed = execFileSync(process.execPath, program, { encoding: "utf8" }).trimEnd();

  test("is what the page shows", () => {
    const [, shown] = readFileSync("docs/quarter-to-day.md", "utf8").split(/```text\n|\n```\n/);
    expect(printed).toBe(shown);
  });

  test("adds up in every line", () => {
    const sums = printed.match(/[\d,]+ = [\d,]+(?: \+ [\d,]+)+/g) ?? [];
    const figures = sums.map((sum) => (sum.match(/[\d,]+/g) ?? []).map((figure) => Number(figure.replaceAll(",", ""))));
    expect(figures.length).toBe(12);
    for (const [whole, ...parts] of figures) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
  });
});
