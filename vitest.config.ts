import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const setupFiles = ["tests/setup.ts"];
const needsDatabase = ["tests/integration/**/*.test.{ts,tsx,mjs}", "tests/cli/integration/**/*.test.mjs"];

export default defineConfig({
  resolve: { alias },
  test: {
    // Some start a process of their own, on a machine that is busy with other tests.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{unit,criteria,architecture,cli}/**/*.test.{ts,tsx,mjs}"],
          exclude: ["tests/cli/integration/**"],
          setupFiles,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: needsDatabase,
          setupFiles,
          globalSetup: ["tests/cli/throwaway-database.mjs"],
          // One server, and tables that the files share.
          fileParallelism: false,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
