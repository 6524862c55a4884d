import { readFileSync } from "node:fs";
import {
  type Component,
  type ExplainOptions,
  explainRealignment,
  type Goal,
  type GoalChangePolicy,
  type IncentivePlan,
  type Metric,
  type PayoutCurve,
  realignPlan,
} from "incentive-rules";
import { marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type NoteCase, noteCases } from "../support/noteCases.js";
import { refusalOf } from "../support/refusalOf.js";

const FORMS = (["en", "zh-CN"] as const).flatMap((locale) =>
  noteCases(locale).flatMap(([name, note]) =>
    (["text", "markdown"] as const).map((format) => ({
      name,
      note,
      locale,
      format,
      file: `${name}.${locale}.${format === "text" ? "txt" : "md"}`,
    })),
  ),
);
const shownBy = (file: string) => readFileSync(`test/cases/notes/${file}`, "utf8");
const write = ({ realigned, ...rest }: NoteCase, form: ExplainOptions) =>
  explainRealignment(realigned, { ...rest, ...form });

describe("the note on a change of goals and pay", () => {
  test.each(FORMS)("$name is written in $locale as $format", ({ note, locale, format, file }) => {
    expect(write(note, { locale, format })).toBe(shownBy(file));
  });

  test("is the same after the change was stored", () => {
    for (const { note, locale, format, file } of FORMS) {
      const stored: NoteCase = JSON.parse(JSON.stringify(note));
      expect(write(stored, { locale, format })).toBe(shownBy(file));
    }
  });

  test.each<[GoalChangePolicy, string]>([
    [{ kind: "next_period" }, "A period that began before and is not over is paid by the version before, to its end."],
    [{ kind: "close_stretch" }, "credit then begins at 0."],
    [{ kind: "prorate", protection: "none" }, "each part has its days' share of its own targets."],
    [{ kind: "keep_bands" }, "Commission for what was done before is at least what the version before pays for it."],
  ])("says what becomes of a period that had begun: $kind", (goalChange, said) => {
    for (const { note, locale, format } of FORMS.filter((form) => form.locale === "en" && form.format === "text")) {
      const realigned = { ...note.realigned, previous: { ...note.realigned.previous, goalChange } };
      const text = write({ ...note, realigned }, { locale, format }).replace(/\s+/g, " ");
      expect(text).toContain(said);
      expect(text.includes("is at least what the version before pays")).toBe(goalChange.kind === "keep_bands");
    }
  });

  test("tells of goals whose period has begun, and no weight of whoever has none", () => {
    const [{ note } = { note: undefined }] = FORMS;
    if (note === undefined) throw new Error("there are no notes");
    const { from } = note.realigned;
    const period = { start: "2020-01-01", end: "2039-12-31" };
    const goalOf = (id: string, terms: Partial<Goal>): Goal => ({
      id,
      metric: "visits",
      owner: { kind: "person", id },
      period,
      target: "60",
      ...terms,
    });
    const goals = [goalOf("Ann", {}), goalOf("Bo", { weight: "100%" })];
    const text = write({ ...note, goals }, { locale: "en", format: "text" });
    expect(text).toContain("visits, for Ann, target 60, until 2039-12-31");
    expect(text).toContain("visits, for Bo, target 60, weight 100%, until 2039-12-31");
    const late = [goalOf("Ann", { period: { start: "2039-01-01", end: "2039-12-31" } })];
    const issues = refusalOf(() => write({ ...note, goals: late }, { locale: "en", format: "text" }));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["periods_apart", ["options", "goals", 0, "period"]],
    ]);
    expect(from < "2039-01-01").toBe(true);
  });

  test("is on the page about goals and pay as it is", () => {
    const page = readFileSync("docs/linkage.md", "utf8");
    for (const file of ["high-end.en.txt", "high-end.zh-CN.txt"]) {
      expect(page).toContain(`\n\`\`\`text\n${shownBy(file)}\`\`\`\n`);
    }
  });

  test("is not bent by a polluted prototype", () => {
    const keys = [
      "end",
      "label",
      "reason",
      "weight",
      "start",
      "unit",
      "scope",
      "base",
      "cap",
      "floor",
      "where",
      "perUnit",
      "per",
    ];
    for (const key of keys) Object.assign(Object.prototype, { [key]: "1" });
    try {
      for (const { note, locale, format, file } of FORMS) expect(write(note, { locale, format })).toBe(shownBy(file));
    } finally {
      for (const key of keys) Reflect.deleteProperty(Object.prototype, key);
    }
  });
});

