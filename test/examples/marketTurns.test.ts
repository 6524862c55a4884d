import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { lintTrigger, measureFacts, runTriggers } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { goalsOf } from "../../examples/market-turns/goalsOf.js";
import { CYCLE, DIFFERENTIATED, PLAN } from "../../examples/market-turns/salesPlan.js";
import { FACTS, GOALS, monthOf } from "../../examples/market-turns/salesTeam.js";
import { TRIGGERS } from "../../examples/market-turns/salesTriggers.js";
import { tellStory } from "../../examples/market-turns/tellStory.js";
import { wrapText } from "../../examples/market-turns/wrapText.js";

const story = tellStory();

/** How many days after the first visit what was signed in a fortnight was signed, and what is in the middle. */
const FORTNIGHTS: readonly (readonly [from: string, to: string, days: readonly number[], median: string])[] = [
  ["2026-03-02", "2026-03-15", [28, 30, 33], "30"],
  ["2026-03-16", "2026-03-29", [27, 30, 32, 35, 36], "32"],
  ["2026-03-30", "2026-04-12", [41, 45, 52], "45"], // Exactly on the bound.
  ["2026-04-13", "2026-04-26", [44, 48, 55], "48"],
  ["2026-04-27", "2026-05-10", [46, 50, 58], "50"],
  ["2026-05-11", "2026-05-24", [43, 47, 53], "47"],
  ["2026-05-25", "2026-06-07", [38, 40, 49], "40"], // Below what fires, above what recovers.
  ["2026-06-08", "2026-06-21", [33, 36, 41], "36"], // Exactly on the bound.
  ["2026-06-22", "2026-07-05", [37, 54], "45.5"], // Too few: taken at its word, it would break the recovery.
  ["2026-07-06", "2026-07-19", [31, 33, 38], "33"],
  ["2026-07-20", "2026-08-02", [29, 32, 35], "32"],
  ["2026-08-03", "2026-08-16", [28, 31, 34], "31"],
  ["2026-08-17", "2026-08-30", [26, 28, 30, 33, 36], "30"],
];

