import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { amountIn } from "../../examples/settle/amountIn.js";

const folder = mkdtempSync(path.join(tmpdir(), "deals-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the example as `npm run example` does, but for the build before it. */
function settle(...options: readonly string[]) {
  const program = [
    "node_modules/tsx/dist/cli.mjs",
    "--tsconfig",
    "examples/tsconfig.json",
    "examples/settle/settle.ts",
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...program, ...options], { encoding: "utf8" });

  return { stdout, stderr, status };
}

function save(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);

  return file;
}

function totalsOf(stdout: string): readonly (readonly [participant: string, total: string | null])[] {
  const { statements } = JSON.parse(stdout);

  return statements.map(({ participant, total }: Record<"participant" | "total", string>) => [participant, total]);
}

describe("the example's own month", () => {
  test("pays each what the bands give, with the true-ups of October", () => {
    expect(totalsOf(settle("--json").stdout)).toEqual([
      ["0008", "750.00"], // 100,000 of 100,000: 1,100.00, less 350.00 for a return from October's 130,000
      ["0017", "1250.00"], // 60,000 of a split deal and 20,000: 800.00, and 450.00 for October's late 30,000
      ["0023", "2000.00"], // 40,000 of the split deal and 110,000
      ["0031", "1120.00"], // 24,000 and 10,000 dollars at 7.2, exactly 120% of 80,000
      ["0042", "900.00"], // 75% of 120,000
      ["0056", "625.00"], // joined on the 16th: 55,000 of half of 100,000
      ["0064", null], // dollars without an exchange rate
    ]);
  });

  test("was October before, as it was known on its last day", () => {
    expect(totalsOf(settle("--json", "--month", "2026-10").stdout)).toEqual([
      ["0008", "1600.00"],
      ["0017", "950.00"],
      ["0023", "1100.00"],
      ["0031", "600.00"],
      ["0042", "1320.00"],
      ["0064", "800.00"],
    ]);
  });

  test("is printed as a table with totals, true-ups, what is blocked and what was left out", () => {
    const { stdout, status } = settle();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^0017 +李文静 +signed-deals +80000\.00 +100000\.00 +80\.00% +800\.00 +1250\.00$/m);
    expect(stdout).toMatch(
      /^0056 +Noah Bennett +signed-deals +55000\.00 +100000\.00 +15\/30 +110\.00% +625\.00 +625\.00$/m,
    );
    expect(stdout).toMatch(/^0064 +Sofia Duarte +blocked$/m);
    expect(stdout).toMatch(/^total +6645\.00$/m);
    expect(stdout).toMatch(/^0008 +2026-10 +R-1003 +0\.00 +-350\.00 +-350\.00$/m);
    expect(stdout).toMatch(/^0017 +2026-10 +D-1012 +0\.00 +450\.00 +450\.00$/m);
    expect(stdout).toContain("  0064: expected an exchange rate from USD to CNY for D-1024, received undefined\n");
    expect(stdout).toContain("  dated or recorded after the month: D-1026\n");
    expect(stdout).toContain("Rows used: 27\n");
  });

  test("explains one statement in full, by default the first with more than a commission", () => {
    const { stdout } = settle();
    expect(stdout).toContain("Commission statement: 0008\n");
    expect(stdout).toContain("R-1003, difference -350.00 - 0.00 = -350.00\n");
    expect(stdout).toContain("\nTotal: 1,100.00 - 350.00 = CNY 750.00\n");
    expect(settle("--person", "0056").stdout).toContain("Of it 15 of 30 calendar days count: 100,000 × 15 ÷ 30");
  });

  test("is explained in Chinese too", () => {
    const { stdout } = settle("--person", "0017", "--locale", "zh-CN");
    expect(stdout).toContain("提成结算单：0017\n");
    expect(stdout).toContain("来源 100,000.00 中的 60/100");
    expect(stdout).toContain("合计：800.00 + 450.00 = 1,250.00 元");
  });

  test("goes into a spreadsheet with its staff numbers and shares as they are", () => {
    const lines = settle("--csv").stdout.split("\n");
    expect(lines[0]).toBe("\ufeffparticipant,name,component,credited,target,share,attainment,amount,total");
    expect(lines).toContain("'0056,Noah Bennett,signed-deals,55000.00,100000.00,'15/30,110.00%,625.00,625.00");
  });
});

