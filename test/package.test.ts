import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JSON_SCHEMA_NAMES, jsonSchema } from "../src/schema/jsonSchema.js";

/** A stranger's project with the packed tarball in it. */
let folder = "";

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** What a command printed, whether or not it failed. */
const output = (command: string, args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });

  return stdout + stderr;
};

const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);

beforeAll(() => {
  if (!existsSync("dist/index.js")) throw new Error("dist/ is missing: run `npm run build` first");
  folder = mkdtempSync(path.join(tmpdir(), "incentive-rules-"));
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]);
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  write("package.json", JSON.stringify({ name: "stranger", private: true, type: "module" }));
  run("npm", ["install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SETTLE = `
  const table = {
    measuredBy: "attainment",
    method: "marginal",
    bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
  };
  const { total } = rules.computeCommission({ table, credited: "150000", target: "100000" });
  const { state } = rules.accrueCommission({ table, credits: [{ id: "a", credited: "0.1" }], target: "1" });
  const calendar = { fiscalYearStart: 4, fortnightAnchor: "2011-12-26", holidays: ["2026-11-23"] };
  const periods = ["1900-01-01", "1986-05-04", "2011-12-30", "2024-03-10", "2026-12-31"].flatMap((date) =>
    ["day", "week", "fortnight", "half_month", "month", "two_months", "quarter", "half", "year"].map((cadence) => {
      const period = rules.periodOf(date, cadence, calendar);
      return [period, rules.periodLabel({ period, calendar }), rules.countWorkingDays({ period, calendar })];
    }),
  );
  const dates = ["Asia/Shanghai", "America/New_York", "Pacific/Apia"].map((timeZone) =>
    rules.businessDateOf({ instant: "2011-12-30T10:00:00Z", timeZone }),
  );
  const sum = rules.decimal(total).plus(1).toFixed(2);
  console.log(JSON.stringify({ total, fingerprint: state.table, sum, periods, dates }));
`;

describe("the packed tarball", () => {
  test("holds the build, the types, the licence and the changelog, and nothing of the workshop", () => {
    const installed = readdirSync(path.join(folder, "node_modules/incentive-rules"), {
      recursive: true,
      encoding: "utf8",
    });
    for (const file of [
      "dist/index.js",
      "dist/index.cjs",
      "dist/index.d.ts",
      "dist/index.d.cts",
      "dist/schema.js",
      "dist/template.js",
    ]) {
      expect(installed).toContain(file);
    }
    expect(installed).toEqual(
      expect.arrayContaining(["LICENSE", "README.md", "CHANGELOG.md", "dist/plan.schema.json"]),
    );
    expect(installed.filter((file) => /^(src|test|examples|bench)/.test(file))).toEqual([]);
  });

  test("gives the same figures by import and by require, without zod", () => {
    write("main.mjs", `import * as rules from "incentive-rules";${SETTLE}`);
    write("main.cjs", `const rules = require("incentive-rules");${SETTLE}`);
    const byImport: unknown = JSON.parse(run("node", ["main.mjs"]));
    expect(byImport).toMatchObject({ total: "2000.00", sum: "2001.00" });
    expect(JSON.parse(run("node", ["main.cjs"]))).toEqual(byImport);
    expect(existsSync(path.join(folder, "node_modules/zod"))).toBe(false);
  });

  test.each(JSON_SCHEMA_NAMES)("has the JSON Schema of a %s where editors look for it, by both resolvers", (name) => {
    const file = path.join(folder, `node_modules/incentive-rules/dist/${name}.schema.json`);
    write("editor.mjs", `console.log(import.meta.resolve("incentive-rules/${name}.schema.json"));`);
    write("editor.cjs", `console.log(require("incentive-rules/${name}.schema.json").$id);`);
    expect(run("node", ["editor.mjs"]).trim()).toBe(pathToFileURL(realpathSync(file)).href);
    expect(run("node", ["editor.cjs"]).trim()).toBe(`https://unpkg.com/incentive-rules/dist/${name}.schema.json`);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(jsonSchema(name))));
  });

  test("gives the same figures whatever the host's zone, locale and Decimal settings are", () => {
    write(
      "host.mjs",
      `import { Decimal } from "decimal.js"; Decimal.set({ precision: 3, rounding: 1, maxE: 3 });
       Object.prototype.rate = "0.99"; Object.prototype.in = "host"; Object.prototype.weekStartsOn = 3; import * as rules from "incentive-rules";${SETTLE}`,
    );
    const runIn = (env: Readonly<Record<string, string>>) =>
      execFileSync("node", ["host.mjs"], { cwd: folder, encoding: "utf8", env: { ...process.env, ...env } });
    const zones = ["UTC", "America/New_York", "Asia/Shanghai", "Europe/London", "Pacific/Apia", "Pacific/Chatham"];
    const locales = ["C", "tr_TR.UTF-8", "th_TH.UTF-8", "fa_IR.UTF-8"];
    const outputs = zones.flatMap((TZ) => locales.map((LC_ALL) => runIn({ TZ, LC_ALL })));
    expect(new Set(outputs)).toEqual(new Set([run("node", ["main.mjs"])]));
  });

  test("has types that hold without skipLibCheck, from ESM and from CommonJS", () => {
    const source = `
      import { computeCommission, type Commission, type RateTable, RulesError } from "incentive-rules";
      const table: RateTable = { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] };
      export const paid: Commission = computeCommission({ table, credited: 12.5 });
      export const isOurs = (error: unknown): boolean => error instanceof RulesError;
      // @ts-expect-error a rate in a document is text
      export const wrong: RateTable = { measuredBy: "amount", method: "marginal", bands: [{ rate: 0.01 }] };
      // @ts-expect-error a band pays a rate or money per unit, not both
      export const both: RateTable = { measuredBy: "amount", method: "marginal", bands: [{ rate: "0", perUnit: "1" }] };
    `;
    write("consumer.mts", source);
    write("consumer.cts", source);
    const compiler = path.resolve("node_modules/typescript/bin/tsc");
    for (const [module, moduleResolution] of [
      ["node16", "node16"],
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ]) {
      const options = { module, moduleResolution, target: "es2022", strict: true, noEmit: true, skipLibCheck: false };
      const compilerOptions = { ...options, exactOptionalPropertyTypes: true, types: [] };
      const files = moduleResolution === "bundler" ? ["consumer.mts"] : ["consumer.mts", "consumer.cts"];
      write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
      expect(output("node", [compiler, "-p", "."])).toBe("");
    }
  });
});

