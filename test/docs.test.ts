import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** One fenced `ts` block of a page or of a doc comment. */
interface Block {
  /** File and line, as the name of its test. */
  readonly name: string;
  readonly code: string;
}

const modules: Readonly<Record<string, () => Promise<object>>> = {
  "incentive-rules": () => import("../src/index.js"),
  "incentive-rules/schema": () => import("../src/schema/index.js"),
  "incentive-rules/template": () => import("../src/template/index.js"),
  "decimal.js": () => import("decimal.js"),
};

const pages = ["README.md", "CONTRIBUTING.md", ...filesBelow("docs", ".md")];
const sources = filesBelow("src", ".ts");
const blocks = [...pages.flatMap((file) => blocksOf(file, "")), ...sources.flatMap((file) => blocksOf(file, " * "))];

describe("examples in docs and doc comments run and give what they say", () => {
  test.each(blocks.map((block) => [block.name, block] as const))("%s", async (_, { code }) => {
    const assertions = await run(code);

    expect(assertions).toBeGreaterThan(0);
  });
});

test("examples compile under the strict settings of this project", () => {
  expect(compileErrors()).toEqual([]);
});

test("there are examples to check", () => {
  expect(blocks.length).toBeGreaterThan(15);
});

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith(ending) && !file.startsWith(path.join("docs", "api")))
    .sort();
}

/** Blocks whose lines all begin with a margin; a doc comment's is `" * "`. */
function blocksOf(file: string, margin: string): Block[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const found: Block[] = [];
  let start = -1;
  for (const [at, line] of lines.entries()) {
    const text = line.trimStart().startsWith(margin.trim())
      ? line.slice(line.indexOf(margin.trim()) + margin.trim().length)
      : "";
    const body = (margin === "" ? line : text).trim();
    if (body === "```ts") start = at + 1;
    else if (body === "```" && start >= 0) {
      const code = lines.slice(start, at).map((inner) => (margin === "" ? inner : inner.replace(/^\s*\* ?/, "")));
      found.push({ name: `${file}:${start + 1}`, code: code.join("\n") });
      start = -1;
    }
  }

  return found;
}

/** Runs a block; what stands behind `// =>` is what the statement before it must be equal to. */
async function run(code: string): Promise<number> {
  let count = 0;
  const assertEqual = (actual: unknown, expected: unknown) => {
    count++;
    expect(actual).toEqual(expected);
  };
  const load = (name: string) => (modules[name] ?? (() => Promise.reject(new Error(`no module ${name}`))))();
  const body = ts.transpileModule(`async function block() {${testBody(code)}}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  }).outputText;
  const start: unknown = new Function("load", "assertEqual", `${body}; return block();`)(load, assertEqual);
  await start;

  return count;
}

function testBody(code: string): string {
  const file = ts.createSourceFile("block.ts", code, ts.ScriptTarget.ES2022, true);

  return file.statements
    .map((statement) => {
      if (ts.isImportDeclaration(statement)) return importBody(statement);
      const expected = /^[ \t]*\n?[ \t]*\/\/ => (.*)/.exec(code.slice(statement.end))?.[1];
      const text = statement.getText(file);
      if (expected === undefined) return text;
      if (ts.isExpressionStatement(statement))
        return `assertEqual(${statement.expression.getText(file)}, ${expected});`;
      const name = ts.isVariableStatement(statement)
        ? statement.declarationList.declarations[0]?.name.getText(file)
        : "";
      return `${text}\nassertEqual(${name}, ${expected});`;
    })
    .join("\n");
}

function importBody({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const bindings = importClause?.namedBindings;
  const names = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  const values = names.filter((name) => !name.isTypeOnly).map((name) => name.name.text);

  return `const { ${values.join(", ")} } = await load(${moduleSpecifier.getText()});`;
}

function compileErrors(): string[] {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile("tsconfig.json", ts.sys.readFile).config, ts.sys, ".");
  const options: ts.CompilerOptions = { ...config.options, noUnusedLocals: false };
  const texts = new Map(
    blocks.map(({ code }, at) => [path.resolve(`block-${at}.ts`), `${code}\nexport {};\n`] as const),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => texts.get(path.resolve(file)) ?? readFile(file);
  host.fileExists = (file) => texts.has(path.resolve(file)) || fileExists(file);
  const program = ts.createProgram([...texts.keys()], options, host);

  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const at = Number(/block-(\d+)/.exec(file?.fileName ?? "")?.[1] ?? -1);
    return `${blocks[at]?.name ?? file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