const [, plain] = noteCases("en")[0] ?? ["", undefined];
if (plain === undefined) throw new Error("no case");
const { realigned, goals } = plain;
const english = { locale: "en", format: "text" } as const;

describe("a list that is longer than the page", () => {
  const goalNumber = (at: number): Goal => ({
    id: `g${at}`,
    metric: "signed",
    owner: { kind: "person", id: `P-${at}` },
    period: "2027-Q1",
    target: "1000000",
  });
  const linesOf = (count: number) =>
    explainRealignment(realigned, {
      ...english,
      goals: Array.from({ length: count }, (_, at) => goalNumber(at + 1)),
    }).split("\n");

  test("has 12 goals, all of them", () => {
    expect(linesOf(12).filter((line) => line.includes("for P-"))).toHaveLength(12);
    expect(linesOf(12)).not.toContain("  And 1 more.");
  });

  test("has the first 12 of 15 goals, and says that there are 3 more", () => {
    const lines = linesOf(15);
    expect(lines.filter((line) => line.includes("for P-"))).toHaveLength(12);
    expect(lines[lines.findIndex((line) => line.includes("for P-12")) + 1]).toBe("  And 3 more.");
  });

  test("has the first 12 of 14 names, and says how many there are", () => {
    const missing = Array.from({ length: 14 }, (_, at) => `c${at + 1}`);
    const lineOf = (locale: "en" | "zh-CN") =>
      explainRealignment({ ...realigned, missing }, { locale, format: "text", goals })
        .split("\n")
        .find((line) => line.includes("c12"));
    expect(lineOf("en")).toMatch(/: c1, .*, c12 and 2 more\.$/);
    expect(lineOf("zh-CN")).toMatch(/：c1、.*、c12等 14 项。$/);
  });
});

test("a change of which nothing is to be said in figures leaves the cost out", () => {
  const text = explainRealignment({ ...realigned, cost: null }, { ...english, goals });
  expect(text).not.toContain("What it costs");
  expect(text).not.toContain("Why");
});

describe("a name that would be markup", () => {
  const hostile = "| **bold**\n# [x](https://evil.example) <b>@all</b> `code`";

  function named(name: string): NoteCase {
    const metrics: Metric[] = [{ id: "visits", label: name, kind: "count", facts: "visit" }];
    const visiting: Component = {
      id: "visiting",
      label: name,
      kind: "commission",
      metric: "visits",
      table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "5" }] },
    };
    const ownGoals: Goal[] = [
      { id: "v", label: name, metric: "visits", owner: { kind: "company" }, period: "2027-Q1", target: "40" },
    ];
    const plan = realigned.previous;
    const again = realignPlan({
      plan: { ...plan, effective: { start: "2026-01-01" } },
      version: "2027-1",
      decidedOn: "2026-12-15",
      goals: ownGoals,
      metrics,
      components: [visiting],
    });
    return { realigned: again, goals: ownGoals, reason: { en: name, "zh-CN": name } };
  }

  function kindsOf(markdown: string): string[] {
    const kinds: string[] = [];
    marked.walkTokens(marked.lexer(markdown), ({ type }: Token) => {
      if (type !== "text" && type !== "escape") kinds.push(type);
    });
    return kinds;
  }

  test.each(["en", "zh-CN"] as const)("is text on one line in %s", (locale) => {
    const markdown = (name: string) => write(named(name), { locale, format: "markdown" });
    const text = (name: string) => write(named(name), { locale, format: "text" });
    expect(kindsOf(markdown(hostile))).toEqual(kindsOf(markdown("plain")));
    expect(text(hostile).split("\n")).toHaveLength(text("plain").split("\n").length);
    expect(text(hostile)).toContain("| **bold** # [x](https://evil.example) <b>@all</b> `code`");
  });
});