describe("what was seen", () => {
  test.each(FORTNIGHTS)("from %s to %s: %j days, in the middle %s", (start, end, days, median) => {
    const [each, all] = (["customer", "total"] as const).map((by) =>
      measureFacts({ metrics: [CYCLE], facts: FACTS, by, period: { start, end } }),
    );
    const found = (each ?? []).flatMap(({ value }) => (value === null ? [] : [Number(value)]));
    expect(found.sort((one, other) => one - other)).toEqual(days);
    expect(all?.[0]?.value).toBe(median);
  });

  test("moves the triggers: two long fortnights propose, two short ones recover, and one without data holds the row", () => {
    const rows = story.watched.map(({ observation, text, steps }) => [
      observation.on,
      text,
      ...steps.map(({ state: { phase, fireCount, recoverCount } }) => `${phase} ${fireCount} ${recoverCount}`),
    ]);
    expect(rows).toEqual([
      ["2026-03-16", "30 days, of 3 signed", "inactive 0 0", "inactive 0 0"],
      ["2026-03-30", "32 days, of 5 signed", "inactive 0 0", "inactive 0 0"],
      ["2026-04-01", "policy-change", "inactive 0 0", "inactive 0 0"],
      ["2026-04-13", "45 days, of 3 signed", "pending 1 0", "inactive 0 0"],
      ["2026-04-27", "48 days, of 3 signed", "proposed 0 0", "inactive 0 0"],
      ["2026-05-06", "approved, general manager", "active 0 0", "inactive 0 0"],
      ["2026-05-11", "50 days, of 3 signed", "active 0 0", "inactive 0 0"],
      ["2026-05-12", "price-cut, South", "active 0 0", "proposed 0 0"],
      ["2026-05-25", "47 days, of 3 signed", "active 0 0", "proposed 0 0"],
      ["2026-06-01", "approved, sales director", "active 0 0", "active 0 0"],
      ["2026-06-08", "40 days, of 3 signed", "active 0 0", "active 0 0"],
      ["2026-06-22", "36 days, of 3 signed", "active 0 1", "active 0 0"],
      ["2026-07-06", "only 2 signed: no data", "active 0 1", "active 0 0"],
      ["2026-07-14", "prices-back, South", "active 0 1", "inactive 0 0"],
      ["2026-07-20", "33 days, of 3 signed", "cooldown 0 0", "inactive 0 0"],
      ["2026-08-03", "32 days, of 3 signed", "cooldown 0 0", "inactive 0 0"],
      ["2026-08-17", "31 days, of 3 signed", "inactive 0 0", "inactive 0 0"],
      ["2026-08-31", "30 days, of 5 signed", "inactive 0 0", "inactive 0 0"],
    ]);
  });

  test("is watched by triggers in which nothing is found", () => {
    expect(TRIGGERS.flatMap((trigger) => lintTrigger(trigger))).toEqual([]);
  });

  test("gives the same in one run, in which nothing is passed over", () => {
    const observations = story.watched.map(({ observation }) => observation);
    const run = runTriggers({ triggers: TRIGGERS, observations });
    const events = run.log.map(({ on, trigger, events: own }) => [on, trigger, ...own.map(({ kind }) => kind)]);
    expect(events).toEqual([
      ["2026-04-27", "long-cycle", "proposed"],
      ["2026-05-06", "long-cycle", "approved", "fired"],
      ["2026-05-12", "price-cut", "proposed"],
      ["2026-06-01", "price-cut", "approved", "fired"],
      ["2026-07-06", "long-cycle", "no_data"],
      ["2026-07-14", "price-cut", "recovered"],
      ["2026-07-20", "long-cycle", "recovered"],
      ["2026-08-03", "long-cycle", "cooling"],
      ["2026-08-17", "long-cycle", "cooled"],
    ]);
    expect([run.passedOver, run.conflicts]).toEqual([[], []]);
    expect(run.states).toEqual(story.watched.at(-1)?.steps.map(({ state }) => state));
  });

  test("holds from the first day of the month after it was agreed, to the end of the one in which it was over", () => {
    expect(story.terms.map(({ trigger, from, until }) => [trigger, from, until])).toEqual([
      ["long-cycle", "2026-06-01", "2026-08-01"],
      ["price-cut", "2026-07-01", "2026-08-01"],
    ]);
  });
});

describe("goals", () => {
  const rowsOf = (person: string, month: string) =>
    goalsOf(story.turned.goals, person, month).map(({ metric, target, weight }) => [metric, target, weight]);
  const agreed = [
    ["contracts", "2", "50%"],
    ["conversion", "0.25", "20%"],
    ["proposals", "3", "15%"],
    ["visits", "8", "15%"],
  ];
  // 50 + 20 + 22.5 + 22.5 = 115: 43.478…, 17.391…, and 19.565… twice, of which one has the unit that is left.
  const tilted = [
    ["qualified-customers", "5", "0.4348"],
    ["conversion", "0.25", "0.1739"],
    ["proposals", "3", "0.1957"],
    ["visits", "8", "0.1956"],
  ];
  // Nine tenths of these: 39.130…, 15.652…, and 17.608… twice, which have the two units that are left.
  const joined = [
    ["qualified-customers", "5", "0.3913"],
    ["conversion", "0.25", "0.1565"],
    ["proposals", "3", "0.1761"],
    ["visits", "8", "0.1761"],
    ["differentiated-proposals", "2", "0.1"],
  ];

  test.each(["Chen", "Dai"])("of %s in the South change in June, and have one more in July", (person) => {
    const months = ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08"];
    expect(months.map((month) => rowsOf(person, month))).toEqual([agreed, agreed, agreed, tilted, joined, agreed]);
  });

  test.each(["Ann", "Bo"])("of %s in the North are in July what they are in June", (person) => {
    const months = ["2026-05", "2026-06", "2026-07", "2026-08"];
    expect(months.map((month) => rowsOf(person, month))).toEqual([agreed, tilted, tilted, agreed]);
  });

  test("are at last, from August on, what they were, to the byte, and what they were in June and July", () => {
    expect(GOALS.length).toBe(6 * 4 * 4);
    const since = (goals: typeof GOALS) => goals.filter(({ period }) => period === "2026-08");
    expect(JSON.stringify(since(story.turned.goals))).toBe(JSON.stringify(since(GOALS)));
    const [june, july] = ["2026-06-01", "2026-07-01"].map((from) => story.turned.changes.get(from)?.goals ?? []);
    for (const person of ["Ann", "Chen"]) {
      expect(goalsOf(story.turned.goals, person, "2026-06")).toEqual(goalsOf(june ?? [], person, "2026-06"));
      expect(goalsOf(story.turned.goals, person, "2026-07")).toEqual(goalsOf(july ?? [], person, "2026-07"));
    }
  });

  test("of differentiated proposals are reached by both in the South", () => {
    const period = { start: "2026-07-01", end: "2026-07-31" };
    const shown = measureFacts({ metrics: [DIFFERENTIATED], facts: FACTS, by: "participant", period });
    const reached = shown.map(({ key, value }) => `${key} ${value}`);
    expect(reached).toEqual(["Chen 2", "Dai 2"]);
  });
});