describe("an export", () => {
  const contracts = "工号,签约日期,金额,合同号\n0017,2026-11-03,12,HT-1\n0023,2026-11-04,4.00005,HT-2\n";
  const contractTargets = "工号,姓名,目标\n0017,李文静,10\n0023,陈志远,10\n";
  const map = "id=合同号,date=签约日期,participant=工号,amount=金额,name=姓名,target=目标";

  test.each([
    ["UTF-8 with a byte order mark", "utf-8", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["GB18030", "gb18030", encodeGbk],
    [
      "GB18030 with a byte order mark",
      "gb18030",
      (text: string) => Buffer.concat([Uint8Array.of(0x84, 0x31, 0x95, 0x33), encodeGbk(text)]),
    ],
  ])("with Chinese headers and amounts in 万元 is read as %s", (_, encoding, encode) => {
    const deals = save("deals.csv", encode(contracts));
    const targets = save("targets.csv", encode(contractTargets));
    const { stdout, stderr } = settle("--deals", deals, "--targets", targets, "--map", map, "--unit", "万元");
    expect(stdout).toMatch(/^0017 +李文静 +signed-deals +120000\.00 +100000\.00 +120\.00% +1400\.00 +1400\.00$/m);
    expect(stdout).toMatch(/^0023 +陈志远 +signed-deals +40000\.50 +100000\.00 +40\.00% +400\.01 +400\.01$/m);
    expect(stderr).toBe(`settle: ${deals}: read as ${encoding}\nsettle: ${targets}: read as ${encoding}\n`);
  });

  test("is read in the encoding that is given, where auto is as good as none", () => {
    const deals = save("given.csv", encodeGbk(contracts));
    const options = ["--deals", deals, "--target", "10", "--map", map, "--unit", "万元"];
    const [auto, gb18030] = ["auto", "gb18030"].map((encoding) => settle(...options, "--encoding", encoding));
    expect(auto?.stdout).toMatch(/^0017 +signed-deals +120000\.00 +100000\.00 +120\.00% +1400\.00 +1400\.00$/m);
    expect(gb18030).toEqual(auto);
  });

  test("needs no targets where everybody has the same one", () => {
    const file = save(
      "crm.csv",
      "opportunity_id,sales_agent,deal_stage,close_date,close_value\n" +
        "1C1I7A6R,Moses Frase,Won,2026-10-01,20000\nZ063OYW0,Darcel Schlecht,Lost,,0\n",
    );
    const map = "date=close_date,amount=close_value,participant=sales_agent,id=opportunity_id";
    const options = ["--target", "25000", "--month", "2026-10", "--map", map, "--where", "deal_stage=Won"];
    const { stdout } = settle("--deals", file, ...options);
    expect(stdout).toMatch(/^Moses Frase +signed-deals +20000\.00 +25000\.00 +80\.00% +200\.00 +200\.00$/m);
    expect(stdout).toContain("Rows left out by --where: 1\n");
  });

  test("cannot bring formulas into a spreadsheet", () => {
    const file = save("formula.csv", "id,date,participant,amount\nD-1,2026-11-01,=1+1,5\n");
    const { stdout } = settle("--deals", file, "--target", "10", "--csv");
    expect(stdout.split("\n")[1]).toBe("'=1+1,,signed-deals,5.00,10.00,,50.00%,0.05,0.05");
  });

  test("is settled without the rows that cannot be used, each listed by line and reason", () => {
    const file = save(
      "export.csv",
      "\ufeffref,rep,closed,value,stage,credits,reverses\r\n" +
        'A1,Ann,2026-10-01,"100.50",Won,,\r\n' +
        "A2,Ann,2026-02-30,100,Won,,\r\n" +
        'A3,"Bo\nBo",2026-10-02,5,Won,,\r\n' +
        'A4,Bo,2026-10-02,"1,50",Won,,\r\n' +
        "A5,Bo,,7,Lost,,\r\n" +
        "A1,Ann,2026-10-03,1,Won,,\r\n" +
        "A7,constructor,2026-10-03,-20.25,Won,,\r\n" +
        "A8,Ann,2026-10-05,9\r\n" +
        "A9,,2026-10-05,9,Won,Ann;Bo:1,\r\n" +
        "B1,Ann,2026-10-05,9,Won,Bo:1,\r\n" +
        "B2,Ann,2026-10-05,-100.51,Won,,A1\r\n",
    );
    const map = "id=ref,participant=rep,date=closed,amount=value";
    const { stdout } = settle("--deals", file, "--map", map, "--where", "stage=Won", "--target", "1000", "--json");
    expect(totalsOf(stdout)).toEqual([
      ["Ann", "1.01"],
      ["constructor", "-0.20"],
    ]);
    const { unusedRows } = JSON.parse(stdout);
    expect(
      unusedRows.map(({ line, reason }: Record<string, string>) => `${line}: ${reason}`.split(":", 2).join()),
    ).toEqual([
      "3, closed",
      "4, rep",
      "6, value",
      "8, ref",
      "10, expected 7 columns, received 4",
      "11, credits",
      "12, credits",
      "13, value",
    ]);
  });
});

describe("an amount in a larger unit", () => {
  test.each([
    ["1.25", "12500"],
    ["0", "0"],
    ["-0.5", "-5000"],
    ["0.00015", "1.5"],
    ["12.345678", "123456.78"],
    ["9007199254740.993", "90071992547409930"],
  ])("is exact: %s 万元 are %s 元", (amount, expected) => expect(amountIn("万元", amount)).toBe(expected));

  test.each(["1,5", "1e2", "007", "1.", ".5", "", " 1", "+1", "１"])(
    "is left for the library to refuse: %j",
    (amount) => {
      expect(amountIn("万元", amount)).toBe(amount);
    },
  );

  test("has eight places in 亿元 and none in 元", () => {
    expect([amountIn("亿元", "0.12"), amountIn("元", "0.12")]).toEqual(["12000000", "0.12"]);
  });
});

describe("what cannot be settled is said in one line on stderr", () => {
  const file = (name: string, content: string | Uint8Array) => ["--deals", save(name, content), "--target", "1"];
  const header = "id,date,participant,amount";

  test.each([
    ["a file that is not there", ["--deals", path.join(folder, "none.csv")], 1, "cannot be read"],
    ["an unknown option", ["--traget", "5"], 2, "--traget"],
    ["a target that is no amount", ["--target", "1e5"], 2, 'received "1e5"'],
    ["a month that there is not", ["--month", "2026-13"], 2, 'received "2026-13"'],
    ["a unit that is not known", ["--unit", "千元"], 2, "expected one of 元, 万元, 亿元"],
    ["a person without a statement", ["--person", "8"], 1, "give one of: 0008, 0017"],
    ["a column that is not there", ["--map", "amount=value"], 1, 'no column "value"'],
    [
      "a column that is there twice",
      file("twice.csv", `${header},id\nD-1,2026-11-01,Ann,5,D-2\n`),
      1,
      'more than one column "id"',
    ],
    ["a quote out of place", file("quote.csv", `${header}\nD-1,2026-11-01,An"n,5\n`), 1, "is not CSV"],
    ["no row", file("empty.csv", ""), 1, "is empty"],
    ["no deal", file("header.csv", `${header}\n`), 1, "has no deal"],
    ["UTF-16", file("utf16.csv", Buffer.from(`\ufeff${header}\n`, "utf16le")), 1, "is not text in utf-8 or gb18030"],
    [
      "another encoding than the one given",
      [...file("gbk.csv", encodeGbk("工号\n")), "--encoding", "utf-8"],
      1,
      "is not text in utf-8;",
    ],
    [
      "a participant given twice",
      ["--targets", save("twice-targets.csv", "participant,target\nAnn,1\nAnn,2\n")],
      1,
      "rows of one participant",
    ],
    [
      "a name that turns its line around",
      ["--targets", save("name.csv", "participant,name,target\nAnn,A\u202enn,1\n")],
      1,
      "line 2: name: expected visible text",
    ],
    ["an encoding that is not known", ["--encoding", "latin1"], 2, "expected one of auto, utf-8, gb18030"],
    ["a target with a comma", ["--targets", save("comma.csv", 'participant,target\nAnn,"1,5"\n')], 1, "line 2, target"],
    ["a plan with a key given twice", ["--plan", save("plan.json", '{ "id": "a", "id": "b" }')], 1, "each key once"],
  ])("%s", (_, options, expectedStatus, expectedWords) => {
    const { stdout, stderr, status } = settle(...options);
    expect({ stdout, status }).toEqual({ stdout: "", status: expectedStatus });
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(expectedWords)]);
  });
});

/** The bytes of a text in GBK, the part of GB18030 that is written in two bytes. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const pairs = Array.from({ length: 0x7e00 }, (_, at) => [0x81 + (at >> 8), at & 0xff] as const);
  const bytesOf = new Map(pairs.map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes]));

  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? character.charCodeAt(0)));
}
