import {
  countSwappedLevel,
  type Fact,
  type LevelCount,
  type LevelMetric,
  type Measurement,
  measureFacts,
  type Period,
} from "incentive-rules";
import { safeParseMetric } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const stock = {
  id: "reserve",
  kind: "level",
  enter: { facts: "qualified" },
  leave: { facts: "lost" },
  of: "customer",
} as const satisfies LevelMetric;
const leaving = { ...stock, leave: { facts: ["lost", "deal"] } } as const satisfies LevelMetric;
const signing = { ...stock, signed: { facts: "deal" } } as const satisfies LevelMetric;
const inflow = { ...leaving, counts: "inflow" } as const satisfies LevelMetric;
const november = { start: "2026-11-01", end: "2026-11-30" };

/** A fact by Ann, such as `qualified C-1 11-02`; ids are in the order of the list. A fourth word is what it reverses. */
const history = (...words: readonly string[]): Fact[] =>
  words.map((word, at) => {
    const [kind = "", customer = "", day = "", reverses] = word.split(" ");
    const reversing = reverses === undefined ? {} : { reverses };
    return { id: `F-${at}`, kind, customer, on: `2026-${day}`, participant: "Ann", ...reversing };
  });

const measure = (metric: LevelMetric, facts: readonly Fact[], period: Period = november): Measurement => {
  const [measured] = measureFacts({ metrics: [metric], facts, by: "participant", period });
  if (measured === undefined) throw new Error("nothing was measured");
  return measured;
};

describe("10 in reserve, 30 come in, 6 are lost and 9 sign", () => {
  const of = (kind: string, count: number, day: string, from = 0) =>
    Array.from({ length: count }, (_, at) => `${kind} C-${from + at} ${day}`);
  const facts = history(
    ...of("qualified", 10, "10-20"),
    ...of("qualified", 30, "11-05", 10),
    ...of("lost", 6, "11-16", 5),
    ...of("deal", 9, "11-20", 20),
  );

  test.each([
    ["stock", leaving, "25", { opening: "10", entered: "30", left: "15" }],
    ["stock_plus_signed", signing, "34", { opening: "10", entered: "30", left: "15", signed: "9" }],
    ["inflow", inflow, "30", { opening: "10", entered: "30", left: "15" }],
  ] as const)("by %s", (counts, metric, value, level) => {
    const measured = measure(metric, facts);
    expect(measured.value).toBe(value);
    expect(measured.level).toEqual({ counts, ...level });
    expect(countSwappedLevel({ opening: 10, inflow: 30, lost: 6, signed: 9, counts }).value).toBe(value);
  });

  test("which is no less where only half of the month is looked at", () => {
    const half = measure(signing, facts, { start: "2026-11-01", end: "2026-11-15" });
    expect(half.value).toBe("40");
    expect(half.level).toEqual({ counts: "stock_plus_signed", opening: "10", entered: "30", left: "0", signed: "0" });
  });
});

describe("what counts where nothing is said", () => {
  const facts = history("qualified C-1 10-20", "deal C-1 11-20");

  test("is the stock without signed", () => {
    expect(measure(stock, facts).level).toEqual({ counts: "stock", opening: "1", entered: "0", left: "0" });
  });

  test("is the stock and what was signed where signed is given", () => {
    const same = measure({ ...signing, counts: "stock_plus_signed" }, facts);
    expect(measure(signing, facts)).toEqual(same);
    expect(same.level).toEqual({ counts: "stock_plus_signed", opening: "1", entered: "0", left: "1", signed: "1" });
  });
});

