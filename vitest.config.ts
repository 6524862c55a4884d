import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^incentive-rules$/, replacement: source("./src/index.ts") },
      { find: /^incentive-rules\/schema$/, replacement: source("./src/schema/index.ts") },
      { find: /^incentive-rules\/template$/, replacement: source("./src/template/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Properties of a thousand runs and installs of the packed tarball outlast the default of five seconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
