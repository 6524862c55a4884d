import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(path.join("src", file), "utf8") }));

/** Modules from left to right: each imports only from those before it, never from its own neighbours. */
const ORDER: readonly (readonly string[])[] = [
  ["issue"],
  ["money", "period"],
  ["condition"],
  ["metric"],
  ["rank"],
  ["okr"],
  ["goal", "commission", "bonus", "award", "pool", "draw", "cash"],
  ["plan"],
  ["lint", "rollout"],
  ["adjustment"],
  ["schema", "template"],
];

const moduleOf = (file: string): string => path.dirname(file).split(path.sep)[0] ?? "";
const placeOf = (name: string): number => ORDER.findIndex((names) => names.includes(name));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/from "([^"]+)"/g)].map(([, specifier = ""]) => specifier);

/** What is left of a file when its comments are gone. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

/** The files, with the line, in which a pattern stands in the code. */
const filesWith = (pattern: RegExp): string[] =>
  files.flatMap(({ file, text }) =>
    codeOf(text)
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

describe("modules", () => {
  test("every folder has its place in the order", () => {
    const unplaced = files.map(({ file }) => moduleOf(file)).filter((name) => name !== "." && placeOf(name) < 0);
    expect(unplaced).toEqual([]);
  });

  test("imports point from right to left only", () => {
    const wrong = files.flatMap(({ file, text }) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith("../"))
        .filter((specifier) => placeOf(specifier.split("/")[1] ?? "") >= placeOf(moduleOf(file)))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  const importers = (name: RegExp) =>
    files
      .filter(({ text }) => importsOf(text).some((specifier) => name.test(specifier)))
      .map(({ file }) => moduleOf(file));

  test("zod is imported in schema/ only, decimal.js in money/ only, date-fns in period/ only", () => {
    expect(new Set(importers(/^zod/))).toEqual(new Set(["schema"]));
    expect(new Set(importers(/^decimal\.js/))).toEqual(new Set(["money"]));
    expect(new Set(importers(/^@?date-fns/))).toEqual(new Set(["period"]));
  });

  test("date-fns is imported by subpath, since its barrel takes longer to load than all the rest", () => {
    expect(importers(/^(date-fns|@date-fns\/utc)$/)).toEqual([]);
  });

  test("the entries export by name", () => {
    expect(filesWith(/export \*/)).toEqual([]);
  });

  test("no file or folder is a drawer for everything", () => {
    const drawers = files.filter(({ file }) =>
      /(^|[/\\])(utils?|helpers?|common|types|constants)(\.ts|[/\\])/.test(file),
    );
    expect(drawers.map(({ file }) => file)).toEqual([]);
  });
});

describe("code", () => {
  test("reads no clock, chance, locale or environment, and prints nothing", () => {
    const ambient = /Date\.now|new Date\(\)|Math\.random|localeCompare|\.toLocale|process\.|console\.|Decimal\.set/;
    expect(filesWith(ambient)).toEqual([]);
  });

  test("reads the host's zone data in businessDateOf alone", () => {
    const readers = files.filter(({ text }) => /\bIntl\b/.test(codeOf(text))).map(({ file }) => file);
    expect(readers).toEqual([path.join("period", "businessDateOf.ts")]);
  });

  test("has no any, no cast but `as const`, no assertion that a value is there, no ignored check", () => {
    const silencers = /\bany\b|\bas (?!const\b)[A-Za-z]|[\w\])]!(?!=)|@ts-|biome-ignore/;
    const withoutText = (line: string) => line.replace(/"[^"]*"|`[^`]*`/g, '""');
    const isImport = (line: string) => /: (import|export) /.test(line);
    expect(filesWith(silencers).filter((line) => silencers.test(withoutText(line)) && !isImport(line))).toEqual([]);
  });

  test("keeps files within 220 lines", () => {
    // The list of public names is as long as there are names.
    const long = files
      .filter(({ file, text }) => file !== "index.ts" && text.split("\n").length > 220)
      .map(({ file }) => file);
    expect(long).toEqual([]);
  });
});

describe("public functions", () => {
  const entries = ["index.ts", "schema/index.ts", "template/index.ts"].map((file) =>
    readFileSync(path.join("src", file), "utf8"),
  );
  const exports = new Set(
    entries
      .flatMap((text) => [...text.matchAll(/export \{([^}]*)\}/g)])
      .flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())),
  );
  const documented = files.flatMap(({ file, text }) =>
    [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:function|class) (\w+)/g)].map(([, doc, name]) => ({
      file,
      doc: doc ?? "",
      name: name ?? "",
    })),
  );
  const exported = documented.filter(({ name }) => exports.has(name));

  test("are found", () => {
    expect(exported.length).toBeGreaterThanOrEqual(14);
  });

  test.each(exported.map((one) => [one.name, one] as const))("%s has an example that gives a figure", (_, { doc }) => {
    expect(doc).toContain("@example");
    expect(doc).toContain("// =>");
  });

  test("say by which codes they refuse", () => {
    const silent = exported
      .filter(({ name }) => !/^(check|safeParse)|Error$/.test(name))
      .filter(({ doc }) => !/@throws \{@link (incentive-rules!)?RulesError\}/.test(doc));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe("issue codes", () => {
  const union = readFileSync("src/issue/issue.ts", "utf8");
  const codes = [...union.matchAll(/\| "(\w+)"/g)].map(([, code = ""]) => code);

  test("are each used, and each on the page that lists them", () => {
    const page = readFileSync("docs/issue-codes.md", "utf8");
    const used = files.filter(({ file }) => file !== path.join("issue", "issue.ts")).map(({ text }) => codeOf(text));
    expect(codes.filter((code) => !used.some((text) => text.includes(`"${code}"`)))).toEqual([]);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  test("are all there is on the page", () => {
    const page = readFileSync("docs/issue-codes.md", "utf8");
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, code = ""]) => code);
    expect([...listed].sort()).toEqual([...codes].sort());
  });
});