const money = (amount: string) => ({ kind: "amount", amount }) as const;
const signedBy = { kind: "sum", of: "amount", credit: "credit" } as const;
const byDeal = { id: "x", kind: "award", facts: "deal" } as const;
const commission = { id: "x", kind: "commission", metric: "signed" } as const;
const bonus = { id: "x", kind: "bonus", targetIncentive: "10000" } as const;
const pool = { id: "x", kind: "pool", metric: "signed", teamTarget: "own", split: { kind: "actual_share" } } as const;
const asked = { kind: "compare", value: { attribute: "tier" }, is: "equal", to: "A" } as const;
const curveOf = (...points: readonly (readonly [at: string, pays: string])[]): PayoutCurve => ({
  measuredBy: "attainment",
  between: "linear",
  points: points.map(([at, pays]) => ({ at, pays })),
});
const contest = {
  id: "x",
  kind: "contest",
  metric: "signed",
  ties: "split",
  prizes: [
    { place: 1, amount: "5000.00" },
    { place: 2, amount: "3000.00" },
  ],
} as const;
const oneBand = (band: { readonly rate: string } | { readonly perUnit: string }) =>
  ({ measuredBy: "amount", method: "marginal", bands: [band] }) as const;

/** A component, and what of it is told in both languages, worked out by hand. */
const TOLD: readonly (readonly [name: string, component: Component, en: string, zhCn: string])[] = [
  ["a rate", { ...commission, table: oneBand({ rate: "0.0125" }) }, "1.25% of Signed.", "按“Signed”的 1.25% 计提。"],
  [
    "money for each that is counted",
    { ...commission, metric: "deals", table: oneBand({ perUnit: "500" }) },
    "CNY 500 each for deals.",
    "“deals”每笔 500 元。",
  ],
  [
    "money for each unit",
    { ...commission, table: oneBand({ perUnit: "0.5" }) },
    "CNY 0.5 for each unit of Signed.",
    "“Signed”每单位 0.5 元。",
  ],
  [
    "bands by attainment, with a kicker, a floor, a cap and a condition",
    {
      ...commission,
      floor: "100",
      cap: "50000",
      where: asked,
      table: {
        measuredBy: "attainment",
        method: "whole",
        boundary: "lower_inclusive",
        bands: [
          { upTo: "0.8", rate: "1%" },
          { rate: "2%", kicker: "1000" },
        ],
      },
    },
    "by the attainment of Signed: 1% (below 80%), 2% and CNY 1,000 once (from 80%). All credit is paid at the rate of the band reached. At least CNY 100 a period. At most CNY 50,000 a period. Further conditions are in the plan.",
    "按“Signed”达成率分档计提，80% 以下（不含）：1%；满 80%：2%，另加达档奖金 1,000 元。全额累进：全部业绩按所达到档位的比例计提。每期保底 100 元。每期封顶 50,000 元。另有适用条件，以方案条款为准。",
  ],
  [
    "seven bands by amount, on another base",
    {
      ...commission,
      base: "margin",
      table: {
        measuredBy: "amount",
        method: "marginal",
        bands: [...["10", "20", "30", "40", "50", "60000"].map((upTo) => ({ upTo, rate: "1%" })), { rate: "2%" }],
      },
    },
    "on margin, by Signed: 1% (up to 10), 1% (above 10, up to 20), 1% (above 20, up to 30), 1% (above 30, up to 40), 1% (above 40, up to 50), 1% (above 50, up to 60,000) and 1 more. Each slice of the credit is paid at the rate of its own band.",
    "以“margin”为计提基数，按“Signed”分档计提，10 以内：1%；超过 10，20 以内：1%；超过 20，30 以内：1%；超过 30，40 以内：1%；超过 40，50 以内：1%；超过 50，60,000 以内：1%；等 7 档。超额累进：每一段业绩按所在档位的比例计提。",
  ],
  [
    "a curve that goes on beyond its last point, up to a cap",
    {
      ...bonus,
      measure: {
        kind: "curve",
        metric: "signed",
        curve: {
          measuredBy: "attainment",
          between: "linear",
          points: [
            { at: "80%", pays: "50%" },
            { at: "100%", pays: "1" },
          ],
          slopeAbove: "3",
          cap: "200%",
        },
      },
    },
    "target incentive of CNY 10,000, by the attainment of Signed: 80% (pays 50%), 100% (pays 100%); in proportion between them; at or beyond the last point, 100% (pays 100%), each 1% beyond it adds 3%; at most 200%.",
    "目标奖金 10,000 元，按“Signed”达成率兑现：80%（兑现 50%）、100%（兑现 100%）；节点之间按比例计算；已达到最后一个节点 100%（兑现 100%），每超出 1% 增加 3%；上限 200%。",
  ],
  [
    "a curve that pays just what is attained",
    { ...bonus, measure: { kind: "curve", metric: "signed", curve: curveOf(["0%", "0"], ["1", "100%"]) } },
    "target incentive of CNY 10,000, in proportion to the attainment of Signed, up to 100%.",
    "目标奖金 10,000 元，按“Signed”达成率同比例兑现，最高 100%。",
  ],
  [
    "a curve from nothing on that pays more than is attained",
    { ...bonus, measure: { kind: "curve", metric: "signed", curve: curveOf(["0", "0"], ["100%", "120%"]) } },
    "target incentive of CNY 10,000, by the attainment of Signed: 0% (pays 0%), 100% (pays 120%); in proportion between them.",
    "目标奖金 10,000 元，按“Signed”达成率兑现：0%（兑现 0%）、100%（兑现 120%）；节点之间按比例计算。",
  ],
  [
    "a curve that pays what is attained from a half on",
    { ...bonus, measure: { kind: "curve", metric: "signed", curve: curveOf(["50%", "50%"], ["1", "1"]) } },
    "target incentive of CNY 10,000, by the attainment of Signed: 50% (pays 50%), 100% (pays 100%); in proportion between them.",
    "目标奖金 10,000 元，按“Signed”达成率兑现：50%（兑现 50%）、100%（兑现 100%）；节点之间按比例计算。",
  ],
  [
    "a matrix with a gate",
    {
      ...bonus,
      measure: {
        kind: "matrix",
        matrix: {
          axes: [
            { metric: "signed", measuredBy: "attainment", at: ["80%", "100%"] },
            { metric: "margin", measuredBy: "amount", at: ["0", "1000"] },
          ],
          between: "linear",
          cells: [
            ["0%", "50%"],
            ["50%", "100%"],
          ],
        },
      },
      gates: [{ id: "tier", condition: { ...asked, value: { attribute: "role" } }, otherwise: { kind: "nothing" } }],
    },
    "target incentive of CNY 10,000, by a table of Signed × margin. Further conditions are in the plan.",
    "目标奖金 10,000 元，按“Signed” × “margin”对照表兑现。另有适用条件，以方案条款为准。",
  ],
  [
    "an award for each fact",
    { ...byDeal, measure: { kind: "fact", of: "amount", credit: "deal" }, pays: { kind: "rate", rate: "2%" } },
    "2% of the amount for each fact (deal).",
    "每笔业务（deal），按金额的 2% 奖励。",
  ],
  [
    "an award for a day's total, once in a person's life",
    {
      ...byDeal,
      measure: signedBy,
      window: { kind: "day" },
      is: "above",
      to: "100000",
      pays: money("888"),
      limit: { count: 1, per: "person" },
    },
    "CNY 888 for a total amount (deal) above 100,000 in one day, at most once.",
    "单日业务（deal）金额合计超过 100,000，奖励 888 元，每人最多 1 次。",
  ],
  [
    "an award for each full sum of an attribute",
    {
      ...byDeal,
      facts: ["deal", "renewal"],
      measure: { kind: "sum", of: { attribute: "seats" }, credit: "credit" },
      window: { kind: "natural_week" },
      is: "at_least",
      to: "20",
      per: "10",
      pays: money("50"),
    },
    "CNY 50 for each full 10 of the total seats (deal, renewal) in one week from Monday, once it is at least 20.",
    "自然周内业务（deal、renewal）“seats”合计达到 20 后每满 10，奖励 50 元。",
  ],
  [
    "an award for each fact of a day",
    {
      ...byDeal,
      measure: { kind: "count" },
      window: { kind: "day" },
      is: "at_least",
      to: "1",
      per: "1",
      pays: money("100"),
    },
    "CNY 100 for each fact (deal).",
    "每笔业务（deal），奖励 100 元。",
  ],
  [
    "an award for each fact of a day, once there are three",
    {
      ...byDeal,
      measure: { kind: "count" },
      window: { kind: "day" },
      is: "at_least",
      to: "3",
      per: "1",
      pays: money("100"),
    },
    "CNY 100 for each fact (deal) in one day, once there are at least 3.",
    "单日业务（deal）达到 3 笔后每满 1 笔，奖励 100 元。",
  ],
  [
    "an award for each customer of a day, who counts once in it",
    {
      ...byDeal,
      measure: { kind: "count_distinct", of: "customer" },
      window: { kind: "day" },
      is: "at_least",
      to: "1",
      per: "1",
      pays: money("100"),
    },
    "CNY 100 for each customer (deal) in one day.",
    "单日业务（deal）每满 1 个客户，奖励 100 元。",
  ],
  [
    "an award for a count of facts in any seven days",
    {
      ...byDeal,
      measure: { kind: "count" },
      window: { kind: "rolling_days", days: 7 },
      is: "at_least",
      to: "3",
      pays: money("500"),
    },
    "CNY 500 for at least 3 facts (deal) within any 7 days.",
    "任意 7 天内业务（deal）达到 3 笔，奖励 500 元。",
  ],
  [
    "an award for new customers",
    {
      ...byDeal,
      customers: { dormantDays: "ever" },
      measure: { kind: "count_distinct", of: "customer" },
      window: { kind: "day" },
      is: "above",
      to: "2",
      pays: money("500"),
    },
    "CNY 500 for more than 2 customers (deal) in one day. Further conditions are in the plan.",
    "单日业务（deal）超过 2 个客户，奖励 500 元。另有适用条件，以方案条款为准。",
  ],
  [
    "a pool with limits",
    {
      ...pool,
      funding: { opensAbove: "110%", fund: { kind: "rate_of_excess", rate: "5%", over: "target" }, cap: "90000" },
      floor: "100",
      cap: "8000",
    },
    "opens above 110% of the team's target in Signed; it holds 5% of what the team reaches beyond the target, shared by what each reaches. The pool holds at most CNY 90,000. At least CNY 100 for each member. At most CNY 8,000 for each member.",
    "团队“Signed”达成率超过 110% 时开启，按超过目标部分的 5% 提取，按个人完成额分配。奖金池上限 90,000 元。每人保底 100 元。每人封顶 8,000 元。",
  ],
  [
    "a pool by heads",
    { ...pool, funding: { opensAbove: "1", fund: { kind: "per_head", amount: "2000" } } },
    "opens above 100% of the team's target in Signed; it holds CNY 2,000 for each member, shared by what each reaches.",
    "团队“Signed”达成率超过 100% 时开启，按人头每人提取 2,000 元，按个人完成额分配。",
  ],
  [
    "a contest within each team",
    { ...contest, among: "team", minimum: "1000" },
    "by rank in Signed within each team: place 1 CNY 5,000.00, place 2 CNY 3,000.00. Further conditions are in the plan.",
    "各团队内部按“Signed”排名：第 1 名 5,000.00 元、第 2 名 3,000.00 元。另有适用条件，以方案条款为准。",
  ],
  [
    "a contest that the lowest wins",
    { ...contest, direction: "lowest_first" },
    "by rank in Signed, the lowest first: place 1 CNY 5,000.00, place 2 CNY 3,000.00.",
    "按“Signed”由低到高排名：第 1 名 5,000.00 元、第 2 名 3,000.00 元。",
  ],
];

