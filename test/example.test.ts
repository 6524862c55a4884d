import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "deals-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the example as `npm run example` does, but for the build before it. */
function settle(...options: readonly string[]) {
  const program = ["node_modules/tsx/dist/cli.mjs", "--tsconfig", "examples/tsconfig.json", "examples/settle.ts"];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...program, ...options], { encoding: "utf8" });

  return { stdout, stderr, status };
}

function csv(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);

  return file;
}

describe("the example", () => {
  test("settles its own month: twelve people, one exactly on 80% and one exactly on 120%", () => {
    const { statements, totals } = JSON.parse(settle("--json").stdout);
    expect(statements).toHaveLength(12);
    expect(statements).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ participant: "Daniel Osei", attainment: "0.8", total: "800.00" }),
        expect.objectContaining({ participant: "李文静", attainment: "1.2", total: "1400.00" }),
      ]),
    );
    expect(totals).toEqual({ credited: "1122358.37", total: "12261.78" });
  });

  test("prints a table, the totals and one person's bands", () => {
    const { stdout, status } = settle("--person", "Daniel Osei", "--deal-parts");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Daniel Osei +East +80000\.00 +100000\.00 +80\.00% +800\.00 +1\.00%$/m);
    expect(stdout).toMatch(/^total +1122358\.37 +12261\.78$/m);
    expect(stdout).toContain("Bands of Daniel Osei");
  });

  test("lists every row that cannot be used, by line and reason, and counts the rest", () => {
    const file = csv(
      "export.csv",
      "\ufeffref,rep,closed,value,stage\r\n" +
        'A1,Ann,2026-10-01,"100.50",Won\r\n' +
        "A2,Ann,2026-02-30,100,Won\r\n" +
        'A3,"Bo\nBo",2026-10-02,5,Won\r\n' +
        "A4,Bo,2026-10-02,1e5,Won\r\n" +
        "A5,Bo,,7,Lost\r\n" +
        "A1,Ann,2026-10-03,1,Won\r\n" +
        "A7,constructor,2026-10-03,-20.25,Won\r\n" +
        "A8,Ann,2026-11-01,9,Won\r\n",
    );
    const map = "id=ref,participant=rep,date=closed,amount=value";
    const options = ["--deals", file, "--map", map, "--where", "stage=Won", "--month", "2026-10", "--target", "1000"];
    const { statements, unusedRows, filteredRows } = JSON.parse(settle(...options, "--json").stdout);
    expect(statements.map(({ participant, total }: Record<string, string>) => [participant, total])).toEqual([
      ["Ann", "1.01"],
      ["constructor", "-0.20"],
    ]);
    expect(unusedRows.map(({ line }: { readonly line: number }) => line)).toEqual([3, 4, 6, 8]);
    expect(filteredRows).toBe(2);
  });

  test.each([
    ["a file that is not there", ["--deals", path.join(folder, "none.csv")], 1],
    ["an unknown option", ["--traget", "5"], 2],
    ["a target of 0", ["--target", "0"], 2],
    ["a column that is not there", ["--map", "amount=value"], 1],
  ])("says in one line on stderr what is wrong: %s", (_, options, expectedStatus) => {
    const { stdout, stderr, status } = settle(...options);
    expect({ stdout, status }).toEqual({ stdout: "", status: expectedStatus });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