/** Value, opening, entered, left and signed. */
describe("one customer", () => {
  const signed = (words: readonly string[], metric: LevelMetric = signing) => {
    const { value, level } = measure(metric, history(...words));
    return [value, level?.opening, level?.entered, level?.left, level?.signed];
  };

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["who signs counts as if still held", ["qualified C 10-20", "deal C 11-20"], ["1", "1", "0", "1", "1"]],
    ["who comes in and signs", ["qualified C 11-02", "deal C 11-20"], ["1", "0", "1", "1", "1"]],
    ["who signs on the first day", ["qualified C 10-20", "deal C 11-01"], ["1", "1", "0", "1", "1"]],
    ["who signs on the last day", ["qualified C 10-20", "deal C 11-30"], ["1", "1", "0", "1", "1"]],
    ["who signed the day before", ["qualified C 10-20", "deal C 10-31"], ["0", "0", "0", "0", "0"]],
    ["who signs the day after", ["qualified C 10-20", "deal C 12-01"], ["1", "1", "0", "0", "0"]],
    ["who signs twice counts once", ["qualified C 10-20", "deal C 11-20", "deal C 11-21"], ["1", "1", "0", "1", "1"]],
    ["who signs without ever having been held", ["deal C 11-20"], ["0", "0", "0", "0", "0"]],
    ["who signs after being lost", ["qualified C 10-20", "lost C 11-02", "deal C 11-20"], ["0", "1", "0", "1", "0"]],
    ["who is lost after signing", ["qualified C 10-20", "deal C 11-02", "lost C 11-20"], ["1", "1", "0", "1", "1"]],
    [
      "who comes back after signing counts once",
      ["qualified C 10-20", "deal C 11-02", "qualified C 11-20"],
      ["1", "1", "1", "1", "0"],
    ],
    [
      "who comes back and signs again counts once",
      ["qualified C 10-20", "deal C 11-02", "qualified C 11-20", "deal C 11-25"],
      ["1", "1", "1", "2", "1"],
    ],
    [
      "who comes back after signing and is lost was signed",
      ["qualified C 10-20", "deal C 11-02", "qualified C 11-10", "lost C 11-25"],
      ["1", "1", "1", "2", "1"],
    ],
    [
      "who signed before the days, and signs again after coming back",
      ["qualified C 10-10", "deal C 10-20", "qualified C 11-10", "deal C 11-25"],
      ["1", "0", "1", "1", "1"],
    ],
  ])("%s", (_, words, expected) => {
    expect(signed(words)).toEqual(expected);
  });

  test("counts once where the fact that signs is one of those that leave, too", () => {
    const both = { ...signing, leave: { facts: ["lost", "deal"] } };
    expect(signed(["qualified C 10-20", "deal C 11-20"], both)).toEqual(["1", "1", "0", "1", "1"]);
  });

  test("counts once where two sites of one brand sign, and twice where the sites are what is held", () => {
    const site = (name: string, fact: Fact | undefined): Fact => {
      if (fact === undefined) throw new Error("no fact");
      return { ...fact, attributes: { site: name } };
    };
    const [first, second, ...deals] = history("qualified C 10-20", "qualified C 10-21", "deal C 11-20", "deal C 11-21");
    const facts = [site("A", first), site("B", second), site("A", deals[0]), site("B", deals[1])];
    expect(measure(signing, facts).value).toBe("1");
    expect(measure({ ...signing, of: { attribute: "site" } }, facts).value).toBe("2");
  });

  test("whose signing is not known for lack of what is asked stays held", () => {
    const large = { kind: "compare", value: { attribute: "size" }, is: "above", to: "10" } as const;
    const metric = { ...signing, signed: { facts: "deal", where: large } };
    expect(signed(["qualified C 10-20", "deal C 11-20"], metric)).toEqual(["1", "1", "0", "0", "0"]);
  });
});

describe("a signing that is taken back", () => {
  const level = (words: readonly string[], metric: LevelMetric = signing) => {
    const { value, level: change } = measure(metric, history(...words));
    return [value, change?.opening, change?.entered, change?.left, change?.signed];
  };

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["within the days is none", ["qualified C 10-20", "deal C 11-02", "deal C 11-20 F-1"], ["1", "1", "0", "0", "0"]],
    ["by a return is none", ["qualified C 10-20", "deal C 11-02", "return C 11-20 F-1"], ["1", "1", "0", "0", "0"]],
    ["before anything was held holds nothing", ["deal C 11-02", "deal C 11-20 F-0"], ["0", "0", "0", "0", "0"]],
    ["after the days is one", ["qualified C 10-20", "deal C 11-02", "deal C 12-01 F-1"], ["1", "1", "0", "1", "1"]],
    [
      "on the days, of before them, comes in again",
      ["qualified C 10-10", "deal C 10-20", "deal C 11-20 F-1"],
      ["1", "0", "1", "0", "0"],
    ],
    [
      "leaves the other signing of the same customer",
      ["qualified C 10-20", "deal C 11-02", "deal C 11-03", "deal C 11-20 F-1"],
      ["1", "1", "0", "1", "1"],
    ],
    [
      "holds nobody who has been lost since",
      ["qualified C 10-20", "deal C 11-02", "lost C 11-10", "deal C 11-20 F-1"],
      ["0", "1", "0", "1", "0"],
    ],
    [
      "and brought back is one",
      ["qualified C 10-20", "deal C 11-02", "deal C 11-20 F-1", "deal C 11-21 F-2"],
      ["1", "1", "0", "1", "1"],
    ],
    [
      "before the days and brought back on them goes out, unsigned",
      ["qualified C 10-02", "deal C 10-10", "deal C 10-20 F-1", "deal C 11-21 F-2"],
      ["0", "1", "0", "1", "0"],
    ],
    [
      "on its own day by a smaller id is none",
      ["qualified C 10-20", "deal C 11-02 F-2", "deal C 11-02"],
      ["1", "1", "0", "0", "0"],
    ],
  ])("%s", (_, words, expected) => {
    expect(level(words)).toEqual(expected);
  });

  test("by a fact that leaves is no more held", () => {
    const metric = { ...signing, leave: { facts: ["lost", "return"] } };
    const words = ["qualified C 10-20", "deal C 11-02", "return C 11-20 F-1"];
    expect(level(words, metric)).toEqual(["0", "1", "0", "1", "0"]);
  });

  test("is one as long as something is left of it", () => {
    const [qualified, deal, part, rest] = history(
      "qualified C 10-20",
      "deal C 11-02",
      "deal C 11-20 F-1",
      "deal C 11-25 F-1",
    );
    if (qualified === undefined || deal === undefined || part === undefined || rest === undefined) throw new Error();
    const facts = [qualified, { ...deal, amount: "1000" }, { ...part, amount: "-400" }];
    const terms = { metrics: [signing], by: "participant", period: november } as const;
    expect(measureFacts({ ...terms, facts })[0]?.level?.signed).toBe("1");
    expect(measureFacts({ ...terms, facts: [...facts, { ...rest, amount: "-600" }] })[0]?.level?.signed).toBe("0");
  });
});