describe("a new component", () => {
  const stays = { ...commission, id: "stays", table: oneBand({ rate: "1%" }) };
  const plan: IncentivePlan = {
    id: "sales",
    version: "1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: [
      { id: "signed", label: "Signed", kind: "sum", of: "amount", facts: "deal" },
      { id: "deals", label: " ", kind: "count", facts: "deal" },
      { id: "margin", kind: "sum", of: { attribute: "margin" } },
    ],
    components: [stays],
  };
  const goal: Goal = { id: "g", metric: "signed", owner: { kind: "company" }, period: "2027", target: "1" };
  const change = { plan, version: "2", decidedOn: "2026-12-31", goals: [goal] };
  const lineOf = (component: Component, locale: "en" | "zh-CN") =>
    explainRealignment(realignPlan({ ...change, components: [component] }), { locale, format: "text", goals: [goal] })
      .split("\n")
      .find((line) => line.startsWith(locale === "en" ? "  New " : "  新增"));

  test.each(TOLD)("is told: %s", (_, component, en, zhCn) => {
    expect(lineOf(component, "en")).toBe(`  New ${component.kind} "x": ${en}`);
    expect(lineOf(component, "zh-CN")?.replace(/^.*?“x”：/, "")).toBe(zhCn);
  });

  test("that reads as it did, since only a condition is another, is said to be told in the plan", () => {
    const where = { ...asked, to: "B" };
    const before = { ...plan, components: [{ ...stays, where: asked }] };
    const again = realignPlan({ ...change, plan: before, components: [{ ...stays, where }] });
    const lines = explainRealignment(again, { ...english, goals: [goal] }).split("\n");
    expect(lines).toContain(
      '  Changed commission "stays": 1% of Signed. Further conditions are in the plan. What changes is told in the plan.',
    );
    expect(lines.filter((line) => line.startsWith("  Before: "))).toEqual([]);
  });
});

