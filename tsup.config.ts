import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { JSON_SCHEMA_NAMES, jsonSchema } from "./src/schema/jsonSchema.js";

export default defineConfig({
  // `decimal` and `utcDate` are no public entries: in files of their own, decimal.js and UTCDateMini stay out of the
  // bundle of everyone who does not use them.
  entry: {
    index: "src/index.ts",
    schema: "src/schema/index.ts",
    template: "src/template/index.ts",
    decimal: "src/money/decimal.ts",
    utcDate: "src/period/utcDate.ts",
  },
  format: ["esm", "cjs"],
  // The default splits ESM only; without it each CJS entry would have a copy of everything.
  splitting: true,
  target: "node20",
  platform: "neutral",
  // tsup 8 injects `baseUrl` while it builds declarations; TypeScript 6 refuses that unless told.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  clean: true,
  onSuccess: async () => {
    for (const name of JSON_SCHEMA_NAMES) {
      await writeFile(`dist/${name}.schema.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
    }
  },
});