describe("the plan", () => {
  test("changes with the goals: what the bonus measures and weighs, and an award; commission stays", () => {
    const [before, during] = story.turned.versions;
    const changed = story.turned.changes.get("2026-06-01")?.plan;
    expect(changed?.changes.map(({ kind, of, id }) => `${kind} ${of} ${id}`)).toEqual([
      "added metric qualified-customers",
      "replaced component bonus",
      "added component proposals",
    ]);
    expect(during?.components[0]).toEqual(before?.components[0]);
  });

  test("stays in July, for a dimension of the South that people have to see paid", () => {
    const july = story.turned.changes.get("2026-07-01");
    expect([july?.plan, july?.proposed]).toEqual([
      null,
      [{ trigger: "price-cut", effect: 0, goal: null, why: "plan_weights" }],
    ]);
  });

  test("has three versions, day after day, and the last pays what the first did", () => {
    const { versions } = story.turned;
    expect(versions.map(({ version, effective }) => [version, effective])).toEqual([
      ["2026-1", { start: "2026-01-01", end: "2026-05-31" }],
      ["2026-2", { start: "2026-06-01", end: "2026-07-31" }],
      ["2026-3", { start: "2026-08-01" }],
    ]);
    const back = { ...PLAN, version: "2026-3", effective: { start: "2026-08-01" } };
    expect(JSON.stringify(versions[2])).toBe(JSON.stringify(back));
  });
});

describe("the relief of the South", () => {
  test("takes a fifth off Chen and Dai, of which Ann and Bo take over 15% of theirs", () => {
    // 28,000 by 100 to 60 are 17,500 and 10,500; the bounds are 15,000 and 9,000, so that 4,000 are left.
    expect(story.relief.targets.map(({ id, target, byMethod, taken }) => [id, target, byMethod, taken])).toEqual([
      ["Ann", "115000", "0", "15000"],
      ["Bo", "69000", "0", "9000"],
      ["Chen", "64000", "-16000", "0"],
      ["Dai", "48000", "-12000", "0"],
    ]);
    expect([story.relief.delta, story.relief.unallocated]).toEqual(["-4000", "4000"]);
  });

  test("holds from 16 May to 31 July", () => {
    const own = story.signed.filter(({ participant }) => participant === "Chen");
    expect(own.map(({ period, target, start, end }) => [period, target, start, end])).toEqual([
      ["2026-03", "80000", undefined, undefined],
      ["2026-04", "80000", undefined, undefined],
      ["2026-05", "80000", undefined, "2026-05-15"],
      ["2026-05", "64000", "2026-05-16", undefined],
      ["2026-06", "64000", undefined, undefined],
      ["2026-07", "64000", undefined, undefined],
      ["2026-08", "80000", undefined, undefined],
    ]);
  });
});

