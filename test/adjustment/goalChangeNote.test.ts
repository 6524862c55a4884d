import { readFileSync } from "node:fs";
import { type ChangedGoals, explainGoalChange, type Goal, type IncentivePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const LABELS = {
  en: { signed: "Signed amount", visits: "Customer visits", commission: "Tiered commission" },
  "zh-CN": { signed: "签单额", visits: "客户拜访量", commission: "阶梯式提成" },
};
const reason = { en: "Customers take longer to decide.", "zh-CN": "客户决策周期延长。" };
const FORMS = (["en", "zh-CN"] as const).flatMap((locale) =>
  (["text", "markdown"] as const).map((format) => ({
    locale,
    format,
    file: `goals-alone.${locale}.${format === "text" ? "txt" : "md"}`,
  })),
);
const shownBy = (file: string) => readFileSync(`test/cases/notes/${file}`, "utf8");

/** The goals of the South in the second quarter, of which pay knows one. */
function changedIn(locale: "en" | "zh-CN"): ChangedGoals {
  const labels = LABELS[locale];
  const plan: IncentivePlan = {
    id: "sales",
    version: "2027-1",
    currency: "CNY",
    effective: { start: "2027-01-01" },
    metrics: [{ id: "signed", label: labels.signed, kind: "sum", of: "amount" }],
    components: [
      {
        id: "commission",
        label: labels.commission,
        kind: "commission",
        metric: "signed",
        table: { measuredBy: "attainment", method: "marginal", bands: [{ upTo: "80%", rate: "1%" }, { rate: "1.5%" }] },
      },
    ],
  };
  const head = { owner: { kind: "team", id: "South" }, period: "2027-Q2" } as const;
  const goals: readonly Goal[] = [
    { ...head, id: "visits", label: labels.visits, metric: "visits", target: "240", weight: "40%" },
    { ...head, id: "signed", metric: "signed", target: "900000", unit: "CNY", weight: "60%" },
  ];

  return { from: "2027-04-01", goals, plan };
}

describe("the note on a change of goals alone", () => {
  test.each(FORMS)("is written in $locale as $format", ({ locale, format, file }) => {
    expect(explainGoalChange(changedIn(locale), { locale, format, reason })).toBe(shownBy(file));
  });

  test("is the same after the goals were stored", () => {
    for (const { locale, format, file } of FORMS) {
      const stored: ChangedGoals = JSON.parse(JSON.stringify(changedIn(locale)));
      expect(explainGoalChange(stored, { locale, format, reason })).toBe(shownBy(file));
    }
  });

  test("is on the page about goals and pay as it is", () => {
    const page = readFileSync("docs/linkage.md", "utf8");
    for (const file of ["goals-alone.en.txt", "goals-alone.zh-CN.txt"]) {
      expect(page).toContain(`\n\`\`\`text\n${shownBy(file)}\`\`\`\n`);
    }
  });

  test("is not bent by a polluted prototype", () => {
    const keys = ["end", "label", "reason", "weight", "start", "unit", "scope", "calendar"];
    for (const key of keys) Object.assign(Object.prototype, { [key]: "1" });
    try {
      for (const { locale, format, file } of FORMS) {
        expect(explainGoalChange(changedIn(locale), { locale, format, reason })).toBe(shownBy(file));
      }
    } finally {
      for (const key of keys) Reflect.deleteProperty(Object.prototype, key);
    }
  });

  test("without a reason says nothing of one", () => {
    expect(explainGoalChange(changedIn("en"), { locale: "en", format: "text" })).not.toContain("Why");
  });

  test.each(["2027-04-01", "2027-05-16", "2027-06-30"])("may be from a day within the period on: %s", (from) => {
    const [title] = explainGoalChange({ ...changedIn("en"), from }, { locale: "en", format: "text" }).split("\n");
    expect(title).toBe(`New goals from ${from}`);
  });
});

describe("what is no change of goals", () => {
  const changed = changedIn("en");
  const options = { locale: "en", format: "text" };
  const [first] = changed.goals;
  const ended = { ...changed.plan, effective: { start: "2027-01-01", end: "2027-03-31" } };

  test.each<[string, unknown, unknown, string, readonly (string | number)[]]>([
    ["nothing", undefined, options, "type_mismatch", ["changed"]],
    ["no options", changed, undefined, "type_mismatch", ["options"]],
    ["another locale", changed, { ...options, locale: "fr" }, "value_unknown", ["options", "locale"]],
    [
      "a reason in one language",
      changed,
      { ...options, reason: { en: "x" } },
      "key_missing",
      ["options", "reason", "zh-CN"],
    ],
    ["a key that there is not", { ...changed, why: "x" }, options, "unknown_key", ["changed", "why"]],
    ["no day", { ...changed, from: undefined }, options, "key_missing", ["changed", "from"]],
    ["no goals", { ...changed, goals: [] }, options, "list_empty", ["changed", "goals"]],
    ["a goal twice", { ...changed, goals: [first, first] }, options, "id_duplicate", ["changed", "goals", 1, "id"]],
    [
      "the day before its period",
      { ...changed, from: "2027-03-31" },
      options,
      "periods_apart",
      ["changed", "goals", 0, "period"],
    ],
    [
      "the day after its period",
      { ...changed, from: "2027-07-01" },
      options,
      "periods_apart",
      ["changed", "goals", 0, "period"],
    ],
    ["a plan that has ended", { ...changed, plan: ended }, options, "date_out_of_range", ["changed", "from"]],
    [
      "a plan without components",
      { ...changed, plan: { ...changed.plan, components: [] } },
      options,
      "list_empty",
      ["changed", "plan", "components"],
    ],
  ])("is refused: %s", (_, given, by, code, path) => {
    const [issue] = refusalOf(() => callUntyped(explainGoalChange, given, by));
    expect(issue).toMatchObject({ code, path });
  });
});