describe("a consumer's bundle", () => {
  const bundle = async (contents: string) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
      metafile: true,
      logLevel: "silent",
      nodePaths: [path.resolve("node_modules")],
    });
    const inputs = Object.values(metafile.outputs)[0]?.inputs ?? {};
    const kept = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);

    return { code: outputFiles[0]?.contents ?? new Uint8Array(), kept: kept.map(([file]) => file) };
  };

  test("of computeCommission has no zod, decimal.js or date-fns in it and stays below 10.5 kB gzipped", async () => {
    const { code, kept } = await bundle('export { computeCommission } from "incentive-rules";');
    expect(kept.filter((file) => /zod|decimal\.m?js|date-fns/.test(file))).toEqual([]);
    expect(gzipSync(code).length).toBeLessThan(10_500);
  });

  test("of everything runs in a browser-like global scope", async () => {
    const { code } = await bundle(`import * as rules from "incentive-rules";${SETTLE}`);
    write("bundle.mjs", `const { process, Buffer, require } = {};\n${new TextDecoder().decode(code)}`);
    expect(JSON.parse(run("node", ["bundle.mjs"]))).toMatchObject({ total: "2000.00" });
  });

  test("of a schema has no other language's messages in it", async () => {
    const { kept } = await bundle('export { rateTableSchema } from "incentive-rules/schema";');
    expect(kept.some((file) => file.includes("zod"))).toBe(true);
    expect(kept.filter((file) => /locales\/(?!en|index)/.test(file))).toEqual([]);
  });
});