describe("what is no change of goals and pay", () => {
  const options = { ...english, goals };
  const [first] = goals;
  const { previous, changes } = realigned;

  test.each<[string, unknown, unknown, string, readonly (string | number)[]]>([
    ["nothing", undefined, options, "type_mismatch", ["realigned"]],
    ["another locale", realigned, { ...options, locale: "fr" }, "value_unknown", ["options", "locale"]],
    ["no goals", realigned, english, "key_missing", ["options", "goals"]],
    ["an empty list of goals", realigned, { ...options, goals: [] }, "list_empty", ["options", "goals"]],
    ["a key that there is not", realigned, { ...options, why: "x" }, "unknown_key", ["options", "why"]],
    [
      "a reason in one language",
      realigned,
      { ...options, reason: { en: "x" } },
      "key_missing",
      ["options", "reason", "zh-CN"],
    ],
    [
      "a goal of another day",
      realigned,
      { ...options, goals: [{ ...first, period: "2027-Q2" }] },
      "periods_apart",
      ["options", "goals", 0, "period"],
    ],
    ["another first day", { ...realigned, from: "2027-01-02" }, options, "versions_mismatch", ["realigned", "from"]],
    [
      "a previous version without an end",
      { ...realigned, previous: { ...previous, effective: { start: "2026-01-01" } } },
      options,
      "versions_mismatch",
      ["realigned", "previous", "effective", "end"],
    ],
    [
      "a change of what is not there",
      { ...realigned, changes: [...changes, { kind: "dropped", of: "component", id: "growth" }] },
      options,
      "value_unknown",
      ["realigned", "changes", changes.length, "id"],
    ],
    [
      "a broken plan",
      { ...realigned, next: { ...realigned.next, currency: "yuan" } },
      options,
      "currency_unknown",
      ["realigned", "next", "currency"],
    ],
    [
      "a cost in words",
      { ...realigned, cost: { ...realigned.cost, totals: { previous: "much" } } },
      options,
      "amount_malformed",
      ["realigned", "cost", "totals", "previous"],
    ],
  ])("is refused: %s", (_, given, terms, code, path) => {
    expect(refusalOf(() => callUntyped(explainRealignment, given, terms))[0]).toMatchObject({ code, path });
  });
});
