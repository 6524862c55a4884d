import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { planJsonSchema } from "./src/schema/planJsonSchema.js";

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
  onSuccess: () => writeFile("dist/plan.schema.json", `${JSON.stringify(planJsonSchema(), null, 2)}\n`),
});