describe("what came in", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["is not what was there", ["qualified C 10-20"], ["0", "1", "0", "0"]],
    ["counts though it has left", ["qualified C 11-02", "deal C 11-20"], ["1", "0", "1", "1"]],
    ["counts once in a row", ["qualified C 11-02", "qualified C 11-03"], ["1", "0", "1", "0"]],
    [
      "counts once, however often it comes",
      ["qualified C 11-02", "lost C 11-03", "qualified C 11-04", "lost C 11-05"],
      ["1", "0", "1", "1"],
    ],
    ["counts on the first day and the last", ["qualified C 11-01", "qualified D 11-30"], ["2", "0", "2", "0"]],
  ])("%s", (_, words, expected) => {
    const { value, level } = measure(inflow, history(...words));
    expect([value, level?.opening, level?.entered, level?.left]).toEqual(expected);
    expect(level).not.toHaveProperty("signed");
  });

  test("is counted as often as it comes in the working of a stock", () => {
    const facts = history("qualified C 11-02", "lost C 11-03", "qualified C 11-04", "lost C 11-05");
    expect(measure(stock, facts).level).toEqual({ counts: "stock", opening: "0", entered: "2", left: "2" });
  });
});

describe("a level that says too much or too little", () => {
  const { signed, ...unsigned } = signing;

  test.each([
    ["stock with signed", { ...signing, counts: "stock" }, "unknown_key", ["signed"]],
    ["inflow with signed", { ...signing, counts: "inflow" }, "unknown_key", ["signed"]],
    ["stock_plus_signed without", { ...unsigned, counts: "stock_plus_signed" }, "key_missing", ["signed"]],
    ["another count", { ...signing, counts: "flow" }, "value_unknown", ["counts"]],
    ["no count", { ...signing, counts: null }, "value_unknown", ["counts"]],
    ["signed that is no filter", { ...unsigned, signed: "deal" }, "type_mismatch", ["signed"]],
    ["signed with another key", { ...unsigned, signed: { kinds: "deal" } }, "unknown_key", ["signed", "kinds"]],
    ["signed in a count", { id: "visits", kind: "count", signed }, "unknown_key", ["signed"]],
  ] as const)("%s is refused", (_, metric, code, path) => {
    const refused = refusalOf(() => callUntyped(measureFacts, { metrics: [metric], facts: [], by: "participant" }));
    expect(refused.map((issue) => [issue.code, issue.path])).toEqual([[code, ["metrics", 0, ...path]]]);
    const parsed = safeParseMetric(metric);
    expect(parsed.success ? [] : parsed.error.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  test.each<readonly [LevelCount, LevelMetric]>([
    ["stock", { ...unsigned, counts: "stock" }],
    ["stock_plus_signed", { ...signing, counts: "stock_plus_signed" }],
    ["inflow", { ...unsigned, counts: "inflow" }],
  ])("%s is none of them", (counts, metric) => {
    expect(safeParseMetric(metric)).toEqual({ success: true, data: metric });
    expect(measure(metric, history("qualified C 11-02")).level?.counts).toBe(counts);
  });

  test("keys that every object inherits are not asked", () => {
    const facts = history("qualified C 11-02");
    try {
      Object.defineProperty(Object.prototype, "counts", { value: "inflow", configurable: true });
      expect(measure(stock, facts).level?.counts).toBe("stock");
    } finally {
      Reflect.deleteProperty(Object.prototype, "counts");
    }
  });
});