/** What each reached of goals that weigh 50 / 20 / 15 / 15, or 43.48 / 17.39 / 19.57 / 19.56 in June and July, each up to 1. */
const SCORES: readonly (readonly [
  month: string,
  person: string,
  first: number,
  conversion: number,
  proposals: number,
  visits: number,
])[] = [
  ["2026-03", "Ann", 1, 1, 1, 1], // 2 contracts of 2, in 8 visits: 0.25 of 0.25; 3 proposals of 3, 8 visits of 8
  ["2026-03", "Bo", 1, 1, 1, 1],
  ["2026-03", "Chen", 1, 1, 1, 1],
  ["2026-03", "Dai", 1, 1, 1, 1],
  ["2026-04", "Ann", 1, 1, 1, 1],
  ["2026-04", "Bo", 1 / 2, 1 / 2, 1, 1], // 1 contract of 2, in 8 visits
  ["2026-04", "Chen", 1, 1, 1, 1],
  ["2026-04", "Dai", 1 / 2, 1 / 2, 1, 1],
  ["2026-05", "Ann", 1, 1, 1, 1],
  ["2026-05", "Bo", 1, 1, 1, 1],
  ["2026-05", "Chen", 1, 1, 1, 1],
  ["2026-05", "Dai", 1 / 2, 1, 1, 1 / 2], // 1 contract of 2, in 4 visits of 8
  ["2026-06", "Ann", 4 / 5, 1, 2 / 3, 1], // 2 customers held and 2 signed, of 5; 2 proposals of 3
  ["2026-06", "Bo", 1, 0, 1, 1], // 5 held; nothing signed
  ["2026-06", "Chen", 3 / 5, 1, 1 / 3, 1], // 1 and 2
  ["2026-06", "Dai", 1, 1, 2 / 3, 1], // 3 and 2
  ["2026-07", "Ann", 1, 1, 1 / 3, 1], // 3 and 2
  ["2026-07", "Bo", 1, 1, 2 / 3, 1], // 3 and 2
  ["2026-07", "Chen", 4 / 5, 1 / 2, 1, 1], // 3 and 1; 1 contract in 8 visits
  ["2026-07", "Dai", 4 / 5, 1, 2 / 3, 1], // 2 and 2
  ["2026-08", "Ann", 1, 1, 1, 1],
  ["2026-08", "Bo", 1, 1, 1, 1],
  ["2026-08", "Chen", 1, 1, 1, 1],
  ["2026-08", "Dai", 1, 1, 1, 1],
];

/** Lines as kind and amount, and what they come to. */
const PAID: readonly (readonly [month: string, person: string, lines: string, total: string])[] = [
  // 100% of the target is 80% at 1% and 20% at 1.5%.
  ["2026-03", "Ann", "commission 1100.00, bonus 1000.00", "2100.00"], // 100,000: 800 + 300
  ["2026-03", "Bo", "commission 660.00, bonus 1000.00", "1660.00"], // 60,000: 480 + 180
  ["2026-03", "Chen", "commission 880.00, bonus 1000.00", "1880.00"], // 80,000: 640 + 240
  ["2026-03", "Dai", "commission 570.00, bonus 1000.00", "1570.00"], // 54,000 of 60,000: 480 + 6,000 at 1.5%
  ["2026-04", "Ann", "commission 800.00, bonus 1000.00", "1800.00"], // 80,000, exactly 80%
  ["2026-04", "Bo", "commission 300.00, bonus 650.00", "950.00"], // 30,000; 250 + 100 + 150 + 150
  ["2026-04", "Chen", "commission 640.00, bonus 1000.00", "1640.00"], // 64,000, exactly 80%
  ["2026-04", "Dai", "commission 300.00, bonus 650.00", "950.00"], // 30,000
  // By 15 May Ann has 90,000: 950 on 100,000, which 900 on 115,000 must not be less than.
  ["2026-05", "Ann", "commission 900.00, protection 50.00, bonus 1000.00", "1950.00"],
  ["2026-05", "Bo", "commission 540.00, bonus 1000.00", "1540.00"], // 54,000, below 55,200
  ["2026-05", "Chen", "commission 704.00, bonus 1000.00", "1704.00"], // 64,000 of 64,000: 512 + 12,800 at 1.5%
  ["2026-05", "Dai", "commission 240.00, bonus 675.00", "915.00"], // 24,000; 250 + 200 + 150 + 75
  // From June on the first goal is 5 customers held, with those signed in the month; 100 for a proposal.
  ["2026-06", "Ann", "commission 920.00, bonus 847.81, award 200.00", "1967.81"], // 347.84 + 173.90 + 130.466… + 195.60
  ["2026-06", "Bo", "commission 0.00, bonus 826.10, award 300.00", "1126.10"], // 434.80 + 195.70 + 195.60
  ["2026-06", "Chen", "commission 704.00, bonus 695.61, award 100.00", "1499.61"], // 260.88 + 173.90 + 65.233… + 195.60
  ["2026-06", "Dai", "commission 528.00, bonus 934.77, award 200.00", "1662.77"], // 434.80 + 173.90 + 130.466… + 195.60
  ["2026-07", "Ann", "commission 920.00, bonus 869.53, award 100.00", "1889.53"], // 434.80 + 173.90 + 65.233… + 195.60
  ["2026-07", "Bo", "commission 759.00, bonus 934.77, award 200.00", "1893.77"], // 69,000: 552 + 207
  ["2026-07", "Chen", "commission 320.00, bonus 826.09, award 300.00", "1446.09"], // 347.84 + 86.95 + 195.70 + 195.60
  ["2026-07", "Dai", "commission 528.00, bonus 847.81, award 200.00", "1575.81"], // 48,000: 384 + 144
  ["2026-08", "Ann", "commission 1100.00, bonus 1000.00", "2100.00"], // 100,000
  ["2026-08", "Bo", "commission 750.00, bonus 1000.00", "1750.00"], // 66,000 of 60,000: 480 + 18,000 at 1.5%
  ["2026-08", "Chen", "commission 880.00, bonus 1000.00", "1880.00"], // 80,000
  ["2026-08", "Dai", "commission 660.00, bonus 1000.00", "1660.00"], // 60,000: 480 + 180
];

