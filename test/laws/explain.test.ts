import fc from "fast-check";
import { explainStatement, RulesError, type Statement, type StatementLine, settlePlan } from "incentive-rules";
import { marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { explanationCases } from "../support/explanationCases.js";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";
import { NOVEMBER, OCTOBER, team } from "./teams.js";

const FORMS = (["en", "zh-CN"] as const).flatMap((locale) =>
  (["text", "markdown"] as const).map((format) => ({ locale, format })),
);

/** November's statements after October's, some blocked. */
const statements = team().map(({ rounding: _, ...of }) => {
  const prior = settlePlan({ ...of, period: OCTOBER, cutOff: OCTOBER.end });
  return settlePlan({ ...of, period: NOVEMBER, prior }).statements;
});

const grouped = (figure: string) => figure.replace(/(?<!\.\d*)\B(?=(\d{3})+(?!\d))/g, ",");

/** What a line is made of, as it stands in the statement. */
function figuresOf(line: StatementLine): readonly string[] {
  switch (line.kind) {
    case "commission": {
      const { bands, kickerLines, credited, floor, parts } = line.working;
      return [
        credited,
        floor ?? "",
        ...bands.flatMap((band) => [band.from, band.to, band.base, band.amount]),
        ...kickerLines.map(({ amount }) => amount),
        ...parts.flatMap((part) => [
          part.fact,
          part.credited,
          part.amount,
          part.base ?? "",
          part.counted?.exact ?? "",
          part.carried ?? "",
        ]),
      ];
    }
    case "protection":
      return [...figuresOf(line.working.old), line.working.now];
    case "return":
      return line.working.parts.flatMap((part) => [part.fact, part.sold, part.earned, part.returned, part.amount]);
    case "payment":
      return line.working.parts.flatMap((part) => [part.fact, part.paid, part.amount]);
    case "true_up":
      return line.working.parts.flatMap((part) => [part.fact, part.now, part.before, part.amount]);
    case "adjustment":
      return [line.working.adjustment];
    case "bonus": {
      const { targetIncentive, limited, exact, gates, multipliers } = line.working;
      const factors = multipliers.map(({ factor }) => factor);
      return [targetIncentive, limited?.earned ?? exact, ...gates.map(({ id }) => id), ...factors];
    }
    case "award":
      return line.working.awards.flatMap(({ facts, amount, working }) => [...facts, amount, working.value]);
    case "pool": {
      const { funded, share } = line.working;
      const moved = share.moved.flatMap(({ move, amount }) => [move, amount]);
      return [funded.actual, funded.opening, funded.amount, share.actual, share.baseline, ...moved];
    }
    case "carried": {
      const { paid, cap, withheld, carried } = line.working;
      return [paid, cap ?? "", carried.after, ...[withheld].filter((figure) => figure !== "0.00")];
    }
    case "plan_cap": {
      const { earned, cap, withheld } = line.working;
      return [earned, cap?.total ?? "", withheld];
    }
    case "draw": {
      const { drawn, earned, balance } = line.working;
      return [drawn, earned, balance.after].filter((figure) => figure !== "0.00");
    }
    case "holdback": {
      const { base, held, released, kept } = line.working;
      return [base, held, ...released.map(({ amount }) => amount), kept.after].filter((figure) => figure !== "0.00");
    }
    case "hold":
      return [line.working.waiting.before, line.working.waiting.after].filter((figure) => figure !== "0.00");
    case "contest":
      return [line.working.won.value, line.working.won.prize];
  }
}

/** A sum as a reader adds it up: `800 + 600 - 350.00 = CNY 1,050.00`. */
function readSum(text: string): readonly [terms: Rational, total: Rational] {
  const [terms = "", total = ""] = text.split(" = ");
  const figure = (shown: string) => Rational.of(shown.replace(/[^\d.-]/g, ""));
  const added = terms.replace(/([+-]) (?=\d)/g, "$1").split(" ");

  return [added.reduce((sum, term) => sum.plus(figure(term)), Rational.of("0")), figure(total)];
}

describe("an explanation", () => {
  test("leaves no figure and no fact of the statement out, in no language or format", () => {
    fc.assert(
      fc.property(statements, (all) => {
        for (const statement of all.filter(({ status }) => status === "settled")) {
          const figures = statement.lines.flatMap((line) => [line.amount, ...figuresOf(line)]);
          for (const form of FORMS) {
            const text = explainStatement(statement, form).replaceAll("\\", "");
            expect(figures.filter((figure) => !text.includes(grouped(figure)))).toEqual([]);
          }
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test("has sums that add up to each line and to the total", () => {
    fc.assert(
      fc.property(statements, (all) => {
        for (const statement of all) {
          const text = explainStatement(statement, { locale: "en", format: "text" });
          const sums = text.split("\n").filter((line) => /^(?: {2}-?|Total: -?)[\d,.]+ [+-] .* = /.test(line));
          for (const [terms, total] of sums.map((line) => readSum(line.replace(/^\s*(?:Total: )?/, "")))) {
            expect(terms.compare(total)).toBe(0);
          }
          const last = Rational.of((text.match(/Total: .*?(-?[\d,.]+)\n$/)?.[1] ?? "0").replaceAll(",", ""));
          expect(last.compare(Rational.of(statement.total ?? "0"))).toBe(0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("of a statement in which any one value was replaced is a text or a RulesError", () => {
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom("0", "-1.5", "true_up", "commission", "settled", "blocked", "full", "2026-11-09", null, -1, []),
    );
    const counts = { explained: 0, refused: 0 };
    const steps = fc.array(fc.nat(), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...explanationCases), steps, value, ([, statement], at, by) => {
        try {
          const text = callUntyped(explainStatement, replaced(statement, at, by), { locale: "en", format: "markdown" });
          expect(typeof text).toBe("string");
          counts.explained++;
        } catch (error) {
          expect(error).toBeInstanceOf(RulesError);
          counts.refused++;
        }
      }),
      { numRuns: 2 * RUNS },
    );
    expect(counts.explained > 0 && counts.refused > 0).toBe(true);
  });
});

/** A value with one value, somewhere in it, replaced. */
function replaced(value: unknown, [step, ...rest]: readonly number[], by: unknown): unknown {
  if (step === undefined || typeof value !== "object" || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? replaced(item, rest, by) : item));

  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item]),
  );
}

describe("an id, a label or a reason", () => {
  const fragment = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 4 }),
    fc.constantFrom("|", "\\|", "\\", "*", "**", "_a_", "`", "``", "[x](https://evil.example)", "![x](y.png)", "<b>"),
    fc.constantFrom("</td>", "<!--", "&lt;", "&#124;", "~~x~~", "www.evil.example", "http://evil.example", "FTP://e"),
    fc.constantFrom("a@b.example", "@@", "# ", "- ", "1. ", "> ", "---", "===", "[^1]", "!", "張三", " "),
  );
  const name = fc.array(fragment, { minLength: 1, maxLength: 6 }).map(
    (parts) =>
      parts
        .join("")
        .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
        .trim() || "x",
  );
  const [, plain] = explanationCases.find(([caseName]) => caseName === "adjustment") ?? ["", undefined];

  /** The same statement about other people and facts. */
  function named(texts: readonly string[]): Statement {
    const [participant = "", fact = "", adjustment = "", reason = "", approver = ""] = texts;
    if (plain?.status !== "settled") throw new Error("no statement");
    const lines = plain.lines.map((line) => {
      if (line.kind === "adjustment") return { ...line, working: { ...line.working, adjustment, reason, approver } };
      if (line.kind !== "commission") return line;
      const bands = line.working.table.bands.map((band) => ({ ...band, label: fact }));
      const parts = line.working.parts.map((part) => ({ ...part, fact }));
      const table = { ...line.working.table, bands };
      return { ...line, working: { ...line.working, table, parts, undecided: [fact] } };
    });
    return { ...plain, participant, lines };
  }

  function kindsOf(markdown: string): string[] {
    const kinds: string[] = [];
    const visit = ({ type }: Token) => {
      if (type !== "text" && type !== "escape") kinds.push(type);
    };
    marked.walkTokens(marked.lexer(markdown), visit);
    return kinds;
  }

  test("is nothing but text in Markdown", () => {
    const skeleton = kindsOf(explainStatement(named(["a", "b", "c", "d", "e"]), { locale: "en", format: "markdown" }));
    fc.assert(
      fc.property(fc.array(name, { minLength: 5, maxLength: 5 }), (texts) => {
        const markdown = explainStatement(named(texts), { locale: "en", format: "markdown" });
        expect(kindsOf(markdown)).toEqual(skeleton);
      }),
      { numRuns: RUNS },
    );
  });

  test("breaks no line of plain text, and turns nothing round", () => {
    const any = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("a\r\nb", "\u202e000,1", "\u0000", "x\u2028y"),
    );
    const explain = (reason: string) =>
      explainStatement(named(["a", "b", "c", reason, "e"]), { locale: "zh-CN", format: "text" });
    const lineCount = (text: string) => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length;
    fc.assert(
      fc.property(any, (reason) => {
        const text = explain(reason);
        expect(lineCount(text)).toBe(lineCount(explain("x")));
        expect(text).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
      }),
      { numRuns: RUNS },
    );
  });
});
