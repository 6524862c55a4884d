import { readFileSync } from "node:fs";
import { explainStatement, type ProtectionLine, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { cashPlan } from "../support/cashExplanationCases.js";
import { explanationCases } from "../support/explanationCases.js";
import { refusalOf } from "../support/refusalOf.js";

const FORMS = [
  { locale: "en", format: "text", file: "en.txt" },
  { locale: "en", format: "markdown", file: "en.md" },
  { locale: "zh-CN", format: "text", file: "zh-CN.txt" },
  { locale: "zh-CN", format: "markdown", file: "zh-CN.md" },
] as const;
const shownBy = (name: string, file: string) => readFileSync(`test/cases/explanations/${name}.${file}`, "utf8");

/** What a reader adds up again: everything before the last `=`, sign by sign, in millionths of millionths. */
function reAdded(sum: string): readonly [terms: bigint, total: bigint] {
  const parts = sum.split(" = ");
  const figures = (text: string) => text.replace(/[+-] (?=[\d(])/g, (sign) => sign.trim()).split(" ");
  const terms = figures(parts.slice(0, -1).join(" = ")).reduce((total, term) => total + units(term), 0n);

  return [terms, units(parts.at(-1) ?? "")];
}

/** A printed figure without its currency, exact to 30 digits. */
function units(figure: string): bigint {
  const [, sign = "", whole = "", fraction = ""] = /([+-]?)([\d,]+)(?:\.(\d+))?/.exec(figure) ?? [];

  return BigInt(`${sign === "-" ? "-" : ""}${whole.replaceAll(",", "")}${fraction.padEnd(30, "0")}`);
}

describe.each(explanationCases)("the statement of %s", (name, statement) => {
  test.each(FORMS)("is explained in $locale as $format", ({ locale, format, file }) => {
    expect(explainStatement(statement, { locale, format })).toBe(shownBy(name, file));
  });

  test("is explained the same after it was stored", () => {
    const stored: typeof statement = JSON.parse(JSON.stringify(statement));
    for (const { locale, format, file } of FORMS) {
      expect(explainStatement(stored, { locale, format })).toBe(shownBy(name, file));
    }
  });

  test("has sums that a reader can add up again, to its lines and its total", () => {
    const sums = shownBy(name, "en.txt")
      .split("\n")
      .filter((line) => /^ {2}-?[\d,.]+ [+-] .* = |^Total: .* = /.test(line))
      .map((line) => line.replace(/^Total: /, "").trim());
    for (const sum of sums) {
      const [terms, total] = reAdded(sum);
      expect(terms).toBe(total);
    }
    expect(sums.length > 0).toBe(
      [
        "bands",
        "split",
        "adjustment",
        "true-up",
        "original-rate",
        "units",
        "newcomer",
        "pay",
        "pay-correction",
        "draw",
        "cap-and-forgiven",
        "advanced-first",
        "limited-deals",
        "floor-released",
        "floor-carried",
        "credits",
        "collected-late",
        "taken-over",
        "clawed-back",
        "holdback",
        "forfeited",
        "on-hold",
        "after-hold",
        "held-harmless",
        "closed-stretch",
        "swapped-to-level",
      ].includes(name),
    );
  });
});

test("the line that holds somebody harmless is on the page about changes as it is", () => {
  const text = shownBy("held-harmless", "en.txt");
  const line = text.slice(text.indexOf("Held harmless in"), text.indexOf("\n\nTotal"));

  expect(line).toContain("950.00 - 800.00 = 150.00");
  expect(readFileSync("docs/goal-changes.md", "utf8")).toContain(`\n\`\`\`text\n${line}\n\`\`\`\n`);
});

/** The statement with a line that holds harmless, that line changed. */
function withProtection(change: (line: ProtectionLine) => unknown): unknown {
  const [, statement] = explanationCases.find(([name]) => name === "held-harmless") ?? ["", undefined];

  return { ...statement, lines: statement?.lines.map((line) => (line.kind === "protection" ? change(line) : line)) };
}

describe("an explanation", () => {
  const [, statement] = explanationCases[0] ?? ["", undefined];
  const text = { locale: "en", format: "text" };

  test("is on the page about explanations as it is", () => {
    const page = readFileSync("docs/explanations.md", "utf8");
    for (const file of ["split.en.txt", "split.zh-CN.txt", "true-up.en.txt"]) {
      expect(page).toContain(`\n\`\`\`text\n${readFileSync(`test/cases/explanations/${file}`, "utf8")}\`\`\`\n`);
    }
  });

  test("is not bent by a polluted prototype", () => {
    Object.assign(Object.prototype, {
      base: "1",
      counted: {},
      split: {},
      zeroTarget: "none",
      label: "x",
      perUnit: "1",
    });
    try {
      for (const [name, one] of explanationCases) {
        expect(explainStatement(one, { locale: "en", format: "markdown" })).toBe(shownBy(name, "en.md"));
      }
    } finally {
      for (const key of ["base", "counted", "split", "zeroTarget", "label", "perUnit"]) {
        Reflect.deleteProperty(Object.prototype, key);
      }
    }
  });

  test.each<[string, unknown, unknown, string, readonly (string | number)[]]>([
    ["another locale", statement, { ...text, locale: "fr" }, "value_unknown", ["options", "locale"]],
    ["no format", statement, { locale: "en" }, "key_missing", ["options", "format"]],
    ["a key that there is not", statement, { ...text, width: 80 }, "unknown_key", ["options", "width"]],
    ["nothing", undefined, text, "type_mismatch", ["statement"]],
    ["a total that was changed", { ...statement, total: "1.00" }, text, "statement_unbalanced", ["statement", "total"]],
    [
      "what is paid now that was changed",
      withProtection((line) => ({ ...line, working: { ...line.working, now: "700.00" } })),
      text,
      "statement_unbalanced",
      ["statement", "lines", 1, "amount"],
    ],
    [
      "old terms that do not add up",
      withProtection((line) => ({
        ...line,
        working: { ...line.working, old: { ...line.working.old, amount: "960.00" } },
      })),
      text,
      "statement_unbalanced",
      ["statement", "lines", 1, "working", "old", "amount"],
    ],
    [
      "a working that was cut",
      {
        ...statement,
        lines: statement?.lines.map((line) => ({ ...line, working: { ...line.working, table: undefined } })),
      },
      text,
      "type_mismatch",
      ["statement", "lines", 0, "working", "table"],
    ],
    [
      "a band line whose figure is no figure",
      {
        ...statement,
        lines: statement?.lines.map((line) => ({
          ...line,
          working: { ...line.working, bands: [{ band: 0, from: "0", to: "1", base: "1", rate: 0.01, amount: "1" }] },
        })),
      },
      text,
      "amount_malformed",
      ["statement", "lines", 0, "working", "bands", 0, "rate"],
    ],
  ])("is refused for %s", (_, broken, options, code, path) => {
    expect(refusalOf(() => callUntyped(explainStatement, broken, options))[0]).toMatchObject({ code, path });
  });
});

describe("a plan that pays on invoice", () => {
  const { statements } = settlePlan({
    plan: { ...cashPlan, payment: { kind: "invoice", method: "deal_part" } },
    period: "2026-11",
    participants: [{ id: "Ann" }],
    facts: [{ id: "D-1", kind: "deal", on: "2026-11-02", participant: "Ann", amount: "80000" }],
    invoices: [{ id: "I-1", deal: "D-1", amount: "30000", on: "2026-11-17" }],
  });

  test.each([
    ["en", "D-1, invoices that count 30,000 of 80,000, earned so far 800.00", /cash/],
    ["zh-CN", "D-1，计入的开票金额 30,000 / 80,000，累计计提 800.00", /回款/],
  ] as const)("speaks of invoices in %s", (locale, row, other) => {
    const [text] = statements.map((statement) => explainStatement(statement, { locale, format: "text" }));
    expect(text).toContain(row);
    expect(text).not.toMatch(other);
  });
});