describe("pay", () => {
  test.each(PAID)("in %s of %s is %s", (month, person, lines, total) => {
    const statement = story.statements.find(
      ({ participant, period }) => participant === person && monthOf(period.start) === month,
    );
    expect(statement?.lines.map(({ kind, amount }) => `${kind} ${amount}`).join(", ")).toBe(lines);
    expect(statement?.total).toBe(total);
  });

  test.each(SCORES)("in %s is for what %s reached: %d, %d, %d and %d", (month, person, ...scores) => {
    const statement = story.statements.find(
      ({ participant, period }) => participant === person && monthOf(period.start) === month,
    );
    const bonus = statement?.lines.flatMap((line) => (line.kind === "bonus" ? [line.working.measure] : []))[0];
    const reached = bonus?.kind === "scorecard" ? bonus.lines.map(({ score }) => Number(score)) : [];
    expect(reached.length).toBe(4);
    for (const [at, score] of reached.entries()) expect(score).toBeCloseTo(scores[at] ?? Number.NaN, 9);
  });

  test("is of four people in six months, and of nothing else", () => {
    expect(story.statements.length).toBe(PAID.length);
  });
});

describe("what is printed", () => {
  const program = [
    "node_modules/tsx/dist/cli.mjs",
    "--tsconfig",
    "examples/tsconfig.json",
    "examples/market-turns/marketTurns.ts",
  ];
  const printed = execFileSync(process.execPath, program, { encoding: "utf8" }).trimEnd();
  const lines = printed.split("\n");

  test("is what the page shows", () => {
    const [, shown] = readFileSync("docs/market-turns.md", "utf8").split(/```text\n|\n```\n/);
    expect(printed).toBe(shown);
  });

  test("has what was paid by month, and in all 39,110.49", () => {
    const at = lines.findIndex((line) => line.startsWith("paid "));
    const rows = lines.slice(at + 1, at + 8).map((line) => line.trim().split(/\s+/));
    expect(rows).toEqual([
      ["2026-03", "2100.00", "1660.00", "1880.00", "1570.00", "7210.00"],
      ["2026-04", "1800.00", "950.00", "1640.00", "950.00", "5340.00"],
      ["2026-05", "1950.00", "1540.00", "1704.00", "915.00", "6109.00"],
      ["2026-06", "1967.81", "1126.10", "1499.61", "1662.77", "6256.29"],
      ["2026-07", "1889.53", "1893.77", "1446.09", "1575.81", "6805.20"],
      ["2026-08", "2100.00", "1750.00", "1880.00", "1660.00", "7390.00"],
      ["39110.49"],
    ]);
  });

  test("has what the bonus is for, and what Bo reached", () => {
    const rowsAfter = (title: string, count: number) => {
      const at = lines.findIndex((line) => line.startsWith(title)) + 2;
      return lines.slice(at, at + count).map((line) => line.trim().split(/\s{2,}/));
    };
    expect(rowsAfter("WHAT THE BONUS PAYS FOR", 5)).toEqual([
      ["contracts", "50%", "50%"],
      ["conversion", "20%", "17.39%", "20%"],
      ["proposals", "15%", "19.57%", "15%"],
      ["visits", "15%", "19.56%", "15%"],
      ["qualified-customers", "43.48%"],
    ]);
    expect(rowsAfter("WHAT BO REACHED", 6)).toEqual([
      ["2026-03", "2 of 2", "0.25 of 0.25", "3 of 3", "8 of 8", "1000.00"],
      ["2026-04", "1 of 2", "0.125 of 0.25", "3 of 3", "8 of 8", "650.00"],
      ["2026-05", "2 of 2", "0.25 of 0.25", "3 of 3", "8 of 8", "1000.00"],
      ["2026-06", "5 of 5", "0 of 0.25", "3 of 3", "8 of 8", "826.10"],
      ["2026-07", "5 of 5", "0.25 of 0.25", "2 of 3", "8 of 8", "934.77"],
      ["2026-08", "2 of 2", "0.25 of 0.25", "3 of 3", "8 of 8", "1000.00"],
    ]);
  });

  test("has Bo's statements before and after", () => {
    expect(lines).toContain("Total: 540.00 + 1,000.00 = CNY 1,540.00");
    expect(lines).toContain("  0.4348 + 0 + 0.1957 + 0.1956 = 0.8261");
    expect(lines).toContain("Total: 0.00 + 826.10 + 300.00 = CNY 1,126.10");
  });

  test("has the weights of each month, which are 100% together", () => {
    const at = lines.findIndex((line) => line.startsWith("goal "));
    // 50 + 20 + 15 + 15; 43.48 + 17.39 + 19.57 + 19.56; 39.13 + 15.65 + 17.61 + 17.61 + 10.
    expect(lines.slice(at + 1, at + 7).map((line) => line.trim().replace(/\s+/g, " "))).toEqual([
      "contracts 2 50% 50%",
      "conversion 0.25 20% 17.39% 15.65% 20%",
      "proposals 3 15% 19.57% 17.61% 15%",
      "visits 8 15% 19.56% 17.61% 15%",
      "qualified-customers 5 43.48% 39.13%",
      "differentiated-proposals 2 10%",
    ]);
  });

  test("accounts for all of the relief", () => {
    const at = lines.findIndex((line) => line.startsWith("all "));
    expect(lines.slice(at, at + 2)).toEqual([
      "all   300,000  -28,000  24,000  296,000",
      "4,000 of the relief is taken by nobody.",
    ]);
  });

  test("says of Ann's May what the old terms paid, what the new ones do, and the difference", () => {
    expect(lines).toContain("  800 + 150 = 950.00");
    expect(lines).toContain("  950.00 - 900.00 = 50.00");
  });

  test("says that all is again as it was", () => {
    expect(lines.slice(-4)).toEqual([
      "Goals are again as they were agreed: yes",
      "Those of June and July are what held then: yes",
      "The plan pays again what it paid: yes",
      "Targets are again what they were: yes",
    ]);
  });

  test("is at most 64 characters wide", () => {
    expect(lines.filter((line) => line.length > 64)).toEqual([]);
  });

  test("is broken at spaces alone", () => {
    expect(wrapText("  one two three", 9)).toEqual(["  one two", "    three"]);
    expect(wrapText("unbreakable", 5)).toEqual(["unbreakable"]);
  });
});
